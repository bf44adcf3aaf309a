"""A meeting as a calendar file (RFC 5545), for the telephone of who is called to it."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, timezone

_WIB = timezone(timedelta(hours=7))
_PUKUL = re.compile(r"\s*(\d{1,2})[.:](\d{2})")
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
    cocok = _PUKUL.match(pukul)
    if cocok is None or int(cocok[1]) > 23 or int(cocok[2]) > 59:
        return None
    jam = time(int(cocok[1]), int(cocok[2]), tzinfo=_WIB)
    return datetime.combine(tanggal, jam).astimezone(UTC)


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
