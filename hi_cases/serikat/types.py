"""Words of the book of unions, and what is typed about an organisation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class JenisOrganisasi(StrEnum):
    """What an organisation is. Associations of employers stand in the list, not in the book."""

    SERIKAT = "serikat"
    FEDERASI = "federasi"
    KONFEDERASI = "konfederasi"
    PENGUSAHA = "pengusaha"

    @property
    def label(self) -> str:
        """Indonesian name."""
        return {
            JenisOrganisasi.SERIKAT: "Serikat pekerja/serikat buruh",
            JenisOrganisasi.FEDERASI: "Federasi serikat pekerja",
            JenisOrganisasi.KONFEDERASI: "Konfederasi serikat pekerja",
            JenisOrganisasi.PENGUSAHA: "Organisasi pengusaha",
        }[self]

    @property
    def singkat(self) -> str:
        """One word for lists."""
        return {
            JenisOrganisasi.SERIKAT: "SP/SB",
            JenisOrganisasi.FEDERASI: "Federasi",
            JenisOrganisasi.KONFEDERASI: "Konfederasi",
            JenisOrganisasi.PENGUSAHA: "Pengusaha",
        }[self]

    @property
    def sebutan(self) -> str:
        """The name as the heading of a proof has it."""
        return self.label.title().replace("/Sb", "/SB")

    @property
    def dibukukan(self) -> bool:
        """Whether UU 21/2000 has it recorded, with a number."""
        return self is not JenisOrganisasi.PENGUSAHA


class StatusOrganisasi(StrEnum):
    """Where an organisation stands in the book today."""

    TERCATAT = "tercatat"
    PINDAH = "pindah"
    BUBAR = "bubar"
    DIBATALKAN = "dibatalkan"
    """Entered by mistake."""

    @property
    def label(self) -> str:
        """Indonesian name."""
        return {
            StatusOrganisasi.TERCATAT: "Tercatat",
            StatusOrganisasi.PINDAH: "Pindah ke daerah lain",
            StatusOrganisasi.BUBAR: "Bubar, nomor dicabut",
            StatusOrganisasi.DIBATALKAN: "Catatan dibatalkan",
        }[self]


class Kejadian(StrEnum):
    """What happened to an organisation."""

    TERCATAT = "tercatat"
    PINDAH_MASUK = "pindah_masuk"
    PERUBAHAN = "perubahan"
    PINDAH_KELUAR = "pindah_keluar"
    BUBAR = "bubar"
    DICATAT_LAMA = "dicatat_lama"
    DISUNTING = "disunting"
    DIBATALKAN = "dibatalkan"

    @property
    def label(self) -> str:
        """Indonesian name."""
        return {
            Kejadian.TERCATAT: "Dicatat",
            Kejadian.PINDAH_MASUK: "Dicatat karena pindah domisili kemari",
            Kejadian.PERUBAHAN: "Perubahan dicatat",
            Kejadian.PINDAH_KELUAR: "Nomor dihapus karena pindah domisili",
            Kejadian.BUBAR: "Nomor dicabut karena bubar",
            Kejadian.DICATAT_LAMA: "Dicatat dari buku lama",
            Kejadian.DISUNTING: "Keterangan dibetulkan",
            Kejadian.DIBATALKAN: "Catatan dibatalkan",
        }[self]


class JenisPerubahan(StrEnum):
    """What of an organisation has changed (UU 21/2000 Ps 21)."""

    AD_ART = "ad_art"
    PENGURUS = "pengurus"
    KEDUANYA = "keduanya"

    @property
    def label(self) -> str:
        """Indonesian name."""
        return {
            JenisPerubahan.AD_ART: "Anggaran dasar atau anggaran rumah tangga",
            JenisPerubahan.PENGURUS: "Pengurus",
            JenisPerubahan.KEDUANYA: "Anggaran dasar atau rumah tangga, dan pengurus",
        }[self]

    @property
    def ad_art(self) -> bool:
        """Whether the statutes have changed."""
        return self is not JenisPerubahan.PENGURUS

    @property
    def pengurus(self) -> bool:
        """Whether other people lead it."""
        return self is not JenisPerubahan.AD_ART


class SebabBubar(StrEnum):
    """Why a union is no more (UU 21/2000 Ps 37)."""

    ANGGOTA = "anggota"
    PERUSAHAAN_TUTUP = "perusahaan_tutup"
    PENGADILAN = "pengadilan"

    @property
    def label(self) -> str:
        """Indonesian name."""
        return {
            SebabBubar.ANGGOTA: "Dinyatakan oleh anggotanya menurut AD/ART",
            SebabBubar.PERUSAHAAN_TUTUP: "Perusahaan tutup untuk selama-lamanya",
            SebabBubar.PENGADILAN: "Putusan pengadilan",
        }[self]


class StatusKlaim(StrEnum):
    """What was decided on a claim of membership."""

    MENUNGGU = "menunggu"
    DITERIMA = "diterima"
    SEBAGIAN = "sebagian"
    DITOLAK = "ditolak"

    @property
    def label(self) -> str:
        """Indonesian name."""
        return {
            StatusKlaim.MENUNGGU: "Belum diputus",
            StatusKlaim.DITERIMA: "Diterima",
            StatusKlaim.SEBAGIAN: "Diterima sebagian",
            StatusKlaim.DITOLAK: "Ditolak",
        }[self]


class StatusKeberatan(StrEnum):
    """What was answered to an objection."""

    MENUNGGU = "menunggu"
    DITERIMA = "diterima"
    DITOLAK = "ditolak"

    @property
    def label(self) -> str:
        """Indonesian name."""
        return {
            StatusKeberatan.MENUNGGU: "Belum dijawab",
            StatusKeberatan.DITERIMA: "Diterima, angkanya diubah",
            StatusKeberatan.DITOLAK: "Tidak diterima",
        }[self]


@dataclass(frozen=True)
class BarisRekap:
    """One line of a recapitulation: a union, or what stands above several."""

    organisasi_id: int | None
    """None: a parent that is in no row of the book."""
    nama: str
    perusahaan: int
    klaim: int
    diterima: int
    bagian: float
    """Share of all accepted members, 0 to 1."""
    nomor: str = ""
    induk: str = ""


@dataclass(frozen=True)
class Rekap:
    """A recapitulation: by union, and by what they stand under (a union alone is its own)."""

    urusan_id: int
    tahun: int
    ditutup: date | None
    """The day on which it was frozen; None: it may still change."""
    serikat: Sequence[BarisRekap]
    naungan: Sequence[BarisRekap]

    @property
    def klaim(self) -> int:
        return sum(satu.klaim for satu in self.serikat)

    @property
    def diterima(self) -> int:
        return sum(satu.diterima for satu in self.serikat)


@dataclass(frozen=True)
class DataPengurus:
    """One person who leads an organisation."""

    nama: str
    jabatan: str = ""


@dataclass(frozen=True)
class DataOrganisasi:
    """An organisation as somebody reads it off a paper."""

    jenis: JenisOrganisasi
    nama: str
    alamat: str = ""
    kecamatan: str = ""
    perusahaan_id: int | None = None
    nama_perusahaan: str = ""
    """The employer as the paper writes it, where its company is not known."""
    induk_id: int | None = None
    nama_induk: str = ""
    """The federation or confederation as the paper writes it, where it is in no row here."""
    nomor: str = ""
    tanggal: date | None = None
    tanggal_ad_art: date | None = None
    tanggal_ubah_ad_art: date | None = None
    jumlah_pendiri: int | None = None
    jumlah_anggota: int | None = None
    pengurus: Sequence[DataPengurus] = ()
    pendiri: Sequence[str] = ()
    logo: str = ""
    """Hash of the file of the logo; "": it has none."""


@dataclass(frozen=True)
class Mirip:
    """A recorded name that is close to another: how close, out of a hundred."""

    id: int
    nama: str
    nomor: str
    skor: int
    sama: bool
    """Whether nothing but spelling tells them apart."""
