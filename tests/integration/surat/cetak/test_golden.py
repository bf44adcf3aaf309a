"""Golden letters: their text and the picture of their pages are as they were when last approved.

After a change that is meant: PERBARUI_GOLDEN=1 with these tests writes the files anew; look at the
pictures in tests/golden/surat/cetak before they are committed.
"""

import io
import os
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from hi_cases.surat.services import cetak
from tests.integration.surat.cetak.baca import halaman_pdf
from tests.integration.surat.cetak.contoh import SEMUA

GOLDEN = Path(__file__).resolve().parents[3] / "golden" / "surat" / "cetak"
PPI = 50
# Of a long letter the first two pages and the last are pictured.
PALING_BANYAK = 3
# The stored pictures have 16 greys. A dot counts as changed beyond this difference of grey; so many
# of a page may be, for another processor rounds differently.
TINGKAT_ABU = 17
BEDA_ABU = 48
BAGIAN_BEDA = 0.0005


def _perbarui() -> bool:
    return os.environ.get("PERBARUI_GOLDEN") == "1"


def _terpilih(gambar: list[bytes]) -> dict[int, Image.Image]:
    semua = dict(enumerate(gambar, 1))
    if len(semua) > PALING_BANYAK:
        semua = {i: satu for i, satu in semua.items() if i in (1, 2, len(gambar))}
    return {i: Image.open(io.BytesIO(satu)).convert("L") for i, satu in semua.items()}


def _bagian_beda(kini: Image.Image, dulu: Image.Image) -> float:
    beda = ImageChops.difference(kini, dulu).histogram()
    return sum(beda[BEDA_ABU:]) / (kini.width * kini.height)


@pytest.mark.parametrize("nama", SEMUA)
def test_the_text_is_the_golden_text(nama: str) -> None:
    berkas = GOLDEN / f"{nama}.txt"
    kini = "\n\f".join(halaman_pdf(cetak.pdf(SEMUA[nama]))) + "\n"
    if _perbarui():
        berkas.parent.mkdir(parents=True, exist_ok=True)
        berkas.write_text(kini, encoding="utf-8")
    assert kini == berkas.read_text(encoding="utf-8")


@pytest.mark.parametrize("nama", SEMUA)
def test_the_pages_look_like_the_golden_pages(nama: str, tmp_path: Path) -> None:
    halaman = _terpilih(cetak.gambar(SEMUA[nama], ppi=PPI))
    if _perbarui():
        for lama in GOLDEN.glob(f"{nama}-*.png"):
            lama.unlink()
        for i, satu in halaman.items():
            satu.point(lambda abu: round(abu / TINGKAT_ABU) * TINGKAT_ABU).save(
                GOLDEN / f"{nama}-{i}.png", optimize=True
            )
    assert {f"{nama}-{i}.png" for i in halaman} == {p.name for p in GOLDEN.glob(f"{nama}-*.png")}
    for i, satu in halaman.items():
        dulu = Image.open(GOLDEN / f"{nama}-{i}.png").convert("L")
        satu.save(tmp_path / f"{nama}-{i}.png")
        assert satu.size == dulu.size
        assert _bagian_beda(satu, dulu) <= BAGIAN_BEDA, f"compare {tmp_path}/{nama}-{i}.png"


def test_a_moved_line_is_noticed() -> None:
    kini = Image.open(GOLDEN / "biasa-1.png").convert("L")
    geser = ImageChops.offset(kini, 0, 1)
    assert _bagian_beda(kini, geser) > BAGIAN_BEDA


def test_no_golden_file_is_left_over() -> None:
    assert {berkas.name.split("-")[0].removesuffix(".txt") for berkas in GOLDEN.iterdir()} == set(
        SEMUA
    )
