"""Proposed stretches: worked by hand on the calendar of 2026, and what must hold of all."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hi_cases.core.clock import WIB, ke_lokal
from hi_cases.jadwal import rules
from hi_cases.jadwal.types import Halangan, JamSidang, JedaHari, Rentang, RuangBebas, Sibuk, Slot
from hi_cases.kalender_kerja.queries import acuan
from hi_cases.kalender_kerja.rules import tambah
from hi_cases.kalender_kerja.types import Kalender

JAM = JamSidang(9, 15)
SIANG = JedaHari(time(12), time(13), "istirahat siang")
BERJEDA = JamSidang(9, 15, SIANG, JedaHari(time(11, 30), time(13), "waktu salat Jumat"))
LAMA = timedelta(minutes=90)
RUANG = (RuangBebas(1, "Ruang A"), RuangBebas(2, "Ruang B"))
MEDIATOR = 7


@pytest.fixture(scope="module")
def kalender() -> Kalender:
    return acuan.kalender_acuan()


def _hari(kalender: Kalender, dari: date, jumlah: int = 40) -> list[date]:
    semua = (dari + timedelta(days=i) for i in range(jumlah))
    return [satu for satu in semua if kalender.hari_kerja(satu)]


def _pukul(hari: date, jam: int, menit: int = 0) -> datetime:
    return datetime(hari.year, hari.month, hari.day, jam, menit, tzinfo=WIB)


def _sibuk(hari: date, dari: int, sampai: int, ruang: int | None = 1, **lain) -> Sibuk:
    return Sibuk(
        9,
        "Sidang · 560/001/HI/2026",
        Rentang(_pukul(hari, dari), _pukul(hari, sampai)),
        ruang,
        lain.get("petugas_id", 99),
        frozenset(lain.get("orang", ())),
    )


def _usul(
    hari: list[date],
    batas: date | None,
    paling_awal: date,
    *,
    sibuk: tuple[Sibuk, ...] = (),
    halangan: tuple[Halangan, ...] = (),
    ruang: tuple[RuangBebas, ...] = RUANG,
    orang: tuple[str, ...] = (),
) -> list[Slot]:
    return rules.usulan(
        hari, batas, JAM, LAMA, ruang, sibuk, halangan, paling_awal,
        petugas_id=MEDIATOR, kunci_orang=orang,
    )  # fmt: skip


def _tulis(slot: list[Slot]) -> list[str]:
    return [f"{ke_lokal(satu.rentang.mulai):%d/%m %H.%M} r{satu.ruang_id}" for satu in slot]


def test_across_nyepi_and_idulfitri(kalender: Kalender) -> None:
    """UU 2/2004 Ps 10: seven working days from receipt.

    Received Friday 13 March 2026: Mon 16 and Tue 17 are days 1 and 2; 18-24 March are closed
    (cuti bersama Nyepi, Nyepi, cuti bersama and Idulfitri, weekend, cuti bersama); Wed 25 is day 3,
    Tue 31 March day 7. Three working days for the summons: Wed 25 March.
    """
    hari_ini = date(2026, 3, 13)
    batas, awal = tambah(kalender, hari_ini, 7), tambah(kalender, hari_ini, 3)
    assert (batas, awal) == (date(2026, 3, 31), date(2026, 3, 25))
    slot = _usul(_hari(kalender, hari_ini + timedelta(days=1)), batas, awal)
    assert _tulis(slot) == [
        "25/03 09.00 r1",
        "25/03 10.30 r1",
        "26/03 09.00 r1",
        "26/03 10.30 r1",
        "27/03 09.00 r1",
    ]
    assert all(satu.dalam_batas and satu.cukup_panggilan and not satu.catatan for satu in slot)
    assert rules.alasan(slot, [], batas) == ""


def test_the_last_day_alone_when_only_it_keeps_both(kalender: Kalender) -> None:
    """Thursday 26 March: day 3 is Tuesday 31 March, which is the last day of the period too."""
    awal = tambah(kalender, date(2026, 3, 26), 3)
    slot = _usul(_hari(kalender, date(2026, 3, 27)), date(2026, 3, 31), awal)
    assert _tulis(slot) == ["31/03 09.00 r1", "31/03 10.30 r1"]


def test_short_summons_first_then_behind_the_period_and_both_say_so(kalender: Kalender) -> None:
    """As before, but a party cannot on 31 March. 3 April (Wafat Yesus Kristus) is closed."""
    batas = date(2026, 3, 31)
    hari = _hari(kalender, date(2026, 3, 27))
    slot = _usul(hari, batas, batas, halangan=(Halangan(batas, batas, "dinas luar"),))
    assert _tulis(slot) == [
        "27/03 09.00 r1",
        "27/03 10.30 r1",
        "30/03 09.00 r1",
        "01/04 09.00 r1",
        "01/04 10.30 r1",
    ]
    assert [satu.cukup_panggilan for satu in slot] == [False] * 3 + [True] * 2
    assert [satu.dalam_batas for satu in slot] == [True] * 3 + [False] * 2
    assert "panggilan singkat" in slot[0].catatan[0]
    assert "Sesudah batas waktu, Selasa, 31 Maret 2026" in slot[-1].catatan[0]
    assert "31 Maret 2026" in rules.alasan(slot, hari, batas)


def test_a_period_that_is_over_leaves_days_behind_it(kalender: Kalender) -> None:
    batas = date(2026, 3, 31)
    hari = _hari(kalender, date(2026, 4, 1))
    slot = _usul(hari, batas, date(2026, 4, 6))
    assert _tulis(slot)[:1] == ["06/04 09.00 r1"]
    assert not any(satu.dalam_batas for satu in slot)
    assert "Yang diusulkan sesudah batas waktu" in rules.alasan(slot, hari, batas)


def test_the_next_room_when_the_first_is_taken(kalender: Kalender) -> None:
    hari = date(2026, 4, 1)
    slot = _usul([hari], None, hari, sibuk=(_sibuk(hari, 9, 10),))
    assert _tulis(slot) == ["01/04 09.00 r2", "01/04 10.30 r1"]


def test_all_rooms_taken_moves_to_the_hour_they_are_free(kalender: Kalender) -> None:
    hari = date(2026, 4, 1)
    penuh = (_sibuk(hari, 9, 11), _sibuk(hari, 9, 12, 2))
    assert _tulis(_usul([hari], None, hari, sibuk=penuh)) == ["01/04 11.00 r1", "01/04 12.30 r1"]


@pytest.mark.parametrize(
    "orang_sibuk", [{"petugas_id": MEDIATOR}, {"orang": ("perusahaan:5", "nik:x")}]
)
def test_people_who_sit_elsewhere_are_not_asked(orang_sibuk: dict) -> None:
    """A meeting outside the house takes no room but its people's time."""
    hari = date(2026, 4, 1)
    lain = (_sibuk(hari, 9, 13, None, **orang_sibuk),)
    slot = _usul([hari], None, hari, sibuk=lain, orang=("perusahaan:5",))
    assert _tulis(slot) == ["01/04 13.00 r1"]


