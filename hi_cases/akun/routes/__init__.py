"""Pages of the accounts domain: signing in, one's own account, and the administrator's list."""

from hi_cases.akun.routes import pengguna, profil
from hi_cases.akun.routes.cetak_biru import bp
from hi_cases.akun.routes.keamanan import pasang
from hi_cases.core.web import ButirMenu

MENU = (ButirMenu("Pengguna", "akun.daftar", "akun.kelola", kelompok="Pengelolaan", urutan=430),)

__all__ = ["MENU", "bp", "pasang", "pengguna", "profil"]
