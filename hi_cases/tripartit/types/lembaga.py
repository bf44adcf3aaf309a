"""Words of the bodies in which government, employers and workers sit together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class JenisLembaga(StrEnum):
    """What kind of body it is."""

    LKS_TRIPARTIT = "lks_tripartit"
    LKS_SEKTORAL = "lks_sektoral"
    DEWAN_PENGUPAHAN = "dewan_pengupahan"
    BADAN_PEKERJA = "badan_pekerja"
    """Works for another body, its `induk`."""

    @property
    def label(self) -> str:
        """Indonesian name."""
        return {
            JenisLembaga.LKS_TRIPARTIT: "LKS Tripartit kabupaten",
            JenisLembaga.LKS_SEKTORAL: "LKS Tripartit sektoral",
            JenisLembaga.DEWAN_PENGUPAHAN: "Dewan Pengupahan kabupaten",
            JenisLembaga.BADAN_PEKERJA: "Badan pekerja",
        }[self]

    @property
    def tripartit(self) -> bool:
        """Whether it is an LKS Tripartit, of the regency or of a sector."""
        return self in (JenisLembaga.LKS_TRIPARTIT, JenisLembaga.LKS_SEKTORAL)


class Unsur(StrEnum):
    """For whom a member sits."""

    PEMERINTAH = "pemerintah"
    PENGUSAHA = "pengusaha"
    SERIKAT = "serikat"
    PAKAR = "pakar"
    AKADEMISI = "akademisi"

    @property
    def label(self) -> str:
        """Indonesian name."""
        return {
            Unsur.PEMERINTAH: "Pemerintah",
            Unsur.PENGUSAHA: "Pengusaha",
            Unsur.SERIKAT: "Serikat pekerja/serikat buruh",
            Unsur.PAKAR: "Pakar",
            Unsur.AKADEMISI: "Perguruan tinggi",
        }[self]

    @property
    def singkat(self) -> str:
        """The name as it stands in a column."""
        return {Unsur.SERIKAT: "SP/SB", Unsur.AKADEMISI: "PT"}.get(self, self.label)


TRIPARTIT = (Unsur.PEMERINTAH, Unsur.PENGUSAHA, Unsur.SERIKAT)


class Jabatan(StrEnum):
    """What a member is in the body."""

    KETUA = "ketua"
    WAKIL_KETUA = "wakil_ketua"
    SEKRETARIS = "sekretaris"
    ANGGOTA = "anggota"

    @property
    def label(self) -> str:
        """Indonesian name."""
        return self.value.replace("_", " ").capitalize()


class Sebab(StrEnum):
    """Why a member left before the term was over."""

    MENGUNDURKAN_DIRI = "mengundurkan_diri"
    MENINGGAL = "meninggal"
    DITARIK = "ditarik"
    MUTASI = "mutasi"
    SALAH_CATAT = "salah_catat"
    """Entered by mistake: he never was a member."""

    @property
    def label(self) -> str:
        """Indonesian name."""
        return {
            Sebab.MENGUNDURKAN_DIRI: "Mengundurkan diri",
            Sebab.MENINGGAL: "Meninggal dunia",
            Sebab.DITARIK: "Ditarik organisasi atau instansinya",
            Sebab.MUTASI: "Pindah tugas atau jabatan",
            Sebab.SALAH_CATAT: "Salah catat",
        }[self]


class Keadaan(StrEnum):
    """Where a term stands on a day."""

    AKAN = "akan"
    BERJALAN = "berjalan"
    BERAKHIR = "berakhir"

    @property
    def label(self) -> str:
        """Indonesian name."""
        return {
            Keadaan.AKAN: "Belum mulai",
            Keadaan.BERJALAN: "Sedang bertugas",
            Keadaan.BERAKHIR: "Masa tugas berakhir",
        }[self]


class Nilai(StrEnum):
    """What one point of the checklist found."""

    SESUAI = "sesuai"
    BELUM = "belum"
    LIHAT = "lihat"
    """Somebody is to look: the rule is not settled, or only a person can tell."""

    @property
    def label(self) -> str:
        """Indonesian name."""
        return {Nilai.SESUAI: "sesuai", Nilai.BELUM: "belum sesuai", Nilai.LIHAT: "periksa"}[self]


class StatusRapat(StrEnum):
    """Where a meeting stands; the last two are ends."""

    TERJADWAL = "terjadwal"
    SELESAI = "selesai"
    DIBATALKAN = "dibatalkan"

    @property
    def label(self) -> str:
        """Indonesian name."""
        return {
            StatusRapat.TERJADWAL: "Terjadwal",
            StatusRapat.SELESAI: "Selesai",
            StatusRapat.DIBATALKAN: "Dibatalkan",
        }[self]


class Mufakat(StrEnum):
    """Whether all elements agreed to a decision."""

    MUFAKAT = "mufakat"
    BERCATATAN = "bercatatan"
    TIDAK = "tidak"

    @property
    def label(self) -> str:
        """Indonesian name."""
        return {
            Mufakat.MUFAKAT: "Mufakat",
            Mufakat.BERCATATAN: "Mufakat dengan catatan",
            Mufakat.TIDAK: "Tidak mufakat",
        }[self]


MASA: Mapping[JenisLembaga, str] = {
    JenisLembaga.LKS_TRIPARTIT: "LKST-MASA",
    JenisLembaga.LKS_SEKTORAL: "LKST-MASA",
    JenisLembaga.BADAN_PEKERJA: "LKST-MASA",
    JenisLembaga.DEWAN_PENGUPAHAN: "DEPEKAB-MASA",
}
"""The period of law that says how long a term lasts."""
RAPAT = "LKST-RAPAT"
"""The period within which an LKS Tripartit meets again."""


@dataclass(frozen=True)
class DataMasa:
    """A decree that appoints the members, as it reads."""

    nomor: str
    tanggal: date
    mulai: date
    akhir: date | None = None
    """None: as long as the law says."""


@dataclass(frozen=True)
class DataAnggota:
    """A member as the decree names him."""

    nama: str
    unsur: Unsur
    jabatan: Jabatan
    organisasi: str
    pendidikan_cukup: bool = False
    """Whether proof of at least SMA was seen."""


@dataclass(frozen=True)
class Duduk:
    """A member as the checklist counts him."""

    nama: str
    unsur: Unsur
    jabatan: Jabatan
    pendidikan_cukup: bool
    masa_sebelum: int = 0
    """How many terms he served in this body before this one."""


@dataclass(frozen=True)
class Aturan:
    """What the office's settings say of the composition of a body; None: nothing is checked."""

    perbandingan: Mapping[Unsur, int] | None
    dasar_perbandingan: str
    perlu_verifikasi: bool
    ganjil: bool = False
    paling_banyak: int | None = None
    dasar_paling_banyak: str = ""
    paling_banyak_masa: int | None = None


