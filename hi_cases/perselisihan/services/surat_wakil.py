"""The letters of a company's accounts, once its party is tied to a registered company."""

from __future__ import annotations

import sqlalchemy as sa

from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.rujukan import Rujukan
from hi_cases.dokumen import services as dokumen
from hi_cases.perselisihan.models import AksesPihak, Pihak
from hi_cases.perusahaan import services as perusahaan
from hi_cases.perusahaan.queries.wakil import JENIS_WAKIL


def teruskan_surat(pelaku: Pelaku, pihak: Pihak) -> None:
    """Let the letters kept with the accesses of a party wait as those of its company's spokesmen.

    From now on the letter's end is that of the spokesman, as an officer judges it. An access that
    an officer made full already keeps its letter.
    """
    if pihak.perusahaan_id is None:
        return
    stmt = (
        sa.select(AksesPihak)
        .where(
            AksesPihak.pihak_id == pihak.id,
            AksesPihak.dicabut_pada.is_(None),
            AksesPihak.penuh.is_(False),
            AksesPihak.surat["nomor_surat"].as_string().is_not(None),
        )
        .order_by(AksesPihak.id)
    )
    for akses in db.session.scalars(stmt).all():
        wakil = perusahaan.titip_wakil(
            pelaku, akses.pengguna_id, akses.pengguna_nama, pihak.perusahaan_id, akses.surat or {}
        )
        if wakil is None:
            continue
        akses.surat = None
        tujuan = Rujukan(JENIS_WAKIL, wakil.id)
        dokumen.pindahkan_surat(pelaku, Rujukan("pihak", pihak.id), tujuan, akses.pengguna_id)
