"""The calendar file of a summons."""

from datetime import UTC, date, datetime

import pytest

from hi_cases.pihak_luar.rules.kalender_pertemuan import berkas_kalender

KINI = datetime(2026, 4, 6, 2, tzinfo=UTC)


def _berkas(pukul: str = "09.00", tempat: str = "Ruang 1", judul: str = "Sidang mediasi") -> str:
    return berkas_kalender("panggilan-7@hi", judul, date(2026, 4, 13), pukul, tempat, KINI)


@pytest.mark.parametrize(
    ("pukul", "mulai"),
    [
        ("09.00", "DTSTART:20260413T020000Z"),
        ("13:30 WIB", "DTSTART:20260413T063000Z"),
        ("09.00 s.d. 11.00 WIB", "DTSTART:20260413T020000Z"),
        ("09:00-selesai", "DTSTART:20260413T020000Z"),
        ("6.15", "DTSTART:20260412T231500Z"),
        ("pagi", "DTSTART;VALUE=DATE:20260413"),
        ("25.00", "DTSTART;VALUE=DATE:20260413"),
        ("", "DTSTART;VALUE=DATE:20260413"),
    ],
)
def test_the_hour_of_jakarta_or_the_whole_day(pukul: str, mulai: str) -> None:
    assert mulai in _berkas(pukul).split("\r\n")


def test_what_has_a_meaning_in_the_format_is_text() -> None:
    berkas = _berkas(tempat="Ruang 1, lantai 2; gedung A\nEND:VEVENT")
    assert "LOCATION:Ruang 1\\, lantai 2\\; gedung A END:VEVENT" in berkas
    assert berkas.count("\r\nEND:VEVENT") == 1


def test_long_lines_are_folded_between_letters() -> None:
    berkas = _berkas(judul="Sidang mediasi 株式会社サクラ " * 6)
    for baris in berkas.split("\r\n"):
        assert len(baris.encode()) <= 75
    assert "株式会社サクラ" in berkas.replace("\r\n ", "")