@dataclass(frozen=True)
class Butir:
    """One point of the checklist, in a sentence."""

    kalimat: str
    nilai: Nilai
    dasar: str = ""
    perlu_verifikasi: bool = False


@dataclass(frozen=True)
class Suara:
    """One union, federation or confederation with its verified members."""

    nama: str
    anggota: int


@dataclass(frozen=True)
class Bagian:
    """What one of them gets: how it was counted, step by step."""

    nama: str
    anggota: int
    kuota: str
    """Its exact share of the seats, with three decimals."""
    bulat: int
    sisa: str
    tambahan: int
    kursi: int


@dataclass(frozen=True)
class Pembagian:
    """Seats distributed, with the count."""

    kursi: int
    jumlah_anggota: int
    bagian: tuple[Bagian, ...]
    seri: tuple[str, ...] = ()
    """Those between whom equal numbers leave the last seat open: the bodies agree, or draw lots."""


@dataclass(frozen=True)
class HadirUnsur:
    """How many of an element came, of how many."""

    unsur: Unsur
    hadir: int
    jumlah: int


@dataclass(frozen=True)
class Kuorum:
    """What the settings say of a quorum; None: nothing is asked."""

    persen: int | None
    setiap_unsur: bool


@dataclass(frozen=True)
class KeadaanRapat:
    """What the rules are told of a meeting that is to be closed."""

    sudah_mulai: bool
    anggota: int
    tercatat: int
    berisalah: bool
    bernotulen: bool
    """Whether a file of it is attached."""
