"""Two years of filings: the share that the system tells is the one counted by hand.

Once over a table worked out on paper, each row with its article and its days; once over many
made-up filings, against a slow count that walks day by day over the days off as the file of
holidays has them. Neither knows the engine's tables or its way of counting.
"""

from __future__ import annotations

import csv
import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from hi_cases.core import clock
from hi_cases.core.db import db
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.kalender_kerja import services as acuan
from hi_cases.kalender_kerja.queries.berlaku import lupakan
from hi_cases.kalender_kerja.types import Satuan
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
    A.ALIHKAN: Hasil.DIALIHKAN,
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


def _k(masuk: str, jawab: str = "", cara: Tindakan | None = None) -> Kiriman:
    return Kiriman(date.fromisoformat(masuk), date.fromisoformat(jawab) if jawab else None, cara)


AKHIR_2026 = date(2026, 12, 30)
N = Nilai
Baris = tuple[str, list[Kiriman], list[tuple[int, Nilai]]]
TABEL: list[Baris] = [
    # 7-10 (4), 13-17 (9), 20, 21 (11): six days to examine and five for the decree, to the day.
    (
        "Permenaker 28/2014 Ps. 8(5) dan Ps. 10(2)",
        [_k("2025-01-06", "2025-01-21", A.SAHKAN)],
        [(11, N.TEPAT)],
    ),
    # The same, and the 22nd is the twelfth.
    (
        "Permenaker 28/2014 Ps. 8(5) dan Ps. 10(2)",
        [_k("2025-01-06", "2025-01-22", A.SAHKAN)],
        [(12, N.TERLAMBAT)],
    ),
    # 27 Isra Mikraj, 28 its bersama, 29 Imlek; 30, 31 (2), 3-7 February (7), 10-13 (11).
    (
        "Permenaker 28/2014 Ps. 10(2); hari libur",
        [_k("2025-01-24", "2025-02-13", A.SAHKAN)],
        [(11, N.TEPAT)],
    ),
    # 4-7 March (4); five weeks with the company; 15-17 April (3), the 18th off, 21-24 (7).
    (
        "Permenaker 28/2014 Ps. 9(2)-(3)",
        [_k("2025-03-03", "2025-03-07", A.KEMBALIKAN), _k("2025-04-14", "2025-04-24", A.SAHKAN)],
        [(4, N.TEPAT), (7, N.TEPAT)],
    ),
    # 25-27 (3); 28 March to 7 April Nyepi, Idulfitri and bersama; 8-11 (7), 14, 15 (9).
    (
        "UU 13/2003 Ps. 112(3)",
        [_k("2025-03-24", "2025-04-15", A.KEMBALIKAN)],
        [(9, N.TEPAT)],
    ),
    # 6 Iduladha, 9 its bersama; 10-13 (4), 16-20 (9), 23-25 (12).
    ("UU 13/2003 Ps. 112(3)", [_k("2025-06-05", "2025-06-25", A.TOLAK)], [(12, N.TERLAMBAT)]),
    # 2-4 (3), 7-11 (8), 14-18 (13), 21-25 (18), 28-1 (23), 4-8 (28), 11, 12 August (30), 13 (31).
    ("UU 13/2003 Ps. 112(2)", [_k("2025-07-01", "2025-08-13", A.ANGGAP_SAH)], [(31, N.TERLAMBAT)]),
    # Taken back: 2-4 (3), the 5th off, 8-12 (8), 15-19 (13), 22-26 (18), 29-1 (21).
    ("pemohon mencabut", [_k("2025-09-01", "2025-10-01", A.CABUT)], [(21, N.DICABUT)]),
    # 7-10 (4), 13 (5).
    ("Permenaker 28/2014 Ps. 7", [_k("2025-10-06", "2025-10-13", A.ALIHKAN)], [(5, N.TEPAT)]),
    # 18-21 (4), 24-28 (9), 1-5 (14), 8-12 (19), 15-19 (24), 22-24 (27), 29-31 (30), 2 January (31):
    # a late filing of 2025, but by silence only in 2026.
    ("UU 13/2003 Ps. 112(2)", [_k("2025-11-17", "2026-01-02", A.ANGGAP_SAH)], [(31, N.TERLAMBAT)]),
    # 23, 24 (2), 29-31 (5), 2 January (6), 5-9 (11): counted in the year in which it came.
    (
        "Permenaker 28/2014 Ps. 10(2); pergantian tahun",
        [_k("2025-12-22", "2026-01-09", A.SAHKAN)],
        [(11, N.TEPAT)],
    ),
    # 10-13 (4), 16, 17 Imlek; 18-20 (7), 23-26 (11).
    (
        "Permenaker 28/2014 Ps. 10(2)",
        [_k("2026-02-09", "2026-02-26", A.SAHKAN)],
        [(11, N.TEPAT)],
    ),
    # 10-13 (4), 16, 17 (6), 18-24 Nyepi and Idulfitri; 25-27 (9), 30-1 (12). Then 21-24 (4),
    # 27, 28 (6).
    (
        "UU 13/2003 Ps. 112(3)-(4)",
        [_k("2026-03-09", "2026-04-01", A.KEMBALIKAN), _k("2026-04-20", "2026-04-28", A.SAHKAN)],
        [(12, N.TERLAMBAT), (6, N.TEPAT)],
    ),
    # Counted day by day in test_dianggap_sah.py: 30 on 23 June.
    ("UU 13/2003 Ps. 112(2)", [_k("2026-05-04", "2026-06-24", A.ANGGAP_SAH)], [(31, N.TERLAMBAT)]),
    # 2-4 (3), 7-11 (8), 14-18 (13), 21-23 (16), Natal, 28-30 (19): nobody has answered.
    ("Permenaker 28/2014 Ps. 8(5)", [_k("2026-12-01")], [(19, N.TERLAMBAT)]),
    # 22, 23 (2), 28-30 (5): there is still time.
    ("Permenaker 28/2014 Ps. 8(5)", [_k("2026-12-21")], [(5, N.BERJALAN)]),
]
PER_TAHUN = {2025: (7, 11, 1, "63,6 %"), 2026: (2, 5, 2, "40,0 %")}
"""Of a year, added up on paper: on time, counted, by silence, the share."""


