"""Breaking letters and the book of their numbers."""

from __future__ import annotations

from datetime import date, timedelta

from hi_cases.akun.models import Pengguna
from hi_cases.core import clock
from hi_cases.core.db import db
from hi_cases.core.nomor import SeriNomor
from hi_cases.core.rujukan import Rujukan
from hi_cases.perselisihan.models import Perkara
from hi_cases.surat.models import (
    BundelSurat,
    LangkahSurat,
    NomorSurat,
    Penyampaian,
    SalinanCap,
    Surat,
)
from hi_cases.surat.types import CaraSampai, StatusLangkah, StatusSurat
from tests.integration.pemeriksaan.rusak import hapus, merusak, satu, tambah, tanpa_pemicu, ubah

TERBIT = Surat.status == StatusSurat.TERBIT


def _rujukan(surat: Surat) -> Rujukan:
    return Rujukan("surat", surat.id)


@merusak("surat.isi_hilang")
def _isi_hilang() -> Rujukan:
    surat = satu(Surat, TERBIT)
    tanpa_pemicu("surat")
    ubah(Surat, surat.id, ukuran=7)
    return _rujukan(surat)


@merusak("surat.bundel_hilang")
def _bundel() -> Rujukan:
    perkara = satu(Perkara)
    baris = tambah(
        BundelSurat(
            rujukan_jenis="perkara",
            rujukan_id=perkara.id,
            susunan=[],
            dibuat_pada=clock.sekarang(),
            dibuat_nama="Uji",
            selesai_pada=clock.sekarang(),
            sha256="cd" * 32,
            ukuran=10,
            halaman=1,
            isi=[],
        )
    )
    return baris.rujukan


@merusak("surat.salinan_hilang")
def _salinan() -> Rujukan:
    perkara = satu(Perkara)
    baris = tambah(
        SalinanCap(
            rujukan_jenis="perkara",
            rujukan_id=perkara.id,
            sidik_asal="ab" * 32,
            dibuat_pada=clock.sekarang(),
            selesai_pada=clock.sekarang(),
            sha256="ef" * 32,
            ukuran=10,
            halaman=2,
            halaman_naskah=1,
        )
    )
    return baris.rujukan


@merusak("surat.tanpa_penyetuju")
def _tanpa_penyetuju() -> Rujukan:
    """The only kabid leaves, and letters wait for the kabid."""
    ubah(Pengguna, satu(Pengguna, Pengguna.email == "kabid@demo.test").id, active=False)
    langkah = satu(
        LangkahSurat,
        LangkahSurat.status == StatusLangkah.MENUNGGU,
        LangkahSurat.peran == "kabid",
        LangkahSurat.surat.has(status=StatusSurat.DIPERIKSA),
    )
    return Rujukan("surat", langkah.surat_id)


@merusak("surat.tanpa_giliran")
def _tanpa_giliran() -> Rujukan:
    surat = satu(Surat, Surat.status == StatusSurat.DIPERIKSA)
    hapus(LangkahSurat, LangkahSurat.surat_id == surat.id)
    return _rujukan(surat)


@merusak("surat.langkah_sisa")
def _langkah_sisa() -> Rujukan:
    surat = satu(Surat, TERBIT)
    tanpa_pemicu("langkah_surat")
    langkah = satu(LangkahSurat, LangkahSurat.surat_id == surat.id)
    ubah(LangkahSurat, langkah.id, status=StatusLangkah.MENUNGGU, pada=None)
    return _rujukan(surat)


@merusak("surat.nomor_ganda")
def _nomor_ganda() -> Rujukan:
    dua = db.session.scalars(
        db.select(Surat).where(TERBIT, Surat.nomor.is_not(None)).order_by(Surat.id).limit(2)
    ).all()
    tanpa_pemicu("surat")
    ubah(Surat, dua[1].id, nomor=dua[0].nomor)
    return _rujukan(dua[1])


@merusak("surat.buku_beda")
def _buku_beda() -> Rujukan:
    baris = satu(NomorSurat, NomorSurat.surat_id.is_not(None), NomorSurat.dibatalkan_pada.is_(None))
    tanpa_pemicu("nomor_surat")
    ubah(NomorSurat, baris.id, nomor="560/lain")
    return Rujukan("nomor_surat", baris.id)


@merusak("surat.nomor_melompat")
def _melompat() -> Rujukan:
    """The counter gave three numbers more than the book has."""
    baris = db.session.scalars(db.select(NomorSurat).order_by(NomorSurat.urutan.desc())).first()
    seri = db.session.scalars(
        db.select(SeriNomor).filter_by(seri=baris.seri, tahun=baris.tahun)
    ).one()
    ubah(SeriNomor, seri.id, terakhir=baris.urutan + 3)
    return Rujukan("nomor_surat", baris.id)


def kiriman_baru(surat: Surat, **lain: object) -> Penyampaian:
    """Insert a sending that nobody recorded."""
    isi = {
        "surat_id": surat.id,
        "pihak_id": surat.pihak_id or 1,
        "pihak_nama": "Uji",
        "cara": CaraSampai.POS,
        "dikirim_pada": clock.hari_ini() - timedelta(days=31),
        "dikirim_oleh": "Uji",
        "dicatat_pada": clock.sekarang(),
    }
    return tambah(Penyampaian(**(isi | lain)))


@merusak("surat.lama_di_jalan")
def _di_jalan() -> Rujukan:
    surat = satu(Surat, TERBIT)
    kiriman_baru(surat)
    return _rujukan(surat)


@merusak("surat.tersampai_tanpa_bukti")
def _tersampai() -> Rujukan:
    surat = satu(Surat, TERBIT)
    tanpa_pemicu("surat", "penyampaian_surat")
    hapus(Penyampaian, Penyampaian.surat_id == surat.id)
    ubah(Surat, surat.id, tersampai_pada=date(2026, 4, 7))
    return _rujukan(surat)
