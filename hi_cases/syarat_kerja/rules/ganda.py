"""Which entry of the register a paper of before this system cannot stand beside. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from hi_cases.syarat_kerja.rules.penerus import PENERUS
from hi_cases.syarat_kerja.types import DataDokumenLama, JenisInstrumen


@dataclass(frozen=True)
class Entri:
    """An entry of the same company, as far as it matters here."""

    sebutan: str
    jenis: JenisInstrumen
    nomor: str
    dari: date
    sampai: date
    bermasa: bool = True
    """Whether it has a term of its own: a document, or its extension."""
    berlaku: bool = True


@lru_cache(maxsize=65_536)
def rapat(nomor: str) -> str:
    """Return a number as it is compared: spaces and the size of letters tell nothing apart.

    >>> rapat(" 560/12/pp/2024 ")
    '560/12/pp/2024'
    """
    return "".join(nomor.split()).casefold()


def bentrok(semua: Iterable[Entri], baru: DataDokumenLama, hari: date) -> str:
    """Return why a paper cannot be entered beside these; "": it can."""
    for satu in semua:
        if pesan := _sama(satu, baru) or _bersisian(satu, baru, hari):
            return pesan
    return ""


def sudah_ada(semua: Iterable[Entri], baru: DataDokumenLama) -> bool:
    """Tell whether this very paper stands among them: kind, number and term."""
    return any(
        satu.jenis is baru.jenis
        and rapat(satu.nomor) == rapat(baru.nomor)
        and (satu.dari, satu.sampai) == (baru.berlaku_dari, baru.berlaku_sampai)
        for satu in semua
    )


def _sama(satu: Entri, baru: DataDokumenLama) -> str:
    if satu.jenis is not baru.jenis:
        return ""
    if rapat(satu.nomor) == rapat(baru.nomor):
        return f"{satu.sebutan} sudah tercatat dalam register."
    if satu.bermasa and (satu.dari, satu.sampai) == (baru.berlaku_dari, baru.berlaku_sampai):
        return f"{satu.sebutan} sudah tercatat dengan masa berlaku yang sama."
    return ""


def _bersisian(satu: Entri, baru: DataDokumenLama, hari: date) -> str:
    """Refuse a paper beside what would take its place; what it takes the place of ends by it."""
    bersisian = (
        satu.jenis in PENERUS[baru.jenis]
        and satu.bermasa
        and satu.berlaku
        and baru.berlaku_dari <= satu.sampai >= hari
        and baru.berlaku_sampai >= max(satu.dari, hari)
    )
    if not bersisian:
        return ""
    if satu.jenis is not baru.jenis:
        return (
            f"{satu.sebutan} berlaku pada masa itu, dan peraturan perusahaan tidak berlaku di "
            "samping perjanjian kerja bersama. Bila PP ini sudah digantikan PKB itu, tulis sampai "
            "kapan PP ini sungguh berlaku."
        )
    return (
        f"{satu.sebutan} berlaku pada masa itu. Bila dokumen ini sudah digantikannya, tulis "
        "sampai kapan ia sungguh berlaku."
    )
