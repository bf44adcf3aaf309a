"""The office on Thursday 5 March 2026, and an LKS Tripartit with nine members."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from hi_cases.core.authz import Pelaku
from hi_cases.tripartit.models import Lembaga
from hi_cases.tripartit.services import anggota, lembaga
from hi_cases.tripartit.types import DataMasa, JenisLembaga
from tests.perangkat.acuan import muat_acuan

DAFTAR = """
Bupati; pemerintah; ketua; Pemerintah Kabupaten
Kepala Dinas; pemerintah; wakil ketua; Dinas
Kepala Bidang; pemerintah; sekretaris; Dinas
Ratna; pengusaha; wakil ketua; Apindo
Hendra; pengusaha; anggota; Apindo
Lina; pengusaha; anggota; Kadin
Slamet; serikat; wakil ketua; FSPMI
Yayah; serikat; anggota; KSPSI
Ujang; serikat; anggota; SPN
"""


@pytest.fixture
def petugas(db_session: Any, jam: Any, pengguna: Callable[..., Any]) -> Pelaku:
    """Return an officer of the secretariat; the reference data is loaded."""
    jam.atur("2026-03-05")
    muat_acuan()
    pelaku: Pelaku = pengguna("petugas").pelaku
    return pelaku


@pytest.fixture
def lks(petugas: Pelaku) -> Lembaga:
    """Return an LKS Tripartit whose term began on 1 March 2026."""
    hari = date(2026, 3, 1)
    baru = lembaga.bentuk(
        petugas, JenisLembaga.LKS_TRIPARTIT, "LKS Tripartit", DataMasa("SK/1", hari, hari)
    )
    anggota.tambah_daftar(petugas, baru.id, baru.masa[0].id, DAFTAR)
    return baru
