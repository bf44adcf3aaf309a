"""The meetings of the day stand first on the page of today, for who has part in them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hi_cases.core.db import db
from tests.integration.jadwal.conftest import Dinas
from tests.perangkat.klien import Klien


def test_sidang_hari_ini_di_muka(dinas: Dinas, sebagai: Callable[[str], Klien], jam: Any) -> None:
    dinas.jadwalkan("2026-04-06 09:00")
    dinas.jadwalkan("2026-04-07 10:30")
    db.session.commit()
    jam.atur("2026-04-06")
    halaman = sebagai("mediator").get("/hari-ini").text
    assert "Sidang hari ini (1)" in halaman
    assert "09.00" in halaman
    assert "10.30" not in halaman
    assert "Ruang A" in halaman
    assert "Sidang hari ini" in sebagai("petugas").get("/hari-ini").text
    assert "Sidang hari ini" not in sebagai("mediator2").get("/hari-ini").text
