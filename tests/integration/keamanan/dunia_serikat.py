"""Organisations of the book in the world of the isolation tests: one with the union's account."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import sqlalchemy as sa

from hi_cases.core import clock
from hi_cases.core.db import db
from hi_cases.serikat.models import AkunOrganisasi, Organisasi
from hi_cases.serikat.queries.daftar import Saringan
from hi_cases.serikat.rules.triwulan import triwulan_dari
from hi_cases.serikat.services import buku, ekspor, impor, lama, triwulan
from hi_cases.serikat.types import DataOrganisasi, JenisOrganisasi
from tests.integration.perusahaan.buku_perusahaan import buku as buku_excel

_SERIKAT = "serikat"


def _organisasi(petugas: Any, akun: Any, nomor: int, perusahaan_id: int | None) -> Organisasi:
    data = DataOrganisasi(
        JenisOrganisasi.SERIKAT,
        f"Serikat Pekerja Nomor {nomor} Dunia",
        nomor=f"560/{nomor}/SP/LAMA",
        tanggal=clock.hari_ini() - timedelta(days=90),
        perusahaan_id=perusahaan_id,
        pendiri=("Pendiri Satu",),
    )
    satu = lama.catat(petugas, data)
    buku.hubungkan(petugas, satu, akun.id)
    return satu


def tambah_serikat(dunia: Any, benda: Any) -> None:
    """Add the union of these cases, and another's."""
    petugas = dunia.staf["petugas"].pelaku
    pt = dunia.benda["perusahaan"][0].id
    satu = _organisasi(petugas, dunia.milik[_SERIKAT], 71, pt)
    _organisasi(petugas, dunia.lain[_SERIKAT], 72, None)
    akun = db.session.scalars(sa.select(AkunOrganisasi).filter_by(organisasi_id=satu.id)).one()
    dunia.benda["organisasi"] = [benda(satu.id, frozenset({_SERIKAT}))]
    daftar = impor.simpan(petugas, "buku.xlsx", buku_excel([{"Nama SP": "SP A", "Nomor": "1"}]))
    dunia.benda["impor_serikat"] = [benda(daftar.id)]
    dunia.benda["ekspor_serikat"] = [benda(ekspor.minta(petugas, Saringan()).id)]
    laporan = triwulan.buka(triwulan_dari(clock.hari_ini()).sebelum)
    dunia.benda["laporan_serikat"] = [benda(laporan.id)]
    dunia.benda["akun_organisasi"] = [benda(akun.id)]
