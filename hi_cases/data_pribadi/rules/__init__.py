"""Pure decisions over personal data, and its permission rows."""

from hi_cases.core.authz import Cakupan, Izin, Peran
from hi_cases.data_pribadi.rules.insiden import INSIDEN
from hi_cases.data_pribadi.rules.permintaan import PERMINTAAN
from hi_cases.urusan.rules.izin import izin_jenis

REKAM = "data_pribadi.rekam"
RETENSI = "data_pribadi.retensi"

IZIN = (
    izin_jenis(INSIDEN),
    izin_jenis(PERMINTAAN),
    Izin(
        REKAM,
        "Membaca dan mengunduh rekam kegiatan pemrosesan",
        dict.fromkeys((Peran.SUBKOOR, Peran.KABID, Peran.KADIS, Peran.ADMIN), Cakupan.SEMUA),
        dasar="UU 27/2022 Ps. 31",
    ),
    Izin(
        RETENSI,
        "Menutup data pribadi yang lewat masa simpan",
        {Peran.KABID: Cakupan.SEMUA},
        dasar="UU 27/2022 Ps. 42–44",
    ),
)

__all__ = ["INSIDEN", "IZIN", "PERMINTAAN", "REKAM", "RETENSI"]
