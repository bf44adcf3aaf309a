"""The reference data for the worlds of tests, written as rows once they have been loaded truly.

The first test of a process on a database loads the shipped data as `hi-cases init` does; those
behind it get the very same rows in one statement a table, stamped with their own clock. That the
loading itself is right is proven in tests/integration/kalender_kerja.
"""

from typing import Any

import sqlalchemy as sa

from hi_cases.audit import services as audit
from hi_cases.core import clock
from hi_cases.core.authz import SISTEM
from hi_cases.core.db import db
from hi_cases.core.rujukan import Rujukan
from hi_cases.kalender_kerja import services
from hi_cases.kalender_kerja.models import (
    BarisLibur,
    Dekrit,
    VersiDekrit,
    VersiKetentuan,
    VersiPengaturan,
)
from hi_cases.kalender_kerja.queries.berlaku import lupakan

_TABEL: tuple[sa.Table, ...] = tuple(
    db.metadata.tables[satu.__tablename__]
    for satu in (Dekrit, VersiDekrit, BarisLibur, VersiKetentuan, VersiPengaturan)
)
_SAAT = ("diterapkan_pada", "dicatat_pada")
_Baris = list[dict[str, Any]]
_termuat: dict[str, tuple[dict[str, int], list[_Baris]]] = {}


def muat_acuan() -> None:
    """Load the decrees, periods and settings that the project ships."""
    basis = str(db.session.get_bind().engine.url)
    kosong = db.session.scalar(sa.select(Dekrit.id).limit(1)) is None
    if kosong and basis in _termuat:
        _tulis(*_termuat[basis])
        return
    jumlah = services.muat_acuan(SISTEM)
    if kosong:
        baca = (db.session.execute(sa.select(satu).order_by(satu.c.id)) for satu in _TABEL)
        _termuat[basis] = jumlah, [[dict(satu) for satu in isi.mappings()] for isi in baca]


def _tulis(jumlah: dict[str, int], isi: list[_Baris]) -> None:
    kini = clock.sekarang()
    for tabel, baris in zip(_TABEL, isi, strict=True):
        saat = {nama: kini for nama in _SAAT if nama in tabel.c}
        db.session.execute(sa.insert(tabel), [satu | saat for satu in baris])
    lupakan(db.session())
    audit.catat(SISTEM, "kalender.acuan_dimuat", Rujukan("data_acuan", 1), sesudah=jumlah)
