"""Two years of made-up filings: the share that the system tells is the one of a slow hand count.

The hand count walks day by day over the days off as the file of holidays has them, and knows
nothing of the engine's tables or of its way of counting.
"""

from __future__ import annotations

import csv
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from hi_cases.core import clock
from hi_cases.core.db import db
from hi_cases.permohonan.models import PeristiwaPermohonan, Permohonan
from hi_cases.permohonan.types import Cara, Hasil, Tahap, Tindakan
from hi_cases.syarat_kerja.queries.tepat_waktu import tepat_waktu
from hi_cases.syarat_kerja.rules.tepat_waktu import Nilai
from tests.perangkat.permohonan import DuniaPermohonan

A, T = Tindakan, Tahap
HARI = date(2026, 2, 27)
JUMLAH = 60
_DATA = Path(__file__).resolve().parents[3] / "data" / "hari_libur.csv"
SEHARI = timedelta(days=1)


def _libur() -> frozenset[date]:
    with _DATA.open(encoding="utf-8", newline="") as berkas:
        baris = list(csv.DictReader(berkas))
    return frozenset(date.fromisoformat(satu["tanggal"]) for satu in baris)


LIBUR = _libur()


def hari_kerja_sesudah(dari: date, sampai: date) -> int:
    """Count the working days behind a day up to another, one by one."""
    jumlah, hari = 0, dari
    while hari < sampai:
        hari += SEHARI
        if hari.weekday() < 5 and hari not in LIBUR:
            jumlah += 1
    return jumlah


@dataclass(frozen=True)
class Kiriman:
    """One made-up filing: when it came, when and how the office answered; None: not yet."""

    masuk: date
    jawab: date | None
    cara: Tindakan | None


def _karang(acak: random.Random, awal: date) -> list[Kiriman]:
    """Make up one submission: some are sent back once or twice and come again weeks later."""
    semua, masuk = [], awal
    for _putaran in range(3):
        jawab = masuk + timedelta(days=acak.choice((1, 6, 11, 14, 15, 16, 17, 21, 30, 50)))
        if jawab > HARI:
            semua.append(Kiriman(masuk, None, None))
            break
        cara = acak.choice(
            (A.SAHKAN, A.SAHKAN, A.KEMBALIKAN, A.KEMBALIKAN, A.TOLAK, A.CABUT, A.ANGGAP_SAH)
        )
        semua.append(Kiriman(masuk, jawab, cara))
        masuk = jawab + timedelta(days=acak.randint(2, 40))
        if cara is not A.KEMBALIKAN or masuk > HARI:
            break
    return semua


def _peristiwa(kiriman: list[Kiriman]) -> Iterator[tuple[int, date, Tindakan, Tahap]]:
    for putaran, satu in enumerate(kiriman, 1):
        yield putaran, satu.masuk, A.AJUKAN if putaran == 1 else A.AJUKAN_ULANG, T.DIAJUKAN
        tengah = satu.masuk + SEHARI
        if tengah <= (satu.jawab or HARI):
            yield putaran, tengah, A.AMBIL, T.DITELITI
        if satu.jawab is not None and satu.cara is not None:
            ke = T.DIKEMBALIKAN if satu.cara is A.KEMBALIKAN else T.SELESAI
            yield putaran, satu.jawab, satu.cara, ke


_HASIL = {
    A.SAHKAN: Hasil.DISAHKAN,
    A.TOLAK: Hasil.DITOLAK,
    A.CABUT: Hasil.DICABUT,
    A.ANGGAP_SAH: Hasil.DIANGGAP_SAH,
}


