"""The legal day before the end of a PP and a PKB, worked by hand; and when the end is told of.

Working days without Saturdays, Sundays, holidays and shared leave (`data/hari_libur.csv`). Thirty
working days before the end: the latest day from which the thirtieth does not pass it.
"""

from __future__ import annotations

from datetime import date

import pytest

from hi_cases.kalender_kerja.queries import acuan
from hi_cases.kalender_kerja.rules import Cara, hitung_jatuh
from hi_cases.syarat_kerja.rules.kedaluwarsa import (
    JANGKA,
    akhir_masa,
    ambang_tercapai,
    kabar_berakhir,
    kabar_hari_hukum,
)
from hi_cases.syarat_kerja.types import JenisInstrumen

PP, PKB = JenisInstrumen.PP, JenisInstrumen.PKB
KETENTUAN = {satu.kode: satu for satu, _ in acuan.baca_ketentuan()}


@pytest.mark.parametrize(
    ("akhir", "batas", "ketat"),
    [
        # Thursday 14 May 2026 is a holiday (Kenaikan), so it counts for neither reading. Back from
        # Wednesday 13 May: 13-11, 8-4 May eight, 30-27 April four, 24-20, 17-13, 10-6 April
        # fifteen (Friday 3 April is a holiday), 2, 1 April two, 31 March one: thirty. Day before.
        (date(2026, 5, 14), date(2026, 3, 30), date(2026, 3, 30)),
        # Across the year's end: 15-11, 8-6, 4 January 2027 nine (1 and 5 are holidays), 31-28
        # December four (24 and 25 are off), 23-21, 18-14, 11-7, 4-1 December seventeen: thirty.
        # The day before 1 December; strictly one working day earlier counts from the 30th.
        (date(2027, 1, 15), date(2026, 11, 30), date(2026, 11, 29)),
    ],
)
def test_a_pp_is_renewed_thirty_working_days_before_its_end(
    akhir: date, batas: date, ketat: date
) -> None:
    """Permenaker 28/2014 Ps. 13."""
    kalender, jangka = acuan.kalender_acuan(), KETENTUAN[JANGKA[PP]]
    assert hitung_jatuh(kalender, jangka, akhir).jatuh == batas
    assert hitung_jatuh(kalender, jangka, akhir, cara=Cara(mundur_ketat=True)).jatuh == ketat


@pytest.mark.parametrize(
    ("akhir", "awal"),
    [
        (date(2026, 5, 14), date(2026, 2, 14)),
        # February has no 31st: its last day stands for it.
        (date(2026, 5, 31), date(2026, 2, 28)),
        (date(2027, 1, 15), date(2026, 10, 15)),
    ],
)
def test_talks_on_the_next_pkb_may_begin_three_months_before_its_end(
    akhir: date, awal: date
) -> None:
    """UU 13/2003 Ps. 123 ayat (3): calendar months, whatever day it is."""
    assert hitung_jatuh(acuan.kalender_acuan(), KETENTUAN[JANGKA[PKB]], akhir).jatuh == awal


@pytest.mark.parametrize(
    ("hari", "ambang"),
    [
        (date(2026, 5, 31), None),  # 91 days before
        (date(2026, 6, 1), 90),
        (date(2026, 6, 30), 90),  # 61: the first is made up for until the second
        (date(2026, 7, 1), 60),
        (date(2026, 7, 31), 30),
        (date(2026, 8, 30), 30),
        (date(2026, 8, 31), None),  # over
    ],
)
def test_an_end_is_told_of_at_each_threshold_until_the_next(hari: date, ambang: int | None) -> None:
    assert ambang_tercapai(date(2026, 8, 30), hari, (90, 60, 30)) == ambang


def test_an_extension_decides_the_end() -> None:
    sampai = date(2026, 5, 31)
    assert akhir_masa(sampai) == sampai
    assert akhir_masa(sampai, [date(2027, 5, 31), date(2026, 12, 31)]) == date(2027, 5, 31)


def test_notices_name_no_company_and_tell_thresholds_apart() -> None:
    sampai = date(2026, 8, 30)
    semua = [kabar_berakhir(PP, "PP 1/2026", sampai, n) for n in (90, 60, 30)]
    assert len({satu.kunci for satu in semua}) == 3
    assert semua[0].judul == "PP 1/2026: berlaku sampai 30 Agustus 2026"
    jatuh = date(2026, 5, 30)
    hukum = kabar_hari_hukum(PKB, "PKB 2", jatuh, sampai, "UU 13/2003", date(2026, 6, 2))
    assert "lewat" not in hukum.perusahaan
    for hari, lewat in ((jatuh, False), (date(2026, 6, 2), True)):
        pp = kabar_hari_hukum(PP, "PP 1", jatuh, sampai, "Permenaker 28/2014", hari)
        assert ("hari itu sudah lewat" in pp.perusahaan) is lewat
    assert "boleh dimulai sejak 30 Mei 2026" in hukum.perusahaan
