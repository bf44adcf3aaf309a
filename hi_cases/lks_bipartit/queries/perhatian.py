"""Companies that had no LKS Bipartit on a day though they must have one (UU 13/2003 Ps. 106)."""

from __future__ import annotations

from datetime import date

import sqlalchemy as sa

from hi_cases.core.db import db
from hi_cases.core.perhatian import SumberPerhatian
from hi_cases.lks_bipartit.models import LksBipartit
from hi_cases.lks_bipartit.queries.daftar import wajib_sejak
from hi_cases.lks_bipartit.queries.rekap import berlaku_pada
from hi_cases.perusahaan.queries import atas


def tanpa_lks(hari: date) -> dict[int, str]:
    """Return the companies with enough workers and no LKS Bipartit recorded and in force on a day.

    Their workers are those that the registry knows today: it keeps no earlier count.
    """
    punya = sa.select(LksBipartit.perusahaan_id).where(*berlaku_pada(hari))
    ada = atas.kini_dari(db.session.scalars(punya))
    semua = atas.sebanyak(wajib_sejak(hari))
    return {pt: f"{pekerja} pekerja" for pt, pekerja in semua.items() if pt not in ada}


SUMBER = SumberPerhatian("lks_bipartit", "Tidak ada LKS Bipartit yang berlaku", tanpa_lks)
