"""Terms of PP and PKB that come to their end."""

from hi_cases.syarat_kerja.services import kedaluwarsa as layanan
from workers.app import tugas


@tugas("syarat_kerja.masa", berkala=True)
def masa() -> int:
    """Ask for each entry that is over, or whose end is near enough to tell."""
    return layanan.cari()


@tugas(layanan.TUGAS_SATU)
def periksa_masa(instrumen_id: int) -> int:
    """Mark one entry whose term is over, or tell of its end."""
    return layanan.periksa_masa(instrumen_id)
