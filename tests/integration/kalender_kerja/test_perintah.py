"""`hi-cases workdays`: with the database's decrees, and before there is a database."""

from datetime import date
from pathlib import Path

import pytest
from flask import Flask

import config
from hi_cases.cli.workdays import workdays
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.factory import create_app
from hi_cases.kalender_kerja import services
from hi_cases.kalender_kerja.rules.rancangan import RancanganDekrit
from hi_cases.kalender_kerja.types import HariLibur, JenisLibur, Keyakinan, Naskah


@pytest.fixture
def jalankan(app: Flask, acuan: None):
    def lakukan(*argumen: str):
        return app.test_cli_runner().invoke(workdays, argumen)

    return lakukan


@pytest.mark.parametrize(
    ("argumen", "keluar"),
    [
        (("add", "2026-03-16", "10"), "2026-04-07\n"),
        (("add", "16 Maret 2026", "10"), "2026-04-07\n"),
        (("back", "2026-03-30", "7"), "2026-03-12\n"),
        (("back", "2026-03-30", "7", "--strict"), "2026-03-11\n"),
        (("count", "2026-03-16", "2026-04-07"), "10\n"),
        (("count", "2026-04-07", "2026-03-16"), "-10\n"),
    ],
)
def test_baris_pertama_adalah_hasilnya(jalankan, argumen: tuple[str, ...], keluar: str) -> None:
    hasil = jalankan(*argumen)
    assert (hasil.exit_code, hasil.output) == (0, keluar)


def test_explain_menambah_jejak_hitung(jalankan) -> None:
    baris = jalankan("add", "2026-03-16", "10", "--explain").output.splitlines()
    assert baris[0] == "2026-04-07"
    assert baris[1] == "16 Maret + 10 hari kerja = 7 April 2026."
    assert any("Rabu, 18 Maret 2026: tidak dihitung, cuti bersama Nyepi" in b for b in baris)
    assert "Bila cuti bersama dihitung sebagai hari kerja: 31 Maret 2026" in baris[-1]


def test_tahun_yang_belum_dimuat_ditolak(jalankan) -> None:
    hasil = jalankan("add", "2027-12-20", "20")
    assert hasil.exit_code == 1
    assert "Hari libur tahun 2028 belum dimuat" in hasil.output


def test_bukan_tanggal(jalankan) -> None:
    assert jalankan("add", "kemarin", "3").exit_code == 2
    assert jalankan("add", "2026-03-16", "0").exit_code == 2


def test_keputusan_di_basis_data_yang_dipakai(jalankan, kabid: Pelaku) -> None:
    hari = (HariLibur(date(2026, 4, 7), JenisLibur.PENUTUPAN_SETEMPAT, "Banjir"),)
    data = RancanganDekrit(Naskah.SETEMPAT, 2026, "", None, "Banjir", "", Keyakinan.V, hari)
    services.terapkan(kabid, services.ajukan_dekrit(kabid, data).id)
    assert jalankan("add", "2026-03-16", "10").output == "2026-04-08\n"


def test_sebelum_init_dari_berkas_data(tmp_path: Path) -> None:
    app = create_app(config.baca({"HI_DATA_DIR": str(tmp_path)}))
    hasil = app.test_cli_runner().invoke(workdays, ["add", "2026-12-18", "10", "--explain"])
    assert hasil.output.splitlines()[0] == "2027-01-07"
    hasil = app.test_cli_runner().invoke(workdays, ["back", "2027-01-15", "30"])
    assert hasil.output == "2026-11-30\n"
    with app.app_context():
        db.engine.dispose()
