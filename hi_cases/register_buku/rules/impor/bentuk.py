"""Values that travel between the reader of a kept register and those who use it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from datetime import date
from enum import StrEnum
from operator import attrgetter
from typing import Any

from hi_cases.perselisihan.types import Tahap
from hi_cases.register_buku.rules.impor import acuan


class Tingkat(StrEnum):
    """How much a finding weighs."""

    TOLAK = "tolak"
    PERINGATAN = "peringatan"
    CATATAN = "catatan"


@dataclass(frozen=True, slots=True)
class Temuan:
    """What the reader noticed, and where, so that a person finds the cell again."""

    tingkat: Tingkat
    lembar: str
    baris: int
    kolom: str
    nilai: str
    alasan: str

    def __reduce__(self) -> tuple[Any, ...]:
        isi = (self.tingkat, self.lembar, self.baris, self.kolom, self.nilai, self.alasan)
        return Temuan, isi

    def sebagai_json(self) -> dict[str, Any]:
        """Plain values for a JSON column."""
        return {
            "tingkat": self.tingkat.value,
            "lembar": self.lembar,
            "baris": self.baris,
            "kolom": self.kolom,
            "nilai": self.nilai,
            "alasan": self.alasan,
        }


class Pencatat(StrEnum):
    """Who brought the case to the Dinas (buku registrasi, "pihak yang mencatat")."""

    PEKERJA = "pekerja"
    SERIKAT = "serikat"
    PENGUSAHA = "pengusaha"
    KEDUANYA = "keduanya"


@dataclass(frozen=True, slots=True)
class FaktaRegister:
    """The facts of one register line, read and spelled one way.

    ``jenis`` holds codes of UU 2/2004 Ps 1 (HAK, KEP, PHK, SPSB); the first one is the main one.
    ``hasil`` is a code of :data:`acuan.NAMA_HASIL`, empty while the case was open in the book.
    """

    nomor: str
    tahun: int
    tanggal_catat: date | None = None
    pencatat: str = ""
    pihak_pekerja: str = ""
    berkelompok: bool = False
    serikat: bool = False
    jumlah_pekerja: int | None = None
    pihak_pengusaha: str = ""
    sektor: str = ""
    kecamatan: str = ""
    jenis: tuple[str, ...] = ()
    pokok: str = ""
    mediator: str = ""
    tanggal_pelimpahan: date | None = None
    tanggal_sidang: date | None = None
    hasil: str = ""
    nomor_hasil: str = ""
    tanggal_hasil: date | None = None
    tanggal_selesai: date | None = None
    tindak_lanjut: str = ""
    keterangan: str = ""

    @property
    def tahap(self) -> Tahap:
        """Where the case stands by the book; an open one stands as far as its facts go."""
        if self.hasil in acuan.AKHIR_LAIN:
            return Tahap(self.hasil)
        if self.hasil:
            return Tahap.SELESAI
        if self.tanggal_hasil or self.nomor_hasil:
            return Tahap.ANJURAN
        if self.tanggal_sidang:
            return Tahap.MEDIASI
        return Tahap.DILIMPAHKAN_MEDIATOR if self.tanggal_pelimpahan else Tahap.DICATAT

    def __reduce__(self) -> tuple[Any, ...]:
        return FaktaRegister, _nilai(self)

    def sebagai_json(self) -> dict[str, Any]:
        """Plain values for a JSON column; dates as ISO text."""
        isi = dict(zip(_NAMA, _nilai(self), strict=True))
        for nama in TANGGAL:
            hari = isi[nama]
            isi[nama] = hari.isoformat() if hari else None
        isi["jenis"] = list(self.jenis)
        return isi

    @classmethod
    def dari_json(cls, isi: dict[str, Any]) -> FaktaRegister:
        nilai = dict(isi)
        for nama in TANGGAL:
            nilai[nama] = date.fromisoformat(nilai[nama]) if nilai.get(nama) else None
        nilai["jenis"] = tuple(nilai.get("jenis") or ())
        return cls(**nilai)


TANGGAL = (
    "tanggal_catat",
    "tanggal_pelimpahan",
    "tanggal_sidang",
    "tanggal_hasil",
    "tanggal_selesai",
)


_NAMA = tuple(f.name for f in fields(FaktaRegister))
_nilai = attrgetter(*_NAMA)


@dataclass(frozen=True, slots=True)
class BarisRegister:
    """One line of the book: its filled cells as kept, the facts read from them, what was noticed.

    The labels of the cells and what stands in them are held apart: a large book has millions of
    cells, and a pair for each would cost more than the reading.
    """

    lembar: str
    baris: int
    label: tuple[str, ...]
    isi: tuple[str, ...]
    fakta: FaktaRegister | None
    temuan: tuple[Temuan, ...] = ()

    def __reduce__(self) -> tuple[Any, ...]:
        isi = (self.lembar, self.baris, self.label, self.isi, self.fakta, self.temuan)
        return BarisRegister, isi

    @property
    def sel(self) -> tuple[tuple[str, str], ...]:
        """Each filled cell with its label."""
        return tuple(zip(self.label, self.isi, strict=True))

    @property
    def ditolak(self) -> bool:
        return self.fakta is None

    @property
    def peringatan(self) -> tuple[Temuan, ...]:
        return tuple(t for t in self.temuan if t.tingkat is Tingkat.PERINGATAN)

    @property
    def kunci(self) -> tuple[int, str] | None:
        return (self.fakta.tahun, kunci_nomor(self.fakta.nomor)) if self.fakta else None


def kunci_nomor(nomor: str) -> str:
    """The register number without the accidents of typing: case and spaces do not count."""
    return "".join(nomor.split()).casefold()


@dataclass(frozen=True, slots=True)
class RingkasanLembar:
    """What one sheet held."""

    nama: str
    tahun: int | None
    baris_kepala: int | None
    terbaca: int = 0
    ditolak: int = 0
    jumlah_kaki: int | None = None


@dataclass(frozen=True, slots=True)
class KelompokTemuan:
    """Findings that say the same: fifty empty cells are one line on a page."""

    alasan: str
    temuan: tuple[Temuan, ...]


@dataclass(frozen=True, slots=True)
class HasilBaca:
    """A whole book, read."""

    baris: tuple[BarisRegister, ...]
    lembar: tuple[RingkasanLembar, ...]
    temuan: tuple[Temuan, ...] = field(default=())
    """Findings about a sheet or about rows that are no cases (titles, footers, signatures)."""

    @property
    def diterima(self) -> tuple[BarisRegister, ...]:
        return tuple(b for b in self.baris if not b.ditolak)

    @property
    def ditolak(self) -> tuple[BarisRegister, ...]:
        return tuple(b for b in self.baris if b.ditolak)

    def semua_temuan(self) -> Iterator[Temuan]:
        yield from self.temuan
        for baris in self.baris:
            yield from baris.temuan

    def ditolak_dengan_alasan(self) -> tuple[Temuan, ...]:
        """The rejections in the order of the book: what ``--errors`` and the xlsx carry."""
        return tuple(t for t in self.semua_temuan() if t.tingkat is Tingkat.TOLAK)

    def kelompok_peringatan(self) -> tuple[KelompokTemuan, ...]:
        """Remarks on what came in and on what was passed over, the frequent ones first."""
        kelompok: dict[str, list[Temuan]] = {}
        for temuan in (*self.temuan, *(t for b in self.diterima for t in b.temuan)):
            if temuan.tingkat is not Tingkat.TOLAK:
                kelompok.setdefault(temuan.alasan, []).append(temuan)
        urut = sorted(kelompok.items(), key=lambda satu: -len(satu[1]))
        return tuple(KelompokTemuan(alasan, tuple(isi)) for alasan, isi in urut)
