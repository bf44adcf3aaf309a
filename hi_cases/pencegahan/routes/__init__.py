"""Pages of prevention."""

from hi_cases.core.web import ButirMenu
from hi_cases.pencegahan.routes import kantor, publik, saya
from hi_cases.pencegahan.routes.bp import bp
from hi_cases.pencegahan.rules import JENIS_PENGADUAN, izin

MENU = (
    ButirMenu("Pengaduan", "pencegahan.saya", izin.SAYA, urutan=28),
    ButirMenu(
        JENIS_PENGADUAN.nama,
        "urusan.daftar",
        izin.PENGADUAN,
        kelompok="Pencegahan",
        urutan=130,
        argumen={"jenis": JENIS_PENGADUAN.kode},
    ),
)

__all__ = ["MENU", "bp", "kantor", "publik", "saya"]
