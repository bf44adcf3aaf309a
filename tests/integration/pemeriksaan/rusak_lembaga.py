"""Breaking bodies: rows as no act would leave them."""

from __future__ import annotations

from datetime import date, timedelta

from hi_cases.core import clock
from hi_cases.core.authz import SISTEM
from hi_cases.core.rujukan import Rujukan
from hi_cases.kalender_kerja import services as kalender
from hi_cases.tripartit.models import Anggota, Lembaga, MasaTugas
from hi_cases.tripartit.types import RAPAT, Jabatan, JenisLembaga, Unsur
from tests.integration.pemeriksaan.rusak import merusak, tambah

HARI = date(2026, 4, 8)
_SETAHUN = timedelta(days=365)


def _lembaga(*, tenggat: bool = True) -> Lembaga:
    baris = tambah(
        Lembaga(
            jenis=JenisLembaga.LKS_TRIPARTIT,
            nama="LKS Rusak",
            dicatat_pada=clock.sekarang(),
            dicatat_nama="Uji",
        )
    )
    if tenggat:
        kalender.buka(SISTEM, baris.rujukan, RAPAT, HARI)
    return baris


def _masa(lembaga: Lembaga, mulai: date) -> MasaTugas:
    return tambah(
        MasaTugas(
            lembaga=lembaga,
            nomor="SK/1",
            tanggal=mulai,
            mulai=mulai,
            akhir=mulai + _SETAHUN,
            dicatat_pada=clock.sekarang(),
            dicatat_nama="Uji",
        )
    )


@merusak("tripartit.masa_bertumpuk")
def _bertumpuk() -> Rujukan:
    baris = _lembaga()
    _masa(baris, HARI - _SETAHUN)
    _masa(baris, HARI - timedelta(days=9))
    return baris.rujukan


@merusak("tripartit.anggota_luar_masa")
def _anggota_luar_masa() -> Rujukan:
    baris = _lembaga()
    masa = _masa(baris, HARI)
    tambah(
        Anggota(
            masa=masa,
            nama="Uji",
            unsur=Unsur.SERIKAT,
            jabatan=Jabatan.ANGGOTA,
            organisasi="Uji",
            pendidikan_cukup=True,
            mulai=HARI - _SETAHUN,
        )
    )
    return baris.rujukan


@merusak("tripartit.tanpa_tenggat_rapat")
def _tanpa_tenggat_rapat() -> Rujukan:
    return _lembaga(tenggat=False).rujukan
