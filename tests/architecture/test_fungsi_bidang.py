"""docs/fungsi-bidang.md: every page that it names is there, under the address that it says."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask

import config
from hi_cases.factory import create_app, jenis_urusan

NASKAH = Path(__file__).resolve().parents[2] / "docs" / "fungsi-bidang.md"
_HALAMAN = re.compile(r"`([a-z_]+\.[a-z_]+)` `(/[^`]*)`")
SEBAB = "managerial, outside the system: "
"""What stands where no page does, with why."""
BAGIAN = 7
"""The bidang has four lists (functions, managerial, main, supporting), each sub koordinator one."""


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Flask]:
    """Return an application whose database is never opened."""
    return create_app(config.baca({"HI_DATA_DIR": str(tmp_path_factory.mktemp("fungsi"))}))


def test_every_page_named_is_there(app: Flask) -> None:
    pintu = app.url_map.bind("kantor.test")
    semua = set(_HALAMAN.findall(NASKAH.read_text(encoding="utf-8")))
    assert len(semua) > 15
    jenis = {satu.kode for satu, _port in jenis_urusan()}
    for endpoint, alamat in semua:
        ketemu, bagian = pintu.match(alamat, method="GET")
        assert ketemu == endpoint, alamat
        if endpoint == "urusan.daftar":
            assert bagian["jenis"] in jenis, alamat


def test_every_function_has_its_place_or_says_why_not() -> None:
    teks = NASKAH.read_text(encoding="utf-8")
    assert teks.count("\n## ") == BAGIAN
    baris = [b for b in teks.splitlines() if b.startswith("| ") and not b.startswith("| No.")]
    assert len(baris) >= 60
    for satu in baris:
        di_mana = satu.rsplit("|", 2)[1].strip()
        assert _HALAMAN.search(di_mana) or di_mana.startswith(SEBAB), satu
