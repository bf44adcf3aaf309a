"""What the register book of a year knows of a case."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hi_cases.perselisihan.types.kode import Asal, Hasil, Jenis, JenisPihak, Tahap


@dataclass(frozen=True)
class Surat:
    """A paper with number, day and perhaps the court that has it."""

    nama: str
    nomor: str = ""
    tanggal: date | None = None
    pengadilan: str = ""


@dataclass(frozen=True)
class PihakBuku:
    """A party as the book names it."""

    nama: str
    jenis: JenisPihak
    pemohon: bool
    anggota: int = 0


@dataclass(frozen=True)
class FaktaBuku:
    """What is known of one case, from its rows or from the old book that it came from."""

    id: int
    nomor: str
    asal: Asal
    tahap: Tahap
    hasil: Hasil | None = None
    dicatat: date | None = None
    selesai: date | None = None
    jenis_utama: Jenis | None = None
    jenis: frozenset[Jenis] = frozenset()
    pihak: tuple[PihakBuku, ...] = ()
    jumlah_pekerja: int | None = None
    pencatat: str = ""
    hasil_surat: tuple[Surat, ...] = ()
    """Anjuran and agreements."""
    phi: tuple[Surat, ...] = ()
    """Deeds of registration, claims and verdicts."""
    phi_lama: str = ""
    keterangan: str = ""
