"""Breaking figures: rows as no act would leave them."""

from __future__ import annotations

import sqlalchemy as sa

from hi_cases.core import clock
from hi_cases.core.authz import SISTEM
from hi_cases.core.db import db
from hi_cases.core.rujukan import Rujukan
from hi_cases.indikator.models import (
    AngkaBeku,
    AngkaStatistik,
    BarisBeku,
    DefinisiIndikator,
    IsianIndikator,
    TandaHitung,
    TargetIndikator,
    TutupBulan,
)
from hi_cases.indikator.services import hitung, rencana, statistik
from hi_cases.indikator.services.tutup import bekukan
from hi_cases.indikator.types import Periode
from hi_cases.perselisihan.models import Perkara
from tests.integration.pemeriksaan.rusak import hapus, merusak, satu, ubah


@merusak("indikator.beda_hitungan")
def _beda_hitungan() -> Rujukan:
    tahun = clock.hari_ini().year
    hitung.hitung([tahun])
    milik = sa.select(Perkara).where(Perkara.tahun_register == tahun).order_by(Perkara.id)
    satu = db.session.scalars(milik).first()
    assert satu is not None
    satu.tahun_register = tahun - 30
    db.session.flush()
    hitung.hitung([tahun], penuh=True)
    beda = sa.select(TandaHitung.id).where(TandaHitung.beda_pada.is_not(None))
    return Rujukan("tanda_hitung", db.session.scalars(beda.order_by(TandaHitung.id)).first() or 0)


@merusak("indikator.beda_statistik")
def _beda_statistik() -> Rujukan:
    tahun = clock.hari_ini().year
    statistik.hitung([tahun])
    tersimpan = sa.select(AngkaStatistik).filter_by(bagian="statistik.jenis", tahun=tahun)
    satu = db.session.scalars(tersimpan).one()
    satu.isi = satu.isi | {"KEP": {"masuk": 999}}
    db.session.flush()
    statistik.hitung([tahun], penuh=True)
    beda = sa.select(TandaHitung.id).where(TandaHitung.beda_pada.is_not(None))
    return Rujukan("tanda_hitung", db.session.scalars(beda.order_by(TandaHitung.id)).first() or 0)


@merusak("indikator.baris_beku")
def _baris_beku() -> Rujukan:
    tutup = bekukan(SISTEM, Periode(2026, 3, 3), 0, "")
    assert isinstance(tutup, TutupBulan)
    satu = sa.select(sa.func.min(BarisBeku.id)).where(BarisBeku.tutup_id == tutup.id)
    hapus(BarisBeku, BarisBeku.id == (db.session.scalar(satu) or 0))
    return tutup.rujukan


@merusak("indikator.jejak_tutup")
def _jejak_tutup() -> Rujukan:
    for revisi, catatan in enumerate(("", "Satu perkara menyusul")):
        tutup = bekukan(SISTEM, Periode(2026, 3, 3), revisi, catatan)
    assert isinstance(tutup, TutupBulan)
    for model in (BarisBeku, AngkaBeku):
        hapus(model, model.tutup_id == tutup.id)
    hapus(TutupBulan, TutupBulan.id == tutup.id)
    return Rujukan("tutup_bulan", tutup.id)


@merusak("indikator.jejak_isian")
def _jejak_isian() -> Rujukan:
    rencana.muat_bawaan()
    milik = satu(IsianIndikator, IsianIndikator.tahun == 2018)
    ubah(IsianIndikator, milik.id, nilai=milik.nilai + 1)
    return milik.rujukan


@merusak("indikator.jejak_dokumen")
def _jejak_dokumen() -> Rujukan:
    rencana.muat_bawaan()
    milik = satu(TargetIndikator)
    ubah(TargetIndikator, milik.id, pagu=1)
    dokumen = satu(DefinisiIndikator, DefinisiIndikator.id == milik.definisi_id).dokumen_id
    return Rujukan("dokumen_rencana", dokumen)
