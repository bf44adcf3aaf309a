"""Reads of the outbox. The text of a message is read by nobody: it holds links that open things."""

from collections.abc import Iterable, Sequence
from datetime import datetime

import sqlalchemy as sa
from flask import url_for
from sqlalchemy.orm import defer, selectinload

from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db, lolos_like
from hi_cases.core.rujukan import Label
from hi_cases.pemberitahuan import rules
from hi_cases.pemberitahuan.models import Kabar, PesanKeluar
from hi_cases.pemberitahuan.types import SaringanPesan, StatusPesan

HALAMAN = 50
JENIS_RUJUKAN = "pesan_keluar"
IZIN = "pemberitahuan.kelola"


def jumlah_sejak(penerima: str, templat: Iterable[str], sejak: datetime) -> int:
    """Return how many e-mails of these kinds were written to an address since an instant."""
    stmt = (
        sa.select(sa.func.count())
        .select_from(PesanKeluar)
        .where(
            PesanKeluar.penerima == rules.alamat_kirim(penerima),
            PesanKeluar.dibuat_pada > sejak,
            PesanKeluar.templat.in_(list(templat)),
        )
    )
    return db.session.scalars(stmt).one()


def _mati() -> sa.ColumnElement[bool]:
    """A message that did not reach its reader, and that nothing tries again by itself."""
    basi = sa.and_(
        PesanKeluar.status == StatusPesan.BATAL, PesanKeluar.galat.not_in(rules.BUKAN_MATI)
    )
    return sa.or_(PesanKeluar.status == StatusPesan.GAGAL, basi)


def _tersaring(stmt: sa.Select, saringan: SaringanPesan) -> sa.Select:
    if saringan.status is not None:
        stmt = stmt.where(PesanKeluar.status == saringan.status)
    if saringan.mati:
        stmt = stmt.where(_mati())
    if saringan.kanal is not None:
        stmt = stmt.where(PesanKeluar.kanal == saringan.kanal)
    if saringan.cari:
        pola = f"%{lolos_like(saringan.cari)}%"
        stmt = stmt.where(
            sa.or_(
                PesanKeluar.penerima.ilike(pola, escape="\\"),
                PesanKeluar.subjek.ilike(pola, escape="\\"),
            )
        )
    return stmt


def daftar(
    pelaku: Pelaku, saringan: SaringanPesan, setelah: int | None = None
) -> Sequence[PesanKeluar]:
    """Return a page of messages without their text, newest first, one more when there are more."""
    authz.tabel().pastikan(pelaku, IZIN)
    stmt = _tersaring(sa.select(PesanKeluar), saringan)
    if setelah is not None:
        stmt = stmt.where(PesanKeluar.id < setelah)
    stmt = stmt.options(
        defer(PesanKeluar.isi),
        selectinload(PesanKeluar.kumpulan).defer(PesanKeluar.isi),
    ).order_by(PesanKeluar.id.desc())
    return db.session.scalars(stmt.limit(HALAMAN + 1)).all()


def jumlah(pelaku: Pelaku, saringan: SaringanPesan) -> int:
    """Return how many messages the filters leave."""
    authz.tabel().pastikan(pelaku, IZIN)
    stmt = _tersaring(sa.select(sa.func.count()).select_from(PesanKeluar), saringan)
    return db.session.scalars(stmt).one()


def dibuka(pesan: Iterable[PesanKeluar]) -> dict[int, datetime]:
    """Return when the notices that these messages carry were opened in the application."""
    ids = {satu.kabar_id for satu in pesan if satu.kabar_id is not None}
    stmt = sa.select(Kabar.id, Kabar.dibuka_pada).where(
        Kabar.id.in_(ids), Kabar.dibuka_pada.is_not(None)
    )
    return {satu.id: satu.dibuka_pada for satu in db.session.execute(stmt)}


def jumlah_gagal(pelaku: Pelaku) -> int:
    """Return how many failed messages are still of use; older ones wait for nobody."""
    authz.tabel().pastikan(pelaku, IZIN)
    stmt = (
        sa.select(sa.func.count())
        .select_from(PesanKeluar)
        .where(PesanKeluar.status == StatusPesan.GAGAL, PesanKeluar.basi_pada > clock.sekarang())
    )
    return db.session.scalars(stmt).one()


def label_pesan(pelaku: Pelaku, ids: Iterable[int]) -> dict[int, Label]:
    """Name messages for the trail; who manages them gets the address of the list."""
    url = url_for("pemberitahuan.pesan_keluar") if authz.tabel().boleh(pelaku, IZIN) else ""
    return {pesan_id: Label(f"pesan keluar {pesan_id}", url) for pesan_id in ids}
