"""The feed, read back by the library that wrote it and by another one."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import icalendar
import pytest
import vobject

from hi_cases.jadwal.rules.umpan import ButirUmpan, perlu_dicatat, riwayat, tulis

MULAI = datetime(2026, 4, 6, 2, tzinfo=UTC)  # 09.00 WIB
KASAR = 'Sidang I · 560/001/HI/2026; "Aula", baris\nbaru \\ dan 株式会社サクラ ' + "kata " * 30


def butir(**lain: object) -> ButirUmpan:
    isi = {
        "id": 7,
        "ringkas": "Sidang · 560/001/HI/2026",
        "mulai": MULAI,
        "selesai": MULAI + timedelta(minutes=90),
        "di": "Ruang A, Gedung Utama",
        "alamat": "https://hi.test/jadwal/7",
        "urutan": 0,
        "berubah_pada": MULAI - timedelta(days=3),
    }
    return ButirUmpan(**(isi | lain))


def umpan(*semua: ButirUmpan) -> bytes:
    return tulis(semua, nama="Jadwal Ratna", tuan_rumah="hi.test")


def test_a_meeting_as_a_second_library_reads_it() -> None:
    (acara,) = vobject.readOne(umpan(butir()).decode()).vevent_list
    assert acara.uid.value == "acara-7@hi.test"
    assert acara.summary.value == "Sidang · 560/001/HI/2026"
    assert acara.location.value == "Ruang A, Gedung Utama"
    assert acara.dtstart.value == MULAI
    assert acara.dtstart.value.utcoffset() == timedelta(hours=7)
    assert acara.dtend.value - acara.dtstart.value == timedelta(minutes=90)
    assert acara.status.value == "CONFIRMED"


@pytest.mark.parametrize("batal", [False, True])
def test_both_libraries_agree_on_rough_text(batal: bool) -> None:
    isi = umpan(butir(ringkas=KASAR, batal=batal, urutan=3))
    satu = icalendar.Calendar.from_ical(isi).walk("VEVENT")[0]
    dua = vobject.readOne(isi.decode()).vevent
    baris = " ".join(KASAR.split())
    harap = f"Batal: {baris}" if batal else baris
    assert str(satu["summary"]) == dua.summary.value == harap
    assert int(satu["sequence"]) == int(dua.sequence.value) == 3
    assert str(satu["status"]) == dua.status.value == ("CANCELLED" if batal else "CONFIRMED")


def test_lines_are_folded_and_end_as_the_standard_says() -> None:
    isi = umpan(butir(ringkas=KASAR))
    assert b"\n" not in isi.replace(b"\r\n", b"")
    assert max(len(baris) for baris in isi.split(b"\r\n")) <= 75


def test_the_zone_is_told_and_named() -> None:
    isi = umpan(butir())
    assert b"DTSTART;TZID=Asia/Jakarta:20260406T090000" in isi
    (zona,) = icalendar.Calendar.from_ical(isi).walk("VTIMEZONE")
    assert zona["tzid"] == "Asia/Jakarta"


def test_the_same_rows_give_the_same_bytes() -> None:
    assert umpan(butir(), butir(id=8)) == umpan(butir(), butir(id=8))


def test_the_name_of_an_officer_is_text() -> None:
    isi = tulis([], nama="Jadwal Ratna Wulandari, S.H.", tuan_rumah="contoh.test")
    assert b"NAME:Jadwal Ratna Wulandari\\, S.H." in isi
    assert b"X-WR-CALNAME:Jadwal Ratna Wulandari\\, S.H." in isi


def test_an_empty_calendar_is_still_one() -> None:
    assert not list(vobject.readOne(umpan().decode()).contents.get("vevent", []))
    assert len(icalendar.Calendar.from_ical(umpan()).subcomponents) == 1


def test_moves_and_being_called_off_count_as_changes() -> None:
    """Planned on day 0, moved on days 1 and 2, called off on day 3; a held one is not changed."""
    dibuat = MULAI - timedelta(days=9)
    hari = [dibuat + timedelta(days=satu) for satu in range(1, 4)]
    assert riwayat(dibuat, [], None, batal=False) == (0, dibuat)
    assert riwayat(dibuat, hari[:2], None, batal=False) == (2, hari[1])
    assert riwayat(dibuat, hari[:2], hari[2], batal=True) == (3, hari[2])
    assert riwayat(dibuat, [], hari[0], batal=False) == (0, hari[0])


@pytest.mark.parametrize(("menit", "perlu"), [(0, False), (59, False), (60, True), (200, True)])
def test_when_an_address_was_read_is_noted_by_the_hour(menit: int, perlu: bool) -> None:
    assert perlu_dicatat(MULAI, MULAI + timedelta(minutes=menit)) is perlu
    assert perlu_dicatat(None, MULAI)
