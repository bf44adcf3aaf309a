"""One way to break each rule on the demo data: `RUSAK[kode]()` breaks it, and names the thing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import sqlalchemy as sa

from hi_cases.core import clock
from hi_cases.core.db import db
from hi_cases.core.rujukan import Rujukan

Perusak = Callable[[], Rujukan]
RUSAK: dict[str, Perusak] = {}
LAMA = timedelta(days=3)


def merusak(kode: str) -> Callable[[Perusak], Perusak]:
    """Enter a way to break the rule `kode`."""

    def daftarkan(fungsi: Perusak) -> Perusak:
        assert kode not in RUSAK
        RUSAK[kode] = fungsi
        return fungsi

    return daftarkan


def satu(model: Any, *syarat: Any) -> Any:
    """Return the first row that fulfils the conditions; there must be one."""
    return db.session.scalars(sa.select(model).where(*syarat).order_by(model.id).limit(1)).one()


def ubah(model: Any, baris_id: int, **nilai: Any) -> None:
    """Write into a row past everything that keeps it right."""
    db.session.execute(sa.update(model).where(model.id == baris_id).values(**nilai))


def hapus(model: Any, *syarat: Any) -> None:
    """Delete rows past everything that keeps them."""
    db.session.execute(sa.delete(model).where(*syarat))


def tambah(baris: Any) -> Any:
    """Insert a row, and return it with its number."""
    db.session.add(baris)
    db.session.flush()
    return baris


def lalu(selisih: timedelta = LAMA) -> Any:
    """Return an instant before now."""
    return clock.sekarang() - selisih


def tanpa_pemicu(*tabel: str) -> None:
    """Switch off the triggers of a table until the transaction is rolled back."""
    for nama in tabel:
        if db.session.get_bind().dialect.name == "postgresql":
            db.session.execute(sa.text(f"ALTER TABLE {nama} DISABLE TRIGGER USER"))
            continue
        cari = sa.text("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = :t")
        for pemicu in db.session.scalars(cari, {"t": nama}).all():
            db.session.execute(sa.text(f"DROP TRIGGER {pemicu}"))
