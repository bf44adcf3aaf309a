"""Pages of the calendar of meetings."""

from hi_cases.jadwal.routes.cetak_biru import bp

__all__ = ["bp"]
