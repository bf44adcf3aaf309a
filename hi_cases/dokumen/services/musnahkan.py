"""Letting go of what files hold once their time is over: the rows stay, their contents do not."""

from __future__ import annotations

import hashlib
from collections.abc import Collection

import sqlalchemy as sa

from hi_cases.audit import services as audit
from hi_cases.core import berkas_sisa, clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db, kunci
from hi_cases.dokumen.models import Berkas

ALASAN = "lewat masa simpan; isinya dimusnahkan"
DASAR = "UU 27/2022 Ps. 42–44"


def musnahkan(pelaku: Pelaku, jenis: str, ids: Collection[int]) -> None:
    """Destroy the contents of all files of things of one kind, struck out ones too.

    A content that another row still has stays for it. The name of a file goes as well: people name
    a scan after themselves. The caller has judged the permission, and does this last of all: bytes
    do not come back with what is rolled back.
    """
    stmt = sa.select(Berkas).where(
        Berkas.rujukan_jenis == jenis,
        Berkas.rujukan_id.in_(list(ids)),
        Berkas.dimusnahkan_pada.is_(None),
    )
    semua, kini = list(db.session.scalars(kunci(stmt.order_by(Berkas.id)))), clock.sekarang()
    sidik = {satu.sha256 for satu in semua}
    for satu in semua:
        satu.sha256 = hashlib.sha256(f"dimusnahkan:{satu.id}".encode()).hexdigest()
        satu.nama_asli = f"berkas-{satu.id}.{satu.tipe.value}"
        satu.dimusnahkan_pada = kini
        if satu.berlaku:
            satu.dibatalkan_pada, satu.dibatalkan_oleh = kini, pelaku.nama
            satu.alasan_batal = ALASAN
        audit.catat(
            pelaku,
            "musnahkan_berkas",
            satu.rujukan,
            sesudah={"berkas_id": satu.id, "jenis": satu.jenis.value},
            keterangan=f"{satu.jenis.label}: berkas {satu.id}",
            dasar=DASAR,
        )
    db.session.flush()
    berkas_sisa.buang(sidik, kini)
