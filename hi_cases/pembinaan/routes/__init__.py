"""Pages of guidance: the year, participants, and what a phone opens at the door."""

from hi_cases.core.web import ButirMenu
from hi_cases.pembinaan.routes import peserta, rekap, umum
from hi_cases.pembinaan.routes.bp import bp
from hi_cases.pembinaan.rules import PEMBINAAN, REKAP
from hi_cases.urusan.rules.izin import izin_jenis

MENU = (
    ButirMenu(
        PEMBINAAN.nama,
        "urusan.daftar",
        izin_jenis(PEMBINAAN).kode,
        kelompok="Pencegahan",
        urutan=240,
        argumen={"jenis": PEMBINAAN.kode},
    ),
    ButirMenu("Rencana dan rekap pembinaan", "pembinaan.rekap", REKAP, "Pencegahan", 241),
)

__all__ = ["MENU", "bp", "peserta", "rekap", "umum"]
