"""Runs the migrations on the application's own database, in writing transactions."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from alembic import context
from flask import current_app
from sqlalchemy import Connection

from hi_cases.core.db import mulai_tulis

# Full-text indexes are virtual tables (with shadow tables) that no model describes.
_BUKAN_MODEL = re.compile(r"^\w+_fts(_(data|idx|docsize|config|content))?$")


def _termasuk(_objek: Any, nama: str, jenis: str, tercermin: bool, banding: Any) -> bool:
    """Leave tables out of a comparison that are not made from models."""
    return not (jenis == "table" and tercermin and banding is None and _BUKAN_MODEL.match(nama))


@contextmanager
def _tabel_boleh_diganti(koneksi: Connection) -> Iterator[None]:
    """Let SQLite put a new table in the place of one that others refer to, and check after it.

    It changes a table by copying it and dropping the old one; with foreign keys on, the rows that
    refer to it would forbid that. The pragma counts outside a transaction only.
    """
    if koneksi.dialect.name != "sqlite":
        yield
        return
    mentah = koneksi.connection.dbapi_connection
    mentah.execute("PRAGMA foreign_keys=OFF")
    try:
        yield
        if putus := mentah.execute("PRAGMA foreign_key_check").fetchall():
            raise RuntimeError(f"rows refer to rows that are not there: {putus[:5]}")
    finally:
        mentah.execute("PRAGMA foreign_keys=ON")


def jalankan() -> None:
    """Run the migrations."""
    migrate = current_app.extensions["migrate"]
    with (
        migrate.db.engine.connect() as koneksi,
        mulai_tulis(),
        _tabel_boleh_diganti(koneksi),
    ):
        context.configure(
            connection=koneksi,
            target_metadata=migrate.db.metadata,
            include_object=_termasuk,
            compare_type=True,
            transaction_per_migration=True,
            **{k: v for k, v in migrate.configure_args.items() if k != "compare_type"},
        )
        with context.begin_transaction():
            context.run_migrations()


jalankan()
