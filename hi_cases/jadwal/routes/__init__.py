"""Pages of the calendar of meetings."""

from hi_cases.jadwal import queries as queries  # the tables are known once they are asked for
from hi_cases.jadwal.routes.cetak_biru import bp

__all__ = ["bp"]
