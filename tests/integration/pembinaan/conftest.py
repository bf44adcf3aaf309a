"""The office, and a guidance activity on Wednesday 8 April 2026."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask

from hi_cases.akun.models import Pengguna
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.urusan import services
from tests.perangkat.klien import Klien
from tests.perangkat.pembinaan import JADWAL, KEGIATAN
from tests.perangkat.permohonan import DuniaPermohonan


@pytest.fixture
def dunia(db_session: Any, jam: Any, pengguna: Callable[..., Any]) -> DuniaPermohonan:
    """Return the office with two companies on Monday 6 April 2026."""
    dunia = DuniaPermohonan(jam, pengguna)
    jam.atur("2026-04-06T09:00:00+07:00")
    return dunia


@pytest.fixture
def kegiatan(dunia: DuniaPermohonan) -> Any:
    """Enter an activity and plan it for the 8th."""
    satu = services.buat(dunia.petugas, "pembinaan", KEGIATAN)
    return services.lakukan(dunia.petugas, satu.id, "jadwalkan", satu.versi, JADWAL)


@pytest.fixture
def lakukan(dunia: DuniaPermohonan) -> Callable[..., Any]:
    """Do an act as the head of the section, as of the version that is there."""

    def laku(satu: Any, tindakan: str, **data: Any) -> Any:
        return services.lakukan(dunia.kabid, satu.id, tindakan, satu.versi, data)

    return laku


@pytest.fixture
def klien(app: Flask, masuk: Callable[..., Any]) -> Callable[[Pelaku], Klien]:
    """Return a signed-in browser for an actor."""

    def buka(pelaku: Pelaku) -> Klien:
        klien: Klien = app.test_client()
        masuk(klien, db.session.get_one(Pengguna, pelaku.id))
        return klien

    return buka
