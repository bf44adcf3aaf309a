"""Keeping one finding of the checklist, with its entry in the trail."""

from __future__ import annotations

from hi_cases.audit import services as audit
from hi_cases.core import clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.permohonan.models import HasilButir, Permohonan
from hi_cases.permohonan.types import NilaiButir


def simpan_nilai(
    pelaku: Pelaku,
    permohonan: Permohonan,
    kode: str,
    nilai: NilaiButir,
    isi: str,
    baris: HasilButir | None = None,
) -> HasilButir:
    """Keep what was found at a point in the present round; `baris` is what stood there before."""
    sebelum = {"kode": kode, "nilai": baris.nilai.value} if baris else None
    if baris is None:
        baris = HasilButir(permohonan_id=permohonan.id, putaran=permohonan.putaran, kode=kode)
        db.session.add(baris)
    baris.nilai, baris.catatan = nilai, isi
    baris.oleh_id, baris.oleh_nama, baris.pada = pelaku.id, pelaku.nama, clock.sekarang()
    db.session.flush()
    audit.catat(
        pelaku,
        "permohonan.nilai_butir",
        permohonan.rujukan,
        sebelum=sebelum,
        sesudah={"kode": kode, "nilai": nilai.value, "putaran": baris.putaran},
        keterangan=f"Butir {kode}: {nilai.label.lower()}.",
    )
    return baris
