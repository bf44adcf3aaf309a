"""Breaking cases: their clocks, officers, sessions, numbers, and what hangs on them."""

from __future__ import annotations

from datetime import date, timedelta

import sqlalchemy as sa

from hi_cases.akun.models import Pengguna
from hi_cases.core import clock
from hi_cases.core.db import db
from hi_cases.core.rujukan import Rujukan
from hi_cases.kalender_kerja.models import HitunganTenggat, JedaTenggat, Tenggat
from hi_cases.kalender_kerja.types import StatusTenggat
from hi_cases.pemberitahuan.models import Pengingat
from hi_cases.perselisihan.models import (
    AksesPihak,
    Anjuran,
    Kehadiran,
    Kuasa,
    Panggilan,
    Perkara,
    PernyataanPihak,
    Pihak,
    Sidang,
    TanggapanAnjuran,
)
from hi_cases.perselisihan.types import (
    AKHIR,
    Asal,
    AsalAkses,
    JenisPernyataan,
    JenisPihak,
    Sisi,
    StatusPernyataan,
    Tahap,
)
from hi_cases.surat.models import Surat
from tests.integration.pemeriksaan.rusak import (
    hapus,
    merusak,
    satu,
    tambah,
    tanpa_pemicu,
    ubah,
)
from tests.integration.pemeriksaan.rusak_kantor import acara_baru, berkas_baru, tenggat_baru
from tests.integration.pemeriksaan.rusak_surat import TERBIT, kiriman_baru

SELESAI = Perkara.tahap.in_(AKHIR)


def tanpa_tenggat(perkara_id: int, *kode: str) -> None:
    """Take running deadlines away with all that points at them."""
    ids = db.session.scalars(
        sa.select(Tenggat.id).where(
            Tenggat.rujukan_jenis == "perkara",
            Tenggat.rujukan_id == perkara_id,
            Tenggat.kode.in_(kode),
            Tenggat.status == StatusTenggat.BERJALAN,
        )
    ).all()
    assert ids
    for model in (HitunganTenggat, JedaTenggat, Pengingat):
        hapus(model, model.tenggat_id.in_(ids))
    hapus(Tenggat, Tenggat.id.in_(ids))


@merusak("perselisihan.tanpa_tenggat")
def _tanpa_tenggat() -> Rujukan:
    perkara = satu(Perkara, Perkara.tahap == Tahap.MEDIASI)
    tanpa_tenggat(perkara.id, "MED-30")
    return perkara.rujukan


@merusak("perselisihan.jawaban_tanpa_tenggat")
def _jawaban() -> Rujukan:
    """A party that has the anjuran, has not answered, and whose answer period is gone."""
    tanggapan = satu(TanggapanAnjuran, TanggapanAnjuran.jawaban.is_(None))
    anjuran = db.session.get_one(Anjuran, tanggapan.anjuran_id)
    tanpa_tenggat(anjuran.perkara_id, "JWB-10")
    return Rujukan("perkara", anjuran.perkara_id)


@merusak("perselisihan.anjuran_belum_sampai")
def _belum_sampai() -> Rujukan:
    """A party whose proof of the anjuran is gone, when the time to bring it is over."""
    tanggapan = satu(TanggapanAnjuran, TanggapanAnjuran.jawaban.is_(None))
    perkara_id = db.session.get_one(Anjuran, tanggapan.anjuran_id).perkara_id
    hapus(TanggapanAnjuran, TanggapanAnjuran.id == tanggapan.id)
    kemarin = clock.hari_ini() - timedelta(days=1)
    return tenggat_baru("perkara", perkara_id, kode="ANJ-10", kunci="uji", jatuh=kemarin).rujukan


