"""Permission rows of indicators."""

from hi_cases.core.authz import PERAN_BIDANG, Cakupan, Izin, Peran

LIHAT = "indikator.lihat"
ISI = "indikator.isi"
TUTUP = "indikator.tutup"
RENCANA = "indikator.rencana"
EKSPOR_SEMUA = "indikator.ekspor_semua"

IZIN = (
    Izin(
        LIHAT,
        "Membaca indikator program, definisi, dan baris di baliknya",
        dict.fromkeys(PERAN_BIDANG, Cakupan.SEMUA),
    ),
    Izin(
        ISI,
        "Mengisi realisasi anggaran dan realisasi yang tidak dapat dihitung sistem",
        dict.fromkeys((Peran.ANALIS, Peran.SUBKOOR, Peran.KABID), Cakupan.SEMUA),
    ),
    Izin(
        TUTUP,
        "Menutup bulan dan membuat revisinya",
        dict.fromkeys((Peran.KABID,), Cakupan.SEMUA),
    ),
    Izin(
        RENCANA,
        "Memasukkan dokumen rencana beserta indikator dan targetnya",
        dict.fromkeys((Peran.KABID,), Cakupan.SEMUA),
    ),
    Izin(
        EKSPOR_SEMUA,
        "Mengunduh lembar Excel yang diminta orang lain di bidang",
        dict.fromkeys((Peran.KABID,), Cakupan.SEMUA),
    ),
)
