"""Scans of letters that were signed with ink: files that hang on the letter itself."""

from __future__ import annotations

from collections.abc import Iterable

import sqlalchemy as sa
from flask import url_for

from hi_cases.core import authz
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.rujukan import Label, Rujukan
from hi_cases.surat.models import Surat
from hi_cases.surat.queries.akses import boleh_lihat

JENIS_RUJUKAN = "surat"


def rujukan_pindaian(surat: Surat) -> Rujukan:
    """Return the thing on which the scans of a letter hang."""
    return Rujukan(JENIS_RUJUKAN, surat.id)


def boleh_buka_berkas(pelaku: Pelaku, surat_id: int) -> bool:
    """Tell whether the actor may open files that hang on a letter: whoever sees the letter."""
    surat = db.session.get(Surat, surat_id)
    return surat is not None and boleh_lihat(pelaku, surat)


def boleh_ubah_berkas(pelaku: Pelaku, surat_id: int) -> bool:
    """Tell whether the actor may strike out files of a letter: whoever records how it goes out."""
    boleh = authz.tabel().boleh(pelaku, "surat.sampaikan")
    return boleh and boleh_buka_berkas(pelaku, surat_id)


def label_surat(pelaku: Pelaku, ids: Iterable[int]) -> dict[int, Label]:
    """Name letters that the actor sees."""
    semua = db.session.scalars(sa.select(Surat).where(Surat.id.in_(set(ids))))
    return {
        satu.id: Label(
            f"{satu.nama} {satu.nomor or ''}".strip(), url_for("surat.satu", surat_id=satu.id)
        )
        for satu in semua
        if boleh_lihat(pelaku, satu)
    }
