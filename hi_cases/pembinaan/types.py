"""Values of guidance activities."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Topik(StrEnum):
    """What an activity is about, for counting."""

    UPAH_MINIMUM = "upah_minimum"
    HUBUNGAN_INDUSTRIAL = "hubungan_industrial"
    SYARAT_KERJA = "syarat_kerja"
    JAMSOS = "jamsos"
    K3 = "k3"
    LKS_SERIKAT = "lks_serikat"
    LAIN = "lain"

    @property
    def label(self) -> str:
        """Indonesian name."""
        return {
            Topik.UPAH_MINIMUM: "Sosialisasi upah minimum",
            Topik.HUBUNGAN_INDUSTRIAL: "Penyuluhan hubungan industrial",
            Topik.SYARAT_KERJA: "Syarat kerja, PP, dan PKB",
            Topik.JAMSOS: "Jaminan sosial ketenagakerjaan",
            Topik.K3: "Keselamatan dan kesehatan kerja",
            Topik.LKS_SERIKAT: "LKS Bipartit dan serikat pekerja",
            Topik.LAIN: "Topik lain",
        }[self]


PERTANYAAN = {
    "materi": "Materinya berguna bagi pekerjaan saya",
    "narasumber": "Narasumbernya menjelaskan dengan baik",
    "waktu": "Waktu dan tempatnya sesuai",
    "manfaat": "Saya akan menerapkan yang saya peroleh",
}
"""What participants are asked, each to be given one to five."""
NILAI_TERBESAR = 5


@dataclass(frozen=True)
class Peserta:
    """One participant as a list or a phone gives him."""

    nama: str
    jabatan: str
    perusahaan: str


@dataclass(frozen=True)
class SelSalah:
    """A row of a list that cannot be taken, and why."""

    baris: int
    alasan: str
