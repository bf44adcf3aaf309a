"""Cases that came from a matter of the office: what it hands on, where it went."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from flask import url_for

from hi_cases.core import authz
from hi_cases.core.authz import SISTEM, Pelaku
from hi_cases.core.db import db
from hi_cases.core.papan import label
from hi_cases.core.rujukan import Label, Panel, Rujukan
from hi_cases.perselisihan.models import AsalUrusan, Perkara
from hi_cases.perselisihan.rules import izin
from hi_cases.perselisihan.rules.asal import MELEPAS
from hi_cases.perselisihan.types.asal import Pengusaha
from hi_cases.perusahaan import queries as perusahaan
from hi_cases.urusan import queries as urusan
from hi_cases.urusan.rules import jenis as daftar_jenis


def alih(satu: Any) -> Any:
    """Return what a matter hands on now, `urusan.types.AlihPerkara`; None: nothing."""
    return daftar_jenis.port(satu.jenis).alih(satu)


def perkara_urusan(urusan_id: int) -> Sequence[Perkara]:
    """Return the cases that came from a matter, the oldest first."""
    stmt = (
        sa.select(Perkara)
        .join(AsalUrusan, AsalUrusan.perkara_id == Perkara.id)
        .where(AsalUrusan.urusan_id == urusan_id)
        .order_by(AsalUrusan.id)
    )
    return db.session.scalars(stmt).all()


def dipegang(urusan_id: int) -> Perkara | None:
    """Return the case in which a matter is; one that ended without a result has let it go."""
    stmt = (
        sa.select(Perkara)
        .join(AsalUrusan, AsalUrusan.perkara_id == Perkara.id)
        .where(
            AsalUrusan.urusan_id == urusan_id,
            AsalUrusan.dilepas_pada.is_(None),
            sa.or_(Perkara.hasil.is_(None), Perkara.hasil.not_in(MELEPAS)),
        )
    )
    return db.session.scalars(stmt).first()


def pengusaha(satu: Any) -> Pengusaha:
    """Return the company of a matter as a party; an empty one where it names none."""
    if satu.perusahaan_id is None:
        return Pengusaha(None, "")
    baris = perusahaan.ambil(SISTEM, perusahaan.utama([satu.perusahaan_id])[satu.perusahaan_id])
    return Pengusaha(
        baris.id,
        baris.nama,
        baris.alamat or "",
        baris.email or "",
        baris.telepon or "",
        baris.kecamatan or "",
    )


def panel_urusan(pelaku: Pelaku, urusan_id: int) -> Panel | None:
    """Port: the cases that came from a matter, and the button to one where that is due."""
    satu = urusan.ambil(pelaku, urusan_id)
    semua, isi = perkara_urusan(urusan_id), alih(satu)
    boleh = authz.tabel().boleh(pelaku, izin.ISIAN_LOKET)
    bisa = isi is not None and boleh and dipegang(urusan_id) is None
    if not semua and not bisa:
        return None
    return Panel(
        "Perselisihan",
        "perselisihan/_asal_urusan.html",
        {
            "perkara": [(label(pelaku, p.rujukan), p.hasil) for p in semua],
            "url": url_for("perselisihan.dari_urusan", urusan_id=urusan_id) if bisa else "",
            "dasar": isi.dasar if isi else "",
            "berkas": isi is not None and isi.berkas,
        },
    )


def sumber(pelaku: Pelaku, perkara: Perkara) -> Label | None:
    """Return the matter that a case came from, for the office alone."""
    stmt = sa.select(AsalUrusan.urusan_id).filter_by(perkara_id=perkara.id).limit(1)
    nomor = db.session.scalar(stmt)
    if nomor is None or not pelaku.staf:
        return None
    return label(pelaku, Rujukan("urusan", nomor))
