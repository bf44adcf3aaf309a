"""Clashes: whose time is taken twice, and what forbids."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hi_cases.core.clock import WIB
from hi_cases.jadwal import rules
from hi_cases.jadwal.types import Halangan, Rentang, SiapaBentrok, Sibuk

JUDUL = "Sidang · 560/001/HI/2026"


def _r(mulai: str, selesai: str) -> Rentang:
    return Rentang(
        datetime.fromisoformat(mulai).replace(tzinfo=WIB),
        datetime.fromisoformat(selesai).replace(tzinfo=WIB),
    )


SATU = Sibuk(
    4, JUDUL, _r("2026-04-06T09:00", "2026-04-06T10:30"), 1, 7, frozenset({"perusahaan:5"})
)
SAAT = _r("2026-04-06T10:00", "2026-04-06T11:00")


def _siapa(*argumen, **lain) -> list[tuple[SiapaBentrok, bool]]:
    return [(satu.siapa, satu.keras) for satu in rules.bentrok(*argumen, **lain)]


def test_room_and_officer_forbid_a_participant_warns() -> None:
    assert _siapa(SAAT, 1, 7, ["perusahaan:5"], [SATU]) == [
        (SiapaBentrok.RUANG, True),
        (SiapaBentrok.PETUGAS, True),
        (SiapaBentrok.PESERTA, False),
    ]


def test_sentences_say_with_what_and_when() -> None:
    (satu,) = rules.bentrok(SAAT, 1, 8, [], [SATU])
    assert satu.kalimat == f"Ruang sudah dipakai untuk {JUDUL}, 6 Apr pukul 09.00–10.30."
    assert satu.acara_id == 4


def test_the_officer_himself_is_spoken_to() -> None:
    pergi = [Halangan(date(2026, 4, 6), date(2026, 4, 6), "")]
    semua = rules.bentrok(SAAT, 2, 7, [], [SATU], (), pergi, sendiri=True)
    assert [satu.kalimat for satu in semua] == [
        f"Anda sudah dijadwalkan untuk {JUDUL}, 6 Apr pukul 09.00–10.30.",
        "Anda berhalangan 6 Apr.",
    ]


@pytest.mark.parametrize(
    ("ruang_id", "petugas_id", "orang"),
    [(2, 8, ["perusahaan:6"]), (None, 8, []), (2, None, ["", ""])],
)
def test_others_at_the_same_hour_do_not_clash(ruang_id, petugas_id, orang) -> None:
    tanpa_nama = Sibuk(5, JUDUL, SATU.rentang, None, 9, frozenset({""}))
    assert rules.bentrok(SAAT, ruang_id, petugas_id, orang, [SATU, tanpa_nama]) == []


def test_touching_ends_do_not_clash() -> None:
    tepat = _r("2026-04-06T10:30", "2026-04-06T12:00")
    sebelum = _r("2026-04-06T08:00", "2026-04-06T09:00")
    assert rules.bentrok(tepat, 1, 7, [], [SATU]) == []
    assert rules.bentrok(sebelum, 1, 7, [], [SATU]) == []


def test_absence_of_the_officer_forbids_that_of_a_party_warns() -> None:
    cuti = [Halangan(date(2026, 4, 5), date(2026, 4, 6), "cuti")]
    berobat = [Halangan(date(2026, 4, 6), date(2026, 4, 6), "")]
    hasil = rules.bentrok(SAAT, 2, 8, [], [], berobat, cuti)
    assert [(satu.siapa, satu.keras, satu.kalimat) for satu in hasil] == [
        (SiapaBentrok.PETUGAS, True, "Petugas berhalangan 5 Apr sampai 6 Apr (cuti)."),
        (SiapaBentrok.PESERTA, False, "Peserta berhalangan 6 Apr."),
    ]
    besok = [Halangan(date(2026, 4, 7), date(2026, 4, 9), "cuti")]
    assert rules.bentrok(SAAT, 2, 8, [], [], besok, besok) == []


def test_days_are_those_of_the_office() -> None:
    """01.00 WIB on 7 April is still 6 April in UTC; an end at midnight is the day before."""
    dini = Rentang(datetime(2026, 4, 6, 18, 0, tzinfo=UTC), datetime(2026, 4, 7, 17, 0, tzinfo=UTC))
    assert rules.hari_rentang(dini) == (date(2026, 4, 7), date(2026, 4, 7))


def test_a_meeting_of_days_is_written_with_both() -> None:
    diklat = Sibuk(6, "Diklat", _r("2026-04-06T08:00", "2026-04-08T16:00"), None, 7)
    (satu,) = rules.bentrok(SAAT, 1, 7, [], [diklat])
    assert satu.kalimat.endswith("6 Apr pukul 08.00 sampai 8 Apr pukul 16.00.")


def test_attendance_from_an_hour_before_to_the_end_of_the_day() -> None:
    sidang = _r("2026-04-06T09:00", "2026-04-06T10:30")
    buka = _r("2026-04-06T08:00", "2026-04-07T00:00")
    assert rules.waktu_hadir(sidang) == buka
    sedetik = timedelta(seconds=1)
    assert not rules.boleh_hadir(sidang, buka.mulai - sedetik)
    assert rules.boleh_hadir(sidang, buka.mulai)
    assert rules.boleh_hadir(sidang, buka.selesai - sedetik)
    assert not rules.boleh_hadir(sidang, buka.selesai)


_MENIT = st.integers(0, 600)


def _bagian(mulai: int, lama: int) -> Rentang:
    awal = SATU.rentang.mulai + timedelta(minutes=mulai)
    return Rentang(awal, awal + timedelta(minutes=lama))


@given(_MENIT, st.integers(1, 300), _MENIT, st.integers(1, 300))
def test_clashing_is_mutual_and_means_a_common_minute(a, la, b, lb) -> None:
    satu, dua = _bagian(a, la), _bagian(b, lb)
    bersama = bool(set(range(a, a + la)) & set(range(b, b + lb)))
    assert satu.beririsan(dua) == dua.beririsan(satu) == bersama
    lain = Sibuk(1, JUDUL, dua, 1, 7)
    assert bool(rules.bentrok(satu, 1, 8, [], [lain])) == bersama


@given(st.integers(-5, 5), st.integers(0, 5), st.integers(0, 3))
def test_an_absence_touches_exactly_its_days(geser, panjang, lama) -> None:
    hari = date(2026, 4, 6)
    dari = hari + timedelta(days=geser)
    cuti = Halangan(dari, dari + timedelta(days=panjang), "cuti")
    acara = Rentang(
        datetime(2026, 4, 6, 9, tzinfo=WIB), datetime(2026, 4, 6 + lama, 10, tzinfo=WIB)
    )
    hari_acara = {hari + timedelta(days=i) for i in range(lama + 1)}
    hari_cuti = {dari + timedelta(days=i) for i in range(panjang + 1)}
    assert bool(rules.berhalangan(acara, [cuti])) == bool(hari_acara & hari_cuti)
