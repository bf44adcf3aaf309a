"""Rooms of the demo office, one meeting in them, and a mediator who is away for two days."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from hi_cases.core.authz import Pelaku
from hi_cases.core.clock import WIB
from hi_cases.jadwal import queries, services
from hi_cases.jadwal.types import JenisAcara

_RUANG = (("Ruang Mediasi 1", 12, True), ("Ruang Mediasi 2", 8, False))
_ALAMAT = "Gedung Dinas Ketenagakerjaan, lantai 1"
_KE_DEPAN = timedelta(days=21)
_AKHIR_DIKLAT = 6


def isi_ruangan(hari_ini: date, kabid: Pelaku, mediator2: Pelaku) -> None:
    """Furnish the office; days behind the loaded calendar stay empty."""
    ruang = [
        services.simpan_ruang(
            kabid, nama=nama, alamat=_ALAMAT, kapasitas=muat, ramah_difabel=difabel
        )
        for nama, muat, difabel in _RUANG
    ]
    hari = queries.hari_kerja(hari_ini + timedelta(days=1), hari_ini + _KE_DEPAN)
    if len(hari) <= _AKHIR_DIKLAT:
        return
    mulai = datetime(hari[1].year, hari[1].month, hari[1].day, 13, tzinfo=WIB)
    services.jadwalkan(
        kabid,
        jenis=JenisAcara.RAPAT,
        judul="Rapat bidang",
        mulai=mulai,
        selesai=mulai + timedelta(minutes=90),
        ruang_id=ruang[0].id,
        petugas_id=kabid.id or 0,
    )
    diklat = hari[_AKHIR_DIKLAT - 1], hari[_AKHIR_DIKLAT]
    services.catat_halangan(mediator2, mediator2.id or 0, *diklat, "diklat")
