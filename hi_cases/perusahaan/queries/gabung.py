"""Suggestions that two rows are one company, and the merges made."""

from collections.abc import Sequence

import sqlalchemy as sa
from sqlalchemy.orm import selectinload

from hi_cases.core import authz
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.errors import TidakDitemukan
from hi_cases.perusahaan.models import Penggabungan, UsulanGabung
from hi_cases.perusahaan.types import StatusUsulan

HALAMAN_USULAN = 30


def usulan(
    pelaku: Pelaku, setelah: tuple[int, int] | None = None, perusahaan_id: int | None = None
) -> Sequence[UsulanGabung]:
    """Return open suggestions, the likeliest first, one more than a page when there are more."""
    authz.tabel().pastikan(pelaku, "perusahaan.lihat", milik_sendiri=False)
    stmt = (
        sa.select(UsulanGabung)
        .where(UsulanGabung.status == StatusUsulan.BARU)
        .options(selectinload(UsulanGabung.satu), selectinload(UsulanGabung.dua))
    )
    if perusahaan_id is not None:
        stmt = stmt.where(
            sa.or_(UsulanGabung.satu_id == perusahaan_id, UsulanGabung.dua_id == perusahaan_id)
        )
    if setelah is not None:
        skor, nomor = setelah
        stmt = stmt.where(
            sa.or_(
                UsulanGabung.skor < skor,
                sa.and_(UsulanGabung.skor == skor, UsulanGabung.id > nomor),
            )
        )
    urut = stmt.order_by(UsulanGabung.skor.desc(), UsulanGabung.id)
    return db.session.scalars(urut.limit(HALAMAN_USULAN + 1)).all()


def usulan_satu(pelaku: Pelaku, usulan_id: int) -> UsulanGabung:
    """Return one suggestion."""
    authz.tabel().pastikan(pelaku, "perusahaan.lihat", milik_sendiri=False)
    baris = db.session.get(UsulanGabung, usulan_id)
    if baris is None:
        raise TidakDitemukan("Usulan penggabungan itu tidak ada.")
    return baris


def jumlah_usulan(pelaku: Pelaku, batas: int = 1_000) -> int:
    """Return how many suggestions wait for a decision, counted to `batas`."""
    if not authz.tabel().boleh(pelaku, "perusahaan.gabung"):
        return 0
    terbuka = (
        sa.select(UsulanGabung.id).where(UsulanGabung.status == StatusUsulan.BARU).limit(batas)
    )
    return db.session.scalar(sa.select(sa.func.count()).select_from(terbuka.subquery())) or 0


def penggabungan(pelaku: Pelaku, perusahaan_id: int) -> Sequence[Penggabungan]:
    """Return the merges that a company took part in, newest first."""
    authz.tabel().pastikan(pelaku, "perusahaan.lihat", milik_sendiri=False)
    stmt = (
        sa.select(Penggabungan)
        .where(
            sa.or_(Penggabungan.sumber_id == perusahaan_id, Penggabungan.tujuan_id == perusahaan_id)
        )
        .options(selectinload(Penggabungan.sumber), selectinload(Penggabungan.tujuan))
        .order_by(Penggabungan.pada.desc(), Penggabungan.id.desc())
    )
    return db.session.scalars(stmt).all()


def penggabungan_berlaku(pelaku: Pelaku, penggabungan_id: int) -> Penggabungan:
    """Return a merge that has not been undone."""
    authz.tabel().pastikan(pelaku, "perusahaan.lihat", milik_sendiri=False)
    baris = db.session.get(Penggabungan, penggabungan_id)
    if baris is None or baris.dibatalkan_pada is not None:
        raise TidakDitemukan("Penggabungan itu tidak ada, atau sudah dibatalkan.")
    return baris
