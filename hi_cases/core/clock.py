"""The only clock of the system.

Instants are UTC and aware; legal dates are local dates in Asia/Jakarta (WIB, no daylight saving).
`HI_CLOCK` names a file holding one ISO instant: tests and demonstrations set the time by it, and
production refuses it (see `config.py`).
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Protocol

WIB = timezone(timedelta(hours=7), "WIB")


class BerkasJam(Protocol):
    """What holds one ISO instant: a file."""

    def read_text(self, encoding: str) -> str:
        """Return it."""
        ...


_berkas_jam: BerkasJam | None = None
_tertahan: ContextVar[datetime | None] = ContextVar("saat_tertahan", default=None)


def pasang(berkas: BerkasJam | None) -> None:
    """Read the time from `berkas` from now on; None returns to the machine's clock."""
    global _berkas_jam
    _berkas_jam = berkas


def sekarang() -> datetime:
    """Return the present instant, aware, in UTC."""
    ditahan = _tertahan.get()
    if ditahan is not None:
        return ditahan
    if _berkas_jam is not None:
        saat = datetime.fromisoformat(_berkas_jam.read_text(encoding="utf-8").strip())
        return saat.astimezone(UTC)
    return datetime.now(UTC)


@contextmanager
def tertahan() -> Iterator[datetime]:
    """Hold the present instant for work that must lie within one day, however long it takes."""
    saat = sekarang()
    tanda = _tertahan.set(saat)
    try:
        yield saat
    finally:
        _tertahan.reset(tanda)


def ke_lokal(saat: datetime) -> datetime:
    """Return `saat` as Western Indonesian time."""
    return saat.astimezone(WIB)


def hari_ini() -> date:
    """Return today's date where the office is: the day that legal periods are counted in."""
    return ke_lokal(sekarang()).date()
