"""Of two documents of a company at most one takes the place of the other, and never both."""

from dataclasses import dataclass
from datetime import date
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hi_cases.syarat_kerja.rules.penerus import MENGAKHIRI, PENERUS, hari_ganti, meneruskan
from hi_cases.syarat_kerja.types import JenisInstrumen

PP, PKB = JenisInstrumen.PP, JenisInstrumen.PKB
HARI = st.dates(date(2024, 1, 1), date(2027, 12, 31))


@dataclass(frozen=True)
class _Utama:
    id: int
    jenis: JenisInstrumen
    berlaku_dari: date
    berlaku_sampai: date


def _utama(nomor: int, jenis: JenisInstrumen, dari: int, sampai: int) -> _Utama:
    return _Utama(nomor, jenis, date(dari, 1, 1), date(sampai, 12, 31))


def test_what_each_ends_is_what_it_follows():
    """UU 13/2003 Ps. 108 ayat (2): where there is a PKB the company makes no PP."""
    assert MENGAKHIRI == {PP: {PP}, PKB: {PP, PKB}}
    assert {(lama, baru) for baru, semua in MENGAKHIRI.items() for lama in semua} == {
        (lama, baru) for lama, semua in PENERUS.items() for baru in semua
    }


@pytest.mark.parametrize(
    ("baru", "lama", "sejak"),
    [
        (_utama(2, PKB, 2025, 2026), _utama(1, PP, 2024, 2025), date(2025, 1, 1)),
        # Entered first, begun first: the agreement stands all the same.
        (_utama(1, PKB, 2024, 2025), _utama(2, PP, 2025, 2026), date(2025, 1, 1)),
        (_utama(1, PKB, 2025, 2026), _utama(2, PP, 2025, 2026), date(2025, 1, 1)),
        (_utama(1, PP, 2025, 2026), _utama(2, PP, 2024, 2025), date(2025, 1, 1)),
        (_utama(2, PP, 2025, 2026), _utama(1, PP, 2025, 2025), date(2025, 1, 1)),
        # The next one, that begins when this one is over: it runs out.
        (_utama(2, PP, 2026, 2027), _utama(1, PP, 2024, 2025), None),
    ],
)
def test_which_takes_the_place_and_from_when(baru, lama, sejak):
    assert meneruskan(baru, lama)
    assert not meneruskan(lama, baru)
    assert hari_ganti(baru, lama) == sejak


def test_one_that_was_extended_is_replaced_while_its_extension_runs():
    pp, pkb = _utama(1, PP, 2024, 2025), _utama(2, PKB, 2026, 2027)
    assert hari_ganti(pkb, pp) is None
    assert hari_ganti(pkb, pp, date(2026, 12, 31)) == date(2026, 1, 1)
    assert hari_ganti(pkb, pp, date(2025, 12, 31)) is None


def test_an_agreement_that_was_over_before_ends_nothing():
    assert not meneruskan(_utama(1, PKB, 2022, 2023), _utama(2, PP, 2024, 2025))
    assert not meneruskan(_utama(2, PP, 2025, 2026), _utama(1, PKB, 2022, 2023))


@given(
    st.lists(
        st.builds(
            lambda nomor, jenis, hari: _Utama(nomor, jenis, min(hari), max(hari)),
            st.integers(1, 9),
            st.sampled_from(JenisInstrumen),
            st.tuples(HARI, HARI),
        ),
        min_size=2,
        max_size=4,
        unique_by=lambda satu: satu.id,
    ),
    HARI,
)
def test_beside_one_another_on_a_day_only_one_stays(semua, hari):
    berlaku = [s for s in semua if s.berlaku_dari <= hari <= s.berlaku_sampai]
    for satu, dua in permutations(berlaku, 2):
        assert meneruskan(satu, dua) != meneruskan(dua, satu)
        assert hari_ganti(satu, dua) <= hari
    tinggal = [s for s in berlaku if not any(meneruskan(b, s) for b in berlaku if b is not s)]
    assert len(tinggal) == bool(berlaku)
