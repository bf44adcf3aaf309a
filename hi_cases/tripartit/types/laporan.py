"""Words of the yearly plan, the yearly report and minimum wages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from hi_cases.tripartit.types.lembaga import DataAnggota, HadirUnsur


@dataclass(frozen=True)
class DataRencana:
    """A line of a year's plan as it is typed; `anggaran` in rupiah."""

    kegiatan: str
    sasaran: int
    satuan: str
    anggaran: int
    lembaga_id: int | None = None


@dataclass(frozen=True)
class Jumlah:
    """Budget and what was spent of it, in rupiah."""

    anggaran: int
    terpakai: int

    @property
    def sisa(self) -> int:
        """What is left; negative where more was spent."""
        return self.anggaran - self.terpakai


@dataclass(frozen=True)
class SasaranRenstra:
    """What the Renstra sets for a year: bodies and ceiling in rupiah."""

    tahun: int
    sasaran: int
    satuan: str
    pagu: int
    sumber: str


@dataclass(frozen=True)
class BarisRekomendasi:
    """A recommendation of a meeting with what came of it."""

    urusan_id: int
    nomor: str
    rapat_id: int
    tanggal: date
    rekomendasi: str
    kepada: str
    batas: date | None
    tahap: str
    keadaan: str
    terbuka: bool
    hasil: str
    bukti: str


@dataclass(frozen=True)
class RapatLaporan:
    """A meeting in the yearly report."""

    tanggal: date
    perihal: str
    hadir: tuple[HadirUnsur, ...]
    keputusan: tuple[str, ...]


@dataclass(frozen=True)
class RencanaLaporan:
    """A line of the plan in the yearly report, amounts in rupiah."""

    kegiatan: str
    sasaran: int
    satuan: str
    tercapai: int
    anggaran: int
    terpakai: int


@dataclass(frozen=True)
class DataLaporan:
    """What the report of a year is made of."""

    tahun: int
    nama: str
    keputusan_sk: tuple[str, ...]
    anggota: tuple[DataAnggota, ...]
    pergantian: int
    rapat: tuple[RapatLaporan, ...]
    rekomendasi: tuple[BarisRekomendasi, ...]
    rencana: tuple[RencanaLaporan, ...]
    sekretaris: str = ""


class BentukLaporan(StrEnum):
    """As what the yearly report is taken out."""

    PDF = "pdf"
    DOCX = "docx"


class JenisUpah(StrEnum):
    """Which minimum wage it is."""

    UMP = "ump"
    UMK = "umk"
    UMSK = "umsk"

    @property
    def label(self) -> str:
        """Indonesian name."""
        return {
            JenisUpah.UMP: "Upah minimum provinsi",
            JenisUpah.UMK: "Upah minimum kabupaten",
            JenisUpah.UMSK: "Upah minimum sektoral kabupaten",
        }[self]


@dataclass(frozen=True)
class DataUpah:
    """A minimum wage as its decision reads, in rupiah a month."""

    tahun: int
    jenis: JenisUpah
    nilai: int
    nomor: str
    tanggal: date
    sumber: str
    sektor: str = ""
