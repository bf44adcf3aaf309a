"""Recommendations of a meeting: entered from its page, followed up as matters."""

from __future__ import annotations

from datetime import date
from typing import Any

from hi_cases.core import authz
from hi_cases.core.authz import Pelaku
from hi_cases.core.errors import DataTidakSah, TindakanDitolak
from hi_cases.tripartit.models import Rapat
from hi_cases.tripartit.queries.rapat import acara, sudah_mulai
from hi_cases.tripartit.rules.izin import KELOLA
from hi_cases.tripartit.rules.rekomendasi import KODE
from hi_cases.tripartit.services.pegang import pegang
from hi_cases.tripartit.types import StatusRapat
from hi_cases.urusan import services as urusan


def buat(pelaku: Pelaku, rapat_id: int, rekomendasi: str, kepada: str, batas: date | None) -> Any:
    """Enter a recommendation of a meeting that has begun, also after it was closed.

    Raises DataTidakSah by field. Returns the matter.
    """
    authz.tabel().pastikan(pelaku, KELOLA, milik_sendiri=False)
    rapat = pegang(Rapat, rapat_id)
    if rapat.status is StatusRapat.DIBATALKAN or not sudah_mulai(rapat, acara(rapat)):
        raise TindakanDitolak("Rekomendasi dicatat setelah rapatnya dimulai.")
    if batas is not None and batas < rapat.tanggal:
        raise DataTidakSah({"batas": "Batasnya tidak boleh sebelum hari rapat."})
    data = {
        "tanggal": rapat.tanggal,
        "rekomendasi": rekomendasi,
        "kepada": kepada,
        "batas": batas,
    }
    return urusan.buat(pelaku, KODE, data, asal=rapat.rujukan, pintu_sendiri=True)
