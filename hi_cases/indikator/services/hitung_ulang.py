"""Counting everything anew for somebody who asked: indicators and statistics in one job."""

from __future__ import annotations

from collections import Counter
from contextlib import nullcontext
from dataclasses import asdict

from hi_cases.core import authz, pekerjaan
from hi_cases.core.authz import Pelaku
from hi_cases.core.pekerjaan import Pekerjaan
from hi_cases.indikator import rules
from hi_cases.indikator.queries.angka import tahun_dihitung
from hi_cases.indikator.queries.ringkasan.bagian import BAGIAN
from hi_cases.indikator.queries.ringkasan.halaman import tahun_statistik
from hi_cases.indikator.queries.sumber import SUMBER
from hi_cases.indikator.services import hitung, statistik

TUGAS = "indikator.hitung_ulang"
_SATUAN = {"satuan": "hitungan"}
"""What the progress is told in: a year of a source, or of a part."""


def minta(pelaku: Pelaku) -> Pekerjaan:
    """Ask for everything to be counted anew."""
    authz.tabel().pastikan(pelaku, rules.STATISTIK_HITUNG, milik_sendiri=False)
    return pekerjaan.buat_sekali(pelaku, TUGAS, "Menghitung ulang indikator dan statistik", _SATUAN)


def kerjakan(
    kerja: Pekerjaan, maju: hitung.Maju, lepas: hitung.Lepas = nullcontext
) -> dict[str, int] | None:
    """Count everything for a job; None where somebody stopped it.

    What `maju` committed until then stays: each year of a source has its own mark, so its figures
    are right whether or not the others were counted anew, and a job that is sent again goes on
    behind them.
    """
    bagian = (
        (hitung.hitung, tahun_dihitung(), len(SUMBER)),
        (statistik.hitung, tahun_statistik(), len(BAGIAN)),
    )
    total = sum(len(tahun) * banyak for _, tahun, banyak in bagian)
    jumlah: Counter[str] = Counter()
    awal = 0
    for cacah, tahun, banyak in bagian:
        langkah = _bersambung(maju, awal, total)
        hasil = cacah(tahun, penuh=True, sejak=kerja.dibuat_pada, maju=langkah, lepas=lepas)
        if hasil is None:
            return None
        jumlah.update(asdict(hasil))
        awal += len(tahun) * banyak
    return dict(jumlah)


def _bersambung(maju: hitung.Maju, awal: int, total: int) -> hitung.Maju:
    return lambda sudah, _: maju(awal + sudah, total)
