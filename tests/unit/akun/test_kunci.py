"""The lock at the entrance: when it shuts, for how long, what it says."""

from datetime import UTC, datetime, timedelta

import pytest

from hi_cases.akun import rules
from hi_cases.core.clock import WIB

KINI = datetime(2026, 3, 30, 14, 30, 0, tzinfo=WIB)


@pytest.mark.parametrize(
    ("gagal", "menit"),
    [(0, 0), (4, 0), (5, 1), (6, 2), (7, 4), (8, 8), (9, 16), (10, 32), (11, 60), (500, 60)],
)
def test_jeda_naik_lalu_berhenti_di_satu_jam(gagal: int, menit: int) -> None:
    assert rules.lama_kunci(gagal) == timedelta(minutes=menit)


def test_jeda_tidak_pernah_turun() -> None:
    jeda = [rules.lama_kunci(gagal) for gagal in range(1002)]
    assert jeda == sorted(jeda)


@pytest.mark.parametrize(
    ("detik", "pukul", "menit"),
    [(60, "14.31", 1), (59, "14.31", 1), (61, "14.32", 2), (3600, "15.30", 60)],
)
def test_kalimat_menyebut_kapan_boleh_mencoba_lagi(detik: int, pukul: str, menit: int) -> None:
    kalimat = rules.kalimat_terkunci(KINI + timedelta(seconds=detik), KINI)
    assert f"pukul {pukul} WIB, sekitar {menit} menit lagi" in kalimat


def test_kalimat_tidak_bergantung_pada_zona_mesin() -> None:
    sampai = (KINI + timedelta(minutes=1)).astimezone(UTC).astimezone(WIB)
    assert "pukul 14.31 WIB" in rules.kalimat_terkunci(sampai, KINI)
