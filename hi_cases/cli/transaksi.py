"""How a command that writes commits: once, at its end, all or nothing; a long one as it goes."""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

import click
from flask.cli import with_appcontext

from hi_cases.core.db import db, mulai_tulis
from hi_cases.core.errors import GalatDomain

_Fungsi = TypeVar("_Fungsi", bound=Callable[..., Any])


def menulis(fungsi: _Fungsi) -> _Fungsi:
    """Run a command in an application context and one writing transaction."""

    @with_appcontext
    @wraps(fungsi)
    def jalankan(*args: Any, **kwargs: Any) -> Any:
        with mulai_tulis():
            try:
                hasil = fungsi(*args, **kwargs)
                db.session.commit()
            except GalatDomain as galat:
                db.session.rollback()
                raise click.ClickException(galat.pesan) from galat
        return hasil

    return jalankan  # ty: ignore[invalid-return-type]


def simpan_bagian(_sudah: int, _total: int) -> bool:
    """Keep each part of a long command as soon as it is done, and go on: what each part leaves is
    right by itself."""
    db.session.commit()
    return True
