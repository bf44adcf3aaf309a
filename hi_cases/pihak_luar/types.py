"""Words of the guided filing: who files, its steps, what a step still lacks."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from hi_cases.perselisihan.types.kode import JenisPihak


class Pengaju(StrEnum):
    """As whom somebody files."""

    PEKERJA = "pekerja"
    KELOMPOK = "kelompok"
    SERIKAT = "serikat"
    ANGGOTA_SERIKAT = "anggota_serikat"
    PERUSAHAAN = "perusahaan"

    @property
    def jenis(self) -> JenisPihak:
        """The kind of party that the applicant is."""
        return {
            Pengaju.PEKERJA: JenisPihak.PEKERJA,
            Pengaju.KELOMPOK: JenisPihak.KELOMPOK,
            Pengaju.SERIKAT: JenisPihak.SERIKAT,
            Pengaju.ANGGOTA_SERIKAT: JenisPihak.KELOMPOK,
            Pengaju.PERUSAHAAN: JenisPihak.PENGUSAHA,
        }[self]


class Langkah(StrEnum):
    """One page of the form, by the name it has in the address."""

    PEMOHON = "pemohon"
    KUASA = "kuasa"
    PEKERJA = "pekerja"
    LAWAN = "pihak-lain"
    JENIS = "jenis"
    CERITA = "cerita"
    TUNTUTAN = "tuntutan"
    BIPARTIT = "bipartit"
    BERKAS = "berkas"


@dataclass(frozen=True)
class Kurang:
    """What a step lacks, at which field; `menahan`: nothing can be filed without it."""

    langkah: Langkah
    bidang: str
    kalimat: str
    menahan: bool


@dataclass(frozen=True)
class GalatSel:
    """One cell of a list of workers that cannot be taken, where a person finds it again."""

    baris: int
    kolom: str
    alasan: str

    @property
    def kalimat(self) -> str:
        kolom = f", kolom {self.kolom}" if self.kolom else ""
        return f"Baris {self.baris}{kolom}: {self.alasan}"
