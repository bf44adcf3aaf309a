"""Terms of LKS Bipartit that come to their end, and the periods of their reports."""

from hi_cases.lks_bipartit.services import masa as layanan
from workers.app import tugas


@tugas("lks_bipartit.masa", berkala=True)
def masa() -> int:
    """Ask for each entry that the night has to look at."""
    return layanan.cari()


@tugas(layanan.TUGAS_SATU)
def periksa_masa(lks_id: int) -> int:
    """Mark one entry, open its next period of reporting, or tell of its end."""
    return layanan.periksa_masa(lks_id)
