"""Applications on migrated databases, and the isolation of one test from the next.

The schema is built by the migrations, in a process of its own, once for each kind of database.
A test then runs inside one transaction that is rolled back: the engine that the
application uses is swapped for a connection in that transaction, and every commit of the code
under test releases a savepoint in it (binding the session instead would leak rows, since
Flask-SQLAlchemy's session asks for its engine anew).
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from weakref import WeakSet

import pytest
import sqlalchemy as sa
from flask import Flask
from jinja2.bccache import Bucket, BytecodeCache
from sqlalchemy import event
from sqlalchemy.engine import make_url

import config
from hi_cases.core import berkas, clock, queue
from hi_cases.core.db import db, tandai_membaca
from tests.perangkat.bersama import folder_bersama, sekali
from tests.perangkat.klien import Klien, awasi_sisa

AKAR = Path(__file__).resolve().parents[2]
JENIS = ("sqlite", "postgresql")


@dataclass(frozen=True)
class Basis:
    """One migrated database and the environment that leads to it."""

    jenis: str
    url: str
    folder: Path

    @property
    def env(self) -> dict[str, str]:
        """The environment for a process that is to use it."""
        return lingkungan(self.folder, self.url)


def lingkungan(folder: Path, url: str) -> dict[str, str]:
    """Return the settings of a test installation, and none of the machine's own."""
    bersih = {k: v for k, v in os.environ.items() if not k.startswith(("HI_", "FLASK_"))}
    for nama in ("DATABASE_URL", "REDIS_URL", "PORT"):
        bersih.pop(nama, None)
    return bersih | {
        "HI_DATA_DIR": str(folder),
        "HI_SECRET_KEY": "rahasia-untuk-pengujian-saja-0123456789",
        "DATABASE_URL": url,
    }


def bangun_skema(env: dict[str, str]) -> None:
    """Run the migrations as an operator would."""
    perintah = [sys.executable, "-m", "flask", "--app", "hi_cases.factory:create_app"]
    hasil = subprocess.run(
        [*perintah, "db", "upgrade"], cwd=AKAR, env=env, capture_output=True, text=True, check=False
    )
    if hasil.returncode:
        pytest.fail(f"migrations failed:\n{hasil.stdout}\n{hasil.stderr}", pytrace=False)


class TemplatTerkompilasi(BytecodeCache):
    """Templates as compiled once in this process: an application of its own has a test, not these.

    Jinja itself compares what is kept with the text of the template.
    """

    def __init__(self) -> None:
        self._isi: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill the bucket with what is kept."""
        if bucket.key in self._isi:
            bucket.bytecode_from_string(self._isi[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        self._isi[bucket.key] = bucket.bytecode_to_string()


_MENULIS = ("INSERT", "UPDATE", "DELETE")


class _AngkaMenu:
    """Has the menu and the open data count anew behind each write and what takes one back: tests
    write rows of which the trail says nothing, and take back those of which it did.
    """

    def __init__(self) -> None:
        self.aplikasi: WeakSet[Flask] = WeakSet()
        self._tertulis = self._ditahan = False

    @contextmanager
    def ditahan(self, app: Flask) -> Iterator[None]:
        """Count each entry of the menu once inside, whatever is written."""
        angka = app.extensions["hi_menu_angka"]
        semula, angka._ujung, self._ditahan = angka._ujung, lambda: 0, True
        try:
            yield
        finally:
            angka._ujung, self._ditahan = semula, False
            self.lupakan()

    def lupakan(self) -> None:
        if self._ditahan:
            return
        for app in self.aplikasi:
            app.extensions["hi_menu_angka"].lupakan()
            app.extensions.pop("hi_data_terbuka", None)

    def perintah(self, _k: object, _c: object, perintah: str, *_lain: object) -> None:
        if perintah.startswith(_MENULIS):
            self._tertulis = True
            self.lupakan()
        elif perintah.startswith("ROLLBACK"):
            self.batal()

    def batal(self, _k: object = None) -> None:
        if self._tertulis:
            self.lupakan()
        self._tertulis = False


_angka_menu = _AngkaMenu()
menu_ditahan = _angka_menu.ditahan
event.listen(sa.Engine, "before_cursor_execute", _angka_menu.perintah)
event.listen(sa.Engine, "rollback", _angka_menu.batal)
_TEMPLAT = TemplatTerkompilasi()
# A password is dear to guess by design; tests know theirs, and the settings have a test.
_SANDI_MURAH = {"argon2__memory_cost": 64, "argon2__time_cost": 1}


def buat_aplikasi(basis: Basis) -> Flask:
    """Return an application on `basis`, as the factory builds it."""
    from hi_cases import factory

    app = factory.create_app(config.baca(basis.env))
    app.config.update(TESTING=True)
    app.test_client_class = Klien
    app.jinja_env.bytecode_cache = _TEMPLAT
    app.extensions["security"].pwd_context.update(**_SANDI_MURAH)
    awasi_sisa(app)
    _angka_menu.aplikasi.add(app)
    return app


@pytest.fixture(scope="session", params=JENIS)
def contoh(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Basis:
    """Return a migrated database that nothing connects to: the others are copies of it.

    One serves all workers, however often their tests go from one kind to the other.
    """
    folder = folder_bersama(tmp_path_factory)

    def migrasikan(url: str) -> str:
        bangun_skema(lingkungan(folder, url))
        return url

    if request.param == "sqlite":
        berkas_contoh = f"sqlite:///{folder / 'contoh.sqlite3'}"
        url = sekali(folder, "contoh-sqlite", lambda: migrasikan(berkas_contoh))
    else:
        url = request.getfixturevalue("basis_pg").bersama("contoh-postgresql", migrasikan)
    return Basis(request.param, url, folder)


def _salin(contoh: Basis, folder: Path, request: pytest.FixtureRequest) -> Basis:
    asal = make_url(contoh.url).database or ""
    if contoh.jenis == "sqlite":
        shutil.copyfile(asal, folder / "uji.sqlite3")
        return Basis(contoh.jenis, f"sqlite:///{folder / 'uji.sqlite3'}", folder)
    return Basis(contoh.jenis, request.getfixturevalue("basis_pg").buat(asal), folder)


@pytest.fixture(scope="session")
def basis(
    contoh: Basis, tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> Basis:
    """Return a migrated database that stays empty: tests on it are rolled back."""
    return _salin(contoh, tmp_path_factory.mktemp(contoh.jenis), request)


@pytest.fixture(scope="session")
def aplikasi(basis: Basis) -> Iterator[Flask]:
    """Return the application on `basis`; tests take `app`, which isolates them."""
    app = buat_aplikasi(basis)
    with app.app_context():
        db.session.configure(join_transaction_mode="create_savepoint")
        db.session.remove()
    yield app
    with app.app_context():
        db.engine.dispose()


@pytest.fixture
def app(aplikasi: Flask, basis: Basis) -> Iterator[Flask]:
    """Return the application inside one transaction, which is rolled back behind the test."""
    berkas.pasang(basis.folder / "berkas")
    _angka_menu.lupakan()
    # Accounts have the same numbers in every test: what one did often is not counted for the next.
    aplikasi.extensions["hi_pembatas"].reset()
    with aplikasi.app_context():
        mesin = db.engines[None]
        koneksi = mesin.connect()
        luar = koneksi.begin()
        db.engines[None] = koneksi
        try:
            yield aplikasi
        finally:
            db.session.remove()
            luar.rollback()
            koneksi.close()
            db.engines[None] = mesin


@contextmanager
def dikembalikan() -> Iterator[None]:
    """Undo what is done inside, commits too."""
    db.session.remove()
    titik = db.engines[None].begin_nested()  # type: ignore[attr-defined]
    try:
        yield
    finally:
        db.session.remove()
        titik.rollback()


@pytest.fixture
def db_session(app: Flask) -> sa.orm.scoped_session:
    """Return the session inside the test's transaction."""
    return db.session


