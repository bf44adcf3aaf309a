"""Numbers: how they are written, what a book lacks, and that every series has its pattern."""

from __future__ import annotations

from datetime import date

import pytest

from hi_cases.kalender_kerja.queries.acuan import baca_pengaturan, definisi_pengaturan
from hi_cases.surat.queries.templat import bawaan
from hi_cases.surat.rules.nomor import di_luar_buku, kode_pola, tulis_nomor


@pytest.mark.parametrize(
    ("pola", "urutan", "hari", "nomor"),
    [
        ("560/{n:03d}/ANJ/{tahun}", 7, date(2026, 4, 6), "560/007/ANJ/2026"),
        ("560/{n}/{bulan_romawi}/{tahun}", 12, date(2026, 12, 31), "560/12/XII/2026"),
        ("{n:04d}/{bulan_romawi}/{tahun}", 1234, date(2027, 1, 4), "1234/I/2027"),
    ],
)
def test_written_as_the_office_sets_it(pola: str, urutan: int, hari: date, nomor: str) -> None:
    assert tulis_nomor(pola, urutan, hari) == nomor


def test_what_was_given_before_the_book() -> None:
    assert di_luar_buku([4, 5, 7], 7) == [(1, 3), (6, 6)]
    assert di_luar_buku([1, 2], 2) == []
    assert di_luar_buku([], 0) == []


def test_every_series_of_a_letter_has_a_pattern_of_its_own() -> None:
    pola = {satu.kode: satu.nilai for satu in baca_pengaturan()}
    seri = {satu.templat.seri for satu in bawaan() if satu.templat.seri}
    assert {kode_pola(satu) for satu in seri} <= set(pola) & set(definisi_pengaturan())
    milik = [nilai for kode, nilai in pola.items() if kode.startswith(kode_pola(""))]
    hari = date(2026, 4, 6)
    assert len({tulis_nomor(satu, 1, hari) for satu in milik}) == len(milik)
