"""Words of LKS Bipartit: its sides, posts, reach, and where an entry of its register stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Unsur(StrEnum):
    """The two sides (PER.32/MEN/XII/2008 Ps 10)."""

    PENGUSAHA = "pengusaha"
    PEKERJA = "pekerja"

    @property
    def label(self) -> str:
        """Indonesian name."""
        return {Unsur.PENGUSAHA: "Pengusaha", Unsur.PEKERJA: "Pekerja"}[self]


class Jabatan(StrEnum):
    """The posts (PER.32/MEN/XII/2008 Ps 11)."""

    KETUA = "ketua"
    WAKIL_KETUA = "wakil_ketua"
    SEKRETARIS = "sekretaris"
    ANGGOTA = "anggota"

    @property
    def label(self) -> str:
        """Indonesian name."""
        return {
            Jabatan.KETUA: "Ketua",
            Jabatan.WAKIL_KETUA: "Wakil ketua",
            Jabatan.SEKRETARIS: "Sekretaris",
            Jabatan.ANGGOTA: "Anggota",
        }[self]


class Lingkup(StrEnum):
    """For whom it is: the company, or one of its branches (PER.32/MEN/XII/2008 Ps 5(2))."""

    PERUSAHAAN = "perusahaan"
    CABANG = "cabang"

    @property
    def label(self) -> str:
        """Indonesian name."""
        return {
            Lingkup.PERUSAHAAN: "Seluruh perusahaan",
            Lingkup.CABANG: "Satu cabang atau unit",
        }[self]


class CaraPekerja(StrEnum):
    """How the workers' side came to its seats (PER.32/MEN/XII/2008 Ps 6)."""

    SERIKAT_TUNGGAL = "serikat_tunggal"
    SERIKAT_BERSAMA = "serikat_bersama"
    DIPILIH = "dipilih"

    @property
    def label(self) -> str:
        """Indonesian name."""
        return {
            CaraPekerja.SERIKAT_TUNGGAL: "Ditunjuk satu serikat yang beranggotakan semua pekerja",
            CaraPekerja.SERIKAT_BERSAMA: "Ditunjuk beberapa serikat, menurut jumlah anggotanya",
            CaraPekerja.DIPILIH: "Dipilih pekerja, karena tidak ada serikat",
        }[self]


class Status(StrEnum):
    """What became of an entry. Whether its term is over follows from the day as well."""

    BERLAKU = "berlaku"
    BERAKHIR = "berakhir"
    DIGANTIKAN = "digantikan"
    DIBUBARKAN = "dibubarkan"
    DIBATALKAN = "dibatalkan"
    """Entered by mistake."""

    @property
    def label(self) -> str:
        """Indonesian name."""
        return self.value.capitalize()


class Keadaan(StrEnum):
    """Where an entry stands on a day: its status, read together with its term."""

    AKAN_BERLAKU = "akan_berlaku"
    BERLAKU = "berlaku"
    BERAKHIR = "berakhir"
    DIGANTIKAN = "digantikan"
    DIBUBARKAN = "dibubarkan"
    DIBATALKAN = "dibatalkan"

    @property
    def label(self) -> str:
        """Indonesian name."""
        return "Belum mulai" if self is Keadaan.AKAN_BERLAKU else self.value.capitalize()


class SebabAkhir(StrEnum):
    """Why an officer ends an entry before its term is over."""

    DIBUBARKAN = "dibubarkan"
    DIBATALKAN = "dibatalkan"

    @property
    def label(self) -> str:
        """Indonesian name."""
        return {
            SebabAkhir.DIBUBARKAN: "LKS Bipartit dibubarkan atau perusahaannya tutup",
            SebabAkhir.DIBATALKAN: "Salah catat: seharusnya tidak ada dalam register",
        }[self]


class UrutRegister(StrEnum):
    """Orders of the register."""

    TERBARU = "terbaru"
    BERAKHIR = "berakhir"


@dataclass(frozen=True)
class Anggota:
    """One member as a list names him; None where that cannot be read."""

    nama: str
    unsur: Unsur | None
    jabatan: Jabatan | None
    bagian: str = ""


@dataclass(frozen=True)
class DataLama:
    """An LKS Bipartit recorded before this system, as somebody reads it off the paper."""

    nomor: str
    tanggal: date
    berlaku_dari: date
    berlaku_sampai: date
    cabang: str = ""
    alamat: str = ""
    lapor_sejak: date | None = None
    """The day from which its reports are asked for; None: from the day of entry."""
