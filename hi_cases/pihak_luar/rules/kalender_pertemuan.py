"""A meeting as a calendar file (RFC 5545), for the telephone of who is called to it."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone

from hi_cases.core.tanggal import baca_jam

_WIB = timezone(timedelta(hours=7))
# A letter may say until when: "09.00 s.d. 11.00 WIB", "09.00–11.00".
_SAMPAI = re.compile(r"\s+(?:s\.?\s*/?\s*d\b|sampai\b|hingga\b)|\s*[-–]", re.IGNORECASE)
_LAMA = timedelta(hours=2)
_LEBAR = 70


def _teks(nilai: str) -> str:
    """Escape what has a meaning in the format; a line break is written out."""
    aman = nilai.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return " ".join(aman.split())


def _lipat(baris: str) -> str:
    """Fold a long line: an octet limit, kept by counting bytes and never cutting a letter."""
    hasil, kini = [], ""
    for huruf in baris:
        if len((kini + huruf).encode()) > _LEBAR:
            hasil.append(kini)
            kini = " "
        kini += huruf
    return "\r\n".join([*hasil, kini])


def _mulai(tanggal: date, pukul: str) -> datetime | None:
    """Return the instant of the meeting; None where its hour is not written as one."""
    try:
        jam = baca_jam(_SAMPAI.split(pukul, maxsplit=1)[0])
    except ValueError:
        return None
    return datetime.combine(tanggal, jam, _WIB).astimezone(UTC)


def _waktu(tanggal: date, pukul: str) -> list[str]:
    mulai = _mulai(tanggal, pukul)
    if mulai is None:
        besok = tanggal + timedelta(days=1)
        return [f"DTSTART;VALUE=DATE:{tanggal:%Y%m%d}", f"DTEND;VALUE=DATE:{besok:%Y%m%d}"]
    return [f"DTSTART:{mulai:%Y%m%dT%H%M%SZ}", f"DTEND:{mulai + _LAMA:%Y%m%dT%H%M%SZ}"]


def berkas_kalender(
    kunci: str, judul: str, tanggal: date, pukul: str, tempat: str, dibuat: datetime
) -> str:
    """Return the file; `kunci` is the same each time, so a second download changes the entry."""
    baris = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//HI Cases//Panggilan//ID",
        "BEGIN:VEVENT",
        f"UID:{_teks(kunci)}",
        f"DTSTAMP:{dibuat.astimezone(UTC):%Y%m%dT%H%M%SZ}",
        *_waktu(tanggal, pukul),
        f"SUMMARY:{_teks(judul)}",
        *([f"LOCATION:{_teks(tempat)}"] if tempat else []),
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    return "\r\n".join(_lipat(satu) for satu in baris) + "\r\n"