@merusak("perselisihan.terima_anjuran_beda")
def _terima_beda() -> Rujukan:
    """A letter of an anjuran that a party has on another day than its case says."""
    tanggapan = satu(TanggapanAnjuran, TanggapanAnjuran.jawaban.is_(None))
    perkara_id = db.session.get_one(Anjuran, tanggapan.anjuran_id).perkara_id
    surat = satu(Surat, TERBIT)
    tanpa_pemicu("surat")
    ubah(Surat, surat.id, kode="anjuran", rujukan_jenis="perkara", rujukan_id=perkara_id)
    hari = tanggapan.diterima_pada + timedelta(days=1)
    bukti = {"penerima": "Uji", "bukti": "Uji", "dikonfirmasi_oleh": "Uji"}
    awal = tanggapan.diterima_pada - timedelta(days=9)
    pihak_id = tanggapan.pihak_id
    kiriman_baru(surat, pihak_id=pihak_id, dikirim_pada=awal, diterima_pada=hari, **bukti)
    return Rujukan("perkara", perkara_id)


@merusak("perselisihan.tertutup_bertenggat")
def _tertutup() -> Rujukan:
    return tenggat_baru("perkara", satu(Perkara, SELESAI).id).rujukan


@merusak("perselisihan.register_bertenggat")
def _register() -> Rujukan:
    perkara = satu(Perkara, Perkara.tahap == Tahap.MEDIASI)
    ubah(Perkara, perkara.id, asal=Asal.REGISTER)
    return perkara.rujukan


@merusak("perselisihan.penanggung_beda")
def _penanggung() -> Rujukan:
    perkara = satu(Perkara, Perkara.tahap == Tahap.MEDIASI)
    milik = satu(
        Tenggat, Tenggat.rujukan_id == perkara.id, Tenggat.status == StatusTenggat.BERJALAN
    )
    ubah(Tenggat, milik.id, penanggung_jawab_id=None)
    return perkara.rujukan


@merusak("perselisihan.terdekat_beda")
def _terdekat() -> Rujukan:
    perkara = satu(Perkara, Perkara.tahap == Tahap.MEDIASI)
    ubah(Perkara, perkara.id, tenggat_terdekat=date(2026, 1, 2))
    return perkara.rujukan


@merusak("perselisihan.yatim")
def _yatim() -> Rujukan:
    tenggat_baru("perkara", 987_654)
    berkas_baru("pihak", 987_655)
    acara_baru("yatim", rujukan_jenis="perkara", rujukan_id=987_656)
    return Rujukan("pihak", 987_655)


@merusak("perselisihan.mediator_nonaktif")
def _mediator() -> Rujukan:
    perkara = satu(Perkara, Perkara.tahap == Tahap.MEDIASI)
    ubah(Pengguna, perkara.mediator_id, active=False)
    return perkara.rujukan


@merusak("perselisihan.pelimpahan_menggantung")
def _pelimpahan() -> Rujukan:
    perkara = satu(Perkara, Perkara.tahap == Tahap.MEDIASI)
    ubah(
        Perkara,
        perkara.id,
        tahap=Tahap.DILIMPAHKAN_MEDIATOR,
        dilimpahkan_pada=clock.hari_ini() - timedelta(days=30),
        pelimpahan_diterima_pada=None,
    )
    return perkara.rujukan


@merusak("perselisihan.satu_sisi")
def _satu_sisi() -> Rujukan:
    perkara = satu(Perkara, Perkara.tahap == Tahap.DITAWARKAN)
    pihak = satu(Pihak, Pihak.perkara_id == perkara.id, Pihak.sisi == Sisi.TERMOHON)
    ubah(Pihak, pihak.id, sisi=Sisi.PEMOHON)
    return perkara.rujukan


@merusak("perselisihan.nomor_anjuran_ganda")
def _anjuran_ganda() -> Rujukan:
    tahun_ini = Anjuran.tanggal >= date(2026, 1, 1)
    stmt = sa.select(Anjuran).where(tahun_ini).order_by(Anjuran.perkara_id).limit(2)
    dua = db.session.scalars(stmt).all()
    ubah(Anjuran, dua[1].id, nomor_risalah=dua[0].nomor)
    return Rujukan("perkara", dua[1].perkara_id)


