"""Reads of the outbox. The text of an e-mail is read by nobody: it holds links that open things."""

from collections.abc import Iterable, Sequence
from datetime import datetime

import sqlalchemy as sa
from flask import url_for
from sqlalchemy.orm import defer

from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db, lolos_like
from hi_cases.core.rujukan import Label
from hi_cases.pemberitahuan import rules
from hi_cases.pemberitahuan.models import PesanKeluar
from hi_cases.pemberitahuan.types import StatusPesan

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


def _tersaring(stmt: sa.Select, status: StatusPesan | None, cari: str) -> sa.Select:
    if status is not None:
        stmt = stmt.where(PesanKeluar.status == status)
    if cari:
        pola = f"%{lolos_like(cari)}%"
        stmt = stmt.where(
            sa.or_(
                PesanKeluar.penerima.ilike(pola, escape="\\"),
                PesanKeluar.subjek.ilike(pola, escape="\\"),
            )
        )
    return stmt


def daftar(
    pelaku: Pelaku, status: StatusPesan | None, cari: str = "", setelah: int | None = None
) -> Sequence[PesanKeluar]:
    """Return a page of e-mails without their text, newest first, one more when there are more."""
    authz.tabel().pastikan(pelaku, IZIN)
    stmt = _tersaring(sa.select(PesanKeluar), status, cari)
    if setelah is not None:
        stmt = stmt.where(PesanKeluar.id < setelah)
    stmt = stmt.options(defer(PesanKeluar.isi)).order_by(PesanKeluar.id.desc())
    return db.session.scalars(stmt.limit(HALAMAN + 1)).all()


def jumlah(pelaku: Pelaku, status: StatusPesan | None, cari: str = "") -> int:
    """Return how many e-mails the filters leave."""
    authz.tabel().pastikan(pelaku, IZIN)
    stmt = _tersaring(sa.select(sa.func.count()).select_from(PesanKeluar), status, cari)
    return db.session.scalars(stmt).one()


def jumlah_gagal(pelaku: Pelaku) -> int:
    """Return how many failed e-mails can still be sent again; older ones are past help."""
    authz.tabel().pastikan(pelaku, IZIN)
    stmt = (
        sa.select(sa.func.count())
        .select_from(PesanKeluar)
        .where(PesanKeluar.status == StatusPesan.GAGAL, PesanKeluar.basi_pada > clock.sekarang())
    )
    return db.session.scalars(stmt).one()


def label_surel(pelaku: Pelaku, ids: Iterable[int]) -> dict[int, Label]:
    """Name e-mails for the trail; who manages them gets the address of the list."""
    url = url_for("pemberitahuan.pesan_keluar") if authz.tabel().boleh(pelaku, IZIN) else ""
    return {surel_id: Label(f"surel keluar {surel_id}", url) for surel_id in ids}
