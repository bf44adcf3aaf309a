"""How SQLite, which has no statistics, goes about the questions that a piece of work asks."""

from collections.abc import Callable
from typing import Any

import sqlalchemy as sa

from hi_cases.core.db import db


def rencana(tanya: Callable[[], object], kata: str) -> list[str]:
    """Return the plan of each SELECT that has these words, with the values that it was asked with:
    without them some would be planned otherwise."""
    perintah: list[tuple[str, Any]] = []

    def catat(_k: object, _c: object, teks: str, isi: Any, *_lain: object) -> None:
        perintah.append((teks, isi))

    sa.event.listen(sa.Engine, "before_cursor_execute", catat)
    try:
        tanya()
    finally:
        sa.event.remove(sa.Engine, "before_cursor_execute", catat)
    koneksi = db.session.connection()
    return [
        str(koneksi.exec_driver_sql(f"EXPLAIN QUERY PLAN {teks}", isi).all())
        for teks, isi in perintah
        if kata in teks
    ]
