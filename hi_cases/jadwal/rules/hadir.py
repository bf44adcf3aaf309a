"""When somebody may say that he is there."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from hi_cases.core.clock import WIB
from hi_cases.jadwal.rules.bentrok import hari_rentang
from hi_cases.jadwal.types import Rentang

SEBELUM = timedelta(hours=1)


def waktu_hadir(rentang: Rentang) -> Rentang:
    """Return when attendance is taken: from an hour before to the end of the day."""
    _, akhir = hari_rentang(rentang)
    tutup = datetime.combine(akhir + timedelta(days=1), time.min, tzinfo=WIB)
    return Rentang(rentang.mulai - SEBELUM, tutup)


def boleh_hadir(rentang: Rentang, sekarang: datetime) -> bool:
    """Tell whether attendance is taken at this moment."""
    buka = waktu_hadir(rentang)
    return buka.mulai <= sekarang < buka.selesai
