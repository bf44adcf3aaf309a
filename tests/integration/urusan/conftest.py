"""Matters in tests: one that was entered."""

from __future__ import annotations

from typing import Any

import pytest

from hi_cases.core.authz import Pelaku, Peran
from hi_cases.urusan import services
from tests.perangkat.acuan import muat_acuan

KABID = Pelaku(1, "Kabid", frozenset({Peran.KABID}))
MEDIATOR = Pelaku(2, "Mediator", frozenset({Peran.MEDIATOR}))
ISI: dict[str, Any] = {
    "ringkas": "Daftar peserta terkirim ke alamat yang salah",
    "tanggal": "2026-03-02",
    "kejadian": "Lampiran surel salah pilih.",
    "data_terbuka": "nama\nnomor telepon",
    "jumlah_orang": "12",
    "penanganan": "Penerima diminta menghapus.",
}


@pytest.fixture
def insiden(app, jam):
    jam.atur("2026-03-02")
    muat_acuan()
    return services.buat(KABID, "insiden_data", ISI)
