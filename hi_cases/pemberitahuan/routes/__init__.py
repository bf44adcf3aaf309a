"""Pages of notices."""

from hi_cases.core.web import ButirMenu
from hi_cases.pemberitahuan import queries
from hi_cases.pemberitahuan.routes import keluar
from hi_cases.pemberitahuan.routes.bp import bp

MENU = (
    ButirMenu(
        "Surel keluar",
        "pemberitahuan.pesan_keluar",
        "pemberitahuan.kelola",
        kelompok="Pengelolaan",
        urutan=435,
        hitung=queries.jumlah_gagal,
    ),
)

__all__ = ["MENU", "bp", "keluar"]
