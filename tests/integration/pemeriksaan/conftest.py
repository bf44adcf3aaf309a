"""The demo data as rows to break: each test breaks one rule, and its transaction undoes it.

All that these tests read lies in this folder's own `basis` and `aplikasi`.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from flask import Flask

from hi_cases.core import periksa
from hi_cases.core.db import db
from hi_cases.core.periksa import Temu
from tests.perangkat.basis import Basis, buat_aplikasi
from tests.perangkat.demo import HARI_DEMO, salin_isi


@pytest.fixture(scope="session")
def basis(
    contoh_demo: Basis, tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> Basis:
    """Return a database with reference and demo data."""
    return salin_isi(contoh_demo, tmp_path_factory.mktemp("pemeriksaan"), request)


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
    jam.atur(HARI_DEMO)


def temu(kode: str) -> list[Temu]:
    """Run one check on what is there now."""
    db.session.flush()
    db.session.expire_all()
    return list(next(satu for satu in periksa.daftar() if satu.kode == kode).cari())
