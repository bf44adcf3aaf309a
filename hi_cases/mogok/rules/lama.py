"""How much work an action cost: its days of work, and the hours of one worker."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, time, timedelta

from hi_cases.core.clock import WIB
from hi_cases.core.tanggal import baca_jam, baca_tanggal
from hi_cases.mogok.types import Lama
from hi_cases.urusan.types import Langkah

MULAI, TUNDA, LANJUTKAN, HENTIKAN, PERJANJIAN = "mulai", "tunda", "lanjutkan", "hentikan", "pb"
_MENIT = 60


def saat(data: Langkah, hari: str, jam: str) -> datetime | None:
    """Return the moment that a step names; None where its day is not known."""
    if not data.data.get(hari):
        return None
    pukul = baca_jam(data.data[jam]) if data.data.get(jam) else time.min
    return datetime.combine(baca_tanggal(data.data[hari]), pukul, tzinfo=WIB)


def rentang(langkah: Iterable[Langkah]) -> list[tuple[datetime, datetime | None]]:
    """Return the stretches in which work stood still, the last one open while it does."""
    hasil: list[tuple[datetime, datetime | None]] = []
    buka: datetime | None = None
    for satu in langkah:
        if satu.tindakan in (MULAI, LANJUTKAN):
            buka = saat(satu, "hari_aksi", "jam_aksi") or buka
        elif satu.tindakan in (TUNDA, HENTIKAN, PERJANJIAN) and buka is not None:
            tutup = saat(satu, "hari_aksi", "jam_aksi")
            if tutup is not None and tutup >= buka:
                hasil.append((buka, tutup))
                buka = None
    if buka is not None:
        hasil.append((buka, None))
    return hasil


def _menit_hari(hari: date, semua: Sequence[tuple[datetime, datetime]], sehari: int) -> int:
    awal = datetime.combine(hari, time.min, tzinfo=WIB)
    akhir = awal + timedelta(days=1)
    kena = [(max(a, awal), min(b, akhir)) for a, b in semua if a < akhir and b > awal]
    return min(sum(int((b - a).total_seconds()) // _MENIT for a, b in kena), sehari * _MENIT)


def lama(
    semua: Sequence[tuple[datetime, datetime]], jam_sehari: int, kerja: Callable[[date], bool]
) -> Lama:
    """Count working days and the minutes of one worker, at most `jam_sehari` hours a day.

    `kerja` tells whether a day is worked. A day counts once some of its work was lost.
    """
    hari: set[date] = set()
    for awal, akhir in semua:
        satu = awal.date()
        while satu <= akhir.date():
            hari.add(satu)
            satu += timedelta(days=1)
    menit = [_menit_hari(satu, semua, jam_sehari) for satu in sorted(hari) if kerja(satu)]
    return Lama(sum(1 for satu in menit if satu), sum(menit))
