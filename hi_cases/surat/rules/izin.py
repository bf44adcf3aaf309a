"""Permission rows of letters. Which letter of which thing: its domain decides by its port."""

from hi_cases.core.authz import PERAN_BIDANG, PERAN_LAYANAN, PERAN_LUAR, Cakupan, Izin, Peran

_BIDANG = dict.fromkeys(PERAN_BIDANG, Cakupan.SEMUA)
_LAYANAN = dict.fromkeys(PERAN_LAYANAN, Cakupan.SEMUA)

IZIN = (
    Izin("surat.baca", "Membaca surat perkara", _BIDANG),
    # An analyst writes about submissions alone: the thing's own domain says who writes what.
    Izin("surat.tulis", "Menulis surat", _LAYANAN | {Peran.ANALIS: Cakupan.SEMUA}),
    Izin(
        "surat.setujui",
        "Memeriksa, menyetujui, dan menandatangani surat",
        {
            Peran.MEDIATOR: Cakupan.SEMUA,
            Peran.PETUGAS: Cakupan.SEMUA,
            Peran.SUBKOOR: Cakupan.SEMUA,
            Peran.KABID: Cakupan.SEMUA,
            Peran.KADIS: Cakupan.SEMUA,
        },
    ),
    Izin("surat.jilid", "Menjilid Berkas PHI", _LAYANAN),
    Izin("surat.sampaikan", "Mencatat pengiriman dan penerimaan surat", _LAYANAN),
    Izin(
        "surat.batalkan",
        "Membatalkan surat yang sudah terbit",
        {
            Peran.MEDIATOR: Cakupan.SENDIRI,
            Peran.SUBKOOR: Cakupan.SEMUA,
            Peran.KABID: Cakupan.SEMUA,
        },
    ),
    Izin(
        "surat.terima",
        "Membaca surat yang ditujukan kepadanya",
        dict.fromkeys(PERAN_LUAR, Cakupan.SENDIRI),
    ),
    Izin("surat.buku_nomor", "Membaca buku nomor surat", _BIDANG | {Peran.ADMIN: Cakupan.SEMUA}),
    Izin(
        "surat.delegasi",
        "Mencatat Plt., Plh., dan kop surat",
        {Peran.KABID: Cakupan.SEMUA, Peran.ADMIN: Cakupan.SEMUA},
    ),
    Izin("surat.templat", "Mengubah naskah surat", {Peran.ADMIN: Cakupan.SEMUA}),
)
