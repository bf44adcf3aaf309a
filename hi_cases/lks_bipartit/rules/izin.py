"""Permission rows of LKS Bipartit: the register, correcting it, and a company's own."""

from hi_cases.core.authz import PERAN_BIDANG, Cakupan, Izin, Peran

LIHAT = "lks_bipartit.lihat"
CATAT = "lks_bipartit.catat"
EKSPOR = "lks_bipartit.ekspor"
SAYA = "lks_bipartit.saya"

_MEJA = dict.fromkeys((Peran.PETUGAS, Peran.ANALIS, Peran.SUBKOOR, Peran.KABID), Cakupan.SEMUA)

IZIN = (
    Izin(LIHAT, "Membaca register LKS Bipartit", dict.fromkeys(PERAN_BIDANG, Cakupan.SEMUA)),
    Izin(CATAT, "Mencatat LKS Bipartit sebelum sistem ini, dan mengakhiri catatan", _MEJA),
    Izin(EKSPOR, "Mengunduh register dan rekapitulasi LKS Bipartit", _MEJA),
    Izin(
        SAYA,
        "Melihat LKS Bipartit perusahaan sendiri dan menyampaikan laporannya",
        {Peran.PERUSAHAAN: Cakupan.SENDIRI},
    ),
)
