"""What a letter about a meeting asks, answered by the meeting: nobody types a day twice."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from hi_cases.core import clock
from hi_cases.perselisihan.queries.pertemuan import acara_terbuka, isian_panggilan
from hi_cases.perselisihan.types import PerihalPanggilan


def _isian(perkara_id: int, *, nanti: bool) -> dict[str, Any]:
    """Return the answers of the next meeting (`nanti`), or of the next clarification of any day."""
    for satu in acara_terbuka(perkara_id):
        isian: dict[str, Any] = isian_panggilan(satu)
        isian["untuk_tanggal"] = hari = date.fromisoformat(isian["untuk_tanggal"])
        if nanti and hari >= clock.hari_ini():
            return isian
        if not nanti and isian["perihal"] == PerihalPanggilan.KLARIFIKASI:
            return isian
    return {}


def awal(perkara_id: int, kode: str) -> Mapping[str, Any]:
    """Return what is known of a letter of this kind before it is written."""
    if kode == "panggilan":
        return _isian(perkara_id, nanti=True)
    if kode not in {"daftar_hadir", "risalah_klarifikasi"}:
        return {}
    isian = _isian(perkara_id, nanti=kode == "daftar_hadir")
    if not isian:
        return {}
    hasil = {"tanggal": isian["untuk_tanggal"], "tempat": isian["tempat"]}
    if kode == "daftar_hadir":
        hasil |= {"acara": isian["perihal"], "pukul": isian["pukul"]}
    return hasil
