"""What all tiers share: tests never read this machine's settings, data or clock file."""

import gc
import os

import pytest
from hypothesis import HealthCheck, settings

from tests.perangkat.basis import (
    aplikasi,
    app,
    app_nyata,
    basis,
    basis_nyata,
    client,
    contoh,
    db_session,
    hitung_kueri,
    jam,
    perekam,
)
from tests.perangkat.demo import contoh_demo
from tests.perangkat.klien import masuk, pengguna
from tests.perangkat.layanan import basis_pg, pg_url, redis_url
from tests.perangkat.peramban import axe, halaman, konteks, masuk_sebagai, peladen, peramban

__all__ = [
    "aplikasi",
    "app",
    "app_nyata",
    "axe",
    "basis",
    "basis_nyata",
    "basis_pg",
    "client",
    "contoh",
    "contoh_demo",
    "db_session",
    "halaman",
    "hitung_kueri",
    "jam",
    "konteks",
    "masuk",
    "masuk_sebagai",
    "peladen",
    "pengguna",
    "peramban",
    "perekam",
    "pg_url",
    "redis_url",
]

settings.register_profile(
    "hi", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("hi")


def pytest_configure(config: pytest.Config) -> None:
    """Take the machine's own settings away before anything can read them."""
    for nama in list(os.environ):
        if nama.startswith(("HI_", "FLASK_")) and nama != "HI_CHROMIUM":
            del os.environ[nama]
    for nama in ("DATABASE_URL", "REDIS_URL", "PORT"):
        os.environ.pop(nama, None)


def pytest_collection_finish() -> None:
    """Spare the collector what lives as long as the run: the modules and the tests themselves.

    Afterwards it comes seldom: a request leaves so few circles that looking for them costs more.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


@pytest.fixture(autouse=True)
def _folder_data_sendiri(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Point every process started without settings at a folder that is thrown away."""
    monkeypatch.setenv("HI_DATA_DIR", str(tmp_path_factory.getbasetemp() / "data"))
