"""A full recount of all indicators of a year, against SQL written by hand."""

from __future__ import annotations

from collections.abc import Iterator

from bench.skala.alat import Nilai, Pasangan, bergantian, lama, tengah
from bench.skala.sql_dasar import siapkan_sql
from bench.skala.sql_tangan import SQL
from hi_cases.core import clock
from hi_cases.core.db import db
from hi_cases.indikator.queries.cacah import hitung_tahun
from hi_cases.indikator.queries.sumber import SUMBER

UKURAN = "hitung penuh setahun"
BATAS = 1.3
KALI = 3
TAHUN = 2025


def ukur(p: Pasangan) -> Iterator[Nilai]:
    """Count each source both ways, in turn; the bar is on all of them together."""
    hari_ini, jumlah_satu, jumlah_dua = clock.hari_ini(), 0.0, 0.0
    rinci = []
    with p.besar.app.app_context():
        siapkan_sql(TAHUN)
        for kode, tangan in SQL.items():

            def produk(kode: str = kode) -> object:
                return hitung_tahun(SUMBER[kode], TAHUN, hari_ini)

            if (satu := produk()) != (dua := tangan(TAHUN)):
                raise RuntimeError(f"{kode}: {satu} by the program, {dua} by hand")
            a, b = map(tengah, bergantian(KALI, lama(produk), lama(lambda t=tangan: t(TAHUN))))
            jumlah_satu, jumlah_dua = jumlah_satu + a, jumlah_dua + b
            rinci.append(f"{kode} {a:.0f}/{b:.0f}")
        db.session.rollback()
    yield Nilai(
        UKURAN,
        p.mesin,
        p.perkara,
        f"{len(SQL)} sumber, tahun {TAHUN}",
        jumlah_satu / jumlah_dua,
        BATAS,
        jumlah_satu,
        jumlah_dua,
        catatan="; ".join(rinci),
    )
