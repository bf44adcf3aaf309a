"""Pages of the parties: their cases, the guided filing, invitation codes, bipartit."""

from hi_cases.core.web import Bagian, ButirMenu, PintuUmum
from hi_cases.perselisihan.rules import izin
from hi_cases.pihak_luar.routes import (
    ajukan,
    ajukan_kirim,
    ajukan_pekerja,
    asal,
    bipartit_luar,
    klaim,
    saya,
    saya_tindakan,
)
from hi_cases.pihak_luar.routes.cetak_biru import luar as bp

# The parties' few places, in one row under the bar.
MENU = (
    ButirMenu("Perkara saya", "luar.saya", izin.SAYA, urutan=10),
    ButirMenu("Ajukan", "luar.ajukan", izin.SAYA, urutan=20),
    ButirMenu("Kode undangan", "luar.klaim", izin.SAYA, urutan=30),
)

PINTU_UMUM = (
    PintuUmum(
        "Punya kode undangan",
        "Buka perkara yang suratnya Anda terima dari dinas, lalu jawab di sini.",
        "luar.klaim",
        Bagian.IKUTI,
        20,
    ),
)

__all__ = [
    "MENU",
    "PINTU_UMUM",
    "ajukan",
    "ajukan_kirim",
    "ajukan_pekerja",
    "asal",
    "bipartit_luar",
    "bp",
    "klaim",
    "saya",
    "saya_tindakan",
]
