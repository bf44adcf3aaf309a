"""Companies whose regulation or agreement had ended by a day, with nothing in its place."""

from __future__ import annotations

from datetime import date

import sqlalchemy as sa

from hi_cases.core.db import db
from hi_cases.core.perhatian import SumberPerhatian
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.syarat_kerja.models import Instrumen
from hi_cases.syarat_kerja.types import StatusInstrumen


def berakhir(hari: date) -> dict[int, str]:
    """Return the companies that once had a PP or PKB and had none in force on this day.

    As the register knew it then: entries of a later day do not count. What was extended counts by
    its extension, a row of its own.
    """
    stmt = sa.select(
        Instrumen.perusahaan_id,
        Instrumen.berlaku_dari,
        Instrumen.berlaku_sampai,
        Instrumen.ditutup_pada,
    ).where(Instrumen.tanggal <= hari, Instrumen.status != StatusInstrumen.DIBATALKAN)
    akhir: dict[int, date] = {}
    berlaku: set[int] = set()
    for pt, dari, sampai, ditutup in db.session.execute(stmt):
        usai = min(sampai, ditutup) if ditutup is not None else sampai
        if dari <= hari <= usai:
            berlaku.add(pt)
        elif usai < hari:
            akhir[pt] = max(usai, akhir.get(pt, usai))
    return {
        pt: f"berakhir {tulis_tanggal(usai, hari=False)}"
        for pt, usai in akhir.items()
        if pt not in berlaku
    }


SUMBER = SumberPerhatian("pp_pkb", "PP atau PKB berakhir tanpa pengganti", berakhir)
