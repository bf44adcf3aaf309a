"""Reports that leave the office: the chapter of a performance report, its indicators and years."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from hi_cases.indikator.types.indikator import Angka, Definisi, Lampu


class BentukLaporan(StrEnum):
    """As what a report is taken out."""

    PDF = "pdf"
    DOCX = "docx"
    XLSX = "xlsx"


@dataclass(frozen=True)
class NilaiTahun:
    """An indicator in one year. `tertulis`: what a document says, beside what is counted."""

    tahun: int
    target: Decimal | None
    realisasi: Decimal | None
    tertulis: Decimal | None
    capaian: Decimal | None


@dataclass(frozen=True)
class BarisLakip:
    """One indicator of the chapter."""

    definisi: Definisi
    target: Decimal | None
    angka: Angka
    realisasi: Decimal | None
    """What attainment is reckoned from: the counted figure, or the document's where none is."""
    lain: Angka | None
    tertulis: Decimal | None
    capaian: Decimal | None
    perkiraan: Decimal | None
    capaian_perkiraan: Decimal | None
    lampu: Lampu
    arus: bool
    """Whether it grows as the year goes on, so that a running year is less than a whole one."""
    sumber: str
    bukti: Sequence[str]
    tahunan: Sequence[NilaiTahun]
    """The years that have it, this one last."""
    contoh: bool = False
    """Whether rows of an example book, which are invented, are counted in one of these years."""

    @property
    def tahun_lalu(self) -> NilaiTahun | None:
        """The year before, where the indicator was there and has a figure."""
        kini = self.tahunan[-1].tahun
        return next(
            (s for s in self.tahunan if s.tahun == kini - 1 and s.realisasi is not None), None
        )


@dataclass(frozen=True)
class UangTahun:
    """Budget and spending of a year in whole rupiah."""

    tahun: int
    pagu: int | None
    terpakai: int | None


@dataclass(frozen=True)
class KelompokLakip:
    """The indicators of one programme, kegiatan or sub-kegiatan, with its money."""

    tingkat: str
    kode: str
    uraian: str
    uang: UangTahun
    baris: Sequence[BarisLakip]


@dataclass(frozen=True)
class PerkaraTahun:
    """Disputes of one year as Table 10 has them and as the register counts; None: not there."""

    tahun: int
    masuk_tertulis: int | None
    selesai_tertulis: int | None
    masuk: int | None
    selesai: int | None


@dataclass(frozen=True)
class BulanTutup:
    """A month of the year: when it was closed last, and how many figures changed since."""

    nama: str
    ditutup: date | None
    berubah: int


@dataclass(frozen=True)
class DataLakip:
    """All that the chapter of a year says."""

    tahun: int
    dokumen: str
    sumber_dokumen: str
    berjalan: bool
    hari_ini: date
    dihitung: datetime | None
    """Local time of the last count; None: nothing was ever counted."""
    kelompok: Sequence[KelompokLakip]
    uang: UangTahun
    bulan: Sequence[BulanTutup]
    perkara: Sequence[PerkaraTahun]
    anggaran: Sequence[UangTahun]
    kalimat_lampu: str
    contoh_perkara: bool
    """Whether rows of an example book, which are invented, are among the disputes by year."""

    @property
    def contoh(self) -> bool:
        """Whether any figure of the chapter counts invented rows."""
        return self.contoh_perkara or any(b.contoh for b in self.baris)

    @property
    def baris(self) -> list[BarisLakip]:
        """All indicators in the order of the document."""
        return [satu for k in self.kelompok for satu in k.baris]


class MacamEkspor(StrEnum):
    """Which long table is taken out."""

    PERKARA = "perkara"
    DAFTAR = "daftar"
    INDIKATOR = "indikator"
    REGISTER = "register"

    @property
    def label(self) -> str:
        """Indonesian name."""
        return {
            MacamEkspor.PERKARA: "Perkara di balik angka statistik",
            MacamEkspor.DAFTAR: "Daftar perkara",
            MacamEkspor.INDIKATOR: "Indikator beserta barisnya",
            MacamEkspor.REGISTER: "Buku register",
        }[self]


@dataclass(frozen=True)
class TabelLaporan:
    """One table of a report: its heading, columns and rows; the last row may be the sum."""

    judul: str
    kepala: Sequence[str]
    baris: Sequence[Sequence[str | int]]
    lebar: tuple[int, ...] = ()
    kosong: str = "Tidak ada."


@dataclass(frozen=True)
class DataTabel:
    """A report that is made of tables: the same on paper and in a workbook."""

    judul: str
    keterangan: Sequence[tuple[str, str]]
    """Pairs of label and value above the tables: period, source, when."""
    tabel: Sequence[TabelLaporan]
    catatan: Sequence[str] = ()
    melintang: bool = False
    contoh: bool = False
    """Whether rows of an example book, which are invented, are counted; a note says so."""
