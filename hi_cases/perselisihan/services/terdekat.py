"""Keep on each case its nearest open due day, by which lists are filtered and sorted."""

from __future__ import annotations

import sqlalchemy as sa

from hi_cases.core.db import db
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.perselisihan.models.perkara import TANPA_HARI, Perkara


def simpan_terdekat(perkara_id: int) -> None:
    """Answer `Papan.tenggat_berubah`: whoever changes a deadline changes this in the same
    transaction. It is no act on the case: its version stays."""
    jatuh = sa.func.coalesce(kalender.terdekat_dari("perkara", perkara_id), TANPA_HARI)
    ubah = sa.update(Perkara).where(Perkara.id == perkara_id).values(tenggat_terdekat=jatuh)
    db.session.execute(ubah, execution_options={"synchronize_session": False})
