"""The demo data as rows to break: each test breaks one rule, and its transaction undoes it.

The demo data are loaded once for each database, on Wednesday 8 April 2026: all that these tests
read lies in this folder's own `basis` and `aplikasi`.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from flask import Flask

from hi_cases.cli import main
from hi_cases.core import berkas, clock, periksa
from hi_cases.core.db import db
from hi_cases.core.periksa import Temu
from tests.perangkat.basis import Basis, _salin, buat_aplikasi

HARI = "2026-04-08T10:00:00+07:00"


@pytest.fixture(scope="session")
def basis(
    contoh: Basis, tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> Basis:
    """Return a database with reference and demo data."""
    milik = _salin(contoh, tmp_path_factory.mktemp("pemeriksaan"), request)
    app = buat_aplikasi(milik)
    jam = milik.folder / "jam-demo"
    jam.write_text(HARI, encoding="utf-8")
    clock.pasang(jam)
    berkas.pasang(milik.folder / "berkas")
    pelari = app.test_cli_runner(env={"HI_DEMO_PASSWORD": "sandi-demo-uji-1"})
    for perintah in ("init", "demo"):
        hasil = pelari.invoke(main, [perintah])
        assert hasil.exit_code == 0, hasil.output
    clock.pasang(None)
    with app.app_context():
        db.engine.dispose()
    return milik


@pytest.fixture(scope="session")
def aplikasi(basis: Basis) -> Iterator[Flask]:
    """Return the application on the demo data; tests take `app`, which isolates them."""
    app = buat_aplikasi(basis)
    with app.app_context():
        db.session.configure(join_transaction_mode="create_savepoint")
        db.session.remove()
    yield app
    with app.app_context():
        db.engine.dispose()


@pytest.fixture(autouse=True)
def _hari_demo(app: Flask, jam) -> None:
    """Let the clock stand on the day of the demo data."""
    jam.atur(HARI)


def temu(kode: str) -> list[Temu]:
    """Run one check on what is there now."""
    db.session.flush()
    db.session.expire_all()
    return list(next(satu for satu in periksa.daftar() if satu.kode == kode).cari())
