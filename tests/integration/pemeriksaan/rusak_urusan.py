"""Breaking matters: a stage that nobody knows, an end that is none, a period behind it."""

from __future__ import annotations

import sqlalchemy as sa

from hi_cases.core import clock
from hi_cases.core.authz import SISTEM
from hi_cases.core.db import db
from hi_cases.core.rujukan import Rujukan
from hi_cases.data_pribadi.models import PermintaanData
from hi_cases.kalender_kerja import services as kalender
from hi_cases.pembinaan.models import KegiatanPembinaan
from hi_cases.pencegahan.models import Pelapor
from hi_cases.urusan.models import LangkahUrusan, Urusan
from tests.integration.pemeriksaan.rusak import hapus, merusak, satu, ubah


@merusak("urusan.tahap_asing")
def _tahap_asing() -> Rujukan:
    baris = satu(Urusan, Urusan.terbuka.is_(True))
    ubah(Urusan, baris.id, jenis="tidak_ada_lagi")
    return baris.rujukan


def _selesaikan() -> Urusan:
    """End a matter whose stage is none of the ends."""
    baris = satu(Urusan, Urusan.terbuka.is_(True))
    ubah(Urusan, baris.id, terbuka=False, selesai_pada=clock.hari_ini())
    return baris


@merusak("urusan.beda_akhir")
def _beda_akhir() -> Rujukan:
    return _selesaikan().rujukan


@merusak("urusan.tenggat_sesudah_usai")
def _tenggat_sesudah_usai() -> Rujukan:
    baris = _selesaikan()
    kalender.batalkan(SISTEM, baris.rujukan, alasan="uji")
    kalender.buka(SISTEM, baris.rujukan, "PDP-3X24", clock.hari_ini())
    return baris.rujukan


@merusak("pencegahan.tanpa_pelapor")
def _tanpa_pelapor() -> Rujukan:
    baris = satu(Pelapor)
    hapus(Pelapor, Pelapor.id == baris.id)
    return Rujukan("urusan", baris.urusan_id)


@merusak("pencegahan.ditutup_terbuka")
def _ditutup_terbuka() -> Rujukan:
    baris = satu(Urusan, Urusan.jenis == "pengaduan", Urusan.terbuka.is_(True))
    pelapor = satu(Pelapor, Pelapor.urusan_id == baris.id)
    kosong = {"nama": "", "telepon": "", "surel": "", "pengguna_id": None}
    ubah(Pelapor, pelapor.id, ditutup_pada=clock.sekarang(), **kosong)
    return baris.rujukan


@merusak("pencegahan.limpah_tanpa_surat")
def _limpah_tanpa_surat() -> Rujukan:
    baris = satu(Urusan, Urusan.tahap == "dilimpahkan")
    langkah = satu(LangkahUrusan, LangkahUrusan.tindakan == "limpahkan")
    ubah(LangkahUrusan, langkah.id, data={**langkah.data, "nomor": ""})
    return baris.rujukan


@merusak("pencegahan.dicegah_tanpa_tindakan")
def _dicegah_tanpa_tindakan() -> Rujukan:
    baris = satu(Urusan, Urusan.jenis == "potensi", Urusan.tahap == "dicegah")
    laku = LangkahUrusan.tindakan.in_(["kunjungan", "tindakan"])
    hapus(LangkahUrusan, LangkahUrusan.urusan_id == baris.id, laku)
    return baris.rujukan


@merusak("data_pribadi.beda_keadaan")
def _antrean_beda() -> Rujukan:
    baris = db.session.scalars(sa.select(PermintaanData).order_by(PermintaanData.urusan_id)).first()
    baris.terbuka = not baris.terbuka
    db.session.flush()
    return Rujukan("urusan", baris.urusan_id)


@merusak("pembinaan.beda_keadaan")
def _rekap_beda() -> Rujukan:
    baris = satu(KegiatanPembinaan)
    ubah(KegiatanPembinaan, baris.id, keadaan="tidak_ada_lagi")
    return Rujukan("urusan", baris.urusan_id)
