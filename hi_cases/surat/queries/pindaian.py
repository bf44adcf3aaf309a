"""Scans of letters that were signed with ink: files that hang on the letter itself."""

from __future__ import annotations

from collections.abc import Iterable

import sqlalchemy as sa
from flask import url_for

from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.errors import TidakDitemukan, TindakanDitolak
from hi_cases.core.rujukan import Label, Rujukan
from hi_cases.dokumen import queries as dokumen
from hi_cases.surat.models import Surat
from hi_cases.surat.queries.akses import boleh_lihat, port
from hi_cases.surat.queries.sampaikan import boleh_sampaikan, pastikan_sampaikan
from hi_cases.surat.types import CaraTanda, StatusSurat

JENIS_RUJUKAN = "surat"


def rujukan_pindaian(surat: Surat) -> Rujukan:
    """Return the thing on which the scans of a letter hang."""
    return Rujukan(JENIS_RUJUKAN, surat.id)


def menunggu_pindaian(surat: Surat) -> bool:
    """Tell whether a letter on whose receipt something stands is signed with ink and not scanned.

    Until then no file of it bears the signature, so it goes out on paper alone.
    """
    if surat.cara_tanda is not CaraTanda.BASAH or port(surat.rujukan).akibat_terima(surat) is None:
        return False
    rujukan = rujukan_pindaian(surat)
    return not dokumen.berkas_menurut([rujukan])[rujukan]


def terpindai(semua: Iterable[Surat]) -> frozenset[int]:
    """Return those of these letters of which a signed scan is kept, in one query."""
    rujukan = [rujukan_pindaian(satu) for satu in semua]
    ada = dokumen.berkas_menurut(rujukan) if rujukan else {}
    return frozenset(satu.id for satu, berkas in ada.items() if berkas)


def boleh_buka_berkas(pelaku: Pelaku, surat_id: int) -> bool:
    """Tell whether the actor may open files that hang on a letter: whoever sees the letter."""
    surat = db.session.get(Surat, surat_id)
    return surat is not None and boleh_lihat(pelaku, surat)


def boleh_ubah_berkas(pelaku: Pelaku, surat_id: int) -> bool:
    """Tell whether the actor may strike out files of a letter: whoever records how it goes out."""
    surat = db.session.get(Surat, surat_id)
    return surat is not None and boleh_lihat(pelaku, surat) and boleh_sampaikan(pelaku, surat)


def boleh_pindai(pelaku: Pelaku, surat: Surat) -> bool:
    """Tell whether the actor keeps the signed scan of a letter: who delivers it, while in force."""
    basah = surat.status is StatusSurat.TERBIT and surat.cara_tanda is CaraTanda.BASAH
    return basah and boleh_sampaikan(pelaku, surat)


def pastikan_pindai(pelaku: Pelaku, surat: Surat) -> None:
    """Raise unless the actor keeps the signed scan of this letter.

    TidakDitemukan where the letter is not signed with ink, TindakanDitolak where it is no longer in
    force, TidakBerizin for a mediator of other things.
    """
    if surat.terbit_pada is None or surat.cara_tanda is not CaraTanda.BASAH:
        raise TidakDitemukan
    pastikan_sampaikan(pelaku, surat)
    if surat.status is not StatusSurat.TERBIT:
        raise TindakanDitolak(
            f"Surat ini sudah {surat.status.label.lower()}, jadi pindaiannya tidak ditambah lagi."
        )


def label_surat(pelaku: Pelaku, ids: Iterable[int]) -> dict[int, Label]:
    """Name letters that the actor sees; a party's page of a letter is another."""
    halaman = "surat.satu" if pelaku.staf else "surat.surat_saya"
    semua = db.session.scalars(sa.select(Surat).where(Surat.id.in_(set(ids))))
    return {
        satu.id: Label(
            f"{satu.nama} {satu.nomor or ''}".strip(), url_for(halaman, surat_id=satu.id)
        )
        for satu in semua
        if boleh_lihat(pelaku, satu)
    }