@merusak("perselisihan.register_melompat")
def _melompat() -> Rujukan:
    """A number between two others is gone, and the counter is past the last one."""
    perkara = db.session.scalars(
        sa.select(Perkara)
        .where(Perkara.urutan_register > 1)
        .order_by(Perkara.urutan_register.desc())
        .limit(1)
    ).one()
    ubah(Perkara, perkara.id, urutan_register=perkara.urutan_register + 4)
    return perkara.rujukan


@merusak("perselisihan.sidang_tanpa_panggilan")
def _tanpa_panggilan() -> Rujukan:
    sidang = satu(Sidang, Sidang.terlaksana.is_(True))
    pihak = satu(Pihak, Pihak.perkara_id == sidang.perkara_id, Pihak.sisi == Sisi.TERMOHON)
    db.session.execute(
        sa.update(Kehadiran)
        .where(Kehadiran.sidang_id == sidang.id, Kehadiran.pihak_id == pihak.id)
        .values(hadir=False)
    )
    hapus(Panggilan, Panggilan.pihak_id == pihak.id)
    return Rujukan("perkara", sidang.perkara_id)


@merusak("perselisihan.sidang_tanpa_kehadiran")
def _tanpa_kehadiran() -> Rujukan:
    sidang = satu(Sidang, Sidang.terlaksana.is_(True))
    hapus(Kehadiran, Kehadiran.sidang_id == sidang.id)
    return Rujukan("perkara", sidang.perkara_id)


@merusak("perselisihan.kuasa_berakhir")
def _kuasa() -> Rujukan:
    kuasa = satu(Kuasa)
    ubah(Kuasa, kuasa.id, berlaku_sampai=clock.hari_ini() - timedelta(days=1))
    return Rujukan("perkara", db.session.get_one(Pihak, kuasa.pihak_id).perkara_id)


@merusak("perselisihan.klaim_tanpa_perusahaan")
def _klaim() -> Rujukan:
    pihak = satu(
        Pihak,
        Pihak.jenis == JenisPihak.PENGUSAHA,
        Pihak.perkara_id.in_(sa.select(Perkara.id).where(Perkara.tahap == Tahap.MEDIASI)),
    )
    ubah(Pihak, pihak.id, perusahaan_id=None)
    tambah(
        AksesPihak(
            pihak_id=pihak.id,
            pengguna_id=satu(Pengguna, Pengguna.email == "perusahaan@demo.test").id,
            pengguna_nama="Uji",
            asal=AsalAkses.UNDANGAN,
            penuh=True,
            dibuka_pada=clock.sekarang(),
        )
    )
    return Rujukan("perkara", pihak.perkara_id)


@merusak("perselisihan.pernyataan_sisa")
def _pernyataan() -> Rujukan:
    perkara = satu(Perkara, SELESAI)
    tambah(
        PernyataanPihak(
            perkara_id=perkara.id,
            pihak_id=satu(Pihak, Pihak.perkara_id == perkara.id).id,
            pengguna_id=satu(Pengguna, Pengguna.email == "pekerja@demo.test").id,
            pengguna_nama="Uji",
            jenis=JenisPernyataan.HADIR,
            isi={},
            dibuat_pada=clock.sekarang(),
            status=StatusPernyataan.MENUNGGU,
            tanggapan="",
        )
    )
    return perkara.rujukan


@merusak("perselisihan.acara_tertutup")
def _acara() -> Rujukan:
    perkara = satu(Perkara, SELESAI)
    acara_baru("tutup", rujukan_jenis="perkara", rujukan_id=perkara.id)
    return perkara.rujukan


@merusak("perselisihan.acara_tanpa_panggilan")
def _acara_tanpa_panggilan() -> Rujukan:
    perkara = satu(Perkara, Perkara.tahap == Tahap.MEDIASI)
    hapus(Panggilan, Panggilan.perkara_id == perkara.id)
    acara_baru("panggil", rujukan_jenis="perkara", rujukan_id=perkara.id)
    return perkara.rujukan
