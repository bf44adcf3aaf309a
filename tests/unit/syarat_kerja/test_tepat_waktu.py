"""What counts as answered in time: worked by hand on a calendar of Mondays to Fridays."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from hi_cases.kalender_kerja.types import Kalender, Ketentuan, Satuan
from hi_cases.permohonan.types import Tahap, Tindakan
from hi_cases.syarat_kerja.rules.pengesahan import PENGESAHAN
from hi_cases.syarat_kerja.rules.tepat_waktu import (
    Batas,
    Langkah,
    Nilai,
    Pengajuan,
    nilai,
    pengajuan,
    penjelasan,
    rekap,
)

T, A = Tahap, Tindakan
POLOS = Kalender((), frozenset({2026}))
"""Monday to Friday, no day off."""
HARI = date(2026, 6, 30)
BATAS = Batas(11, date(2026, 4, 13))


def _jawab(hari_dinas: int | None, pada: date | None, tindakan: Tindakan | None) -> Pengajuan:
    return Pengajuan(1, date(2026, 3, 2), pada, tindakan, hari_dinas)


@pytest.mark.parametrize(
    ("satu", "hari", "harap"),
    [
        (_jawab(11, date(2026, 3, 17), A.SAHKAN), HARI, Nilai.TEPAT),
        (_jawab(11, date(2026, 3, 17), A.KEMBALIKAN), HARI, Nilai.TEPAT),
        (_jawab(5, date(2026, 3, 9), A.TOLAK), HARI, Nilai.TEPAT),
        (_jawab(5, date(2026, 3, 9), A.ALIHKAN), HARI, Nilai.TEPAT),
        (_jawab(12, date(2026, 3, 18), A.SAHKAN), HARI, Nilai.TERLAMBAT),
        # Few days with the office, but an answer after the long stop: a date entered late.
        (_jawab(3, date(2026, 4, 14), A.SAHKAN), HARI, Nilai.TERLAMBAT),
        (_jawab(9, date(2026, 4, 14), A.ANGGAP_SAH), HARI, Nilai.TERLAMBAT),
        (_jawab(40, date(2026, 5, 14), A.CABUT), HARI, Nilai.DICABUT),
        (_jawab(11, None, None), date(2026, 3, 17), Nilai.BERJALAN),
        (_jawab(12, None, None), date(2026, 3, 18), Nilai.TERLAMBAT),
        (_jawab(None, None, None), HARI, Nilai.TANPA_KALENDER),
    ],
)
def test_each_answer_is_judged(satu: Pengajuan, hari: date, harap: Nilai) -> None:
    assert nilai(satu, BATAS, hari) is harap


def test_days_with_the_company_belong_to_no_filing() -> None:
    langkah = [
        Langkah(0, date(2026, 2, 20), A.AJUKAN, T.DRAF),
        Langkah(1, date(2026, 3, 2), A.AJUKAN, T.DIAJUKAN),
        Langkah(1, date(2026, 3, 4), A.AMBIL, T.DITELITI),
        Langkah(1, date(2026, 3, 6), A.KEMBALIKAN, T.DIKEMBALIKAN),
        Langkah(1, date(2026, 3, 10), A.CATAT_TERIMA, T.DIKEMBALIKAN),
        Langkah(2, date(2026, 4, 6), A.AJUKAN_ULANG, T.DIAJUKAN),
        Langkah(2, date(2026, 4, 7), A.AMBIL, T.DITELITI),
        Langkah(2, date(2026, 4, 8), A.NYATAKAN_LENGKAP, T.LENGKAP),
        Langkah(2, date(2026, 4, 10), A.SAHKAN, T.SELESAI),
    ]
    # 3, 4, 5, 6 March: four days; 7, 8, 9, 10 April: four. A month lay with the company.
    assert pengajuan(PENGESAHAN, langkah, HARI, POLOS) == [
        Pengajuan(1, date(2026, 3, 2), date(2026, 3, 6), A.KEMBALIKAN, 4),
        Pengajuan(2, date(2026, 4, 6), date(2026, 4, 10), A.SAHKAN, 4),
    ]


def test_a_filing_without_long_stop_is_judged_by_its_days_alone() -> None:
    satu = _jawab(11, date(2026, 12, 1), A.SAHKAN)
    assert nilai(satu, Batas(11, None), HARI) is Nilai.TEPAT


def test_the_share_is_of_what_is_answered_or_over() -> None:
    semua = [
        _jawab(4, date(2026, 3, 6), A.SAHKAN),
        _jawab(20, date(2026, 3, 30), A.SAHKAN),
        _jawab(20, date(2026, 3, 30), A.CABUT),
        _jawab(None, None, None),
    ]
    r = rekap(semua, lambda _satu: BATAS, HARI)
    assert (r.tepat, r.dihitung) == (1, 2)


def test_the_definition_names_each_period_in_its_own_days() -> None:
    enam, lima = Ketentuan("PP-6", "", 6), Ketentuan("PP-5", "", 5)
    isi = penjelasan([enam, lima], Ketentuan("PP-30", "", 30))
    assert "paling lama 11 hari kerja di tangan dinas" in isi
    assert "sebelum 30 hari kerja sejak diajukan" in isi
    kalender = replace(enam, panjang=7, satuan=Satuan.HARI)
    isi = penjelasan([kalender, lima], Ketentuan("PP-30", "", 25, Satuan.HARI))
    assert "paling lama 7 hari kalender dan 5 hari kerja di tangan dinas" in isi
    assert "sebelum 25 hari kalender sejak diajukan" in isi
