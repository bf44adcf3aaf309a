"""A year of actions: its figures, and the rows that make up each of them.

A figure and its rows are limited by the same condition (`_syarat`), so they cannot differ.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa

from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.kunci_halaman import baca_kunci, tulis_kunci
from hi_cases.core.rujukan import Label
from hi_cases.mogok.models import Aksi, TuntutanAksi
from hi_cases.mogok.rules.jenis import JENIS
from hi_cases.mogok.rules.tabel import DAMAI, DIHENTIKAN, TERJADI, TIDAK_JADI
from hi_cases.mogok.types import SifatTuntutan, Tuntutan
from hi_cases.perusahaan import queries as perusahaan
from hi_cases.urusan.queries import label_rujukan

UKURAN = 50
_ROMAWI = ("I", "II", "III", "IV")
HASIL: Mapping[str, tuple[str, Callable[[], sa.ColumnElement[bool]]]] = {
    "terjadi": ("Yang terjadi", lambda: Aksi.terjadi.is_(True)),
    "berjalan": ("Masih berlangsung", lambda: Aksi.keadaan.in_(TERJADI)),
    "perjanjian": ("Selesai dengan perjanjian bersama", lambda: Aksi.keadaan == DAMAI),
    "diserahkan": ("Diserahkan ke penyelesaian perselisihan", lambda: Aksi.diserahkan.is_(True)),
    "dihentikan": ("Dihentikan", lambda: Aksi.keadaan == DIHENTIKAN),
    "tidak_jadi": ("Tidak jadi", lambda: Aksi.keadaan == TIDAK_JADI),
    "kurang_waktu": ("Pemberitahuan kurang waktu", lambda: Aksi.cukup_waktu.is_(False)),
}
"""What became of an action, by code: its name and the condition over the counted rows."""


@dataclass(frozen=True)
class Saringan:
    """What the rows are narrowed to; every field lives in the address."""

    tahun: int
    jenis: str = ""
    hasil: str = ""
    tuntutan: str = ""
    sifat: str = ""
    triwulan: int | None = None


@dataclass(frozen=True)
class Baris:
    """One action in the list."""

    aksi: Any
    label: Label
    perusahaan: str


@dataclass(frozen=True)
class Halaman:
    """One page of the rows."""

    baris: Sequence[Baris]
    total: int
    berikut: str | None


@dataclass(frozen=True)
class Angka:
    """The sums of some actions; `tanpa_jam` of those that took place have no hours yet."""

    kasus: int
    """All that were announced or took place."""
    terjadi: int
    pekerja: int
    hari: int
    jam: int
    tanpa_jam: int


def rentang_tahun(tahun: int, triwulan: int | None = None) -> tuple[date, date]:
    """Return the first and the last day of a year or a quarter of it."""
    if triwulan is None:
        return date(tahun, 1, 1), date(tahun, 12, 31)
    akhir = date(tahun + 1, 1, 1) if triwulan == 4 else date(tahun, triwulan * 3 + 1, 1)
    return date(tahun, triwulan * 3 - 2, 1), date.fromordinal(akhir.toordinal() - 1)


def _syarat(s: Saringan) -> list[sa.ColumnElement[bool]]:
    hasil: list[sa.ColumnElement[bool]] = [Aksi.mulai.between(*rentang_tahun(s.tahun, s.triwulan))]
    if s.jenis:
        hasil.append(Aksi.jenis == s.jenis)
    if s.hasil in HASIL:
        hasil.append(HASIL[s.hasil][1]())
    if s.sifat:
        hasil.append(Aksi.sifat == s.sifat)
    if s.tuntutan:
        milik = sa.select(TuntutanAksi.aksi_id).filter_by(kategori=s.tuntutan)
        hasil.append(Aksi.id.in_(milik))
    return hasil


def jumlah_terjadi() -> tuple[sa.ColumnElement[int], ...]:
    """Return the sums over actions of those that took place: how many, workers, days and hours
    lost, and how many have no hours yet."""
    nyata = Aksi.terjadi.is_(True)

    def jumlah(kolom: Any, *syarat: sa.ColumnElement[bool]) -> sa.ColumnElement[int]:
        return sa.func.coalesce(sa.func.sum(sa.case((sa.and_(nyata, *syarat), kolom))), 0)

    return (
        jumlah(1),
        jumlah(Aksi.pekerja),
        jumlah(Aksi.hari_hilang),
        jumlah(Aksi.jam_hilang),
        jumlah(1, Aksi.jam_hilang.is_(None)),
    )


def _jumlah(ke: int, s: Saringan) -> sa.Select[Any]:
    semua = (sa.literal(ke).label("ke"), sa.func.count(Aksi.id))
    return sa.select(*semua, *jumlah_terjadi()).where(*_syarat(s))


def angka_banyak(semua: Sequence[Saringan]) -> list[Angka]:
    """Return the sums of what each filter leaves, asked at once; workers and losses are of those
    that took place."""
    cabang = [_jumlah(ke, satu) for ke, satu in enumerate(semua)]
    hasil = {ke: isi for ke, *isi in db.session.execute(sa.union_all(*cabang))}
    return [Angka(*(int(satu) for satu in hasil[ke])) for ke in range(len(cabang))]


def angka(s: Saringan) -> Angka:
    """Return the sums of what one filter leaves."""
    return angka_banyak([s])[0]


def daftar(pelaku: Pelaku, s: Saringan, setelah: str = "") -> Halaman:
    """Return one page of the actions that a filter leaves, the newest first."""
    stmt = sa.select(Aksi).where(*_syarat(s))
    if (kunci := baca_kunci(setelah, (date, int))) is not None:
        hari, nomor = kunci
        stmt = stmt.where(sa.or_(Aksi.mulai < hari, sa.and_(Aksi.mulai == hari, Aksi.id < nomor)))
    urut = stmt.order_by(Aksi.mulai.desc(), Aksi.id.desc()).limit(UKURAN + 1)
    semua = list(db.session.scalars(urut))
    akhir = semua[UKURAN - 1] if len(semua) > UKURAN else None
    return Halaman(
        _baris(pelaku, semua[:UKURAN]),
        angka(s).kasus,
        tulis_kunci((akhir.mulai, akhir.id)) if akhir and akhir.mulai else None,
    )


def semua_baris(pelaku: Pelaku, s: Saringan) -> list[Baris]:
    """Return all rows that a filter leaves: for a file."""
    stmt = sa.select(Aksi).where(*_syarat(s)).order_by(Aksi.mulai, Aksi.id)
    return _baris(pelaku, list(db.session.scalars(stmt)))


def _baris(pelaku: Pelaku, semua: Sequence[Aksi]) -> list[Baris]:
    label = label_rujukan(pelaku, [satu.urusan_id for satu in semua])
    nama = perusahaan.nama_banyak(s.perusahaan_id for s in semua if s.perusahaan_id is not None)
    return [
        Baris(satu, label[satu.urusan_id], nama.get(satu.perusahaan_id or 0, ""))
        for satu in semua
        if satu.urusan_id in label
    ]


@dataclass(frozen=True)
class Tabel:
    """One table of the year: its heading, and (label, filter, figures) by row."""

    judul: str
    kolom: str
    baris: Sequence[tuple[str, Saringan, Angka]]


def ringkasan(tahun: int, jenis: str = "") -> list[Tabel]:
    """Return the tables of a year: by kind, quarter, what became of it, demand and its nature."""

    per_jenis = [(satu.nama, {"jenis": satu.kode}) for satu in JENIS if jenis in ("", satu.kode)]
    semua: list[tuple[str, str, list[tuple[str, dict[str, Any]]]]] = [
        ("Menurut jenis", "Jenis", per_jenis),
        (
            "Menurut triwulan",
            "Triwulan",
            [(f"Triwulan {rom}", {"triwulan": ke}) for ke, rom in enumerate(_ROMAWI, 1)],
        ),
        ("Menurut hasil", "Hasil", [(n, {"hasil": k}) for k, (n, _s) in HASIL.items()]),
        ("Menurut tuntutan", "Tuntutan", [(t.label, {"tuntutan": t.value}) for t in Tuntutan]),
        ("Menurut sifat", "Sifat", [(t.label, {"sifat": t.value}) for t in SifatTuntutan]),
    ]
    saringan = [
        Saringan(tahun, **{"jenis": jenis, **lain}) for *_kata, isi in semua for _nama, lain in isi
    ]
    angka_ = iter(zip(saringan, angka_banyak(saringan), strict=True))
    return [
        Tabel(judul, kolom, [(nama, *next(angka_)) for nama, _lain in isi])
        for judul, kolom, isi in semua
    ]


def tahun_tersedia() -> list[int]:
    """Return the years from the first action to the last, the newest first."""
    awal, akhir = db.session.execute(
        sa.select(sa.func.min(Aksi.mulai), sa.func.max(Aksi.mulai))
    ).one()
    return list(range(akhir.year, awal.year - 1, -1)) if awal and akhir else []
