"""Periodic tasks of the tests' own, and what stands in the rows of their runs."""

import sqlalchemy as sa

from hi_cases.core.berkala import Harian, Setiap, TugasBerkala
from hi_cases.core.db import db
from hi_cases.core.jalan import JalanTugas

HARI = TugasBerkala("uji.harian", "Uji harian", "Menguji.", Harian(17, 5))
SERING = TugasBerkala("uji.sering", "Uji sering", "Menguji.", Setiap(60))
TANPA_SUSUL = TugasBerkala("uji.tanpa_susul", "Uji", "Menguji.", Harian(0, 0), susul=False)
TIGA = (HARI, SERING, TANPA_SUSUL)


def semua(nama: str = HARI.nama) -> list[JalanTugas]:
    """Return the runs of a task as they stand in the database, in order."""
    db.session.expire_all()
    return list(db.session.scalars(sa.select(JalanTugas).filter_by(nama=nama).order_by("id")))


def ringkas(nama: str = HARI.nama) -> list[tuple[str, str]]:
    """Return of each run how it stands and why it began."""
    return [(satu.status.value, satu.pemicu.value) for satu in semua(nama)]
