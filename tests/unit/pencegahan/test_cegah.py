"""When a signal counts as prevented: by hand, and for any order of days."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from hi_cases.pencegahan.rules.cegah import nilai
from hi_cases.pencegahan.types import Putusan

CEGAH = date(2025, 9, 1)
# 1 September 2025 + 180 days: 29 in September, 31, 30, 31, 31, and 28 days to 28 February 2026.
AKHIR = date(2026, 2, 28)


def test_it_counts_in_the_year_in_which_the_window_closed() -> None:
    pada_akhir = nilai(CEGAH, 180, (), AKHIR)
    assert (pada_akhir.putusan, pada_akhir.tahun) == (Putusan.SEMENTARA, 2026)
    sesudah = nilai(CEGAH, 180, (), AKHIR + timedelta(days=1))
    assert (sesudah.putusan, sesudah.tahun, sesudah.jendela_sampai) == (
        Putusan.DIHITUNG,
        2026,
        AKHIR,
    )


def test_a_dispute_within_the_window_undoes_it_in_its_own_year() -> None:
    for hari in (CEGAH, date(2025, 12, 31), AKHIR):
        hasil = nilai(CEGAH, 180, [date(2027, 1, 1), hari], date(2027, 6, 1))
        assert (hasil.putusan, hasil.perselisihan) == (Putusan.GUGUR, hari)
        assert hasil.tahun == hari.year
    di_luar = [CEGAH - timedelta(days=1), AKHIR + timedelta(days=1)]
    assert nilai(CEGAH, 180, di_luar, date(2027, 6, 1)).putusan is Putusan.DIHITUNG


@given(st.integers(1, 730), st.lists(st.integers(-400, 900)), st.integers(0, 1000))
def test_what_counts_stays_and_what_fell_stays_fallen(jendela, jarak, kini) -> None:
    """A later day never turns a counted or a fallen signal into something else."""
    perselisihan = [CEGAH + timedelta(days=n) for n in jarak]
    hari = CEGAH + timedelta(days=kini)
    sekarang = nilai(CEGAH, jendela, perselisihan, hari)
    nanti = nilai(CEGAH, jendela, perselisihan, hari + timedelta(days=1000))
    if sekarang.putusan is not Putusan.SEMENTARA:
        assert nanti.putusan is sekarang.putusan
    assert nanti.putusan is not Putusan.SEMENTARA
