"""The letterhead: which one is in force on a day."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

import sqlalchemy as sa
from flask import url_for

from hi_cases.core import authz
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.errors import TindakanDitolak
from hi_cases.core.rujukan import Label
from hi_cases.surat.models import KopSurat


def riwayat_kop() -> Sequence[KopSurat]:
    """Return all letterheads, the newest first."""
    stmt = sa.select(KopSurat).order_by(KopSurat.berlaku_dari.desc(), KopSurat.urutan.desc())
    return db.session.scalars(stmt).all()


def kop_terakhir() -> KopSurat | None:
    """Return the letterhead that was recorded last, whenever it begins to hold."""
    return db.session.scalar(sa.select(KopSurat).order_by(KopSurat.id.desc()).limit(1))


def kop_berlaku(hari: date) -> KopSurat:
    """Return the letterhead of a day; before the first one begins, the first."""
    semua = riwayat_kop()
    if not semua:
        raise TindakanDitolak("Kop surat belum diisi. Minta admin mengisinya di halaman Kop surat.")
    return next((satu for satu in semua if satu.berlaku_dari <= hari), semua[-1])


def label_kop(pelaku: Pelaku, ids: Iterable[int]) -> dict[int, Label]:
    """Name letterheads."""
    url = url_for("surat.kop") if authz.tabel().boleh(pelaku, "surat.delegasi") else ""
    return {satu: Label("Kop surat", url) for satu in ids}
