"""Breaking the register: rows as no act would leave them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hi_cases.core import clock
from hi_cases.core.authz import SISTEM
from hi_cases.core.rujukan import Rujukan
from hi_cases.dokumen.models import Berkas
from hi_cases.kalender_kerja import services as kalender
from hi_cases.permohonan.models import Permohonan
from hi_cases.permohonan.types import Tahap
from hi_cases.perusahaan.models import Perusahaan
from hi_cases.syarat_kerja.models import Instrumen
from hi_cases.syarat_kerja.types import (
    DasarSah,
    JenisInstrumen,
    MacamInstrumen,
    StatusInstrumen,
)
from tests.integration.pemeriksaan.rusak import merusak, satu, tambah

HARI = date(2026, 4, 8)
_SETAHUN = timedelta(days=365)
_USAI: dict[str, Any] = {"status": StatusInstrumen.DIGANTIKAN, "ditutup_pada": HARI}


def _instrumen(*, tenggat: bool = True, **ubah: Any) -> Instrumen:
    """Enter a company regulation in force, whole but for what is changed."""
    isi: dict[str, Any] = {
        "jenis": JenisInstrumen.PP,
        "macam": MacamInstrumen.UTAMA,
        "perusahaan_id": satu(Perusahaan).id,
        "dasar_sah": DasarSah.DOKUMEN_LAMA,
        "nomor": "UJI/1",
        "tanggal": HARI - _SETAHUN,
        "berlaku_dari": HARI - _SETAHUN,
        "berlaku_sampai": HARI + _SETAHUN,
        "status": StatusInstrumen.BERLAKU,
        "serikat": [],
        "catatan": [],
        "dicatat_pada": clock.sekarang(),
        "dicatat_nama": "Uji",
    }
    baris = tambah(Instrumen(**(isi | ubah)))
    if tenggat:
        kalender.buka(SISTEM, baris.rujukan, "PP-BARU-30", baris.berlaku_sampai)
    return baris


@merusak("syarat_kerja.lewat_belum_ditandai")
def _lewat_belum_ditandai() -> Rujukan:
    return _instrumen(berlaku_sampai=HARI - timedelta(days=1)).rujukan


@merusak("syarat_kerja.tanpa_tenggat")
def _tanpa_tenggat() -> Rujukan:
    return _instrumen(tenggat=False).rujukan


@merusak("syarat_kerja.tenggat_sesudah_usai")
def _tenggat_sesudah_usai() -> Rujukan:
    return _instrumen(**_USAI).rujukan


@merusak("syarat_kerja.dua_berlaku")
def _dua_berlaku() -> Rujukan:
    """A regulation that began after an agreement, and was entered after it."""
    pkb = _instrumen(jenis=JenisInstrumen.PKB)
    _instrumen(nomor="UJI/2", berlaku_dari=HARI - timedelta(days=30))
    return pkb.rujukan


@merusak("syarat_kerja.tanpa_induk")
def _tanpa_induk() -> Rujukan:
    induk = _instrumen(tenggat=False, **_USAI)
    ubah = {"macam": MacamInstrumen.PERUBAHAN, "induk_id": induk.id, "nomor": "UJI/2"}
    return _instrumen(tenggat=False, **ubah).rujukan


@merusak("syarat_kerja.hasil_beda")
def _hasil_beda() -> Rujukan:
    draf = satu(Permohonan, Permohonan.tahap == Tahap.DRAF)
    return _instrumen(permohonan_id=draf.id).rujukan


@merusak("syarat_kerja.tanpa_naskah_bercap")
def _tanpa_naskah_bercap() -> Rujukan:
    draf = satu(Permohonan, Permohonan.tahap == Tahap.DRAF)
    berkas = satu(Berkas)
    return _instrumen(dasar_sah=DasarSah.SK, berkas_id=berkas.id, permohonan_id=draf.id).rujukan
