"""Who speaks for a company."""

import sqlalchemy as sa

from hi_cases.core import clock
from hi_cases.core.db import db
from hi_cases.perusahaan.models import WakilPerusahaan
from hi_cases.perusahaan.queries.satu import keluarga
from hi_cases.perusahaan.types import StatusWakil


def perusahaan_pengguna(pengguna_id: int) -> frozenset[int]:
    """Port: the companies of an account today, with all that were merged into them."""
    stmt = sa.select(WakilPerusahaan.perusahaan_id).where(
        WakilPerusahaan.pengguna_id == pengguna_id,
        WakilPerusahaan.status == StatusWakil.TERVERIFIKASI,
        sa.or_(
            WakilPerusahaan.berlaku_sampai.is_(None),
            WakilPerusahaan.berlaku_sampai >= clock.hari_ini(),
        ),
    )
    ids = db.session.scalars(stmt.order_by(WakilPerusahaan.perusahaan_id)).all()
    return frozenset(satu for perusahaan_id in ids for satu in keluarga(perusahaan_id))
