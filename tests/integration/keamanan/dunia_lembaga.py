"""A body of three sides among the things that addresses name."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from hi_cases.core import clock
from hi_cases.core.authz import SISTEM
from hi_cases.tripartit.services import anggota, lembaga
from hi_cases.tripartit.types import DataMasa, JenisLembaga


def tambah_lembaga(dunia: Any, benda: Callable[..., Any]) -> None:
    """Form a body with one member."""
    mulai = clock.hari_ini() - timedelta(days=30)
    satu = lembaga.bentuk(
        SISTEM, JenisLembaga.LKS_TRIPARTIT, "LKS Tripartit Uji", DataMasa("SK/1", mulai, mulai)
    )
    [orang] = anggota.tambah_daftar(
        SISTEM, satu.id, satu.masa[0].id, "Anggota Uji; serikat; anggota; Serikat Uji"
    )
    dunia.benda |= {"lembaga_id": [benda(satu.id)], "anggota_id": [benda(orang.id)]}
