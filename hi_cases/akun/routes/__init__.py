"""Pages of the accounts domain: signing in and up, one's own account, lists of the office."""

from hi_cases.akun.routes import pendaftaran, pengguna, pihak, profil, sandi
from hi_cases.akun.routes.batas import pasang_batas
from hi_cases.akun.routes.cetak_biru import bp
from hi_cases.akun.routes.keamanan import pasang
from hi_cases.core.web import ButirMenu

MENU = (
    ButirMenu("Akun pihak", "akun.daftar_pihak", "akun.pulihkan_luar", urutan=160),
    ButirMenu("Pengguna", "akun.daftar", "akun.kelola", kelompok="Pengelolaan", urutan=430),
)

# Runs after the views of this blueprint are known to the application.
bp.record(pasang_batas)

__all__ = ["MENU", "bp", "pasang", "pendaftaran", "pengguna", "pihak", "profil", "sandi"]
