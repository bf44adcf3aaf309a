"""Matters of the office in the world of the isolation tests: one of each stage of life."""

from __future__ import annotations

from typing import Any

from hi_cases.core import clock
from hi_cases.core.authz import SISTEM
from hi_cases.data_pribadi.services import permintaan
from hi_cases.urusan import services
from tests.integration.urusan.conftest import ISI


def tambah_urusan(dunia: Any, benda: Any) -> None:
    """Add a matter that is open, which no outsider reads, and a request of a worker's account."""
    satu = services.buat(SISTEM, "insiden_data", {**ISI, "tanggal": clock.hari_ini()})
    pekerja = dunia.milik["pekerja"]
    isi = {"hak": "akses", "uraian": "Semua.", "nama": pekerja.nama, "kontak": pekerja.email}
    minta, _ = permintaan.ajukan(pekerja.pelaku, isi, pekerja.id)
    dunia.benda["urusan"] = [benda(satu.id), benda(minta.id)]
    dunia.benda["permintaan_data"] = [benda(minta.id, frozenset({"pekerja"}))]
