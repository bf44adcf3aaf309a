"""The made-up nation that the benchmarks measure on: whole, and counted right by every way."""

from __future__ import annotations

from datetime import date

import sqlalchemy as sa

from bench.dunia import basis as dunia
from bench.dunia.bangun import Pembangun
from bench.skala.sql_dasar import siapkan_sql
from bench.skala.sql_tangan import SQL
from hi_cases.core import periksa
from hi_cases.core.clock import hari_ini
from hi_cases.core.db import db
from hi_cases.indikator.queries.cacah import baris, hitung_tahun
from hi_cases.indikator.queries.sumber import SUMBER
from hi_cases.indikator.rules.rumus import hitung
from hi_cases.indikator.types import Periode
from hi_cases.perselisihan.models import Perkara
from hi_cases.perselisihan.queries.tercatat import tercatat
from hi_cases.perusahaan import queries as perusahaan

TAHUN = 2025
# Files, search indexes, reminders and terms of PP and PKB are not made up: nothing measured asks.
_TIDAK_DIBUAT = frozenset(
    {
        "pemberitahuan.pengingat_belum_ditulis",
        "perusahaan.tanpa_indeks",
        "permohonan.tanpa_dokumen",
        "syarat_kerja.tanpa_tenggat",
    }
)


def test_dunia_utuh_dan_terhitung_sama(app_nyata, basis_nyata, jam) -> None:
    jam.atur(dunia.KINI)
    dunia.isi_acuan(app_nyata)
    pembangun = Pembangun(dunia.Basis(basis_nyata.jenis, "uji", app_nyata))
    pembangun.isi(120)
    pembangun.isi(200)
    with app_nyata.app_context():
        assert db.session.scalar(sa.select(sa.func.count()).select_from(Perkara)) == 200
        rusak = {satu.kode for satu in periksa.daftar() if next(iter(satu.cari()), None)}
        assert rusak <= _TIDAK_DIBUAT
        semua = tercatat(date(2024, 1, 1), date(2025, 6, 30))
        milik = {satu.perusahaan_id for satu in semua if satu.perkara_id % 3 == 0}
        nomor = perusahaan.keluarga_semua(milik)
        assert milik
        assert tercatat(date(2024, 1, 1), date(2025, 6, 30), nomor) == [
            satu for satu in semua if satu.perusahaan_id in milik
        ]
        siapkan_sql(TAHUN)
        setahun = Periode.setahun(TAHUN)
        for kode, tangan in SQL.items():
            angka = hitung_tahun(SUMBER[kode], TAHUN, hari_ini())
            assert angka == tangan(TAHUN), kode
            pasti = hitung(baris(SUMBER[kode], setahun.dari, setahun.sampai))
            assert angka[setahun.kode] == pasti, kode
        db.session.rollback()
