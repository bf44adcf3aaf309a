"""Words of what the office approves and registers about conditions of work."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class JenisInstrumen(StrEnum):
    """What is in force in a company."""

    PP = "pp"
    PKB = "pkb"

    @property
    def label(self) -> str:
        """Indonesian name."""
        return {
            JenisInstrumen.PP: "Peraturan perusahaan",
            JenisInstrumen.PKB: "Perjanjian kerja bersama",
        }[self]


MASA: Mapping[JenisInstrumen, str] = {JenisInstrumen.PP: "PP-MASA", JenisInstrumen.PKB: "PKB-MASA"}
"""The period of law that says how long the term of each may be."""


class MacamInstrumen(StrEnum):
    """Whether it stands by itself, or changes, prolongs or details another."""

    UTAMA = "utama"
    PERUBAHAN = "perubahan"
    PERPANJANGAN = "perpanjangan"
    TURUNAN = "turunan"

    @property
    def label(self) -> str:
        """Indonesian name."""
        return {
            MacamInstrumen.UTAMA: "Utama",
            MacamInstrumen.PERUBAHAN: "Perubahan",
            MacamInstrumen.PERPANJANGAN: "Perpanjangan",
            MacamInstrumen.TURUNAN: "Turunan untuk cabang",
        }[self]


BERMASA = (MacamInstrumen.UTAMA, MacamInstrumen.PERPANJANGAN)
"""Those by whose term a company has a PP or PKB."""


class StatusInstrumen(StrEnum):
    """Where it stands today. Whether its term is over follows from the day as well."""

    BERLAKU = "berlaku"
    BERAKHIR = "berakhir"
    DIGANTIKAN = "digantikan"
    DIBATALKAN = "dibatalkan"
    """Entered by mistake."""

    @property
    def label(self) -> str:
        """Indonesian name."""
        return {
            StatusInstrumen.BERLAKU: "Berlaku",
            StatusInstrumen.BERAKHIR: "Berakhir",
            StatusInstrumen.DIGANTIKAN: "Digantikan",
            StatusInstrumen.DIBATALKAN: "Dibatalkan",
        }[self]


class Keadaan(StrEnum):
    """Where an entry stands on a day: its status, read together with its term."""

    AKAN_BERLAKU = "akan_berlaku"
    BERLAKU = "berlaku"
    BERAKHIR = "berakhir"
    DIGANTIKAN = "digantikan"
    DIBATALKAN = "dibatalkan"

    @property
    def label(self) -> str:
        """Indonesian name."""
        return {
            Keadaan.AKAN_BERLAKU: "Belum mulai berlaku",
            Keadaan.BERLAKU: "Berlaku",
            Keadaan.BERAKHIR: "Berakhir",
            Keadaan.DIGANTIKAN: "Digantikan",
            Keadaan.DIBATALKAN: "Dibatalkan",
        }[self]


class UrutRegister(StrEnum):
    """Orders of the register."""

    TERBARU = "terbaru"
    BERAKHIR = "berakhir"

    @property
    def label(self) -> str:
        """Indonesian name."""
        return {
            UrutRegister.TERBARU: "Yang terbaru dahulu",
            UrutRegister.BERAKHIR: "Yang berakhir paling dahulu",
        }[self]


class DasarSah(StrEnum):
    """By what it has its standing."""

    SK = "sk"
    DIANGGAP_SAH = "dianggap_sah"
    BUKTI_PENDAFTARAN = "bukti_pendaftaran"
    DOKUMEN_LAMA = "dokumen_lama"
    """Known from papers of before this system."""

    @property
    def label(self) -> str:
        """Indonesian name."""
        return {
            DasarSah.SK: "SK pengesahan",
            DasarSah.DIANGGAP_SAH: "Dianggap telah mendapat pengesahan",
            DasarSah.BUKTI_PENDAFTARAN: "Bukti pendaftaran",
            DasarSah.DOKUMEN_LAMA: "Dokumen sebelum sistem ini",
        }[self]


class Jangkauan(StrEnum):
    """Where the company works: it decides which office approves (Permenaker 28/2014 Ps 7)."""

    SATU_KABUPATEN = "satu_kabupaten"
    SATU_PROVINSI = "satu_provinsi"
    LINTAS_PROVINSI = "lintas_provinsi"

    @property
    def label(self) -> str:
        """Indonesian name."""
        return {
            Jangkauan.SATU_KABUPATEN: "Hanya di kabupaten ini",
            Jangkauan.SATU_PROVINSI: "Di beberapa kabupaten/kota dalam satu provinsi",
            Jangkauan.LINTAS_PROVINSI: "Di lebih dari satu provinsi",
        }[self]


@dataclass(frozen=True)
class DataDokumenLama:
    """A document known from papers of before this system, as somebody reads it off the paper."""

    jenis: JenisInstrumen
    nomor: str
    tanggal: date
    berlaku_dari: date
    berlaku_sampai: date
    jumlah_pekerja: int | None = None
    serikat: Sequence[str] = ()


class Program(StrEnum):
    """Programmes of social security (UU 24/2011; UU 40/2004; PP 37/2021 for JKP)."""

    JKK = "jkk"
    JKM = "jkm"
    JHT = "jht"
    JP = "jp"
    JKP = "jkp"
    JKN = "jkn"

    @property
    def label(self) -> str:
        """Indonesian name."""
        return {
            Program.JKK: "Jaminan kecelakaan kerja (JKK)",
            Program.JKM: "Jaminan kematian (JKM)",
            Program.JHT: "Jaminan hari tua (JHT)",
            Program.JP: "Jaminan pensiun (JP)",
            Program.JKP: "Jaminan kehilangan pekerjaan (JKP)",
            Program.JKN: "Jaminan kesehatan (JKN)",
        }[self]

    @property
    def singkat(self) -> str:
        """The letters by which people know it."""
        return self.value.upper()


class SumberPeserta(StrEnum):
    """From whom a count of members comes."""

    PERUSAHAAN = "perusahaan"
    BPJS = "bpjs"
    PETUGAS = "petugas"

    @property
    def label(self) -> str:
        """Indonesian name."""
        return {
            SumberPeserta.PERUSAHAAN: "Perusahaan",
            SumberPeserta.BPJS: "Data BPJS",
            SumberPeserta.PETUGAS: "Pemeriksaan petugas",
        }[self]


@dataclass(frozen=True)
class DataPeserta:
    """How many members a company has on a day, by programme; those that are not stated are left
    out."""

    per_tanggal: date
    jumlah: Mapping[Program, int]
    sumber: SumberPeserta
    keterangan: str = ""
