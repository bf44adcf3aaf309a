"""Which disputes were registered, of which company: asked by prevention below."""

from __future__ import annotations

from datetime import date

import sqlalchemy as sa

from hi_cases.core.db import db
from hi_cases.core.perhatian import PerselisihanTercatat, SumberPerhatian
from hi_cases.perselisihan.models import Perkara, PerkaraJenis, Pihak
from hi_cases.perusahaan import queries as perusahaan


def tercatat(dari: date, sampai: date) -> list[PerselisihanTercatat]:
    """Port: return the disputes with a register number, once for each company that is a party.

    Rows of an old register have no day of registration: the day on which they came in stands.
    """
    hari = sa.func.coalesce(Perkara.dicatat_pada, Perkara.masuk)
    stmt = (
        sa.select(Perkara.id, Perkara.nomor, Pihak.perusahaan_id, hari, Perkara.selesai_pada)
        .join(Pihak, Pihak.perkara_id == Perkara.id)
        .where(
            Perkara.nomor.is_not(None),
            Pihak.perusahaan_id.is_not(None),
            hari >= dari,
            hari <= sampai,
        )
        .distinct()
        .order_by(hari, Perkara.id)
    )
    baris = db.session.execute(stmt).all()
    jenis: dict[int, set[str]] = {}
    milik = sa.select(PerkaraJenis.perkara_id, PerkaraJenis.jenis).where(
        PerkaraJenis.perkara_id.in_(stmt.with_only_columns(Perkara.id).order_by(None))
    )
    for nomor, satu in db.session.execute(milik):
        jenis.setdefault(nomor, set()).add(satu.value)
    kini = perusahaan.utama(b[2] for b in baris)
    return [
        PerselisihanTercatat(
            nomor, sebutan, kini.get(pt, pt), frozenset(jenis.get(nomor, ())), masuk, selesai
        )
        for nomor, sebutan, pt, masuk, selesai in baris
    ]


def berjalan(hari: date) -> dict[int, str]:
    """Return the companies with a registered dispute that was open on a day, and how many."""
    jumlah: dict[int, int] = {}
    for satu in tercatat(date.min, hari):
        if satu.selesai is None or satu.selesai > hari:
            jumlah[satu.perusahaan_id] = jumlah.get(satu.perusahaan_id, 0) + 1
    return {pt: f"{n} perkara berjalan" for pt, n in jumlah.items()}


SUMBER = SumberPerhatian("sengketa", "Perselisihan berjalan", berjalan)