def test_the_share_agrees_with_a_table_worked_out_on_paper(
    dunia: DuniaPermohonan, sebagai: Any
) -> None:
    dunia.jam.atur(AKHIR_2026.isoformat())
    for ke, (dasar, kiriman, harap) in enumerate(TABEL, 1):
        _tulis(dunia, ke, kiriman)
        lama = [hari_kerja_sesudah(s.masuk, s.jawab or AKHIR_2026) for s in kiriman]
        assert lama == [hari for hari, _ in harap], dasar
    for tahun, (tepat, dihitung, diam, persen) in PER_TAHUN.items():
        satu = tepat_waktu(tahun)
        assert (satu.rekap.tepat, satu.rekap.dihitung, satu.dianggap_sah) == (tepat, dihitung, diam)
        assert [(p.nomor, isi.putaran, isi.hari_dinas) for p, isi in satu.terlambat] == [
            (f"PP-{ke:04d}", putaran, hari)
            for ke, (_, kiriman, harap) in enumerate(TABEL, 1)
            for putaran, (hari, nilai) in enumerate(harap, 1)
            if nilai is N.TERLAMBAT and kiriman[putaran - 1].masuk.year == tahun
        ]
        isi = sebagai(dunia.kabid).get(f"/syarat-kerja/tepat-waktu?tahun={tahun}").text
        assert f"<b>{persen}</b> tepat waktu: {tepat} dari {dihitung} pengajuan" in isi
        assert f"Dianggap sah: {diam}." in isi


def test_the_long_stop_of_the_share_is_the_day_that_the_deadline_has(
    dunia: DuniaPermohonan,
) -> None:
    """Ten days of any kind from Monday 2 March 2026 end on Thursday 12 March; the office sends the
    filing back on the 13th, its ninth working day with it."""
    baru = replace(
        kalender.ketentuan("PP-30", HARI),
        panjang=10,
        satuan=Satuan.HARI,
        berlaku_dari=date(2026, 2, 28),
        berlaku_sampai=None,
    )
    rancangan = acuan.ajukan_ketentuan(dunia.kabid, baru, sumber="Uji")
    acuan.terapkan(dunia.kabid, rancangan.id)
    lupakan(db.session())
    satu = dunia.diteliti()
    assert dunia.berjalan(satu)["PP-30"] == date(2026, 3, 12)
    dunia.jam.atur("2026-03-12")
    assert tepat_waktu(2026).rekap.jumlah == {N.BERJALAN: 1}
    dunia.jam.atur("2026-03-13")
    hasil = tepat_waktu(2026)
    assert [(isi.hari_dinas, isi.dijawab) for _, isi in hasil.terlambat] == [(9, None)]
    assert "sebelum 10 hari kalender sejak diajukan" in hasil.penjelasan


def test_time_with_the_office_is_counted_in_the_days_of_its_periods(
    dunia: DuniaPermohonan,
) -> None:
    """Six days of any kind from 2 March end on Sunday 8 March, five working days later is Friday
    13 March: the ninth with the office, and the tenth is late."""
    baru = replace(
        kalender.ketentuan("PP-6", HARI),
        satuan=Satuan.HARI,
        berlaku_dari=date(2026, 2, 28),
        berlaku_sampai=None,
    )
    rancangan = acuan.ajukan_ketentuan(dunia.kabid, baru, sumber="Uji")
    acuan.terapkan(dunia.kabid, rancangan.id)
    lupakan(db.session())
    dunia.diteliti()
    dunia.jam.atur("2026-03-13")
    assert tepat_waktu(2026).rekap.jumlah == {N.BERJALAN: 1}
    dunia.jam.atur("2026-03-16")
    assert tepat_waktu(2026).rekap.jumlah == {N.TERLAMBAT: 1}
