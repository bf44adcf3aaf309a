"""Lists of submissions: an outsider's own, and the office's, filtered and paged by key."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa

from hi_cases.core import clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db, lolos_like
from hi_cases.core.kunci_halaman import TOTAL_PASTI, baca_kunci, tulis_kunci
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.permohonan.models import Permohonan
from hi_cases.permohonan.queries.akses import terlihat
from hi_cases.permohonan.queries.ringkas import BarisDaftar, jadikan_baris
from hi_cases.permohonan.rules import jenis as daftar_jenis
from hi_cases.permohonan.types import TERBUKA, Hasil, Pemegang, Tahap
from hi_cases.perusahaan import queries as perusahaan

UKURAN = 50
MILIK_SAYA_MAKS = 200
_TANPA_HARI = date(9999, 12, 31)
"""Unknown days sort last: a day that never comes stands for them."""


@dataclass(frozen=True)
class Saringan:
    """What a list is narrowed to; every field lives in the address."""

    q: str = ""
    jenis: tuple[str, ...] = ()
    tahap: tuple[Tahap, ...] = ()
    hasil: tuple[Hasil, ...] = ()
    petugas_id: int | None = None
    tanpa_petugas: bool = False
    perusahaan_id: int | None = None
    pemegang: Pemegang | None = None
    lewat: bool = False
    """Only those of which a running period is over."""
    terbuka: bool | None = None
    urut: str = "jatuh"
    """"jatuh": what falls due first; "terbaru": the last filing first."""


@dataclass(frozen=True)
class Halaman:
    """One page of a list: its lines, the exact total (None above 10,000), the next key."""

    baris: Sequence[BarisDaftar]
    total: int | None
    berikut: str | None


def dipegang(pemegang: Iterable[Pemegang]) -> sa.ColumnElement[bool]:
    """Tell of a submission whether one of these holds its ball, by its kind's procedure."""
    semua = frozenset(pemegang)
    cabang: dict[frozenset[Tahap], list[str]] = {}
    for kode, jenis in daftar_jenis.semua_jenis().items():
        milik = jenis.prosedur.pemegang
        tahap = frozenset(satu for satu, siapa in milik.items() if siapa in semua)
        cabang.setdefault(tahap, []).append(kode)
    return sa.or_(
        sa.false(),
        *(
            sa.and_(Permohonan.jenis.in_(kode), Permohonan.tahap.in_(tahap))
            for tahap, kode in cabang.items()
        ),
    )


def _cocok(q: str) -> sa.ColumnElement[bool]:
    pola = f"%{lolos_like(q.strip().lower())}%"
    return sa.or_(
        sa.func.lower(Permohonan.nomor).like(pola, escape="\\"),
        Permohonan.perusahaan_id.in_(perusahaan.bernama(q)),
        sa.and_(
            Permohonan.perusahaan_id.is_(None),
            sa.func.lower(Permohonan.pemohon_nama).like(pola, escape="\\"),
        ),
    )


def _syarat(pelaku: Pelaku, s: Saringan, jatuh: sa.Subquery) -> list[sa.ColumnElement[bool]]:
    milik = perusahaan.keluarga(s.perusahaan_id) if s.perusahaan_id is not None else ()
    pilihan: list[tuple[Any, sa.ColumnElement[bool]]] = [
        (s.q.strip(), _cocok(s.q)),
        (s.jenis, Permohonan.jenis.in_(s.jenis)),
        (s.tahap, Permohonan.tahap.in_(s.tahap)),
        (s.hasil, Permohonan.hasil.in_(s.hasil)),
        (s.petugas_id is not None, Permohonan.petugas_id == s.petugas_id),
        (s.tanpa_petugas, Permohonan.petugas_id.is_(None)),
        (s.perusahaan_id is not None, Permohonan.perusahaan_id.in_(milik)),
        (s.pemegang is not None, dipegang([s.pemegang] if s.pemegang else ())),
        (s.lewat, jatuh.c.jatuh < clock.hari_ini()),
        (s.terbuka is True, Permohonan.tahap.in_(TERBUKA)),
        (s.terbuka is False, Permohonan.tahap == Tahap.SELESAI),
    ]
    return [terlihat(pelaku), *(syarat for ada, syarat in pilihan if ada)]


