"""Lists of members that were handed in: what they are called, where they stand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import sqlalchemy as sa
from flask import url_for

from hi_cases.core import authz
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db, kunci
from hi_cases.core.errors import TidakDitemukan
from hi_cases.core.rujukan import Label
from hi_cases.syarat_kerja.models import ImporPeserta
from hi_cases.syarat_kerja.rules.izin import PESERTA


def ambil_impor(pelaku: Pelaku, impor_id: int, *, tahan: bool = False) -> ImporPeserta:
    """Return one list, held for change if asked."""
    authz.tabel().pastikan(pelaku, PESERTA, milik_sendiri=False)
    stmt = sa.select(ImporPeserta).where(ImporPeserta.id == impor_id)
    baris = db.session.scalar(
        kunci(stmt).execution_options(populate_existing=True) if tahan else stmt
    )
    if baris is None:
        raise TidakDitemukan("Daftar itu tidak ada.")
    return baris


def impor_pekerjaan(impor_id: int) -> ImporPeserta:
    """Return the list a job works on, held; a job acts for the system, so nobody is asked."""
    stmt = kunci(sa.select(ImporPeserta).filter_by(id=impor_id))
    return db.session.scalars(stmt.execution_options(populate_existing=True)).one()


def riwayat_impor(pelaku: Pelaku, batas: int = 20) -> Sequence[ImporPeserta]:
    """Return the last lists, the newest first."""
    authz.tabel().pastikan(pelaku, PESERTA, milik_sendiri=False)
    stmt = sa.select(ImporPeserta).order_by(ImporPeserta.id.desc()).limit(batas)
    return db.session.scalars(stmt).all()


def label_impor(pelaku: Pelaku, ids: Iterable[int]) -> dict[int, Label]:
    """Name lists for the trail; only who may bring one in opens its page."""
    boleh = authz.tabel().boleh(pelaku, PESERTA, milik_sendiri=False)
    stmt = sa.select(ImporPeserta.id, ImporPeserta.nama_berkas)
    return {
        satu: Label(
            f"Daftar peserta {nama}" if boleh else f"Daftar peserta {satu}",
            url_for("syarat_kerja.peserta_impor_periksa", impor_id=satu) if boleh else "",
        )
        for satu, nama in db.session.execute(stmt.where(ImporPeserta.id.in_(set(ids))))
    }
