"""Pages of the accounts domain: signing in and up, one's own account, lists of the office."""

from hi_cases.akun.routes import pendaftaran, pengguna, pihak, profil, sandi
from hi_cases.akun.routes.cetak_biru import bp
from hi_cases.akun.routes.keamanan import pasang
from hi_cases.core.web import ButirMenu, batasi

MENU = (
    ButirMenu("Akun pihak", "akun.daftar_pihak", "akun.pulihkan_luar", urutan=160),
    ButirMenu("Pengguna", "akun.daftar", "akun.kelola", kelompok="Pengelolaan", urutan=430),
)

# What anybody can post without an account makes us hash and write e-mails. Many people share one
# address (an office, a mobile network), so this is wide; what one mailbox may get is counted in the
# database. Stands below the imports: the views must be there.
batasi(
    bp,
    ("daftar_akun", "aktifkan_akun", "lupa_sandi", "sandi_baru"),
    "20 per minute; 200 per hour",
    lingkup="pendaftaran",
    methods=["POST"],
)

__all__ = ["MENU", "bp", "pasang", "pendaftaran", "pengguna", "pihak", "profil", "sandi"]
