"""Submissions that near the day on which silence decides."""

from hi_cases.permohonan.services import radar as layanan
from workers.app import tugas


@tugas("permohonan.radar", berkala=True)
def radar() -> int:
    """Ask for each submission on the radar, or with a silence that waits to be noted."""
    return layanan.cari_radar()


@tugas(layanan.TUGAS_SATU)
def kabari_radar(permohonan_id: int) -> int:
    """Tell the owner of one submission, once a day."""
    return layanan.kabari_radar(permohonan_id)