def test_unknown_people_clash_with_nobody() -> None:
    hari = date(2026, 4, 1)
    lain = (_sibuk(hari, 9, 13, 2, orang=("",)),)
    assert _tulis(_usul([hari], None, hari, sibuk=lain, orang=("",)))[0] == "01/04 09.00 r1"


def test_an_office_without_rooms_is_told_to_write_a_place() -> None:
    hari = date(2026, 4, 1)
    slot = _usul([hari], None, hari, ruang=())
    assert slot[0].ruang_id is None
    assert "tulis tempatnya" in slot[0].catatan[0]


def test_no_answer_without_a_reason() -> None:
    hari = [date(2026, 4, 1), date(2026, 4, 2)]
    cuti = (Halangan(hari[0], hari[1], "cuti"),)
    slot = _usul(hari, hari[1], hari[0], halangan=cuti)
    assert slot == []
    assert "Tidak ada waktu kosong dari Rabu, 1 April 2026" in rules.alasan(slot, hari, hari[1])
    assert "SKB hari libur" in rules.alasan([], [], None)


def test_near_days_only_without_a_period_say_that_the_summons_is_short() -> None:
    hari = [date(2026, 4, 1)]
    slot = _usul(hari, None, date(2026, 4, 8))
    assert not slot[0].cukup_panggilan
    assert "panggilan singkat" in rules.alasan(slot, hari, None)


