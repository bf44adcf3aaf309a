"""Permission rows of uploads. Which file of which case: the port of the case's domain decides."""

from hi_cases.core.authz import PERAN_BIDANG, PERAN_LAYANAN, PERAN_LUAR, Cakupan, Izin

_PELAYANAN = dict.fromkeys(PERAN_LAYANAN, Cakupan.SEMUA)

IZIN = (
    Izin(
        "dokumen.unduh",
        "Membuka berkas dari perkara yang boleh dilihat",
        dict.fromkeys(PERAN_BIDANG, Cakupan.SEMUA) | dict.fromkeys(PERAN_LUAR, Cakupan.SENDIRI),
    ),
    Izin("dokumen.batalkan", "Membatalkan berkas yang keliru, dengan alasan", _PELAYANAN),
)
