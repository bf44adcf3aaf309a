"""Turns: a name that one process at a time holds, and that is free again when the process dies.

The database's row locks end with each commit; a turn lasts over many transactions, and the system
ends it: on PostgreSQL a session's advisory lock on a connection of its own, beside SQLite (one
machine, see docs/operasi.md) a lock on a file.
"""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from zlib import crc32

import sqlalchemy as sa
from flask import current_app
from sqlalchemy.exc import DBAPIError

from hi_cases.core.db import db


def nomor(nama: str) -> int:
    """Return the number of a turn among PostgreSQL's advisory locks."""
    return crc32(nama.encode())


@contextmanager
def giliran(nama: str) -> Iterator[bool]:
    """Hold the turn `nama` while inside; False, at once, when another one holds it."""
    ikatan = db.session.get_bind()
    if ikatan.dialect.name == "postgresql":
        with _di_database(ikatan.engine, nama) as dapat:
            yield dapat
    else:
        with _di_berkas(current_app.config["HI_DATA_DIR"] / "giliran" / nama) as dapat:
            yield dapat


@contextmanager
def _di_database(mesin: sa.Engine, nama: str) -> Iterator[bool]:
    # Autocommit: the connection holds the turn and no transaction, however long that takes.
    with mesin.connect().execution_options(isolation_level="AUTOCOMMIT") as koneksi:
        dapat = bool(koneksi.scalar(sa.select(sa.func.pg_try_advisory_lock(nomor(nama)))))
        try:
            yield dapat
        finally:
            if dapat and not koneksi.closed:
                try:
                    koneksi.execute(sa.select(sa.func.pg_advisory_unlock(nomor(nama))))
                except DBAPIError:
                    koneksi.invalidate()  # the server has ended it, and the turn with it


@contextmanager
def _di_berkas(berkas: Path, /) -> Iterator[bool]:
    berkas.parent.mkdir(parents=True, exist_ok=True)
    with berkas.open("w") as pegangan:
        try:
            fcntl.flock(pegangan, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
            return
        yield True