def test_lunch_and_the_friday_prayer_are_left_out() -> None:
    """Thursday 2 and Friday 10 April 2026; a session takes an hour and a half.

    Thursday: 10.30-12.00 ends as lunch begins. Friday: 10.30-12.00 would run into the prayer.
    """
    kamis, jumat = date(2026, 4, 2), date(2026, 4, 10)
    penuh = tuple(_sibuk(satu, 9, 10, ruang) for satu in (kamis, jumat) for ruang in (1, 2))
    slot = rules.usulan([kamis, jumat], None, BERJEDA, LAMA, RUANG, penuh, (), kamis)
    assert _tulis(slot) == ["02/04 10.00 r1", "02/04 13.00 r1", "10/04 10.00 r1", "10/04 13.00 r1"]


@pytest.mark.parametrize(
    ("hari", "jam", "kena"),
    [
        (date(2026, 4, 9), (10, 30), []),  # Thursday, until 12.00
        (date(2026, 4, 9), (11, 0), ["istirahat siang"]),
        (date(2026, 4, 9), (13, 0), []),
        (date(2026, 4, 10), (10, 0), []),  # Friday, until 11.30
        (date(2026, 4, 10), (10, 15), ["waktu salat Jumat"]),
        (date(2026, 4, 10), (11, 30), ["istirahat siang", "waktu salat Jumat"]),
    ],
)
def test_which_pause_a_stretch_runs_into(hari, jam, kena) -> None:
    mulai = _pukul(hari, *jam)
    jeda = rules.kena_jeda(Rentang(mulai, mulai + LAMA), BERJEDA)
    assert [satu.sebutan for satu in jeda] == kena
    assert rules.kena_jeda(Rentang(mulai, mulai + LAMA), JAM) == []


def test_the_sentence_of_a_pause() -> None:
    assert rules.kalimat_jeda(SIANG) == "Waktunya memakai istirahat siang, pukul 12.00–13.00."


_AWAL = date(2026, 3, 2)
_JENDELA = st.integers(0, 25)


@st.composite
def _acara(draw: st.DrawFn) -> Sibuk:
    mulai = _pukul(_AWAL, 7) + timedelta(days=draw(_JENDELA), minutes=5 * draw(st.integers(0, 120)))
    return Sibuk(
        draw(st.integers(1, 50)),
        "x",
        Rentang(mulai, mulai + timedelta(minutes=draw(st.integers(5, 600)))),
        draw(st.sampled_from([None, 1, 2])),
        draw(st.sampled_from([MEDIATOR, 8, 9])),
        draw(st.frozensets(st.sampled_from(["", "a", "b", "c"]))),
    )


@st.composite
def _halangan(draw: st.DrawFn) -> Halangan:
    dari = _AWAL + timedelta(days=draw(_JENDELA))
    return Halangan(dari, dari + timedelta(days=draw(st.integers(0, 4))), "cuti")


@st.composite
def _jeda(draw: st.DrawFn) -> JedaHari | None:
    awal, lama = draw(st.integers(8 * 12, 16 * 12)), draw(st.integers(0, 36))
    pukul = [time(*divmod(5 * satu, 60)) for satu in (awal, awal + lama)]
    return JedaHari(*pukul, "jeda") if lama else None


