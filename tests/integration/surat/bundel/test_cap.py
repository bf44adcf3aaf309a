"""The stamp under each page of a stranger's document, whatever its sheets are.

After a change that is meant: PERBARUI_GOLDEN=1 writes tests/golden/surat/cap anew; look at it.
"""

from __future__ import annotations

import io
import itertools
import os
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops
from pypdf import PdfReader, PdfWriter

from hi_cases.surat.services.bundel.cap import Cap, TakTercap, bubuhi, polos
from hi_cases.surat.services.bundel.saring import KAKI_CAP, letak
from hi_cases.surat.types import Bentuk, Butir, Data, Kop, Naskah, Paragraf
from tests.integration.surat.bundel import contoh

GOLDEN = Path(__file__).resolve().parents[3] / "golden" / "surat" / "cap"
ALAMAT = "http://localhost:8000/periksa/7KQX-M2NP-4RST-9UVW"
CAP = Cap("Disahkan dengan SK nomor 560/001/SK-PP/2026 tanggal 5 Maret 2026", ALAMAT)
PUTAR = (0, 90, 180, 270)
A4 = (0.0, 0.0, 595.0, 842.0)


def _muka(nama: str = "PT Maju Bersama") -> Naskah:
    return Naskah(
        bentuk=Bentuk.NASKAH,
        kop=Kop("Pemerintah Kabupaten Bekasi", "Dinas Ketenagakerjaan", "Cikarang Pusat"),
        judul="Lembar Pengesahan Peraturan Perusahaan",
        nomor="",
        tempat="Cikarang",
        tanggal=date(2026, 3, 5),
        blok=(Data((("Perusahaan", nama),)), Paragraf("Sidik."), Butir(("satu", "dua"))),
        bernomor=False,
        alamat_periksa=ALAMAT,
    )


def _gabung(*semua: PdfWriter) -> bytes:
    hasil = PdfWriter()
    for satu in semua:
        for halaman in satu.pages:
            hasil.add_page(halaman)
    return contoh.tulis(hasil)


def _putar(derajat: int) -> PdfWriter:
    satu = contoh.lembar(f"Putar {derajat}")
    satu.pages[0].rotate(derajat)
    return satu


def _gambar(pdf: bytes, ke: int) -> Image.Image:
    return pypdfium2.PdfDocument(pdf)[ke].render(scale=50 / 72).to_pil().convert("L")


ANEKA = _gabung(
    contoh.lembar("Tegak"),
    contoh.lembar("Datar", 1, (842, 595)),
    *map(_putar, PUTAR),
    contoh.lembar("A3", 1, (842, 1191)),
    contoh.lembar("Kecil", 1, (150, 200)),
    contoh.lembar("Buku", 1, (300, 420)),
    contoh.lembar("Raksasa", 1, (5000, 3000)),
)


def test_every_sheet_keeps_its_size_and_bears_the_stamp() -> None:
    hasil = bubuhi(_muka(), CAP, polos(ANEKA, 100))
    assert (hasil.halaman, hasil.halaman_naskah) == (11, 10)
    depan, *halaman = contoh.teks_halaman(hasil.pdf)
    assert "PT Maju Bersama" in depan
    for ke, teks in enumerate(halaman, 1):
        assert f"{CAP.kalimat} · halaman {ke} dari 10" in teks
        assert ALAMAT in teks.replace(" ", "")
    ukuran = [
        (round(h.mediabox.width), round(h.mediabox.height))
        for h in PdfReader(io.BytesIO(hasil.pdf)).pages
    ]
    tegak, datar = (595, 842), (842, 595)
    # Turned pages lie as they are read; what no printer takes becomes A4.
    assert ukuran[1:] == [
        tegak, datar, tegak, datar, tegak, datar, (842, 1191), tegak, (300, 420), datar,
    ]  # fmt: skip


