"""Architecture tier: what the whole must obey, whatever a domain does."""

import pytest
from flask import Flask

from tests.perangkat.basis import Basis, buat_aplikasi


@pytest.fixture(scope="session")
def aplikasi_arsitektur(tmp_path_factory: pytest.TempPathFactory) -> Flask:
    """Return the application as built, on an empty database: its routes, rows and settings."""
    folder = tmp_path_factory.mktemp("arsitektur")
    return buat_aplikasi(Basis("sqlite", f"sqlite:///{folder / 'kosong.sqlite3'}", folder))
