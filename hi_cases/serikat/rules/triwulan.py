"""Quarters of a year, and the report of one: what stands in it (KEP.16/MEN/2001 Ps 10, form XI)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

ANGKA = {
    "awal": "Awal triwulan",
    "baru": "Dicatat baru",
    "pindah_masuk": "Pindah masuk",
    "berubah": "Berubah",
    "pindah_keluar": "Pindah keluar",
    "bubar": "Bubar",
    "akhir": "Akhir triwulan",
}
"""The counts of a report by kind of organisation: their names in it, and their headings."""
BARIS = {
    "tanggal": "Tanggal",
    "kejadian": "Kejadian",
    "nama": "Organisasi",
    "jenis": "Jenis",
    "alamat": "Alamat",
    "nomor": "Nomor",
}
"""The same for its lines, one for what happened to an organisation."""
_ROMAWI = ("I", "II", "III", "IV")
_BULAN = 3


@dataclass(frozen=True, order=True)
class Triwulan:
    """One quarter: its year and its number from 1."""

    tahun: int
    ke: int

    @property
    def awal(self) -> date:
        """The first day."""
        return date(self.tahun, _BULAN * (self.ke - 1) + 1, 1)

    @property
    def akhir(self) -> date:
        """The last day."""
        return self.berikut.awal - timedelta(days=1)

    @property
    def berikut(self) -> Triwulan:
        return Triwulan(self.tahun + self.ke // 4, self.ke % 4 + 1)

    @property
    def sebelum(self) -> Triwulan:
        return triwulan_dari(self.awal - timedelta(days=1))

    @property
    def label(self) -> str:
        """Indonesian name: "Triwulan II 2026"."""
        return f"Triwulan {_ROMAWI[self.ke - 1]} {self.tahun}"


def triwulan_dari(hari: date) -> Triwulan:
    """Return the quarter in which a day lies.

    >>> triwulan_dari(date(2026, 6, 30)).label
    'Triwulan II 2026'
    """
    return Triwulan(hari.year, (hari.month - 1) // _BULAN + 1)
