"""A mediator's private notes: his alone, and in no trail (UU 2/2004 Ps 12)."""

from __future__ import annotations

import sqlalchemy as sa

from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah, TidakDitemukan
from hi_cases.perselisihan import queries
from hi_cases.perselisihan.models import CatatanPribadi
from hi_cases.perselisihan.rules import izin


def _milik(pelaku: Pelaku, perkara_id: int, catatan_id: int) -> CatatanPribadi:
    catatan = db.session.scalars(
        sa.select(CatatanPribadi).filter_by(
            id=catatan_id, perkara_id=perkara_id, penulis_id=pelaku.id
        )
    ).one_or_none()
    if catatan is None:
        raise TidakDitemukan
    return catatan


def tulis_catatan_pribadi(
    pelaku: Pelaku, perkara_id: int, isi: str, catatan_id: int | None = None
) -> CatatanPribadi:
    """Write a note, or change one's own."""
    perkara = queries.perkara(pelaku, perkara_id)
    authz.tabel().pastikan(
        pelaku, izin.CATATAN_PRIBADI, milik_sendiri=perkara.mediator_id == pelaku.id
    )
    if not isi.strip():
        raise DataTidakSah({"isi": "Catatan belum diisi."})
    kini = clock.sekarang()
    if catatan_id is None:
        catatan = CatatanPribadi(perkara_id=perkara_id, penulis_id=pelaku.id, dibuat_pada=kini)
        db.session.add(catatan)
    else:
        catatan = _milik(pelaku, perkara_id, catatan_id)
    catatan.isi, catatan.diubah_pada = isi.strip(), kini
    db.session.flush()
    return catatan


def hapus_catatan_pribadi(pelaku: Pelaku, perkara_id: int, catatan_id: int) -> None:
    """Throw one's own note away; it was never part of the register."""
    db.session.delete(_milik(pelaku, perkara_id, catatan_id))
    db.session.flush()
