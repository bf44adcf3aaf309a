"""Permission rows of bodies, their meetings and minimum wages."""

from hi_cases.core.authz import PERAN_BIDANG, Cakupan, Izin, Peran
from hi_cases.tripartit.rules import rekomendasi
from hi_cases.urusan.rules.izin import izin_jenis

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
    izin_jenis(rekomendasi.JENIS),
)
