"""Housekeeping of what belongs to no domain: job rows and kept input."""

from hi_cases.core import isian, pekerjaan
from workers.app import tugas


@tugas("inti.sapu_pekerjaan", berkala=True)
def sapu_pekerjaan() -> int:
    """Send jobs again whose message or worker was lost."""
    return pekerjaan.sapu()


@tugas("inti.buang_isian", berkala=True)
def buang_isian() -> int:
    """Delete kept input that nobody came back for."""
    return isian.buang_lama()
