"""Permission rows of bodies, their meetings and minimum wages."""

from hi_cases.core.authz import PERAN_BIDANG, Cakupan, Izin, Peran

LIHAT = "tripartit.lihat"
KELOLA = "tripartit.kelola"

IZIN = (
    Izin(
        LIHAT,
        "Membaca LKS Tripartit, Dewan Pengupahan, dan upah minimum",
        dict.fromkeys(PERAN_BIDANG, Cakupan.SEMUA),
    ),
    Izin(
        KELOLA,
        "Mengelola LKS Tripartit dan Dewan Pengupahan sebagai sekretariat",
        dict.fromkeys((Peran.PETUGAS, Peran.SUBKOOR), Cakupan.SEMUA),
    ),
)
