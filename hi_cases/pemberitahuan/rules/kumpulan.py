"""Which waiting messages leave together: news that is older than a day goes out in one message.

After days on which nothing could leave, a reader finds one list and not a heap. A legal notice goes
by itself always, and so does what may have reached its reader already: its copy has to be known.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from hi_cases.pemberitahuan.rules.kanal import SIFAT
from hi_cases.pemberitahuan.types import Kanal

TEMPLAT_KUMPULAN = "kabar_tertunda"
SEDIKITNYA = 2
TERBANYAK = 100
"""In one message; the others are in the next."""
JEDA_KUMPUL = timedelta(minutes=2)
"""Late reminders of one morning are written one by one: they wait so long for each other."""


@dataclass(frozen=True)
class Menunggu:
    """A message that waits, as far as gathering asks."""

    id: int
    kanal: Kanal
    resmi: bool
    hari: date
    """The day for which its notice was due."""
    percobaan: int
    galat: str
    """What the last try came to; "" behind a try: nobody knows what became of that."""


def tertunda(hari: date, hari_ini: date) -> bool:
    """Tell whether news of a day is older than a day: at least one whole day lies between."""
    return (hari_ini - hari).days > 1


def dapat_digabung(satu: Menunggu, hari_ini: date) -> bool:
    """Tell whether a message may leave together with others of its reader."""
    return (
        SIFAT[satu.kanal].rangkuman
        and not satu.resmi
        and tertunda(satu.hari, hari_ini)
        and (satu.percobaan == 0 or bool(satu.galat))
    )


def yang_digabung(semua: Sequence[Menunggu], hari_ini: date) -> tuple[tuple[int, ...], ...]:
    """Return which of one reader's messages by one channel become one; others go by themselves."""
    ids = tuple(satu.id for satu in semua if dapat_digabung(satu, hari_ini))
    bagian = (ids[awal : awal + TERBANYAK] for awal in range(0, len(ids), TERBANYAK))
    return tuple(satu for satu in bagian if len(satu) >= SEDIKITNYA)
