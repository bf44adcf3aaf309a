"""Keeping stored due days in line with the calendar in force."""

from hi_cases.kalender_kerja import services
from workers.app import tugas


@tugas("kalender_kerja.selaraskan", berkala=True)
def selaraskan() -> int:
    """Recompute open deadlines that a concurrent change of the calendar passed by."""
    return services.selaraskan()
