"""Matters of the office in the world of the isolation tests: a breach and a strike."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from hi_cases.core import clock
from hi_cases.core.authz import SISTEM
from hi_cases.core.db import db
from hi_cases.data_pribadi.services import permintaan
from hi_cases.pembinaan.models import HadirPembinaan, RencanaPembinaan
from hi_cases.perusahaan.models import Perusahaan
from hi_cases.urusan import services
from tests.integration.urusan.conftest import ISI
from tests.perangkat.mogok import MOGOK
from tests.perangkat.pembinaan import KEGIATAN


def tambah_urusan(dunia: Any, benda: Any) -> None:
    """Add a matter that is open, which no outsider reads, and a request of a worker's account."""
    satu = services.buat(SISTEM, "insiden_data", {**ISI, "tanggal": clock.hari_ini()})
    pekerja = dunia.milik["pekerja"]
    isi = {"hak": "akses", "uraian": "Semua.", "nama": pekerja.nama, "kontak": pekerja.email}
    minta, _ = permintaan.ajukan(pekerja.pelaku, isi, pekerja.id)
    dunia.benda["insiden_data"] = [benda(satu.id)]
    dunia.benda["permintaan_data"] = [benda(minta.id, frozenset({"pekerja"}))]
    perusahaan_id = db.session.scalar(sa.select(sa.func.min(Perusahaan.id)))
    mogok = services.buat(
        SISTEM,
        "mogok_kerja",
        {
            **MOGOK,
            "tanggal": clock.hari_ini(),
            "jam_terima": "08.30",
            "tanggal_lain": None,
            "terima_lain": "belum",
        },
        perusahaan_id=perusahaan_id,
        pintu_sendiri=True,
    )
    bina = services.buat(SISTEM, "pembinaan", KEGIATAN, pintu_sendiri=True)
    hadir = HadirPembinaan(
        urusan_id=bina.id,
        nama_perusahaan="PT Peserta",
        nama="Peserta Satu",
        jabatan="Staf",
        cara="petugas",
        kunci="peserta",
        pada=clock.sekarang(),
    )
    rencana = RencanaPembinaan(
        tahun=2026,
        triwulan=2,
        topik="k3",
        judul="Penyuluhan",
        jumlah=1,
        kode_kegiatan="",
        dibuat_pada=clock.sekarang(),
        dibuat_nama="Uji",
    )
    db.session.add_all([hadir, rencana])
    db.session.flush()
    dunia.benda["pembinaan"] = [benda(bina.id)]
    dunia.benda["hadir_pembinaan"] = [benda(hadir.id)]
    dunia.benda["rencana_pembinaan"] = [benda(rencana.id)]
    dunia.benda["urusan"] = [benda(s.id) for s in (satu, minta, mogok)]
    dunia.benda["mogok"] = [benda(mogok.id)]
