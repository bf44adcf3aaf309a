"""An officer's meetings as an iCalendar document (RFC 5545), for his own calendar programme.

What leaves the house here is read on telephones and servers of others: the number of a case, when
and where; never a name.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Timezone, vDuration, vText

from hi_cases.core.teks import satu_baris

# By its name in the database of time zones: programmes know it, and no daylight saving is implied.
ZONA = ZoneInfo("Asia/Jakarta")
SEGARKAN = timedelta(hours=1)
# Programmes ask often; when an address was last read matters to the hour.
JARAK_CATAT = timedelta(hours=1)


@dataclass(frozen=True)
class ButirUmpan:
    """One meeting as the feed tells of it; instants are aware.

    `urutan` counts its changes: a programme takes the higher one for the newer.
    """

    id: int
    ringkas: str
    mulai: datetime
    selesai: datetime
    di: str
    alamat: str
    urutan: int
    berubah_pada: datetime
    batal: bool = False


def riwayat(
    dibuat: datetime, pindah: Sequence[datetime], ditutup: datetime | None, *, batal: bool
) -> tuple[int, datetime]:
    """Return how often an entry changed, and when it last did.

    Each move counts, and being called off; being held changes nothing that a calendar shows.
    """
    saat = [dibuat, *pindah, *((ditutup,) if ditutup is not None else ())]
    return len(pindah) + batal, max(saat)


def perlu_dicatat(dibaca_pada: datetime | None, kini: datetime) -> bool:
    """Tell whether it is time again to note that an address was read."""
    return dibaca_pada is None or kini - dibaca_pada >= JARAK_CATAT


def _acara(butir: ButirUmpan, tuan_rumah: str) -> Event:
    acara = Event()
    acara.add("uid", f"acara-{butir.id}@{tuan_rumah}")
    acara.add("dtstamp", butir.berubah_pada)
    acara.add("last-modified", butir.berubah_pada)
    acara.add("sequence", butir.urutan)
    acara.add("dtstart", butir.mulai.astimezone(ZONA))
    acara.add("dtend", butir.selesai.astimezone(ZONA))
    acara.add("summary", satu_baris(f"Batal: {butir.ringkas}" if butir.batal else butir.ringkas))
    acara.add("location", satu_baris(butir.di))
    acara.add("url", butir.alamat)
    acara.add("status", "CANCELLED" if butir.batal else "CONFIRMED")
    acara.add("transp", "TRANSPARENT" if butir.batal else "OPAQUE")
    acara.add("class", "PRIVATE")
    return acara


def tulis(semua: Sequence[ButirUmpan], *, nama: str, tuan_rumah: str) -> bytes:
    """Return the document: the same rows give the same bytes, whenever they are asked for.

    `tuan_rumah` is the host name that makes the identifiers ours among all calendars.
    """
    kalender = Calendar()
    kalender.add("prodid", "-//HI Cases//Jadwal//ID")
    kalender.add("version", "2.0")
    kalender.add("calscale", "GREGORIAN")
    kalender.add("method", "PUBLISH")
    # The name and how often to ask again: in the words of RFC 7986 and in those from before it.
    kalender.add("name", vText(satu_baris(nama)))
    kalender.add("x-wr-calname", vText(satu_baris(nama)))
    kalender.add("x-wr-timezone", ZONA.key)
    kalender.add("refresh-interval", SEGARKAN, parameters={"VALUE": "DURATION"})
    kalender.add("x-published-ttl", vDuration(SEGARKAN))
    for butir in semua:
        kalender.add_component(_acara(butir, tuan_rumah))
    kalender.add_missing_timezones()
    if not semua:
        # A document without any component is none, and some programmes refuse it.
        kalender.add_component(Timezone.from_tzid(ZONA.key))
    return kalender.to_ical()
