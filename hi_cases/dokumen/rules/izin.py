"""Permission rows of uploads. Which file of which case: the port of the case's domain decides."""

from hi_cases.core.authz import PERAN_LUAR, Cakupan, Izin, Peran

_PELAYANAN = {
    Peran.PETUGAS: Cakupan.SEMUA,
    Peran.MEDIATOR: Cakupan.SEMUA,
    Peran.SUBKOOR: Cakupan.SEMUA,
    Peran.KABID: Cakupan.SEMUA,
}

IZIN = (
    Izin(
        "dokumen.unduh",
        "Membuka berkas dari perkara yang boleh dilihat",
        _PELAYANAN
        | {Peran.KADIS: Cakupan.SEMUA, Peran.ANALIS: Cakupan.SEMUA}
        | dict.fromkeys(PERAN_LUAR, Cakupan.SENDIRI),
    ),
    Izin("dokumen.batalkan", "Membatalkan berkas yang keliru, dengan alasan", _PELAYANAN),
)
