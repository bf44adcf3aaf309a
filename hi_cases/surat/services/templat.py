"""Templates of letters: load what the project ships, change it as a draft, publish it.

A letter keeps the version with which it was begun; publishing changes nothing that exists.
"""

from __future__ import annotations

from pathlib import Path

import sqlalchemy as sa

from hi_cases.audit import services as audit
from hi_cases.core import clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.rujukan import Rujukan
from hi_cases.surat.models import VersiTemplat
from hi_cases.surat.queries import templat as baca
from hi_cases.surat.rules.baca_templat import tulis
from hi_cases.surat.types import StatusTemplat


def muat_bawaan(pelaku: Pelaku, folder: Path = baca.FOLDER) -> int:
    """Put the kinds of letters of the folder in force; run again it changes nothing.

    A kind that changed in the folder gets a new version, unless the office has made its own: that
    one stays. Returns how many versions were added.
    """
    berlaku = {
        satu.kode: satu
        for satu in db.session.scalars(
            sa.select(VersiTemplat).filter_by(status=StatusTemplat.BERLAKU)
        )
    }
    baru = []
    for satu in baca.bawaan(folder):
        lama = berlaku.get(satu.templat.kode)
        if lama is not None and lama.bawaan in {None, satu.sidik}:
            continue
        if lama is not None:
            _gantikan(lama)
        versi = VersiTemplat(
            kode=satu.templat.kode,
            versi_ke=_nomor_versi(satu.templat.kode),
            status=StatusTemplat.BERLAKU,
            isi=tulis(satu.templat),
            bawaan=satu.sidik,
            catatan="Naskah bawaan sistem",
            dibuat_pada=clock.sekarang(),
            dibuat_nama=pelaku.nama,
            berlaku_pada=clock.sekarang(),
            diterbitkan_nama=pelaku.nama,
        )
        db.session.add(versi)
        baru.append(versi)
    db.session.flush()
    if baru:
        audit.catat(
            pelaku,
            "surat.templat_dimuat",
            Rujukan("templat_surat", baru[-1].id),
            sesudah={satu.kode: satu.versi_ke for satu in baru},
        )
    return len(baru)


def _gantikan(lama: VersiTemplat) -> None:
    """Let a version be one of the past, so that another may be in force."""
    lama.status = StatusTemplat.LAMA
    db.session.flush()


def _nomor_versi(kode: str) -> int:
    terakhir = db.session.scalar(
        sa.select(sa.func.max(VersiTemplat.versi_ke)).where(VersiTemplat.kode == kode)
    )
    return (terakhir or 0) + 1
