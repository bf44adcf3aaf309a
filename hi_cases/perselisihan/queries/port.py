"""What lower domains ask of a case: its name and page, and its panel on a company's page."""

from __future__ import annotations

from collections.abc import Iterable

import sqlalchemy as sa
from flask import url_for
from sqlalchemy.orm import selectinload

from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.rujukan import Label, Panel
from hi_cases.perselisihan.models import Perkara, Pihak
from hi_cases.perselisihan.queries.akses import boleh_isi, terlihat
from hi_cases.perselisihan.queries.daftar import jadikan_baris
from hi_cases.perusahaan import queries as perusahaan

_DI_PANEL = 10


def label_rujukan(pelaku: Pelaku, ids: Iterable[int]) -> dict[int, Label]:
    """Name cases as the actor may see them: the admin reads numbers only, a party its own page."""
    stmt = sa.select(Perkara).where(Perkara.id.in_(set(ids)), terlihat(pelaku))
    isi = boleh_isi(pelaku)
    halaman = "perselisihan.rincian" if isi else "luar.perkara_saya_satu"
    punya_halaman = isi or (pelaku.id is not None and not pelaku.staf)
    return {
        satu.id: Label(
            f"{satu.sebutan} · {satu.judul}" if isi else satu.sebutan,
            url_for(halaman, perkara_id=satu.id) if punya_halaman else "",
        )
        for satu in db.session.scalars(stmt)
    }


def label_pihak(pelaku: Pelaku, ids: Iterable[int]) -> dict[int, Label]:
    """Name parties, to which files hang, by name and case; to a reader of numbers, by number."""
    stmt = (
        sa.select(Pihak, Perkara)
        .join(Perkara, Pihak.perkara_id == Perkara.id)
        .where(Pihak.id.in_(set(ids)), terlihat(pelaku))
    )
    if not boleh_isi(pelaku):
        semua = db.session.execute(stmt).all()
        return {p.id: Label(f"pihak {p.id}, {k.sebutan}") for p, k in semua}
    return {
        p.id: Label(
            f"Dokumen {p.nama}, {k.sebutan}",
            url_for("perselisihan.rincian", perkara_id=k.id),
        )
        for p, k in db.session.execute(stmt)
    }


def panel_perusahaan(pelaku: Pelaku, perusahaan_id: int) -> Panel | None:
    """Return the cases of a company and of all that were merged into it, the newest first."""
    if not boleh_isi(pelaku):
        return None
    milik = sa.and_(
        Perkara.pihak.any(Pihak.perusahaan_id.in_(perusahaan.keluarga(perusahaan_id))),
        terlihat(pelaku),
    )
    total = db.session.scalar(sa.select(sa.func.count()).select_from(Perkara).where(milik)) or 0
    if not total:
        return None
    stmt = (
        sa.select(Perkara)
        .where(milik)
        .order_by(Perkara.masuk.desc(), Perkara.id.desc())
        .limit(_DI_PANEL)
        .options(selectinload(Perkara.baris_jenis))
    )
    return Panel(
        "Perkara perselisihan",
        "perselisihan/_panel_perusahaan.html",
        {"perkara": jadikan_baris(pelaku, db.session.scalars(stmt)), "total": total},
    )
