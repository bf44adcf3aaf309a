"""Housekeeping of uploads."""

from hi_cases.dokumen import services
from workers.app import tugas


@tugas("dokumen.buang_titipan", berkala=True)
def buang_titipan() -> int:
    """Forget held uploads that nobody came back for, and their contents."""
    return services.buang_titipan_lama()
