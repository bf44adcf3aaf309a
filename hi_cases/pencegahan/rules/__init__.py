"""Pure decisions over complaints, and the permission rows."""

from hi_cases.pencegahan.rules.izin import IZIN
from hi_cases.pencegahan.rules.pengaduan import JENIS_PENGADUAN

__all__ = ["IZIN", "JENIS_PENGADUAN"]
