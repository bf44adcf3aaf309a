"""The 24 reference counts: six forward and six backward rows, each under both readings."""

from datetime import date

import pytest

from hi_cases.kalender_kerja.rules import mundur, tambah
from hi_cases.kalender_kerja.types import Kalender

MAJU = [
    ("2026-03-16", 10, "2026-04-07", "2026-03-31"),
    ("2026-12-18", 10, "2027-01-07", "2027-01-06"),
    ("2027-03-04", 7, "2027-03-23", "2027-03-18"),
    ("2027-05-03", 30, "2027-06-22", "2027-06-18"),
    ("2026-11-24", 7, "2026-12-03", "2026-12-03"),
    ("2027-02-04", 3, "2027-02-10", "2027-02-09"),
]
MUNDUR = [
    ("2026-03-30", 7, "2026-03-12", "2026-03-11"),
    ("2026-04-10", 14, "2026-03-15", "2026-03-12"),
    ("2027-03-22", 7, "2027-03-03", "2027-03-02"),
    ("2026-05-14", 30, "2026-03-30", "2026-03-30"),
    ("2027-01-15", 30, "2026-11-30", "2026-11-29"),
    ("2026-10-04", 7, "2026-09-23", "2026-09-23"),
]


@pytest.mark.parametrize(("mulai", "n", "bukan_hari_kerja", "hari_kerja"), MAJU)
class TestMaju:
    def test_cuti_bersama_bukan_hari_kerja(
        self, kalender: Kalender, mulai: str, n: int, bukan_hari_kerja: str, hari_kerja: str
    ) -> None:
        hasil = tambah(kalender, date.fromisoformat(mulai), n)
        assert hasil == date.fromisoformat(bukan_hari_kerja)

    def test_cuti_bersama_hari_kerja(
        self, kalender: Kalender, mulai: str, n: int, bukan_hari_kerja: str, hari_kerja: str
    ) -> None:
        hasil = tambah(kalender.bacaan_lain, date.fromisoformat(mulai), n)
        assert hasil == date.fromisoformat(hari_kerja)


@pytest.mark.parametrize(("peristiwa", "n", "biasa", "ketat"), MUNDUR)
class TestMundur:
    def test_hari_ke_n_boleh_pada_peristiwa(
        self, kalender: Kalender, peristiwa: str, n: int, biasa: str, ketat: str
    ) -> None:
        hasil = mundur(kalender, date.fromisoformat(peristiwa), n)
        assert hasil == date.fromisoformat(biasa)

    def test_n_hari_penuh_di_antaranya(
        self, kalender: Kalender, peristiwa: str, n: int, biasa: str, ketat: str
    ) -> None:
        hasil = mundur(kalender, date.fromisoformat(peristiwa), n, ketat=True)
        assert hasil == date.fromisoformat(ketat)