@given(
    sibuk=st.lists(_acara(), max_size=25),
    halangan=st.lists(_halangan(), max_size=3),
    batas=st.none() | _JENDELA.map(lambda n: _AWAL + timedelta(days=n)),
    awal=_JENDELA.map(lambda n: _AWAL + timedelta(days=n)),
    orang=st.frozensets(st.sampled_from(["", "a", "b"])),
    jumlah=st.integers(1, 8),
    lama=st.sampled_from([30, 90, 240]),
    jam=st.builds(JamSidang, st.just(9), st.just(15), _jeda(), _jeda()),
)
def test_what_holds_of_every_proposal(
    sibuk, halangan, batas, awal, orang, jumlah, lama, jam
) -> None:
    hari = [satu for i in range(26) if (satu := _AWAL + timedelta(days=i)).weekday() < 5]
    slot = rules.usulan(
        hari, batas, jam, timedelta(minutes=lama), RUANG, sibuk, halangan, awal, jumlah,
        petugas_id=MEDIATOR, kunci_orang=orang,
    )  # fmt: skip
    assert len(slot) <= jumlah
    assert slot == sorted(slot, key=lambda satu: satu.rentang.mulai)
    for satu in slot:
        assert rules.bentrok(satu.rentang, satu.ruang_id, MEDIATOR, orang, sibuk, halangan) == []
        assert satu.tanggal in hari
        for jeda in (jam.siang, jam.jumat if satu.tanggal.weekday() == 4 else None):
            if jeda is not None:
                awal_jeda, akhir_jeda = (
                    datetime.combine(satu.tanggal, pukul, WIB) for pukul in (jeda.awal, jeda.akhir)
                )
                assert satu.rentang.selesai <= awal_jeda or satu.rentang.mulai >= akhir_jeda
        mulai, selesai = ke_lokal(satu.rentang.mulai), ke_lokal(satu.rentang.selesai)
        assert mulai.date() == selesai.date() == satu.tanggal
        assert 9 <= mulai.hour
        assert selesai <= _pukul(satu.tanggal, 15)
        assert satu.dalam_batas == (batas is None or satu.tanggal <= batas)
        assert satu.cukup_panggilan == (satu.tanggal >= awal)
        assert bool(satu.catatan) == (not (satu.dalam_batas and satu.cukup_panggilan))
    for a, b in zip(slot, slot[1:], strict=False):
        assert not a.rentang.beririsan(b.rentang)
    baik = [satu for satu in slot if satu.dalam_batas and satu.cukup_panggilan]
    assert baik in ([], slot)
    assert bool(rules.alasan(slot, hari, batas)) == (baik == [])


@given(
    sibuk=st.lists(_acara(), max_size=15),
    awal=_JENDELA.map(lambda n: timedelta(days=n)),
    jam=st.builds(JamSidang, st.just(9), st.just(15), _jeda(), _jeda()),
)
def test_the_first_proposal_is_the_first_there_is(sibuk, awal, jam) -> None:
    """Nothing earlier on the grid of half hours is free in any room."""
    hari = [satu for i in range(26) if (satu := _AWAL + timedelta(days=i)).weekday() < 5]
    slot = rules.usulan(
        hari, None, jam, LAMA, RUANG, sibuk, (), _AWAL + awal, 1, petugas_id=MEDIATOR
    )
    calon = (
        Rentang(mulai, mulai + LAMA)
        for satu in hari
        if satu >= _AWAL + awal
        for i in range(10)
        if (mulai := _pukul(satu, 9) + i * timedelta(minutes=30))
    )
    bebas = [
        satu
        for satu in calon
        if not rules.kena_jeda(satu, jam)
        and any(not rules.bentrok(satu, r.id, MEDIATOR, (), sibuk) for r in RUANG)
    ]
    cukup = [satu for satu in slot if satu.cukup_panggilan]
    assert [satu.rentang for satu in cukup] == bebas[:1]
