"""Tables of the dispute cases."""

from hi_cases.perselisihan.models.akses import (
    AksesPihak,
    KartuLacak,
    PernyataanPihak,
    Undangan,
)
from hi_cases.perselisihan.models.asal import AsalPerkara, AsalUrusan
from hi_cases.perselisihan.models.catatan import (
    BenturanKepentingan,
    CatatanPribadi,
    KandidatDaluwarsa,
)
from hi_cases.perselisihan.models.hasil import (
    Anjuran,
    Arbitrase,
    DiamMatang,
    GugatanPhi,
    JawabanAnggota,
    Konsiliasi,
    PerjanjianBersama,
    TanggapanAnjuran,
)
from hi_cases.perselisihan.models.perkara import (
    PeristiwaPerkara,
    Perkara,
    PerkaraJenis,
    TautanPerkara,
)
from hi_cases.perselisihan.models.pihak import AnggotaKelompok, Kuasa, Pihak, Tuntutan
from hi_cases.perselisihan.models.serah_terima import SerahTerima
from hi_cases.perselisihan.models.sidang import (
    Kehadiran,
    Klarifikasi,
    Panggilan,
    Perundingan,
    Sidang,
)

__all__ = [
    "AksesPihak",
    "AnggotaKelompok",
    "Anjuran",
    "Arbitrase",
    "AsalPerkara",
    "AsalUrusan",
    "BenturanKepentingan",
    "CatatanPribadi",
    "DiamMatang",
    "GugatanPhi",
    "JawabanAnggota",
    "KandidatDaluwarsa",
    "KartuLacak",
    "Kehadiran",
    "Klarifikasi",
    "Konsiliasi",
    "Kuasa",
    "Panggilan",
    "Perkara",
    "PerkaraJenis",
    "Perundingan",
    "PeristiwaPerkara",
    "PerjanjianBersama",
    "PernyataanPihak",
    "Pihak",
    "SerahTerima",
    "Sidang",
    "TanggapanAnjuran",
    "TautanPerkara",
    "Tuntutan",
    "Undangan",
]
