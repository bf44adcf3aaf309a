"""Pure decisions over complaints and signals, and the permission rows."""

from hi_cases.pencegahan.rules.izin import IZIN
from hi_cases.pencegahan.rules.pengaduan import JENIS_PENGADUAN
from hi_cases.pencegahan.rules.potensi import JENIS_POTENSI

__all__ = ["IZIN", "JENIS_PENGADUAN", "JENIS_POTENSI"]
