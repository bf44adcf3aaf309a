"""A body of three sides, its meeting and its plan among the things that addresses name."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from hi_cases.core import clock
from hi_cases.core.authz import SISTEM
from hi_cases.tripartit.services import anggota, lembaga, rapat, rencana, upah
from hi_cases.tripartit.types import (
    DataMasa,
    DataRencana,
    DataUpah,
    JenisLembaga,
    JenisUpah,
    Mufakat,
)


def tambah_lembaga(dunia: Any, benda: Callable[..., Any]) -> None:
    """Form a body with one member, a meeting with a decision, and a line of a plan."""
    mulai = clock.hari_ini() - timedelta(days=30)
    satu = lembaga.bentuk(
        SISTEM, JenisLembaga.LKS_TRIPARTIT, "LKS Tripartit Uji", DataMasa("SK/1", mulai, mulai)
    )
    [orang] = anggota.tambah_daftar(
        SISTEM, satu.id, satu.masa[0].id, "Anggota Uji; serikat; anggota; Serikat Uji"
    )
    temu = rapat.catat_lalu(
        SISTEM, satu.id, mulai + timedelta(days=9), "Dinas", "Rapat uji", "Satu\nDua"
    )
    putusan = rapat.putuskan(SISTEM, temu.id, "Keputusan uji", Mufakat.MUFAKAT)
    baris = rencana.tambah(SISTEM, mulai.year, DataRencana("Rapat", 4, "rapat", 1_000_000))
    gaji = upah.catat(
        SISTEM, DataUpah(2020, JenisUpah.UMP, 1_810_351, "561/UJI", mulai, "Salinan uji")
    )
    dunia.benda |= {
        "upah_id": [benda(gaji.id)],
        "lembaga_id": [benda(satu.id)],
        "anggota_id": [benda(orang.id)],
        "rapat_id": [benda(temu.id)],
        "agenda_id": [benda(temu.agenda[1].id)],
        "keputusan_id": [benda(putusan.id)],
        "rencana_id": [benda(baris.id)],
    }
