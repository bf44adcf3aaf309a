"""Cross-tables that an account keeps."""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa

from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.indikator.models import SilangTersimpan


def milik(pelaku: Pelaku) -> Sequence[SilangTersimpan]:
    """Return one's own, by name."""
    stmt = sa.select(SilangTersimpan).filter_by(pengguna_id=pelaku.id)
    return db.session.scalars(stmt.order_by(SilangTersimpan.nama)).all()
