"""Complaints in the world of the isolation tests: one of an account, one of the counter."""

from __future__ import annotations

from typing import Any

from hi_cases.core import clock
from hi_cases.core.authz import SISTEM
from hi_cases.pencegahan.services.adukan import adukan
from hi_cases.urusan import services
from tests.integration.pencegahan.conftest import ISI, RAHASIA

_PEKERJA = "pekerja"


def tambah_pencegahan(dunia: Any, benda: Any) -> None:
    """Add a complaint that an account filed and that was referred, and one by telephone."""
    saya = adukan(dunia.milik[_PEKERJA].pelaku, ISI, RAHASIA)
    isi = {**ISI, "tanggal": clock.hari_ini(), "saluran": "telepon"}
    loket = services.buat(SISTEM, "pengaduan", isi)
    dunia.benda["pengaduan"] = [benda(loket.id), benda(saya.urusan_id)]
    dunia.benda["pengaduan_saya"] = [benda(saya.urusan_id, frozenset({_PEKERJA}))]
    dunia.benda["urusan"].append(benda(loket.id))
