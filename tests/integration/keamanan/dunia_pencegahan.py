"""Complaints and a signal in the world of the isolation tests: of an account, of the counter."""

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
    pt = dunia.benda["perusahaan"][0].id
    sinyal = {
        "ringkas": "pesangon",
        "tanggal": clock.hari_ini(),
        "sumber": "media",
        "pokok": "PHK",
        "mendesak": "sedang",
        "uraian": "Berita.",
    }
    potensi = services.buat(SISTEM, "potensi", sinyal, perusahaan_id=pt)
    dunia.benda["urusan"] += [benda(loket.id), benda(potensi.id)]
