"""Breaking the register of LKS Bipartit: rows as no act would leave them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hi_cases.core import clock
from hi_cases.core.authz import SISTEM
from hi_cases.core.rujukan import Rujukan
from hi_cases.kalender_kerja import services as kalender
from hi_cases.lks_bipartit.models import LksBipartit, PengurusLks
from hi_cases.lks_bipartit.services import periode
from hi_cases.lks_bipartit.types import Jabatan, Lingkup, Status, Unsur
from hi_cases.perusahaan.models import Perusahaan
from tests.integration.pemeriksaan.rusak import merusak, satu, tambah

HARI = date(2026, 4, 8)
_SETAHUN = timedelta(days=365)


def _lks(*, laporan: bool = True, **ubah: Any) -> LksBipartit:
    """Enter one in force, whole but for what is changed."""
    isi: dict[str, Any] = {
        "perusahaan_id": satu(Perusahaan).id,
        "lingkup": Lingkup.CABANG,
        "cabang": "Uji",
        "nomor": "UJI/LKSB/1",
        "tanggal": HARI,
        "dibentuk": HARI - _SETAHUN,
        "berlaku_dari": HARI - _SETAHUN,
        "berlaku_sampai": HARI + _SETAHUN,
        "status": Status.BERLAKU,
        "dicatat_pada": clock.sekarang(),
        "dicatat_nama": "Uji",
    }
    baris = tambah(LksBipartit(**(isi | ubah)))
    if laporan:
        periode.buka_sampai(SISTEM, baris, clock.hari_ini())
    return baris


@merusak("lks_bipartit.lewat_belum_ditandai")
def _lewat() -> Rujukan:
    return _lks(laporan=False, berlaku_sampai=HARI - timedelta(days=2)).rujukan


@merusak("lks_bipartit.tanpa_periode")
def _tanpa_periode() -> Rujukan:
    return _lks(laporan=False).rujukan


@merusak("lks_bipartit.tenggat_beda")
def _tenggat_beda() -> Rujukan:
    baris = _lks()
    kalender.batalkan(SISTEM, baris.rujukan)
    return baris.rujukan


@merusak("lks_bipartit.tidak_imbang")
def _tidak_imbang() -> Rujukan:
    baris = _lks()
    tambah(
        PengurusLks(
            lks_id=baris.id,
            nama="Seorang",
            unsur=Unsur.PENGUSAHA,
            jabatan=Jabatan.KETUA,
            sejak=HARI,
        )
    )
    return baris.rujukan


@merusak("lks_bipartit.dua_berlaku")
def _dua_berlaku() -> Rujukan:
    _lks(nomor="UJI/LKSB/0")
    return _lks(cabang="uji").rujukan
