"""Values that travel between the reader of a list of companies and those who use it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from hi_cases.perusahaan.types import DataPerusahaan

LABEL = {
    "nama": "Nama perusahaan",
    "bentuk": "Bentuk usaha",
    "wlkp": "Nomor WLKP",
    "nib": "NIB",
    "kbli": "Kode KBLI",
    "kbli_versi": "Edisi KBLI",
    "sektor": "Sektor",
    "alamat": "Alamat",
    "kecamatan": "Kecamatan",
    "kawasan": "Kawasan industri",
    "jumlah_pekerja": "Jumlah pekerja",
    "pekerja_laki": "Pekerja laki-laki",
    "pekerja_perempuan": "Pekerja perempuan",
    "wlkp_dilaporkan": "Lapor WLKP terakhir",
    "narahubung": "Narahubung",
    "telepon": "Telepon",
    "email": "E-mail",
}


_ISI = {
    "nama": "Wajib. Seperti pada akta, misalnya PT Maju Bersama.",
    "wlkp": "Boleh kosong.",
    "nib": "Boleh kosong. Bentuk sel: teks, supaya nol di depan tidak hilang.",
    "kbli": "Boleh kosong. Disimpan bila edisinya disebut di kolom berikutnya.",
    "kbli_versi": "Tahun edisinya, misalnya 2020.",
    "sektor": "Boleh kosong. Huruf atau nama kategori KBLI.",
    "wlkp_dilaporkan": "Boleh kosong. Misalnya 12/03/2024.",
}
PETUNJUK = tuple((label, _ISI.get(bidang, "Boleh kosong.")) for bidang, label in LABEL.items())
"""The columns of an empty list to fill in, and what each takes."""


class Tingkat(StrEnum):
    """How much a finding weighs: the row stays out, or comes in with a remark."""

    TOLAK = "tolak"
    CATATAN = "catatan"


@dataclass(frozen=True, slots=True)
class Temuan:
    """What was noticed, and where, so that a person finds the cell again (rows count from 1)."""

    tingkat: Tingkat
    lembar: str
    baris: int
    kolom: str
    nilai: str
    alasan: str


@dataclass(frozen=True, slots=True)
class Perubahan:
    """One field that differs from what is stored, as a person reads it."""

    bidang: str
    label: str
    tersimpan: str
    baru: str


@dataclass(frozen=True, slots=True)
class BarisDaftar:
    """One row of a list. Without data it was refused, or is no row of a company (a remark)."""

    lembar: str
    baris: int
    data: DataPerusahaan | None
    label: dict[str, str]
    """The list's own heading of each field, by which a refused cell is named."""
    temuan: tuple[Temuan, ...] = ()
    ganda: bool = False
    """The very same data stood in an earlier row: counted once."""

    @property
    def ditolak(self) -> bool:
        """Whether a cell keeps the row out."""
        return any(satu.tingkat is Tingkat.TOLAK for satu in self.temuan)

    def tolak(self, bidang: str, nilai: str, alasan: str) -> BarisDaftar:
        """Return the row refused for a field."""
        kolom = self.label.get(bidang, LABEL.get(bidang, bidang))
        temuan = Temuan(Tingkat.TOLAK, self.lembar, self.baris, kolom, nilai[:200], alasan)
        return BarisDaftar(
            self.lembar, self.baris, None, self.label, (*self.temuan, temuan), self.ganda
        )
