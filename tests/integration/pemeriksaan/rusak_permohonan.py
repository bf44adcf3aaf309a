"""Breaking submissions: rows as no act would leave them."""

from __future__ import annotations

from datetime import date
from typing import Any

from hi_cases.akun.models import Pengguna
from hi_cases.core import clock
from hi_cases.core.authz import SISTEM
from hi_cases.core.rujukan import Rujukan
from hi_cases.dokumen.models import Berkas
from hi_cases.kalender_kerja import services as kalender
from hi_cases.permohonan.models import DokumenPermohonan, PeristiwaPermohonan, Permohonan
from hi_cases.permohonan.rules import jenis as daftar
from hi_cases.permohonan.rules.wajib import dokumen_wajib, jangka_masuk
from hi_cases.permohonan.types import Cara, Hasil, Tahap, Tindakan
from hi_cases.perusahaan.models import Perusahaan
from tests.integration.pemeriksaan.rusak import merusak, satu, tambah

HARI = date(2026, 4, 6)
_SELESAI: dict[str, Any] = {
    "tahap": Tahap.SELESAI,
    "hasil": Hasil.DICABUT,
    "selesai_pada": HARI,
}


def _permohonan(**ubah: Any) -> Permohonan:
    """Enter a first filing that the office has, whole but for what is changed."""
    kini = clock.sekarang()
    isi: dict[str, Any] = {
        "jenis": "pp_baru",
        "perusahaan_id": satu(Perusahaan).id,
        "pemohon_nama": "Uji",
        "cara": Cara.DARING,
        "tahap": Tahap.DIAJUKAN,
        "nomor": "UJI-2026-0001",
        "tahun": 2026,
        "putaran": 1,
        "diajukan_pada": HARI,
        "isian": {},
        "dibuat_pada": kini,
        "diubah_pada": kini,
    }
    return tambah(Permohonan(**(isi | ubah)))


def _lengkapi(
    baris: Permohonan, *, dokumen: bool = True, tenggat: date | None = HARI, masuk: bool = True
) -> Rujukan:
    jenis = daftar.semua_jenis()["pp_baru"]
    if masuk:
        tambah(
            PeristiwaPermohonan(
                permohonan_id=baris.id,
                pada=clock.sekarang(),
                tanggal=HARI,
                tindakan=Tindakan.AJUKAN,
                dari=Tahap.DRAF.value,
                ke=Tahap.DIAJUKAN.value,
                putaran=1,
                pelaku_nama="Uji",
                dasar="uji",
                keterangan="",
                data={},
            )
        )
    for kode in sorted(dokumen_wajib(jenis)) if dokumen else ():
        berkas_id = satu(Berkas).id
        tambah(DokumenPermohonan(permohonan_id=baris.id, kode=kode, berkas_id=berkas_id, putaran=1))
    for kode in sorted(jangka_masuk(jenis)) if tenggat else ():
        kalender.buka(SISTEM, baris.rujukan, kode, tenggat or HARI)
    return baris.rujukan


@merusak("permohonan.tanpa_tenggat")
def _tanpa_tenggat() -> Rujukan:
    return _lengkapi(_permohonan(), tenggat=None)


@merusak("permohonan.tenggat_sesudah_selesai")
def _tenggat_sesudah_selesai() -> Rujukan:
    return _lengkapi(_permohonan(**_SELESAI))


@merusak("permohonan.tanpa_produk")
def _tanpa_produk() -> Rujukan:
    return _lengkapi(_permohonan(**(_SELESAI | {"hasil": Hasil.DISAHKAN})), tenggat=None)


@merusak("permohonan.tanpa_dokumen")
def _tanpa_dokumen() -> Rujukan:
    return _lengkapi(_permohonan(), dokumen=False)


@merusak("permohonan.diam_terlalu_lama")
def _diam_terlalu_lama() -> Rujukan:
    """Filed in January: the long stop is over on the day of the demo data."""
    januari = date(2026, 1, 5)
    return _lengkapi(_permohonan(diajukan_pada=januari), tenggat=januari)


@merusak("permohonan.nomor_melompat")
def _nomor_melompat() -> Rujukan:
    return _lengkapi(_permohonan(nomor="UJI-2026-9001"))


@merusak("permohonan.tanpa_peristiwa")
def _tanpa_peristiwa() -> Rujukan:
    return _lengkapi(_permohonan(), masuk=False)


@merusak("permohonan.tidak_ada_yang_ditunggu")
def _tidak_ada_yang_ditunggu() -> Rujukan:
    tanpa = {"nomor": None, "tahun": None, "putaran": 0, "diajukan_pada": None}
    return _permohonan(tahap=Tahap.MENUNGGU_PIHAK, **tanpa).rujukan


@merusak("permohonan.jenis_hilang")
def _jenis_hilang() -> Rujukan:
    pelaku = satu(Pengguna, Pengguna.email == "petugas@demo.test")
    baris = _permohonan(
        jenis="jenis_lama", tahap=Tahap.DITELITI, petugas_id=pelaku.id, petugas_nama=pelaku.nama
    )
    return baris.rujukan
