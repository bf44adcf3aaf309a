"""What an indicator is, and what is counted for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum


class Tingkat(StrEnum):
    """Which level of the programme a row of the document is of."""

    LAYANAN = "layanan"
    PROGRAM = "program"
    KEGIATAN = "kegiatan"
    SUB_KEGIATAN = "sub_kegiatan"

    @property
    def label(self) -> str:
        """Indonesian name."""
        return {
            Tingkat.LAYANAN: "Kinerja pelayanan",
            Tingkat.PROGRAM: "Program",
            Tingkat.KEGIATAN: "Kegiatan",
            Tingkat.SUB_KEGIATAN: "Sub-kegiatan",
        }[self]


class Sifat(StrEnum):
    """Whether a source counts what happened in a period or what stands at its end."""

    ARUS = "arus"
    STOK = "stok"

    @property
    def label(self) -> str:
        """Indonesian name."""
        return {
            Sifat.ARUS: "yang terjadi dalam periode",
            Sifat.STOK: "yang ada pada akhir periode",
        }[self]


class Rumus(StrEnum):
    """How a figure follows from what was counted."""

    JUMLAH = "jumlah"
    JUMLAH_BERBEDA = "jumlah_perusahaan"
    """The word stays as documents have it: the first that used it counted companies."""
    PERSEN = "persen"
    ADA = "ada"
    TANGAN = "tangan"

    @property
    def label(self) -> str:
        """The formula in words."""
        return {
            Rumus.JUMLAH: "Banyaknya baris yang dihitung",
            Rumus.JUMLAH_BERBEDA: "Banyaknya yang berbeda di antara baris yang dihitung; yang "
            "sama dihitung satu kali",
            Rumus.PERSEN: "100 × pembilang ÷ penyebut",
            Rumus.ADA: "1 bila ada sedikitnya satu baris yang dihitung, selain itu 0",
            Rumus.TANGAN: "Diisi dengan tangan beserta buktinya",
        }[self]


class Arah(StrEnum):
    """Which way is better."""

    NAIK = "naik"
    TURUN = "turun"

    @property
    def label(self) -> str:
        """Indonesian name."""
        return {Arah.NAIK: "makin besar makin baik", Arah.TURUN: "makin kecil makin baik"}[self]


class Lampu(StrEnum):
    """The traffic light."""

    HIJAU = "hijau"
    KUNING = "kuning"
    MERAH = "merah"
    TANPA = "tanpa"

    @property
    def label(self) -> str:
        """Indonesian name."""
        return {
            Lampu.HIJAU: "Sesuai target",
            Lampu.KUNING: "Perlu perhatian",
            Lampu.MERAH: "Jauh dari target",
            Lampu.TANPA: "Tanpa penilaian",
        }[self]


class MacamIsian(StrEnum):
    """What is entered by hand."""

    REALISASI = "realisasi"
    ANGGARAN = "anggaran"
    PAGU = "pagu"

    @property
    def label(self) -> str:
        """Indonesian name."""
        return {
            MacamIsian.REALISASI: "Realisasi kinerja",
            MacamIsian.ANGGARAN: "Realisasi anggaran",
            MacamIsian.PAGU: "Pagu anggaran",
        }[self]


@dataclass(frozen=True)
class BarisHitung:
    """One counted row: the thing, its day, the key it is counted by, what it was called."""

    jenis: str
    objek_id: int
    hari: date
    kunci: str
    sebutan: str
    kena: bool = True
    """Whether it is in the numerator; a row always is in the denominator."""


@dataclass(frozen=True)
class Hitung:
    """What is counted of a set of rows."""

    kena: int = 0
    semua: int = 0
    unik: int = 0
    """Distinct keys among the rows of the numerator."""
    unik_semua: int = 0
    rupa: int = 0
    """Which things they are, as a sum over the rows: other things, though as many, hardly ever
    leave it the same."""


@dataclass(frozen=True)
class Angka:
    """A figure with what it was made of; None: there is nothing that it could be made of."""

    pembilang: Decimal | None
    penyebut: Decimal | None
    nilai: Decimal | None


@dataclass(frozen=True)
class Target:
    """What the document sets for one year. `pagu` in whole rupiah."""

    tahun: int
    nilai: Decimal | None
    pagu: int | None


@dataclass(frozen=True)
class Definisi:
    """One indicator as a planning document has it, and how it is read here."""

    kode_indikator: str
    urutan: int
    kode: str
    """The code of the document, which repeats."""
    tingkat: Tingkat
    uraian: str
    """Name of the programme, kegiatan or sub-kegiatan."""
    jenis: str
    nama: str
    satuan: str
    rumus: Rumus
    sumber: str
    sumber_lain: str
    """Source of the other reading; "" where the words allow only one."""
    rumus_lain: Rumus | None
    cara_baca: str
    bacaan_lain: str
    arah: Arah
    penanggung_jawab: str
    baris_sumber: str
    """Line of the document."""
    target: tuple[Target, ...] = ()

    def target_tahun(self, tahun: int) -> Target | None:
        """What is set for a year; None where nothing is."""
        return next((t for t in self.target if t.tahun == tahun), None)

    @property
    def semua_sumber(self) -> frozenset[str]:
        """Sources of its figure by either reading; none of what is entered by hand."""
        return frozenset({self.sumber, self.sumber_lain} - {""})

    @property
    def cara(self) -> tuple[str, str, str]:
        """What makes figures of two years comparable: the rows, the formula, the unit."""
        return self.sumber, self.rumus.value, self.satuan


@dataclass(frozen=True)
class DataDokumen:
    """What is typed about a planning document."""

    nama: str
    sumber: str
    tanggal: date
    dari: int
    sampai: int
