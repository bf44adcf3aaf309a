"""Values of a submission: codes, facts, and the shape of a kind."""

from hi_cases.core.alur import Buka, Tutup
from hi_cases.permohonan.types.fakta import Fakta, FaktaPihak
from hi_cases.permohonan.types.jenis import (
    Butir,
    Dokumen,
    Jawaban,
    Jenis,
    KelompokButir,
    Langkah,
    PortJenis,
    Prosedur,
    Syarat,
    Transisi,
    Tujuan,
)
from hi_cases.permohonan.types.kode import (
    BERHASIL,
    DAPAT_DIISI,
    DI_DINAS,
    MILIK_PEMOHON,
    TERBUKA,
    Cara,
    Hasil,
    NilaiButir,
    Pemegang,
    StatusPihak,
    Tahap,
    Tindakan,
)
from hi_cases.permohonan.types.pihak import DataPihak

__all__ = [
    "BERHASIL",
    "DAPAT_DIISI",
    "DI_DINAS",
    "MILIK_PEMOHON",
    "TERBUKA",
    "Buka",
    "Butir",
    "Cara",
    "DataPihak",
    "Dokumen",
    "Fakta",
    "FaktaPihak",
    "Hasil",
    "Jawaban",
    "Jenis",
    "KelompokButir",
    "Langkah",
    "NilaiButir",
    "Pemegang",
    "PortJenis",
    "Prosedur",
    "StatusPihak",
    "Syarat",
    "Tahap",
    "Tindakan",
    "Transisi",
    "Tujuan",
    "Tutup",
]
