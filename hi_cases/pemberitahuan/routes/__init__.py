"""Pages of notices."""

from flask import Flask

from hi_cases.core.web import ButirMenu, pelaku_kini
from hi_cases.pemberitahuan import queries
from hi_cases.pemberitahuan.routes import kabar, keluar, pilihan, tangga, whatsapp
from hi_cases.pemberitahuan.routes.bp import bp

MENU = (
    ButirMenu(
        "Pesan keluar",
        "pemberitahuan.pesan_keluar",
        "pemberitahuan.kelola",
        kelompok="Pengelolaan",
        urutan=435,
        hitung=queries.jumlah_gagal,
        selalu=True,
    ),
    ButirMenu(
        "Tangga pengingat",
        "pemberitahuan.tangga",
        "pengingat.lihat",
        kelompok="Kalender dan ketentuan",
        urutan=350,
    ),
)


def _kabar_baru() -> str:
    """Write how many notices wait for who is looking at the page; "" when none does."""
    jumlah = queries.jumlah_baru(pelaku_kini())
    return f"{queries.PALING_BANYAK}+" if jumlah > queries.PALING_BANYAK else str(jumlah or "")


def pasang(app: Flask) -> None:
    """Give the frame of all pages the count of its top bar."""
    app.add_template_global(_kabar_baru, "kabar_baru")


__all__ = ["MENU", "bp", "kabar", "keluar", "pasang", "pilihan", "tangga", "whatsapp"]
