"""The year's plan: lines that are entered, changed, taken back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hi_cases.audit import services as audit
from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.errors import KonflikVersi
from hi_cases.core.rujukan import Rujukan
from hi_cases.pembinaan.models import RencanaPembinaan
from hi_cases.pembinaan.queries import rekap
from hi_cases.pembinaan.rules import RENCANA

_ISI = (
    "triwulan",
    "topik",
    "judul",
    "jumlah",
    "target_perusahaan",
    "target_orang",
    "kode_kegiatan",
    "anggaran",
)


def rujukan(satu: RencanaPembinaan) -> Rujukan:
    """Return what the trail calls a line of the plan."""
    return Rujukan("rencana_pembinaan", satu.id)


def simpan(
    pelaku: Pelaku, tahun: int, isi: Mapping[str, Any], id: int | None = None, versi: int = 0
) -> RencanaPembinaan:
    """Enter a line of a year's plan, or change one as of its version."""
    authz.tabel().pastikan(pelaku, RENCANA)
    if id is None:
        satu = RencanaPembinaan(
            tahun=tahun, dibuat_pada=clock.sekarang(), dibuat_nama=pelaku.nama, **isi
        )
        db.session.add(satu)
        lama = None
    else:
        satu = rekap.rencana_satu(id)
        if satu.versi != versi:
            raise KonflikVersi([], satu.versi)
        lama = {nama: getattr(satu, nama) for nama in _ISI}
        for nama, nilai in isi.items():
            setattr(satu, nama, nilai)
    db.session.flush()
    audit.catat(pelaku, "pembinaan.simpan_rencana", rujukan(satu), sebelum=lama, sesudah=dict(isi))
    return satu


def tarik(pelaku: Pelaku, id: int) -> RencanaPembinaan:
    """Take a line of the plan back; it stays in the trail and counts no more."""
    authz.tabel().pastikan(pelaku, RENCANA)
    satu = rekap.rencana_satu(id)
    satu.ditarik_pada = clock.sekarang()
    db.session.flush()
    audit.catat(pelaku, "pembinaan.tarik_rencana", rujukan(satu))
    return satu