def _dasar(pelaku: Pelaku, s: Saringan, jatuh: sa.Subquery) -> sa.Select[Any]:
    return (
        sa.select(Permohonan)
        .outerjoin(jatuh, jatuh.c.rujukan_id == Permohonan.id)
        .where(*_syarat(pelaku, s, jatuh))
    )


def jumlah(pelaku: Pelaku, saringan: Saringan) -> int:
    """Count what the filter leaves, up to one more than 10,000."""
    jatuh = kalender.jatuh_terdekat("permohonan")
    dalam = _dasar(pelaku, saringan, jatuh).with_only_columns(Permohonan.id).limit(TOTAL_PASTI + 1)
    return db.session.scalar(sa.select(sa.func.count()).select_from(dalam.subquery())) or 0


def daftar(pelaku: Pelaku, saringan: Saringan | None = None, setelah: str = "") -> Halaman:
    """Return one page of the submissions that the actor sees; the number of queries stays."""
    s = saringan or Saringan()
    jatuh = kalender.jatuh_terdekat("permohonan")
    turun = s.urut == "terbaru"
    asal = Permohonan.diajukan_pada if turun else jatuh.c.jatuh
    kolom = sa.func.coalesce(asal, _TANPA_HARI, type_=sa.Date)
    stmt = _dasar(pelaku, s, jatuh).add_columns(kolom.label("kunci"))
    kunci = baca_kunci(setelah, (str, date, int))
    if kunci is not None and kunci[0] == s.urut:
        _, hari, nomor = kunci
        beda = kolom < hari if turun else kolom > hari
        sama = Permohonan.id < nomor if turun else Permohonan.id > nomor
        stmt = stmt.where(sa.or_(beda, sa.and_(kolom == hari, sama)))
    arah = (kolom.desc(), Permohonan.id.desc()) if turun else (kolom, Permohonan.id)
    baris = db.session.execute(stmt.order_by(*arah).limit(UKURAN + 1)).all()
    berikut = None
    if len(baris) > UKURAN:
        akhir = baris[UKURAN - 1]
        berikut = tulis_kunci([s.urut, akhir.kunci, akhir[0].id])
    total = jumlah(pelaku, s)
    return Halaman(
        jadikan_baris(satu[0] for satu in baris[:UKURAN]),
        total if total <= TOTAL_PASTI else None,
        berikut,
    )


def cari_nomor(pelaku: Pelaku, teks: str, batas: int = 6) -> Mapping[int, str]:
    """Return the numbers, by id, of submissions that the actor sees and whose number holds a text:
    the one that has this very number first, the newest next."""
    dicari, kolom = teks.strip().lower(), sa.func.lower(Permohonan.nomor)
    stmt = sa.select(Permohonan.id, Permohonan.nomor).where(
        terlihat(pelaku), kolom.like(f"%{lolos_like(dicari)}%", escape="\\")
    )
    urut = stmt.order_by(sa.case((kolom == dicari, 0), else_=1), Permohonan.id.desc())
    return dict(db.session.execute(urut.limit(batas)).all())


def daftar_saya(pelaku: Pelaku) -> Sequence[BarisDaftar]:
    """Return an outsider's submissions: the open ones first, the newest of each before."""
    stmt = (
        sa.select(Permohonan)
        .where(terlihat(pelaku))
        .order_by(Permohonan.tahap == Tahap.SELESAI, Permohonan.id.desc())
        .limit(MILIK_SAYA_MAKS)
    )
    return jadikan_baris(db.session.scalars(stmt), pelaku)
