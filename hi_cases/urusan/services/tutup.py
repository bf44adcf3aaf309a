"""Closing what a matter tells of people, once its time is over: numbers, days, stages stay."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from hi_cases.core.db import db
from hi_cases.urusan.models import Urusan

TERTUTUP = "(ditutup, lewat masa simpan)"


def _tanpa(nama: Collection[str], isi: Mapping[str, Any]) -> dict[str, Any]:
    """Return answers without those of people, nor those that a correction kept (`sebelum`)."""
    hasil = {kunci: TERTUTUP if kunci in nama and nilai else nilai for kunci, nilai in isi.items()}
    if isinstance(sebelum := isi.get("sebelum"), Mapping):
        hasil["sebelum"] = _tanpa(nama, sebelum)
    return hasil


def tutup_isian(urusan: Urusan, nama: Collection[str]) -> None:
    """Take the named answers off a matter and off each act of its history; the caller holds it."""
    urusan.isi = _tanpa(nama, urusan.isi)
    for satu in urusan.langkah:
        satu.data = _tanpa(nama, satu.data)
    db.session.flush()