@pytest.mark.parametrize("putar", PUTAR)
@pytest.mark.parametrize("kotak", [A4, (10.0, -20.0, 842.0, 595.0), (0.0, 0.0, 100.0, 5000.0)])
def test_nothing_of_a_page_lies_under_the_stamp(
    putar: int, kotak: tuple[float, float, float, float]
) -> None:
    ubah, lebar, tinggi = letak(kotak, putar, utuh=True)
    kiri, bawah, w, h = kotak
    sudut = [
        ubah.apply_on((x, y)) for x, y in itertools.product((kiri, kiri + w), (bawah, bawah + h))
    ]
    assert min(x for x, _ in sudut) >= -0.001
    assert max(x for x, _ in sudut) <= lebar + 0.001
    assert min(y for _, y in sudut) >= KAKI_CAP - 0.001
    assert max(y for _, y in sudut) <= tinggi + 0.001


def test_a_long_document_a_long_number_and_what_no_font_has() -> None:
    panjang = Cap(f"Disahkan dengan SK nomor {'KEPUTUSAN-' * 11}2026 😀 中国", ALAMAT)
    muka = _muka("PT Sinar Cikarang Abadi Sejahtera Makmur Internasional Tbk 中国石油 😀")
    hasil = bubuhi(muka, panjang, polos(contoh.tulis(contoh.lembar("Hal", 120, (300, 420))), 200))
    assert hasil.halaman_naskah == 120
    assert len(hasil.pdf) < 1_000_000
    depan, *halaman = contoh.teks_halaman(hasil.pdf)
    assert "中国石油 ?" in depan
    assert "halaman 120 dari 120" in halaman[-1]
    assert "2026 ? 中国" in halaman[-1]


def test_without_a_letter_of_ours_there_is_no_code() -> None:
    hasil = bubuhi(_muka(), Cap("Disahkan"), polos(contoh.tulis(contoh.lembar()), 5))
    assert "periksa" not in contoh.teks_halaman(hasil.pdf)[1].lower()


def test_nothing_that_acts_comes_along() -> None:
    hasil = bubuhi(_muka(), CAP, polos(contoh.jahat(), 10)).pdf
    pembaca = PdfReader(io.BytesIO(hasil))
    isi = "\n".join(repr(pembaca.get_object(k)) for k in range(1, int(pembaca.trailer["/Size"])))
    for kata in ("/JavaScript", "/Launch", "/OpenAction", "/Annots", "/URI", "/EF", "muatan.exe"):
        assert kata not in isi


@pytest.mark.parametrize(
    ("isi", "maks", "kata"),
    [
        (contoh.bersandi("x"), 5, "bersandi"),
        (contoh.tulis(PdfWriter()), 5, "tidak berhalaman"),
        (contoh.tulis(contoh.lembar(banyak=3)), 2, "terlalu banyak"),
        (b"%PDF-1.7\nhancur", 5, "tidak terbaca"),
    ],
    ids=["locked", "empty", "long", "broken"],
)
def test_what_cannot_be_stamped_is_said(isi: bytes, maks: int, kata: str) -> None:
    with pytest.raises(TakTercap, match=kata):
        polos(isi, maks)


def test_it_looks_as_it_was_last_approved() -> None:
    hasil = bubuhi(_muka(), CAP, polos(_gabung(contoh.lembar("Pasal"), _putar(90)), 5)).pdf
    teks = "\f\n".join(contoh.teks_halaman(hasil)) + "\n"
    kini = _gambar(hasil, 1)
    if os.environ.get("PERBARUI_GOLDEN") == "1":
        (GOLDEN / "cap.txt").write_text(teks)
        kini.point(lambda abu: round(abu / 17) * 17).save(GOLDEN / "cap-2.png", optimize=True)
    assert teks == (GOLDEN / "cap.txt").read_text()
    dulu = Image.open(GOLDEN / "cap-2.png").convert("L")
    assert kini.size == dulu.size
    beda = ImageChops.difference(kini, dulu).histogram()
    assert sum(beda[48:]) / (kini.width * kini.height) <= 0.0005