def _tulis(dunia: DuniaPermohonan, ke: int, kiriman: list[Kiriman]) -> None:
    akhir = kiriman[-1]
    hasil = _HASIL.get(akhir.cara) if akhir.cara else None
    kembali = akhir.cara is A.KEMBALIKAN
    tahap = T.SELESAI if hasil else (T.DIKEMBALIKAN if kembali else T.DIAJUKAN)
    baris = Permohonan(
        jenis="pp_baru",
        perusahaan_id=dunia.pt.id,
        pemohon_nama="PT Maju Bersama",
        cara=Cara.KERTAS,
        tahap=tahap,
        hasil=hasil,
        nomor=f"PP-{ke:04d}",
        tahun=kiriman[0].masuk.year,
        putaran=len(kiriman),
        diajukan_pada=akhir.masuk,
        selesai_pada=akhir.jawab if hasil else None,
        isian={},
        dibuat_pada=clock.sekarang(),
        diubah_pada=clock.sekarang(),
    )
    db.session.add(baris)
    db.session.flush()
    for putaran, tanggal, tindakan, ke_tahap in _peristiwa(kiriman):
        isi: dict[str, Any] = {"dari": "draf", "pelaku_nama": "Uji", "dasar": "", "keterangan": ""}
        db.session.add(
            PeristiwaPermohonan(
                permohonan_id=baris.id,
                pada=clock.sekarang(),
                tanggal=tanggal,
                tindakan=tindakan,
                ke=ke_tahap.value,
                putaran=putaran,
                data={},
                **isi,
            )
        )
        db.session.flush()


def _dengan_tangan(semua: list[list[Kiriman]], tahun: int) -> tuple[int, int, int]:
    """Return (on time, late, by silence) of the filings of a year, counted day by day."""
    tepat = terlambat = diam = 0
    for kiriman in semua:
        for satu in kiriman:
            if satu.cara is A.ANGGAP_SAH and satu.jawab and satu.jawab.year == tahun:
                diam += 1
            if satu.masuk.year != tahun or satu.cara is A.CABUT:
                continue
            lama = hari_kerja_sesudah(satu.masuk, satu.jawab or HARI)
            # Six days to examine and five for the decree; no answer came after thirty.
            baik = lama <= 11 and satu.cara is not A.ANGGAP_SAH
            if satu.jawab is None and baik:
                continue
            tepat, terlambat = tepat + baik, terlambat + (not baik)
    return tepat, terlambat, diam


@pytest.mark.anggaran(20, "sixty submissions with their acts")
def test_the_share_agrees_with_a_slow_count_by_hand(dunia: DuniaPermohonan, sebagai: Any) -> None:
    dunia.jam.atur(HARI.isoformat())
    acak = random.Random(20260227)  # noqa: S311 - made-up years, the same each run
    semua = [
        _karang(acak, date(2024, 3, 1) + timedelta(days=acak.randint(0, 725)))
        for _ke in range(JUMLAH)
    ]
    for ke, kiriman in enumerate(semua, 1):
        _tulis(dunia, ke, kiriman)
    jumlah = 0
    for tahun in (2024, 2025, 2026):
        satu = tepat_waktu(tahun)
        tepat, terlambat, diam = _dengan_tangan(semua, tahun)
        jumlah += tepat + terlambat
        assert (satu.rekap.tepat, satu.rekap.dihitung) == (tepat, tepat + terlambat)
        assert (satu.dianggap_sah, len(satu.terlambat)) == (diam, terlambat)
        assert satu.rekap.jumlah.get(Nilai.TANPA_KALENDER, 0) == 0
    # The numbers of this seed, so that a change of the made-up years is seen.
    assert jumlah > JUMLAH
    assert all(min(_dengan_tangan(semua, tahun)[:2]) > 5 for tahun in (2024, 2025))
    isi = sebagai(dunia.kabid).get("/syarat-kerja/tepat-waktu?tahun=2025").text
    tepat, terlambat, diam = _dengan_tangan(semua, 2025)
    assert f"{tepat} dari {tepat + terlambat} pengajuan" in isi
    assert "Waktu di tangan perusahaan tidak dihitung." in isi
    assert f"Dianggap sah: {diam}" in isi
