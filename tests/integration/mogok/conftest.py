"""The office on Thursday 16 April 2026, and strikes that were entered there."""

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
from tests.perangkat.mogok import MOGOK
from tests.perangkat.permohonan import DuniaPermohonan


@pytest.fixture
def dunia(db_session: Any, jam: Any, pengguna: Callable[..., Any]) -> DuniaPermohonan:
    """Return the office with two companies; it knows this day as today."""
    dunia = DuniaPermohonan(jam, pengguna)
    jam.atur("2026-04-16")
    return dunia


@pytest.fixture
def mogok(dunia: DuniaPermohonan) -> Callable[..., Any]:
    """Enter the notice of a strike; what is said replaces what a good one says."""

    def catat(**lain: Any) -> Any:
        isi = {**MOGOK, **lain}
        return services.buat(dunia.petugas, "mogok_kerja", isi, perusahaan_id=dunia.pt_id)

    return catat


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
