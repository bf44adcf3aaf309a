"""The list of one kind, filtered, the newest first, paged by key."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa

from hi_cases.core import clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db, lolos_like
from hi_cases.core.kunci_halaman import TOTAL_PASTI, baca_kunci, tulis_kunci
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.perusahaan import queries as perusahaan
from hi_cases.urusan.models import Urusan
from hi_cases.urusan.queries.akses import terlihat
from hi_cases.urusan.rules import jenis as daftar_jenis
from hi_cases.urusan.types import Tahap

UKURAN = 50


@dataclass(frozen=True)
class Saringan:
    """What a list is narrowed to; every field lives in the address."""

    jenis: str
    q: str = ""
    tahap: tuple[str, ...] = ()
    terbuka: bool | None = True
    petugas_id: int | None = None
    tanpa_petugas: bool = False
    lewat: bool = False
    """Only those of which a running period is over."""


@dataclass(frozen=True)
class Baris:
    """One line of a list."""

    urusan: Urusan
    tahap: Tahap | None
    perusahaan: str
    kode: str
    """The period that falls due first, its day, what is left in its unit (negative: late)."""
    jatuh: date | None
    sisa: int | None
    satuan: str = ""


@dataclass(frozen=True)
class Halaman:
    """One page of a list: its lines, the exact total (None above 10,000), the next key."""

    baris: Sequence[Baris]
    total: int | None
    berikut: str | None


def jadikan_baris(semua: Iterable[Urusan]) -> list[Baris]:
    """Return the lines of these matters; the number of queries stays."""
    baris = list(semua)
    nama = perusahaan.nama_banyak(s.perusahaan_id for s in baris if s.perusahaan_id is not None)
    tenggat = kalender.tenggat_untuk_banyak("urusan", [s.id for s in baris])
    hari, hasil = clock.hari_ini(), []
    for satu in baris:
        jalan = [t for t in tenggat.get(satu.id, ()) if t.jatuh and t.status.value == "berjalan"]
        dekat = min(jalan, key=lambda t: (t.jatuh, t.id), default=None)
        milik = daftar_jenis.jenis(satu.jenis)
        hasil.append(
            Baris(
                satu,
                milik.tahap_kode(satu.tahap) if milik else None,
                nama.get(satu.perusahaan_id or 0, ""),
                dekat.kode if dekat else "",
                dekat.jatuh if dekat else None,
                kalender.sisa(dekat, hari) if dekat else None,
                dekat.ketentuan.satuan.label_sisa if dekat else "",
            )
        )
    return hasil


def _dasar(pelaku: Pelaku, s: Saringan) -> sa.Select[tuple[Urusan]]:
    jatuh = kalender.jatuh_terdekat("urusan")
    stmt = sa.select(Urusan).where(Urusan.jenis == s.jenis, terlihat(pelaku))
    if q := s.q.strip():
        pola = f"%{lolos_like(q.lower())}%"
        stmt = stmt.where(
            sa.or_(
                sa.func.lower(Urusan.nomor).like(pola, escape="\\"),
                sa.func.lower(Urusan.judul).like(pola, escape="\\"),
                Urusan.perusahaan_id.in_(perusahaan.bernama(q)),
            )
        )
    if s.tahap:
        stmt = stmt.where(Urusan.tahap.in_(s.tahap))
    if s.terbuka is not None:
        stmt = stmt.where(Urusan.terbuka.is_(s.terbuka))
    if s.petugas_id is not None:
        stmt = stmt.where(Urusan.petugas_id == s.petugas_id)
    if s.tanpa_petugas:
        stmt = stmt.where(Urusan.petugas_id.is_(None))
    if s.lewat:
        stmt = stmt.join(jatuh, jatuh.c.rujukan_id == Urusan.id)
        stmt = stmt.where(jatuh.c.jatuh < clock.hari_ini())
    return stmt


def jumlah(pelaku: Pelaku, saringan: Saringan) -> int:
    """Count what the filter leaves, up to one more than 10,000."""
    dalam = _dasar(pelaku, saringan).with_only_columns(Urusan.id).limit(TOTAL_PASTI + 1)
    return db.session.scalar(sa.select(sa.func.count()).select_from(dalam.subquery())) or 0


def daftar(pelaku: Pelaku, saringan: Saringan, setelah: str = "") -> Halaman:
    """Return one page of the matters of a kind that the actor reads."""
    stmt = _dasar(pelaku, saringan)
    if (kunci := baca_kunci(setelah, (date, int))) is not None:
        hari, nomor = kunci
        stmt = stmt.where(
            sa.or_(Urusan.tanggal < hari, sa.and_(Urusan.tanggal == hari, Urusan.id < nomor))
        )
    urut = stmt.order_by(Urusan.tanggal.desc(), Urusan.id.desc()).limit(UKURAN + 1)
    baris = db.session.scalars(urut).all()
    total = jumlah(pelaku, saringan)
    akhir = baris[UKURAN - 1] if len(baris) > UKURAN else None
    return Halaman(
        jadikan_baris(baris[:UKURAN]),
        total if total <= TOTAL_PASTI else None,
        tulis_kunci((akhir.tanggal, akhir.id)) if akhir else None,
    )
