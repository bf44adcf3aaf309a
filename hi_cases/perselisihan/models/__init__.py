"""Tables of the dispute cases."""

from hi_cases.perselisihan.models.catatan import (
    BenturanKepentingan,
    CatatanPribadi,
    KandidatDaluwarsa,
)
from hi_cases.perselisihan.models.hasil import (
    Anjuran,
    Arbitrase,
    GugatanPhi,
    JawabanAnggota,
    Konsiliasi,
    PerjanjianBersama,
    SiapDianggapMenolak,
    TanggapanAnjuran,
)
from hi_cases.perselisihan.models.impor import BarisBuku, ImporRegister, NasibBaris
from hi_cases.perselisihan.models.perkara import (
    PeristiwaPerkara,
    Perkara,
    PerkaraJenis,
    TautanPerkara,
)
from hi_cases.perselisihan.models.pihak import AnggotaKelompok, Kuasa, Pihak, Tuntutan
from hi_cases.perselisihan.models.sidang import (
    Kehadiran,
    Klarifikasi,
    Panggilan,
    Perundingan,
    Sidang,
)

__all__ = [
    "AnggotaKelompok",
    "Anjuran",
    "Arbitrase",
    "BarisBuku",
    "BenturanKepentingan",
    "CatatanPribadi",
    "GugatanPhi",
    "ImporRegister",
    "JawabanAnggota",
    "KandidatDaluwarsa",
    "Kehadiran",
    "Klarifikasi",
    "Konsiliasi",
    "Kuasa",
    "NasibBaris",
    "Panggilan",
    "Perkara",
    "PerkaraJenis",
    "Perundingan",
    "PeristiwaPerkara",
    "PerjanjianBersama",
    "Pihak",
    "SiapDianggapMenolak",
    "Sidang",
    "TanggapanAnjuran",
    "TautanPerkara",
    "Tuntutan",
]
