"""A list of members as a spreadsheet: cells in, counts out, each refusal with its reason."""

from __future__ import annotations

from datetime import date

import pytest

from hi_cases.core.lembar import Lembar
from hi_cases.syarat_kerja.rules.impor_peserta import baca_daftar
from hi_cases.syarat_kerja.rules.jamsostek import kurang, periksa
from hi_cases.syarat_kerja.types import DataPeserta, Program, SumberPeserta

HARI = date(2026, 3, 2)
KEPALA = ("No", "Nama Perusahaan", "NIB", "Keadaan per tanggal", "Peserta JKK", "JHT", "JKN")


def _baca(*baris: tuple) -> list:
    lembar = Lembar("Data", (("Daftar peserta 2025",), KEPALA, *baris), ())
    return list(baca_daftar([lembar], HARI))


def test_a_row_is_read_and_what_it_leaves_out_is_not_stated() -> None:
    satu, dua = _baca(
        (1, "PT Maju", "1234567890123", "31/12/2025", 120.0, "1.200", ""),
        (2, "PT Lain", None, date(2025, 12, 31), "-", 0, 5),
    )
    assert satu.sebutan.nib == "1234567890123"
    assert satu.data == DataPeserta(
        date(2025, 12, 31), {Program.JKK: 120, Program.JHT: 1200}, SumberPeserta.BPJS
    )
    assert dict(dua.data.jumlah) == {Program.JHT: 0, Program.JKN: 5}


@pytest.mark.parametrize(
    ("baris", "kolom", "alasan"),
    [
        ((1, "", "1", "31/12/2025", 5), "Nama Perusahaan", "belum diisi"),
        ((1, "PT A", "", "3/3/2026", 5), "Keadaan per tanggal", "3 Maret 2026 setelah hari ini"),
        ((1, "PT A", "", "kemarin", 5), "Keadaan per tanggal", "tanggal tidak terbaca"),
        ((1, "PT A", "", "31/12/2025", "lima"), "Peserta JKK", "bukan bilangan bulat"),
        ((1, "PT A", "", "31/12/2025", 600_000), "Peserta JKK", "bukan jumlah peserta"),
        ((1, "PT A", "", "31/12/2025"), "Peserta JKK", "belum ada jumlah peserta"),
    ],
)
def test_a_refused_row_names_its_cell(baris: tuple, kolom: str, alasan: str) -> None:
    (satu,) = _baca(baris)
    assert satu.data is None
    (temuan,) = satu.temuan
    assert (temuan.baris, temuan.kolom) == (3, kolom)
    assert alasan in temuan.alasan


def test_a_sheet_without_its_head_is_refused_as_one() -> None:
    (satu,) = baca_daftar([Lembar("Data", (("PT A", "1", "2"),), ())], HARI)
    assert satu.temuan[0].alasan == "lembar tidak dibaca: judul kolomnya tidak ditemukan"
    assert list(baca_daftar([Lembar("Catatan", (("Sumber: BPJS",),), ())], HARI)) == []


def test_what_falls_short_of_all_workers_is_said() -> None:
    penuh = dict.fromkeys(Program, 100)
    assert kurang(penuh, 100) == []
    assert kurang(penuh, None) == [], "nobody knows how many workers there are"
    del penuh[Program.JKN]
    assert kurang(penuh | {Program.JP: 60}, 100) == [
        "JP 60 dari 100 pekerja",
        "JKN belum ada datanya",
    ]


def test_a_statement_says_something_of_a_day_gone() -> None:
    besok = DataPeserta(date(2026, 3, 3), {}, SumberPeserta.PERUSAHAAN)
    assert set(periksa(besok, HARI)) == {"per_tanggal", "jkk"}
    lebih = DataPeserta(HARI, {Program.JP: 500_001}, SumberPeserta.PERUSAHAAN)
    assert set(periksa(lebih, HARI)) == {"jp"}
