"""Which companies the rows of a list mean: found for many rows at once, whoever asks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

import sqlalchemy as sa
from sqlalchemy.orm import aliased

from hi_cases.core.db import db
from hi_cases.perusahaan import rules
from hi_cases.perusahaan.models import Perusahaan
from hi_cases.perusahaan.queries.satu import utama


def bernomor_banyak(nomor: Iterable[str]) -> dict[str, int]:
    """Return by NIB or WLKP number the company that has it today; those that nobody has are left
    out."""
    cari = sorted(set(nomor))
    if not cari:
        return {}
    stmt = sa.select(Perusahaan.id, Perusahaan.nib, Perusahaan.wlkp).where(
        sa.or_(Perusahaan.nib.in_(cari), Perusahaan.wlkp.in_(cari))
    )
    ketemu: dict[str, int] = {}
    # A row in force has the number before one that was merged away.
    for satu, *miliknya in db.session.execute(
        stmt.order_by(Perusahaan.digabung_ke_id.is_not(None), Perusahaan.id)
    ):
        for satu_nomor in miliknya:
            ketemu.setdefault(satu_nomor, satu)
    kini = utama(ketemu.values())
    return {n: kini[ketemu[n]] for n in cari if n in ketemu and ketemu[n] in kini}


def bernama_banyak(nama: Iterable[str]) -> Mapping[str, list[int]]:
    """Return by name as written the companies of exactly this name, however its form is written."""
    baku = {satu: rules.nama_baku(satu) for satu in nama}
    if not baku:
        return {}
    stmt = sa.select(Perusahaan.nama_baku, Perusahaan.id).where(
        Perusahaan.nama_baku.in_(sorted(set(baku.values()))), Perusahaan.digabung_ke_id.is_(None)
    )
    menurut: defaultdict[str, list[int]] = defaultdict(list)
    for nama_baku, nomor in db.session.execute(stmt.order_by(Perusahaan.id)):
        menurut[nama_baku].append(nomor)
    return {satu: menurut[dibaku] for satu, dibaku in baku.items() if dibaku in menurut}


def keluarga_banyak(ids: Iterable[int]) -> dict[int, int]:
    """Return every number that stands for one of these companies, with the company in force."""
    turun = (
        sa.select(Perusahaan.id.label("kini"), Perusahaan.id)
        .where(Perusahaan.id.in_(sorted(set(ids))))
        .cte("turun_banyak", recursive=True)
    )
    anak = aliased(Perusahaan)
    turun = turun.union(sa.select(turun.c.kini, anak.id).where(anak.digabung_ke_id == turun.c.id))
    return dict(db.session.execute(sa.select(turun.c.id, turun.c.kini)).all())
