"""Housekeeping of what belongs to no domain: the timetable, job rows and kept input."""

from hi_cases.core import isian, jalan, pekerjaan
from hi_cases.pemberitahuan.services import pemeriksaan
from workers.app import tugas


@tugas("inti.kejar", berkala=True)
def kejar() -> int:
    """Ask for daily tasks whose time passed while nothing ran; bring lost requests back."""
    return jalan.kejar("inti.kejar")


@tugas("inti.buang_jalan", berkala=True)
def buang_jalan() -> int:
    """Delete rows of runs that nobody asks about any more."""
    return jalan.buang_lama()


@tugas("inti.sapu_pekerjaan", berkala=True)
def sapu_pekerjaan() -> int:
    """Send jobs again whose message or worker was lost."""
    return pekerjaan.sapu()


@tugas("inti.buang_isian", berkala=True)
def buang_isian() -> int:
    """Delete kept input that nobody came back for."""
    return isian.buang_lama()


@tugas("inti.periksa", berkala=True)
def periksa() -> int:
    """Check what must always hold between rows, and tell who looks after them what is new."""
    return pemeriksaan.jalankan()
