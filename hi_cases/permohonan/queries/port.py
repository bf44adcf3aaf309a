"""What lower domains ask about submissions: their names, and who may open their files."""

from __future__ import annotations

from collections.abc import Iterable

import sqlalchemy as sa
from flask import url_for

from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.rujukan import Label
from hi_cases.permohonan.models import Permohonan
from hi_cases.permohonan.queries.akses import terlihat
from hi_cases.permohonan.rules import jenis as daftar


def label_rujukan(pelaku: Pelaku, ids: Iterable[int]) -> dict[int, Label]:
    """Port: name submissions, as this actor may see them."""
    stmt = sa.select(Permohonan).where(Permohonan.id.in_(list(ids)), terlihat(pelaku))
    alamat = "permohonan.rinci" if pelaku.staf else "permohonan.saya_rinci"
    return {
        satu.id: Label(_teks(satu), url_for(alamat, id=satu.id))
        for satu in db.session.scalars(stmt)
    }


def sebutan_banyak(ids: Iterable[int]) -> dict[int, str]:
    """Return what these submissions are called, whoever asks: it goes with what came from them."""
    if not (cari := list(ids)):
        return {}
    stmt = sa.select(Permohonan).where(Permohonan.id.in_(cari))
    return {satu.id: _teks(satu) for satu in db.session.scalars(stmt)}


def _teks(permohonan: Permohonan) -> str:
    jenis = daftar.jenis(permohonan.jenis)
    return f"{permohonan.sebutan} ({jenis.singkat})" if jenis else permohonan.sebutan


def boleh_buka_berkas(pelaku: Pelaku, id: int) -> bool:
    """Port: whoever sees a submission opens its files."""
    stmt = sa.select(Permohonan.id).where(Permohonan.id == id, terlihat(pelaku))
    return db.session.scalar(stmt) is not None
