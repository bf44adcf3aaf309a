"""The register book of a year (Permenaker 17/2014 Ps 20): what its columns say. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from hi_cases.core.tanggal import BULAN, tulis_tanggal
from hi_cases.perselisihan.types import AKHIR, Asal, Jenis, JenisPihak
from hi_cases.perselisihan.types.buku import FaktaBuku, PihakBuku, Surat

KEPALA = (
    "Nomor register",
    "Tanggal pencatatan",
    "Pihak yang mencatat",
    "Pihak pekerja/ serikat pekerja",
    "Pihak pengusaha",
    "Jenis",
    "Penyelesaian",
    "Tindak lanjut PHI",
    "Keterangan",
)
LEBAR = (14, 9, 9, 17, 17, 10, 17, 14, 12)
KEPALA_BULAN = ("Bulan", *(satu.label for satu in Jenis), "Belum ada jenis", "Jumlah")
TANPA_TANGGAL = "Tanpa tanggal"

_PENCATAT = {
    "keduanya": "Kedua pihak",
    "serikat": "SP/SB",
    "pengusaha": "Pengusaha",
    "pekerja": "Pekerja",
    "kelompok": "Kelompok pekerja",
}
"""Who registered, in the short words of the book; the keys of `JenisPihak` and of old books."""


@dataclass(frozen=True)
class BarisCetak:
    """One line of the book; `sel` are its nine columns."""

    id: int
    nomor: str
    dicatat: date | None
    jenis_utama: Jenis | None
    sel: tuple[str, ...]


def hari(satu: date | None) -> str:
    """Write a day short enough for a column: "4 Mar 2026"."""
    return f"{satu.day} {BULAN[satu.month - 1][:3]} {satu.year}" if satu else ""


def tulis_surat(satu: Surat) -> str:
    """Write "Anjuran Nomor 560/7/ANJ/2026, 4 Mar 2026"."""
    awal = f"{satu.nama} Nomor {satu.nomor}" if satu.nomor else satu.nama
    return ", ".join(kata for kata in (awal, hari(satu.tanggal), satu.pengadilan) if kata)


def _orang(satu: PihakBuku) -> str:
    return f"{satu.nama} ({satu.anggota} orang)" if satu.anggota else satu.nama


def _sisi(fakta: FaktaBuku, *, pengusaha: bool) -> str:
    return "; ".join(
        _orang(satu) for satu in fakta.pihak if (satu.jenis is JenisPihak.PENGUSAHA) == pengusaha
    )


def _pencatat(fakta: FaktaBuku) -> str:
    if fakta.pencatat:
        return _PENCATAT.get(fakta.pencatat, fakta.pencatat)
    if fakta.asal is Asal.REGISTER:
        return ""
    return "; ".join(dict.fromkeys(_PENCATAT[satu.jenis] for satu in fakta.pihak if satu.pemohon))


def _penyelesaian(fakta: FaktaBuku) -> str:
    keadaan = fakta.hasil.label if fakta.hasil else fakta.tahap.label
    surat = [tulis_surat(satu) for satu in fakta.hasil_surat]
    # "Anjuran" before "Anjuran Nomor ..." would say it twice.
    if surat and surat[-1].startswith(keadaan):
        return "; ".join(surat)
    return "; ".join([keadaan, *surat])


def _keterangan(fakta: FaktaBuku) -> str:
    if fakta.asal is Asal.REGISTER:
        return fakta.keterangan
    bagian = [
        f"Selesai {hari(fakta.selesai)}" if fakta.selesai else "",
        "" if fakta.tahap in AKHIR else "Masih berjalan",
        f"{fakta.jumlah_pekerja} pekerja" if (fakta.jumlah_pekerja or 0) > 1 else "",
    ]
    return "; ".join(satu for satu in bagian if satu)


def baris(fakta: FaktaBuku) -> BarisCetak:
    """Return the line of a case; a column of which nothing is known stays empty."""
    jenis = sorted(fakta.jenis, key=lambda satu: (satu is not fakta.jenis_utama, satu))
    sel = (
        fakta.nomor,
        hari(fakta.dicatat),
        _pencatat(fakta),
        _sisi(fakta, pengusaha=False),
        _sisi(fakta, pengusaha=True),
        ", ".join(satu.label for satu in jenis),
        _penyelesaian(fakta),
        "; ".join(tulis_surat(satu) for satu in fakta.phi) or fakta.phi_lama,
        _keterangan(fakta),
    )
    return BarisCetak(fakta.id, fakta.nomor, fakta.dicatat, fakta.jenis_utama, sel)


@dataclass(frozen=True)
class BarisBulan:
    """How many cases a month has, by main kind in the order of `Jenis`, without one, in all."""

    nama: str
    per_jenis: tuple[int, ...]
    tanpa_jenis: int

    @property
    def jumlah(self) -> int:
        """All of the month."""
        return sum(self.per_jenis) + self.tanpa_jenis

    @property
    def angka(self) -> tuple[int, ...]:
        """The numbers of the line in the order of its columns."""
        return (*self.per_jenis, self.tanpa_jenis, self.jumlah)


def _bulan(nama: str, semua: Iterable[tuple[date | None, Jenis | None]]) -> BarisBulan:
    hitung = Counter(jenis for _, jenis in semua)
    return BarisBulan(nama, tuple(hitung[satu] for satu in Jenis), hitung[None])


def per_bulan(semua: Sequence[tuple[date | None, Jenis | None]]) -> list[BarisBulan]:
    """Return the twelve months, what has no day if there is any, and the whole year.

    `semua` are day of registration and main kind of each case.
    """
    hasil = [
        _bulan(nama, [s for s in semua if s[0] is not None and s[0].month == ke])
        for ke, nama in enumerate(BULAN, 1)
    ]
    if tanpa := [satu for satu in semua if satu[0] is None]:
        hasil.append(_bulan(TANPA_TANGGAL, tanpa))
    return [*hasil, _bulan("Jumlah", semua)]


def kalimat_cetak(jumlah: int, hari_ini: date) -> str:
    """Say what a print holds, and of when."""
    angka = f"{jumlah:,}".replace(",", ".")
    return f"{angka} perkara, menurut keadaan pada {tulis_tanggal(hari_ini, hari=False)}."
