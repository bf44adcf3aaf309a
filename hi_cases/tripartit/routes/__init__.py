"""Pages of bodies, their meetings and minimum wages: the office's alone."""

from hi_cases.core.web import ButirMenu
from hi_cases.tripartit.routes import anggota, catatan_rapat, laporan, lembaga, rapat, rencana, upah
from hi_cases.tripartit.routes.bp import bp
from hi_cases.tripartit.rules import izin, rekomendasi
from hi_cases.urusan.rules.izin import izin_jenis

MENU = (
    ButirMenu(
        "LKS Tripartit dan Dewan Pengupahan",
        "tripartit.daftar",
        izin.LIHAT,
        "Kelembagaan",
        urutan=264,
    ),
    ButirMenu(
        rekomendasi.JENIS.nama,
        "urusan.daftar",
        izin_jenis(rekomendasi.JENIS).kode,
        "Kelembagaan",
        urutan=265,
        argumen={"jenis": rekomendasi.KODE},
    ),
    ButirMenu("Upah minimum", "tripartit.upah", izin.LIHAT, "Kelembagaan", urutan=266),
)

__all__ = [
    "MENU",
    "anggota",
    "bp",
    "catatan_rapat",
    "laporan",
    "lembaga",
    "rapat",
    "rencana",
    "upah",
]
