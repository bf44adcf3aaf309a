"""What the morning digest says of letters: those that wait for its reader, those that came back."""

from __future__ import annotations

from datetime import date

from flask import url_for

from hi_cases.core import clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.rujukan import BagianRangkuman, Label
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.surat.models import Surat
from hi_cases.surat.queries.daftar import SaringanSurat, Tumpukan, daftar_surat
from hi_cases.surat.rules.setujui import giliran

_BUTIR = 10


def _butir(surat: Surat, kata: str) -> Label:
    """Name a letter by its kind: what it is about stands on its page, not in a mail."""
    return Label(f"{surat.nama}{kata}", url_for("surat.satu", surat_id=surat.id))


def _sejak(surat: Surat) -> str:
    kini = giliran(surat.langkah)
    if kini is None or kini.dibuka_pada is None:
        return ""
    return f", sejak {tulis_tanggal(clock.ke_lokal(kini.dibuka_pada).date())}"


def rangkuman(pelaku: Pelaku, _hari: date) -> list[BagianRangkuman]:
    """Return the sections of letters for an actor of the office."""
    hasil = []
    for tumpukan, judul in (
        (Tumpukan.MENUNGGU, "Surat yang menunggu Anda"),
        (Tumpukan.KEMBALI, "Surat yang dikembalikan kepada Anda"),
    ):
        halaman = daftar_surat(pelaku, SaringanSurat(tumpukan), batas=_BUTIR)
        butir = tuple(
            _butir(satu.surat, _sejak(satu.surat) if tumpukan is Tumpukan.MENUNGGU else "")
            for satu in halaman.baris
        )
        if butir:
            hasil.append(BagianRangkuman(judul, butir, lebih=halaman.total - len(butir)))
    return hasil
