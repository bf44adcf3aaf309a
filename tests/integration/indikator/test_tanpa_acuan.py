"""Before reference data is loaded the nightly count does no harm, and has nothing to count."""

from __future__ import annotations

from hi_cases.indikator.queries.angka import angka_tahun
from hi_cases.indikator.services import hitung
from hi_cases.indikator.types import Hitung


def test_malam_tanpa_data_acuan(db_session, jam) -> None:
    jam.atur("2026-02-10")
    assert hitung.malam() == 0
    assert set(angka_tahun(2026).values()) == {Hitung()}
