"""Migrations tier: from nothing to the models and back, on both databases."""

import pytest

from tests.perangkat.basis import JENIS, Basis


def _baru(request: pytest.FixtureRequest, folder) -> Basis:
    if request.param == "sqlite":
        return Basis("sqlite", f"sqlite:///{folder / 'kosong.sqlite3'}", folder)
    return Basis("postgresql", request.getfixturevalue("basis_pg").buat(), folder)


@pytest.fixture(params=JENIS)
def basis_kosong(request: pytest.FixtureRequest, tmp_path) -> Basis:
    """Return a database without any table."""
    return _baru(request, tmp_path)
