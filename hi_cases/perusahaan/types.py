"""Words of the company registry."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class BentukUsaha(StrEnum):
    """Legal form of an employer, as written before or after its name."""

    PT = "pt"
    CV = "cv"
    FIRMA = "firma"
    UD = "ud"
    KOPERASI = "koperasi"
    YAYASAN = "yayasan"
    PERUM = "perum"
    PERUMDA = "perumda"
    BUT = "but"
    LAINNYA = "lainnya"

    @property
    def label(self) -> str:
        """Form as it is written before a name; long names for lists of choices."""
        return _LABEL_BENTUK[self]

    @property
    def awalan(self) -> str:
        """What stands before the name: "PT", "CV", "Koperasi"; nothing for other forms."""
        return _AWALAN_BENTUK[self]


_LABEL_BENTUK = {
    BentukUsaha.PT: "PT (perseroan terbatas)",
    BentukUsaha.CV: "CV (persekutuan komanditer)",
    BentukUsaha.FIRMA: "Firma",
    BentukUsaha.UD: "UD (usaha dagang)",
    BentukUsaha.KOPERASI: "Koperasi",
    BentukUsaha.YAYASAN: "Yayasan",
    BentukUsaha.PERUM: "Perum",
    BentukUsaha.PERUMDA: "Perumda",
    BentukUsaha.BUT: "BUT (bentuk usaha tetap)",
    BentukUsaha.LAINNYA: "Lainnya atau perseorangan",
}

_AWALAN_BENTUK = {
    BentukUsaha.PT: "PT",
    BentukUsaha.CV: "CV",
    BentukUsaha.FIRMA: "Firma",
    BentukUsaha.UD: "UD",
    BentukUsaha.KOPERASI: "Koperasi",
    BentukUsaha.YAYASAN: "Yayasan",
    BentukUsaha.PERUM: "Perum",
    BentukUsaha.PERUMDA: "Perumda",
    BentukUsaha.BUT: "BUT",
    BentukUsaha.LAINNYA: "",
}


class VersiKbli(StrEnum):
    """Edition of the classification a code comes from; the same code may differ between them."""

    KBLI_2020 = "2020"
    KBLI_2025 = "2025"


class AsalPerusahaan(StrEnum):
    """Where the row came from: typed here, named in an old register, or brought in with a list."""

    SISTEM = "sistem"
    REGISTER = "register"
    DAFTAR = "daftar"

    @property
    def label(self) -> str:
        """Indonesian name."""
        return {
            AsalPerusahaan.SISTEM: "Didaftarkan di sistem ini",
            AsalPerusahaan.REGISTER: "Register lama",
            AsalPerusahaan.DAFTAR: "Daftar perusahaan (Excel)",
        }[self]


class StatusWakil(StrEnum):
    """An account speaks for a company from its verification to its last day, or its end."""

    MENUNGGU = "menunggu"
    TERVERIFIKASI = "terverifikasi"
    DITOLAK = "ditolak"
    DICABUT = "dicabut"

    @property
    def label(self) -> str:
        """Indonesian name."""
        return {
            StatusWakil.MENUNGGU: "Menunggu pemeriksaan petugas",
            StatusWakil.TERVERIFIKASI: "Sudah diperiksa, berlaku",
            StatusWakil.DITOLAK: "Ditolak",
            StatusWakil.DICABUT: "Dicabut",
        }[self]


class PeranWakil(StrEnum):
    """What an account may do for a company: look after its accounts, act, or only read."""

    ADMIN = "admin"
    PENGAJU = "pengaju"
    PEMBACA = "pembaca"

    @property
    def label(self) -> str:
        """Indonesian name."""
        return {
            PeranWakil.ADMIN: "Admin perusahaan",
            PeranWakil.PENGAJU: "Pengaju",
            PeranWakil.PEMBACA: "Pembaca",
        }[self]

    @property
    def uraian(self) -> str:
        """What it means, in one sentence."""
        return {
            PeranWakil.ADMIN: "Mengajukan, membaca, dan mengatur siapa saja yang mewakili.",
            PeranWakil.PENGAJU: "Mengajukan dan membaca.",
            PeranWakil.PEMBACA: "Membaca saja.",
        }[self]


class StatusUndangan(StrEnum):
    """An invitation waits for its mailbox; it ends by an answer, by its sender, or by its time."""

    MENUNGGU = "menunggu"
    DITERIMA = "diterima"
    DITOLAK = "ditolak"
    DIBATALKAN = "dibatalkan"

    @property
    def label(self) -> str:
        """Indonesian name."""
        return {
            StatusUndangan.MENUNGGU: "Menunggu jawaban",
            StatusUndangan.DITERIMA: "Diterima",
            StatusUndangan.DITOLAK: "Ditolak",
            StatusUndangan.DIBATALKAN: "Dibatalkan",
        }[self]


class StatusKoreksi(StrEnum):
    """A wish to have data corrected waits for the office, which follows it or says why not."""

    MENUNGGU = "menunggu"
    DITURUTI = "dituruti"
    DITOLAK = "ditolak"

    @property
    def label(self) -> str:
        """Indonesian name."""
        return {
            StatusKoreksi.MENUNGGU: "Menunggu petugas",
            StatusKoreksi.DITURUTI: "Data sudah dibetulkan",
            StatusKoreksi.DITOLAK: "Tidak diubah",
        }[self]


BERTINDAK = frozenset({PeranWakil.ADMIN, PeranWakil.PENGAJU})
"""Roles that bind the company by what they do."""


@dataclass(frozen=True)
class Hak:
    """What an account may do for a company: its role, whether the office saw a letter of its own,
    and its last day (None: no end)."""

    peran: PeranWakil
    bersurat: bool
    sampai: date | None = None


class StatusUsulan(StrEnum):
    """What became of a suggestion that two rows are one company."""

    BARU = "baru"
    BUKAN_SAMA = "bukan_sama"
    DIGABUNG = "digabung"


class UrutDaftar(StrEnum):
    """Orders of the list of companies."""

    NAMA = "nama"
    NAMA_TURUN = "-nama"
    TERBARU = "-diubah"


@dataclass(frozen=True)
class NamaTerurai:
    """A company name taken apart: its form, and its own name as written."""

    bentuk: BentukUsaha
    inti: str


@dataclass(frozen=True)
class Kemiripan:
    """How alike two companies are (0..100), and the sentences that say why."""

    skor: int
    alasan: tuple[str, ...]


@dataclass(frozen=True)
class Ciri:
    """What of a company counts when duplicates are sought."""

    nama_baku: str
    nib: str | None = None
    wlkp: str | None = None
    kecamatan: str | None = None
    telepon: str | None = None


@dataclass(frozen=True)
class DataPerusahaan:
    """What a person enters about a company; empty text means "not known"."""

    nama: str
    bentuk: BentukUsaha | None = None
    wlkp: str | None = None
    nib: str | None = None
    kbli: str | None = None
    kbli_versi: VersiKbli | None = None
    sektor: str | None = None
    alamat: str | None = None
    kecamatan: str | None = None
    kawasan: str | None = None
    jumlah_pekerja: int | None = None
    pekerja_laki: int | None = None
    pekerja_perempuan: int | None = None
    wlkp_dilaporkan: date | None = None
    narahubung: str | None = None
    telepon: str | None = None
    email: str | None = None


@dataclass(frozen=True)
class DataKlaim:
    """What an account writes about the company that it says it is of, and its letter."""

    nomor: str
    nama: str
    jabatan: str
    nomor_surat: str
    berlaku_sampai: date | None = None


@dataclass(frozen=True)
class DataUndangan:
    """Whom an admin asks to join, as what, until when."""

    email: str
    jabatan: str
    peran: PeranWakil
    berlaku_sampai: date | None = None


@dataclass(frozen=True)
class DataLokasi:
    """What a person enters about a site of a company."""

    nama: str
    alamat: str | None = None
    kecamatan: str | None = None
    kawasan: str | None = None
    jumlah_pekerja: int | None = None


@dataclass(frozen=True)
class Saringan:
    """Filters of the list of companies; the empty ones do not filter."""

    q: str = ""
    kecamatan: tuple[str, ...] = ()
    kawasan: tuple[str, ...] = ()
    sektor: tuple[str, ...] = ()
    terverifikasi: bool | None = None
    asal: AsalPerusahaan | None = None


@dataclass(frozen=True)
class KategoriKbli:
    """One category of the classification, with spellings found in old registers and its codes."""

    kategori: str
    nama: str
    versi: VersiKbli
    lain: tuple[str, ...] = field(default=())
    golongan_pokok: tuple[int, int] = (0, -1)
    """First and last of the two digits that its codes begin with."""

    @property
    def label(self) -> str:
        """Letter and name."""
        return f"{self.kategori} – {self.nama}"
