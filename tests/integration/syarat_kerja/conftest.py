"""The office, two companies, their accounts and browsers, and documents of theirs in force."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from flask import Flask

from hi_cases.akun.models import Pengguna
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.syarat_kerja.models import Instrumen
from hi_cases.syarat_kerja.services import dokumen_lama
from hi_cases.syarat_kerja.types import DataDokumenLama, JenisInstrumen
from tests.perangkat.klien import Klien
from tests.perangkat.permohonan import DuniaPermohonan


@pytest.fixture
def dunia(db_session: Any, jam: Any, pengguna: Callable[..., Any]) -> DuniaPermohonan:
    """Return the world on Monday 2 March 2026, with the reference data loaded."""
    return DuniaPermohonan(jam, pengguna)


@pytest.fixture
def sebagai(app: Flask, masuk: Callable[..., Any]) -> Callable[[Pelaku], Klien]:
    """Return a signed-in browser for an actor."""

    def buka(pelaku: Pelaku) -> Klien:
        klien: Klien = app.test_client()
        masuk(klien, db.session.get_one(Pengguna, pelaku.id))
        return klien

    return buka


@pytest.fixture
def lama(dunia: DuniaPermohonan) -> Callable[..., Instrumen]:
    """Enter a document of before this system: a PP to 30 August 2026, but for what is said."""

    def catat(perusahaan_id: int | None = None, **ubah: Any) -> Instrumen:
        isi: dict[str, Any] = {
            "jenis": JenisInstrumen.PP,
            "nomor": "560/12/PP/2024",
            "tanggal": date(2024, 8, 20),
            "berlaku_dari": date(2024, 8, 31),
            "berlaku_sampai": date(2026, 8, 30),
        }
        data = DataDokumenLama(**(isi | ubah))
        return dokumen_lama.catat(dunia.petugas, perusahaan_id or dunia.pt.id, data)

    return catat
