"""Matters of the office in the world of the isolation tests: one of each stage of life."""

from __future__ import annotations

from typing import Any

from hi_cases.core import clock
from hi_cases.core.authz import SISTEM
from hi_cases.urusan import services
from tests.integration.urusan.conftest import ISI


def tambah_urusan(dunia: Any, benda: Any) -> None:
    """Add a matter that is open; no outsider reads it."""
    satu = services.buat(SISTEM, "insiden_data", {**ISI, "tanggal": clock.hari_ini()})
    dunia.benda["urusan"] = [benda(satu.id)]
