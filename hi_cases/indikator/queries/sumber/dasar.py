"""What a source is: counted rows of a stretch of days, from a SELECT or from a function."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

import sqlalchemy as sa

from hi_cases.core.clock import WIB
from hi_cases.core.db import Waktu
from hi_cases.indikator.types import BarisHitung, Sifat

DARI = sa.bindparam("dari", type_=sa.Date())
SAMPAI = sa.bindparam("sampai", type_=sa.Date())
TAHUN_DARI = sa.bindparam("tahun_dari", type_=sa.Integer())
TAHUN_SAMPAI = sa.bindparam("tahun_sampai", type_=sa.Integer())
AWAL_TAHUN = sa.bindparam("awal_tahun", type_=sa.Date())
AKHIR_TAHUN = sa.bindparam("akhir_tahun", type_=sa.Date())
SESUDAH = sa.bindparam("sesudah", type_=Waktu())
"""The first instant behind the last day."""


def ikatan(dari: date, sampai: date) -> dict[str, Any]:
    """Return the values of these parameters for a stretch of days."""
    besok = datetime.combine(sampai + timedelta(days=1), datetime.min.time(), WIB)
    return {
        "dari": dari,
        "sampai": sampai,
        "tahun_dari": dari.year,
        "tahun_sampai": sampai.year,
        "awal_tahun": date(dari.year, 1, 1),
        "akhir_tahun": date(sampai.year, 12, 31),
        "sesudah": besok,
    }


PilihAkhir = Callable[[sa.FromClause], sa.Select[Any]]
"""The rows that stand at the end of each day of a table of days (`sampai`), and which day: the same
columns, and `sampai`."""
Pilih = Callable[[], sa.Select[Any]]
"""The rows of a stretch of days (the parameters above): jenis, objek_id, hari, kunci, kena."""
Daftar = Callable[[date, date], Iterable[BarisHitung]]


_NAMA_TABEL = {
    "anggota_lembaga": "anggota lembaga tripartit",
    "hadir_pembinaan": "daftar hadir pembinaan",
    "hari_libur": "kalender hari libur",
    "instrumen": "register PP dan PKB",
    "isian_indikator": "isian indikator",
    "kegiatan_pembinaan": "kegiatan pembinaan",
    "ketentuan": "ketentuan waktu",
    "klaim_anggota": "klaim anggota serikat pekerja",
    "lembaga": "lembaga tripartit",
    "masa_tugas": "masa tugas lembaga tripartit",
    "peristiwa_permohonan": "riwayat permohonan",
    "perkara": "register perselisihan",
    "permohonan": "permohonan",
    "perusahaan": "daftar perusahaan",
    "peserta_jamsostek": "catatan kepesertaan Jamsostek",
    "rapat_lembaga": "rapat lembaga tripartit",
    "rekap_anggota": "rekapitulasi keanggotaan",
    "urusan": "buku urusan",
}


@dataclass(frozen=True, kw_only=True)
class Sumber:
    """One source: what its rows are, what it reads, how its periods go together."""

    kode: str
    nama: str
    """What its rows are, as a person reads it."""
    tabel: tuple[str, ...]
    """The tables that it reads."""
    jejak: frozenset[str]
    """Kinds of things of the trail: an entry about one of them may change what is counted."""
    sifat: Sifat = Sifat.ARUS
    per_periode: bool = False
    """Whether each period is a question of its own (a stock; what overlaps a period), rather than
    rows that have their day in one month."""
    berkunci: bool = True
    """Whether one key may stand in several rows; else each row counts for itself."""
    kunci_perusahaan: bool = False
    """Whether a row is of a company that its key names, and the thing alone does not."""
    oleh_waktu: bool = False
    """Whether it changes as time passes, although nothing is written."""
    tahun_disebut: Callable[[int], int | None] | None = None
    """The earliest year of the things that the trail names behind an entry: what was written can
    have changed no year before it. None: it cannot be told."""
    versi: int = 1
    """Edition of what it counts: a release that changes that raises it, and what is kept is counted
    anew the next night."""

    @property
    def tabel_kata(self) -> str:
        """What it is read from, as it is shown beside the figure."""
        return ", ".join(_NAMA_TABEL[satu] for satu in self.tabel)

    @property
    def tiap_periode(self) -> bool:
        """Whether its months are no parts of its year."""
        return self.per_periode or self.sifat is Sifat.STOK


@dataclass(frozen=True, kw_only=True)
class SumberTabel(Sumber):
    """A source that the database counts: for what a year may have many of."""

    pilih: Pilih
    pilih_akhir: PilihAkhir | None = None
    """Of a stock whose past is put together from all its rows: a year's ends in one question."""


@dataclass(frozen=True, kw_only=True)
class SumberDaftar(Sumber):
    """A source whose rows follow from rules, one by one."""

    daftar: Daftar


def kolom(
    jenis: str,
    objek: Any,
    hari: Any,
    kunci: Any = None,
    kena: Any = None,
) -> tuple[sa.ColumnElement[Any], ...]:
    """The five columns of a source; without a key each row is its own."""
    return (
        sa.literal(jenis).label("jenis"),
        objek.label("objek_id"),
        hari.label("hari"),
        (objek if kunci is None else kunci).label("kunci"),
        (sa.true() if kena is None else kena).label("kena"),
    )