@pytest.fixture
def client(app: Flask) -> Klien:
    """Return a browser's stand-in; see `Klien`."""
    return app.test_client()


@pytest.fixture
def basis_nyata(contoh: Basis, tmp_path: Path, request: pytest.FixtureRequest) -> Basis:
    """Return a migrated database of the test's own, for real commits and other processes."""
    return _salin(contoh, tmp_path, request)


@pytest.fixture
def app_nyata(basis_nyata: Basis) -> Iterator[Flask]:
    """Return an application with real commits, for many threads at once.

    Every thread opens its own `app_nyata.app_context()`.
    """
    app = buat_aplikasi(basis_nyata)
    # A POST of an earlier test has marked this thread as a writer for the rest of its request.
    tandai_membaca()
    yield app
    with app.app_context():
        db.engine.dispose()


@pytest.fixture
def perekam() -> Iterator[queue.Perekam]:
    """Record what is sent to the workers."""
    rekam = queue.Perekam()
    queue.pasang(rekam)
    yield rekam
    queue.pasang(None)


class Jam:
    """The clock of a test: stands still until it is set.

    Other processes read it in its file; this one is told, since a page asks dozens of times.
    """

    def __init__(self, berkas_jam: Path) -> None:
        self.berkas = berkas_jam
        self._saat = ""
        self.atur("2026-03-02T02:00:00+00:00")

    def atur(self, saat: str) -> None:
        """Set the instant: ISO text, a bare date meaning nine in the morning in Jakarta."""
        lengkap = saat if "T" in saat else f"{saat}T09:00:00+07:00"
        # In one go: a running server must never read the file while it is still empty.
        baru = self.berkas.with_name(f"{self.berkas.name}.baru")
        baru.write_text(lengkap, encoding="utf-8")
        baru.replace(self.berkas)
        self._saat = lengkap

    def read_text(self, encoding: str) -> str:
        """Return what the file says."""
        return self._saat


@pytest.fixture
def jam(tmp_path: Path) -> Iterator[Jam]:
    """Return a clock that the test sets: `jam.atur("2026-03-02")`."""
    milik = Jam(tmp_path / "jam")
    clock.pasang(milik)
    yield milik
    clock.pasang(None)


@contextmanager
def _hitung() -> Iterator[list[str]]:
    jalan: list[str] = []

    def catat(_k: object, _c: object, perintah: str, *_lain: object) -> None:
        if not perintah.startswith(("SAVEPOINT", "RELEASE", "ROLLBACK")):
            jalan.append(perintah)

    event.listen(sa.Engine, "before_cursor_execute", catat)
    try:
        yield jalan
    finally:
        event.remove(sa.Engine, "before_cursor_execute", catat)


@pytest.fixture
def hitung_kueri() -> Callable[[], object]:
    """Return a context manager that lists the statements run inside it."""
    return _hitung
