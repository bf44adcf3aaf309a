"""What anybody may know of a letter by its code: whether it is ours and in force. No names."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date, datetime
from typing import IO

import sqlalchemy as sa

from hi_cases.core.db import db
from hi_cases.surat.models import Surat
from hi_cases.surat.queries.salinan import sidik_salinan
from hi_cases.surat.types import TERBIT, CaraTanda, StatusSurat

BATAS_PERIKSA = 20 * 1024 * 1024
"""Bytes of a file that is compared; letters are far smaller, stamped copies about as large as the
document that was handed in."""
_POTONGAN = 1 << 20
_KELOMPOK = 4
_PANJANG = 16
_RANTAI = 50
"""How many replacements of one letter are followed; an office writes a handful."""


@dataclass(frozen=True)
class SuratTerbuka:
    """An issued letter as its code tells it to everybody."""

    kode: str
    status: StatusSurat
    nama: str
    nomor: str
    tanggal: date | None
    dinas: str
    cara: CaraTanda | None
    sha256: str
    salinan: frozenset[str]
    """SHA-256 of stamped copies that carry the code of this letter."""
    diakhiri: datetime | None
    nomor_pengganti: str
    tanggal_pengganti: date | None


def kode_rapi(teks: str) -> str:
    """Return a code as it stands on the letter, however it was typed; "" when it is none."""
    huruf = "".join(satu for satu in teks.upper() if satu.isascii() and satu.isalnum())
    if len(huruf) != _PANJANG:
        return ""
    return "-".join(huruf[awal : awal + _KELOMPOK] for awal in range(0, _PANJANG, _KELOMPOK))


def surat_terbuka(kode: str) -> SuratTerbuka | None:
    """Return what the code of a letter tells; None for a code that no letter has."""
    stmt = sa.select(Surat).where(Surat.kode_periksa == kode_rapi(kode), Surat.status.in_(TERBIT))
    surat = db.session.scalar(stmt)
    if surat is None or surat.naskah is None:
        return None
    lain = _pengganti_akhir(surat)
    kop = surat.naskah.get("kop") or {}
    return SuratTerbuka(
        kode=surat.kode_periksa or "",
        status=surat.status,
        nama=surat.nama,
        nomor=surat.nomor or "",
        tanggal=surat.tanggal,
        dinas=", ".join(satu for satu in (kop.get("dinas"), kop.get("pemerintah")) if satu),
        cara=surat.cara_tanda,
        sha256=surat.sha256 or "",
        salinan=sidik_salinan(surat.id),
        diakhiri=surat.diakhiri_pada,
        nomor_pengganti=(lain.nomor or "") if lain else "",
        tanggal_pengganti=lain.tanggal if lain else None,
    )


def bandingkan(satu: SuratTerbuka, sidik: str | None) -> str:
    """Tell in a word what a file is to a letter: too large, the letter, its stamped copy, or
    another one."""
    if sidik is None:
        return "besar"
    if sidik == satu.sha256:
        return "sama"
    return "salinan" if sidik in satu.salinan else "beda"


def _pengganti_akhir(surat: Surat) -> Surat | None:
    """Return what stands in a letter's place today: the end of the chain, not its next link."""
    akhir: Surat | None = None
    nomor = surat.pengganti_id
    for _ in range(_RANTAI):
        lain = db.session.get(Surat, nomor) if nomor else None
        if lain is None:
            break
        akhir, nomor = lain, lain.pengganti_id
    return akhir


def sidik_berkas(aliran: IO[bytes]) -> str | None:
    """Return the hash of a file that somebody holds; None when it is larger than any letter.

    Nothing of it is kept.
    """
    sidik, ukuran = hashlib.sha256(), 0
    while potongan := aliran.read(_POTONGAN):
        ukuran += len(potongan)
        if ukuran > BATAS_PERIKSA:
            return None
        sidik.update(potongan)
    return sidik.hexdigest()
