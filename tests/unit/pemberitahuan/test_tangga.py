"""The ladder of reminders: days worked out by hand, then what must hold for any ladder."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hi_cases.kalender_kerja.queries import acuan
from hi_cases.kalender_kerja.rules import hitung
from hi_cases.pemberitahuan.queries.tangga import tangga_bawaan
from hi_cases.pemberitahuan.rules import tangga as aturan
from hi_cases.pemberitahuan.rules.tangga import UMUM, Anak, Tiba
from hi_cases.pemberitahuan.types import Kepada

PJ, SUBKOOR, KABID, KADIS, PIHAK = (
    Kepada.PENANGGUNG_JAWAB,
    Kepada.SUBKOOR,
    Kepada.KABID,
    Kepada.KADIS,
    Kepada.PIHAK,
)
KALENDER = acuan.kalender_acuan()
MEDIATOR = [Anak(-5, PJ), Anak(-2, PJ), Anak(0, PJ), Anak(1, PJ)]


def _tiba(semua, mulai, jatuh, hari_ini):
    return aturan.yang_tiba(semua, mulai, jatuh, hari_ini, KALENDER)


# Idulfitri 2026: 18, 19, 20, 23 and 24 March are closed; 3 April is Good Friday.
@pytest.mark.parametrize(
    ("jatuh", "selisih", "hari"),
    [
        (date(2026, 4, 1), -5, date(2026, 3, 25)),
        (date(2026, 4, 1), -2, date(2026, 3, 30)),
        (date(2026, 4, 1), 0, date(2026, 4, 1)),
        (date(2026, 4, 1), 1, date(2026, 4, 2)),
        (date(2026, 4, 1), 2, date(2026, 4, 6)),
        # The first working day behind the holidays: one working day before it is the 17th.
        (date(2026, 3, 25), -1, date(2026, 3, 17)),
        (date(2026, 3, 25), -2, date(2026, 3, 16)),
        (date(2026, 3, 25), -5, date(2026, 3, 11)),
        # Over the end of the year: 24 and 25 December, 1 and 5 January (Isra Mikraj) are closed.
        (date(2027, 1, 4), -1, date(2026, 12, 31)),
        (date(2027, 1, 4), -5, date(2026, 12, 23)),
        (date(2027, 1, 4), 1, date(2027, 1, 6)),
        (date(2026, 12, 31), -5, date(2026, 12, 22)),
        (date(2026, 12, 31), 1, date(2027, 1, 4)),
        # A due day on a Saturday (periods in calendar days): Friday has no working day left.
        (date(2026, 5, 9), -1, date(2026, 5, 7)),
        (date(2026, 5, 9), 0, date(2026, 5, 9)),
        (date(2026, 5, 9), 1, date(2026, 5, 11)),
        # 2028 is not loaded: rather a day too early than no reminder.
        (date(2027, 12, 31), 1, date(2028, 1, 1)),
    ],
)
def test_the_day_of_a_rung(jatuh, selisih, hari):
    assert aturan.hari_anak(KALENDER, jatuh, selisih) == hari


@pytest.mark.parametrize(
    ("hari_ini", "kini", "terlewat"),
    [
        (date(2026, 3, 24), None, []),
        (date(2026, 3, 25), -5, []),
        (date(2026, 3, 29), -5, []),
        (date(2026, 3, 30), -2, [-5]),
        (date(2026, 4, 1), 0, [-5, -2]),
        (date(2026, 4, 2), 1, [-5, -2, 0]),
        (date(2026, 8, 17), 1, [-5, -2, 0]),
    ],
)
def test_of_all_rungs_that_have_come_the_last_is_said(hari_ini, kini, terlewat):
    tiba = _tiba(MEDIATOR, date(2026, 3, 11), date(2026, 4, 1), hari_ini)
    assert (tiba.kini and tiba.kini.selisih) == kini
    assert [satu.selisih for satu in tiba.terlewat] == terlewat


def test_rungs_before_the_start_are_skipped():
    """Three working days from 27 March end on 1 April: H-5 (25 March) lies before the start."""
    mulai, jatuh = date(2026, 3, 27), date(2026, 4, 1)
    assert _tiba(MEDIATOR, mulai, jatuh, date(2026, 3, 27)) == Tiba()
    assert _tiba(MEDIATOR, mulai, jatuh, date(2026, 3, 30)) == Tiba(Anak(-2, PJ))


def test_a_period_shorter_than_the_ladder_is_told_on_its_due_day():
    """One working day: from Tuesday 31 March to Wednesday 1 April."""
    mulai, jatuh = date(2026, 3, 31), date(2026, 4, 1)
    assert _tiba(MEDIATOR, mulai, jatuh, mulai) == Tiba()
    assert _tiba(MEDIATOR, mulai, jatuh, jatuh) == Tiba(Anak(0, PJ))


def test_two_roles_of_one_account_are_one_reminder():
    semua = [Anak(0, KABID), Anak(0, PJ), Anak(-2, KABID)]
    tiba = _tiba(semua, date(2026, 3, 2), date(2026, 4, 1), date(2026, 4, 1))
    assert tiba == Tiba(Anak(0, PJ), (Anak(-2, KABID),))


def test_the_shipped_ladder():
    tangga = tangga_bawaan()
    assert [(s.label, s.kepada) for s in aturan.anak("MED-30", tangga)] == [
        ("H-5", PJ),
        ("H-2", PJ),
        ("H-2", SUBKOOR),
        ("H", PJ),
        ("H", SUBKOOR),
        ("H", KABID),
        ("H+1", PJ),
        ("H+1", SUBKOOR),
        ("H+1", KABID),
        ("H+1", KADIS),
    ]
    pihak = [(-5, PIHAK), (-2, PIHAK), (0, PIHAK)]
    for kode in ("JWB-10", "KON-JWB-10", "REG-LENGKAP", "PILIH-7", "PP-14"):
        isi = [(s.selisih, s.kepada) for s in aturan.anak(kode, tangga)]
        assert isi == [*pihak, (1, PJ)], kode
    assert [(s.selisih, s.kepada) for s in aturan.anak("BIP-30", tangga)] == pihak
    # Who owns it is told by the radar of submissions, daily: the ladder adds who stands above.
    panjang = aturan.anak("PP-30", tangga)
    assert {s.kepada for s in panjang if s.selisih == -10} == {SUBKOOR}
    assert {s.kepada for s in panjang if s.selisih == -2} == {SUBKOOR, KABID, KADIS}
    assert set(tangga) <= {UMUM, *(satu.kode for satu, _ in acuan.baca_ketentuan())}


def test_a_partys_period_without_a_ladder_of_its_own():
    umum = aturan.anak("BARU-1", tangga_bawaan())
    assert [(s.selisih, s.kepada) for s in aturan.untuk_pihak(umum)] == [
        (-5, PIHAK),
        (-2, PIHAK),
        (0, PIHAK),
        (1, PJ),
        (1, SUBKOOR),
        (1, KABID),
        (1, KADIS),
    ]


def test_a_ladder_that_names_the_party_stays_as_it_is():
    sendiri = (Anak(-2, PIHAK), Anak(-1, PJ), Anak(1, PJ))
    assert aturan.untuk_pihak(sendiri) == sendiri
    assert aturan.untuk_kantor(sendiri) == (Anak(-1, PJ), Anak(1, PJ))


selisih = st.integers(aturan.SELISIH_TERKECIL, aturan.SELISIH_TERBESAR)
anak = st.builds(Anak, selisih, st.sampled_from(Kepada))
tangga = st.lists(anak, min_size=1, max_size=8)
hari = st.dates(date(2018, 1, 1), date(2027, 11, 1))


@given(hari, selisih)
def test_a_rung_before_the_due_day_leaves_as_many_working_days_as_it_says(jatuh, beda):
    tiba = aturan.hari_anak(KALENDER, jatuh, beda)
    if beda == 0:
        assert tiba == jatuh
    else:
        assert KALENDER.hari_kerja(tiba)
        if KALENDER.hari_kerja(jatuh) or beda > 0:
            assert hitung(KALENDER, tiba, jatuh) == -beda


@given(tangga, hari, st.integers(0, 60), st.integers(-40, 60))
def test_one_reminder_at_most_and_the_rest_in_order(semua, mulai, lama, geser):
    jatuh = mulai + timedelta(days=lama)
    hari_ini = jatuh + timedelta(days=geser)
    tiba = _tiba(semua, mulai, jatuh, hari_ini)
    urut = [*(s.selisih for s in tiba.terlewat), *([tiba.kini.selisih] if tiba.kini else [])]
    assert urut == sorted(set(urut))
    assert set(urut) == {
        s.selisih
        for s in semua
        if mulai <= aturan.hari_anak(KALENDER, jatuh, s.selisih) <= hari_ini
    }
    assert _tiba(semua, mulai, jatuh, hari_ini) == tiba


def _jalankan(semua, mulai, jatuh, hari_jalan):
    """Say and replace as rows do: what is there already stays as it is."""
    baris: dict[int, str] = {}
    for hari_ini in hari_jalan:
        tiba = _tiba(semua, mulai, jatuh, hari_ini)
        for satu in tiba.terlewat:
            baris.setdefault(satu.selisih, "digantikan")
        if tiba.kini:
            baris.setdefault(tiba.kini.selisih, "dibuat")
    return baris


@given(tangga, hari, st.integers(0, 40), st.integers(0, 70), st.data())
def test_days_that_are_missed_change_only_what_is_replaced(semua, mulai, lama, sampai, data):
    """Any days skipped, the last one run: the same rungs are dealt with as by running each day."""
    jatuh = mulai + timedelta(days=lama)
    semua_hari = [mulai + timedelta(days=n) for n in range(sampai + 1)]
    pilih = data.draw(st.lists(st.sampled_from(semua_hari), max_size=6))
    tiap_hari = _jalankan(semua, mulai, jatuh, semua_hari)
    kadang = _jalankan(semua, mulai, jatuh, [*sorted(pilih), semua_hari[-1]])
    assert set(tiap_hari) == set(kadang)
    assert set(tiap_hari.values()) <= {"dibuat", "digantikan"}
    dikatakan = {s for s, akhir in kadang.items() if akhir == "dibuat"}
    assert dikatakan <= set(tiap_hari)
    # Whatever was missed, the last rung that has come was said.
    if kadang:
        assert max(kadang) in dikatakan
    assert _jalankan(semua, mulai, jatuh, [*semua_hari, semua_hari[-1]]) == tiap_hari


@given(tangga, st.dates(date(2018, 1, 1), date(2027, 6, 1)), st.integers(0, 200))
def test_no_deadline_beyond_the_horizon_has_a_rung_by_today(semua, hari_ini, lebih):
    batas = aturan.jatuh_terjauh(KALENDER, hari_ini, {UMUM: frozenset(semua)})
    assert batas is not None
    jatuh = batas + timedelta(days=1 + lebih)
    if jatuh.year in KALENDER.tahun:
        assert _tiba(semua, date(2017, 1, 2), jatuh, hari_ini) == Tiba()
