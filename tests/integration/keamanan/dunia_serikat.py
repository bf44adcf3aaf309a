"""Organisations of the book in the world of the isolation tests: one with the union's account."""

from __future__ import annotations

import io
from datetime import timedelta
from typing import Any

import sqlalchemy as sa
from werkzeug.datastructures import FileStorage

from hi_cases.core import clock
from hi_cases.core.db import db
from hi_cases.dokumen import services as dokumen
from hi_cases.serikat.models import AkunOrganisasi, Organisasi
from hi_cases.serikat.queries.daftar import Saringan
from hi_cases.serikat.rules.triwulan import triwulan_dari
from hi_cases.serikat.services import buku, ekspor, impor, lama, triwulan, verifikasi
from hi_cases.serikat.services.verifikasi import DataKlaim
from hi_cases.serikat.types import DataOrganisasi, JenisOrganisasi
from hi_cases.urusan import services as urusan
from tests.factories.berkas import pdf
from tests.integration.perusahaan.buku_perusahaan import buku as buku_excel

PUTARAN = {
    "tahun": 2026,
    "tanggal": "2026-03-01",
    "sampai": "2026-06-30",
    "keadaan": "2026-01-31",
    "petunjuk": "",
}
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
    daftar = impor.layanan.simpan(
        petugas, "buku.xlsx", buku_excel([{"Nama SP": "SP A", "Nomor": "1"}])
    )
    dunia.benda["impor_serikat"] = [benda(daftar.id)]
    dunia.benda["ekspor_serikat"] = [benda(ekspor.minta(petugas, Saringan()).id)]
    laporan = triwulan.buka(triwulan_dari(clock.hari_ini()).sebelum)
    dunia.benda["laporan_serikat"] = [benda(laporan.id)]
    putaran = urusan.buat(petugas, "verifikasi_anggota", PUTARAN)
    bukti = dokumen.titip(petugas, FileStorage(io.BytesIO(pdf("anggota")), "anggota.pdf"))
    klaim = verifikasi.ajukan(petugas, putaran.id, DataKlaim(satu.id, 40, bukti=(bukti,)))
    dunia.benda["putaran_verifikasi"] = [benda(putaran.id)]
    dunia.benda["putaran_terbuka"] = [benda(putaran.id, frozenset({_SERIKAT}))]
    dunia.benda["klaim_anggota"] = [benda(klaim.id, frozenset({_SERIKAT}))]
    dunia.benda["akun_organisasi"] = [benda(akun.id)]
