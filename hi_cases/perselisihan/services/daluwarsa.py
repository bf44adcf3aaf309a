"""Keep the days that may count as the failure of mediasi or konsiliasi."""

from __future__ import annotations

import sqlalchemy as sa

from hi_cases.core.db import db
from hi_cases.perselisihan import queries
from hi_cases.perselisihan.models import KandidatDaluwarsa, Perkara


def simpan_kandidat(perkara: Perkara) -> None:
    """Make the stored candidates say what the case says; only PHK cases have any."""
    kini = queries.kandidat_gagal(perkara)
    lama = {
        satu.kandidat: satu
        for satu in db.session.scalars(
            sa.select(KandidatDaluwarsa).filter_by(perkara_id=perkara.id)
        )
    }
    for kandidat, hari in kini.items():
        if kandidat in lama:
            lama[kandidat].tanggal = hari
        else:
            db.session.add(
                KandidatDaluwarsa(perkara_id=perkara.id, kandidat=kandidat, tanggal=hari)
            )
    for kandidat in lama.keys() - kini.keys():
        db.session.delete(lama[kandidat])
    db.session.flush()
