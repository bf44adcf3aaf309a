"""Which accounts reach a case for each of its parties: `posisi` turned round, for notices."""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa

from hi_cases.core import clock
from hi_cases.core.db import db
from hi_cases.perselisihan.models import AksesPihak, Kuasa, Pihak
from hi_cases.perselisihan.types import StatusKuasa
from hi_cases.perusahaan import queries as perusahaan


def _lewat_kode(ids: Sequence[int]) -> set[tuple[int, int]]:
    hari_ini = clock.hari_ini().isoformat()
    akhir = AksesPihak.surat["berlaku_sampai"].as_string()
    stmt = sa.select(AksesPihak.pihak_id, AksesPihak.pengguna_id).where(
        AksesPihak.pihak_id.in_(ids),
        AksesPihak.dicabut_pada.is_(None),
        sa.or_(akhir.is_(None), akhir >= hari_ini),
    )
    return {(pihak, akun) for pihak, akun in db.session.execute(stmt)}


def _lewat_kuasa(ids: Sequence[int]) -> set[tuple[int, int]]:
    hari_ini = clock.hari_ini()
    stmt = sa.select(Kuasa.pihak_id, Kuasa.pengguna_id).where(
        Kuasa.pihak_id.in_(ids),
        Kuasa.pengguna_id.is_not(None),
        Kuasa.status == StatusKuasa.TERVERIFIKASI,
        sa.or_(Kuasa.tanggal.is_(None), Kuasa.tanggal <= hari_ini),
        Kuasa.berlaku_sampai >= hari_ini,
    )
    return {(pihak, akun) for pihak, akun in db.session.execute(stmt) if akun is not None}


def akun_pihak(semua: Sequence[Pihak]) -> dict[int, frozenset[int]]:
    """Return the accounts that stand for each party today."""
    ids = [satu.id for satu in semua]
    pasangan = _lewat_kode(ids) | _lewat_kuasa(ids)
    for satu in semua:
        if satu.perusahaan_id is not None:
            akun = perusahaan.akun_perusahaan(satu.perusahaan_id)
            pasangan |= {(satu.id, nomor) for nomor in akun}
    return {nomor: frozenset(akun for pihak, akun in pasangan if pihak == nomor) for nomor in ids}


def akun_kuasa(semua: Sequence[Pihak]) -> frozenset[int]:
    """Return the accounts that reach these parties as their representatives alone."""
    ids = [satu.id for satu in semua]
    langsung = {akun for _, akun in _lewat_kode(ids)}
    return frozenset(akun for _, akun in _lewat_kuasa(ids)) - langsung
