"""Working-day arithmetic: additions and counts on the seeded calendar."""

import timeit
from datetime import date, timedelta

from hi_cases.kalender_kerja import rules
from hi_cases.kalender_kerja.queries import acuan

ULANG = 200_000


def ukur() -> dict[str, float]:
    """Return microseconds a call."""
    kalender = acuan.kalender_acuan()
    mulai, akhir = date(2026, 3, 16), date(2026, 3, 16) + timedelta(days=200)
    tambah = timeit.timeit(lambda: rules.tambah(kalender, mulai, 30), number=ULANG)
    hitung = timeit.timeit(lambda: rules.hitung(kalender, mulai, akhir), number=ULANG)
    return {"tambah_30_hari_us": tambah / ULANG * 1e6, "hitung_200_hari_us": hitung / ULANG * 1e6}
