"""Lists of companies that were handed in: what they are called, where they stand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import sqlalchemy as sa
from flask import url_for

from hi_cases.core import authz
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db, kunci
from hi_cases.core.errors import TidakDitemukan
from hi_cases.core.rujukan import Label
from hi_cases.perusahaan.models import ImporPerusahaan, Perusahaan
from hi_cases.perusahaan.rules import IMPOR


def ambil_impor(pelaku: Pelaku, impor_id: int, *, tahan: bool = False) -> ImporPerusahaan:
    """Return one list, held for change if asked."""
    authz.tabel().pastikan(pelaku, IMPOR)
    stmt = sa.select(ImporPerusahaan).where(ImporPerusahaan.id == impor_id)
    baris = db.session.scalar(
        kunci(stmt).execution_options(populate_existing=True) if tahan else stmt
    )
    if baris is None:
        raise TidakDitemukan("Daftar itu tidak ada.")
    return baris


def impor_pekerjaan(impor_id: int) -> ImporPerusahaan:
    """Return the list a job works on; a job acts for the system, so no permission is asked."""
    return db.session.scalars(kunci(sa.select(ImporPerusahaan).filter_by(id=impor_id))).one()


def riwayat_impor(pelaku: Pelaku, batas: int = 20) -> Sequence[ImporPerusahaan]:
    """Return the last lists, the newest first."""
    authz.tabel().pastikan(pelaku, IMPOR)
    stmt = sa.select(ImporPerusahaan).order_by(ImporPerusahaan.id.desc()).limit(batas)
    return db.session.scalars(stmt).all()


def masuk_dengan(impor_id: int) -> dict[int, str]:
    """Return the canonical names of the companies that came with a list, by their numbers."""
    stmt = sa.select(Perusahaan.id, Perusahaan.nama_baku).where(Perusahaan.impor_id == impor_id)
    return dict(db.session.execute(stmt).all())


def label_impor(pelaku: Pelaku, ids: Iterable[int]) -> dict[int, Label]:
    """Name lists for the trail; only who may bring one in opens its page."""
    boleh = authz.tabel().boleh(pelaku, IMPOR)
    stmt = sa.select(ImporPerusahaan.id, ImporPerusahaan.nama_berkas)
    return {
        satu: Label(
            f"Daftar perusahaan {nama}" if boleh else f"Daftar perusahaan {satu}",
            url_for("perusahaan.impor_periksa", impor_id=satu) if boleh else "",
        )
        for satu, nama in db.session.execute(stmt.where(ImporPerusahaan.id.in_(set(ids))))
    }
