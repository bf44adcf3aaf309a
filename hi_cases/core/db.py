"""The database: one SQLAlchemy handle, column types that mean the same on SQLite and PostgreSQL.

Writing on SQLite: a transaction that begins as a reader and turns writer fails at once when
somebody else wrote in between. So whatever is going to write (a POST, a task, a command) says so
before its first statement with `mulai_tulis()`, and its transaction begins as BEGIN IMMEDIATE: it
waits for the writer before it, and then holds what `kunci()` holds on PostgreSQL.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime
from enum import StrEnum
from hashlib import sha256
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, TypeVar

import sqlalchemy as sa
from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import event
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import Dialect, Engine
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    Session,
    declared_attr,
    mapped_column,
    scoped_session,
)

PENAMAAN = {
    "ix": "ix_%(column_0_N_label)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}

BESAR = sa.BigInteger().with_variant(sa.Integer, "sqlite")


class Dasar(DeclarativeBase):
    """Base of all models; constraint names follow one convention on both databases."""

    metadata = sa.MetaData(naming_convention=PENAMAAN)


if TYPE_CHECKING:

    class db:  # noqa: N801 - stands for the handle
        """What type checkers see of the handle: `db.Model` as a class, not as a variable."""

        session: ClassVar[scoped_session[Session]]
        engine: ClassVar[Engine]
        engines: ClassVar[dict[str | None, Engine]]
        metadata: ClassVar[sa.MetaData]

        class Model(Dasar):
            """Base of the models."""

            __abstract__ = True

        @staticmethod
        def init_app(app: Flask) -> None:
            """Bind the handle to an application."""

else:
    db = SQLAlchemy(model_class=Dasar, session_options={"autoflush": True})

IdPk = Annotated[int, mapped_column(BESAR, primary_key=True)]


class Waktu(sa.types.TypeDecorator[datetime]):
    """An instant: aware in Python, UTC in the database; a naive value is a programming error."""

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Refuse naive instants; store UTC."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a naive instant has no meaning here")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return an aware UTC instant on both databases."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def enum_kolom(kelas: type[StrEnum], nama: str = "") -> sa.Enum:
    """Return a column type that stores the value of `kelas` as text under a CHECK.

    `nama`: what the CHECK is called, where the table is older than the class.
    """
    return sa.Enum(
        kelas,
        native_enum=False,
        create_constraint=True,
        length=40,
        name=nama or kelas.__name__.lower(),
        values_callable=lambda semua: [satu.value for satu in semua],
        validate_strings=True,
    )


_Pilih = TypeVar("_Pilih", bound=sa.Select[Any])


class VersiMixin:
    """Optimistic version: a save over somebody else's save fails instead of undoing it."""

    versi: Mapped[int] = mapped_column(sa.Integer, nullable=False)

    @declared_attr.directive
    def __mapper_args__(cls) -> dict[str, Any]:
        """Let SQLAlchemy count and compare the version."""
        return {"version_id_col": cls.versi}


def kunci(stmt: _Pilih) -> _Pilih:
    """Hold the selected rows until the transaction ends (SQLite holds them already)."""
    return stmt.with_for_update()


def kunci_isi(stmt: _Pilih) -> _Pilih:
    """Hold what the selected rows say, as `kunci` does; new rows may go on referring to them."""
    return stmt.with_for_update(key_share=True)


def sisip(model: type[Any]) -> Any:
    """Return the INSERT that can pass over what is there already, in the database's own words."""
    pg = db.session.get_bind().dialect.name == "postgresql"
    return postgresql.insert(model) if pg else sqlite.insert(model)


def tahan(nama: str) -> None:
    """Let one transaction at a time pass here, until it ends (SQLite writes one at a time)."""
    if db.session.get_bind().dialect.name == "postgresql":
        nomor = int.from_bytes(sha256(nama.encode()).digest()[:8], signed=True)
        db.session.execute(sa.select(sa.func.pg_advisory_xact_lock(nomor)))


def salah_satu_id(kolom: Any, ids: Sequence[int]) -> sa.ColumnElement[bool]:
    """Return the condition that a column is one of thousands of numbers of rows: written into the
    statement, since as many bound values take longer than their rows."""
    nilai = sa.bindparam(None, [int(satu) for satu in ids], expanding=True, literal_execute=True)
    return kolom.in_(nilai)


PANJANG_CARI = 300


def lolos_like(teks: str) -> str:
    """Return text for a LIKE pattern in which nothing is a wildcard (escape is a backslash).

    SQLite takes patterns of 50 kB; nobody looks for more than the length of a line.
    """
    return teks[:PANJANG_CARI].replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


_menulis: ContextVar[bool] = ContextVar("menulis", default=False)


@contextmanager
def mulai_tulis() -> Iterator[None]:
    """Let transactions begun inside be writing ones from their first statement."""
    tanda = _menulis.set(True)
    try:
        yield
    finally:
        _menulis.reset(tanda)


def tandai_menulis() -> None:
    """Like `mulai_tulis`, for the rest of the present request."""
    _menulis.set(True)


def tandai_membaca() -> None:
    """Undo `tandai_menulis` at the start of the next request on the same thread."""
    _menulis.set(False)


def siapkan_mesin(mesin: Engine) -> None:
    """Give a SQLite engine WAL, foreign keys, patience, and honest BEGINs."""
    if mesin.dialect.name != "sqlite":
        return

    @event.listens_for(mesin, "connect")
    def _pragma(koneksi: Any, _rekaman: object) -> None:
        koneksi.isolation_level = None
        kursor = koneksi.cursor()
        for pragma in (
            "journal_mode=WAL",
            "synchronous=NORMAL",
            "foreign_keys=ON",
            "busy_timeout=15000",
        ):
            kursor.execute(f"PRAGMA {pragma}")
        kursor.close()

    @event.listens_for(mesin, "begin")
    def _begin(koneksi: sa.Connection) -> None:
        koneksi.exec_driver_sql("BEGIN IMMEDIATE" if _menulis.get() else "BEGIN")
