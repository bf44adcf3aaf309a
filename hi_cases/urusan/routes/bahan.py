"""What the pages of one matter share: its acts sorted, its history in words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from flask import url_for

from hi_cases.core.bidang import Isian, Tipe
from hi_cases.core.bidang_tulis import tulis_nilai
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.urusan.models import LangkahUrusan, Urusan
from hi_cases.urusan.rules.alur import Pilihan, bernama
from hi_cases.urusan.types import Jenis

_BUKAN_CATATAN = frozenset({"tanggal", "petugas_id", "sebelum"})


def pilah(urusan: Urusan, semua: Sequence[Pilihan]) -> dict[str, Any]:
    """Split the acts: the awaited one, others that may be done, those not yet and why."""

    def tombol(satu: Pilihan) -> dict[str, str]:
        url = url_for("urusan.tindakan", id=urusan.id, tindakan=satu.transisi.tindakan)
        return {"label": satu.transisi.label, "url": url}

    bisa = [satu for satu in semua if satu.boleh]
    utama = next((satu for satu in bisa if satu.transisi.utama), None)
    return {
        "utama": tombol(utama) if utama else None,
        "bisa": [tombol(satu) for satu in bisa if satu is not utama],
        "belum": [
            {"label": satu.transisi.label, "alasan": satu.alasan}
            for satu in semua
            if not satu.boleh
        ],
    }


def _uraian(jenis: Jenis, satu: LangkahUrusan) -> str:
    """Say what was typed with an act: each answer under its label, a single long one alone."""
    transisi = bernama(jenis, satu.tindakan)
    if transisi is None:
        return ""
    baris = [
        (s.label, _tulis(s, satu.data[s.nama]))
        for s in transisi.isian
        if s.nama in satu.data and s.nama not in _BUKAN_CATATAN
    ]
    baris = [(label, teks) for label, teks in baris if teks]
    return " ".join(f"{label}: {teks.rstrip('.')}." for label, teks in baris)


def _tulis(isian: Isian, mentah: Any) -> str:
    """Write an answer as JSON keeps it: days and choices by their words."""
    if isian.pilihan is not None and mentah in set(isian.pilihan):
        return tulis_nilai(isian.pilihan(mentah))
    if isian.tipe is Tipe.TANGGAL:
        return tulis_tanggal(date.fromisoformat(mentah), hari=False)
    return tulis_nilai(mentah)


def baris_jejak(jenis: Jenis, urusan: Urusan) -> list[dict[str, Any]]:
    """Return the trail as its component takes it, newest first."""
    return [
        {
            "pada": satu.tanggal,
            "judul": satu.judul,
            "oleh": satu.pelaku_nama,
            "uraian": _uraian(jenis, satu),
            "tautan": (),
            "dasar": satu.dasar,
        }
        for satu in reversed(urusan.langkah)
    ]
