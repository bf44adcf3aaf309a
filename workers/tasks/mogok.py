"""Strikes, lock-outs and demonstrations whose announced end is over."""

from hi_cases.mogok.rules.jenis import JENIS
from hi_cases.urusan.services.keadaan import segarkan
from workers.app import tugas


@tugas("mogok.lewat_akhir", berkala=True)
def lewat_akhir() -> int:
    """Bring to the office those of which the end is to be recorded."""
    return sum(segarkan(satu.kode) for satu in JENIS)
