"""Runs the migrations on the application's own database, in writing transactions."""

import re
from typing import Any

from alembic import context
from flask import current_app

from hi_cases.core.db import mulai_tulis

# Full-text indexes are virtual tables (with shadow tables) that no model describes.
_BUKAN_MODEL = re.compile(r"^\w+_fts(_(data|idx|docsize|config|content))?$")


def _termasuk(_objek: Any, nama: str, jenis: str, tercermin: bool, banding: Any) -> bool:
    """Leave tables out of a comparison that are not made from models."""
    return not (jenis == "table" and tercermin and banding is None and _BUKAN_MODEL.match(nama))


def jalankan() -> None:
    """Run the migrations."""
    migrate = current_app.extensions["migrate"]
    with migrate.db.engine.connect() as koneksi, mulai_tulis():
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
