"""Counting, comparing and summing of actions, worked by hand (UU 13/2003 Ps 137-149)."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from hi_cases.core.clock import WIB
from hi_cases.kalender_kerja.types import Kalender
from hi_cases.mogok.rules.hitung import hitungan
from hi_cases.mogok.rules.lama import lama, rentang
from hi_cases.mogok.rules.periksa import (
    bukti_gagal,
    butir_waktu,
    periksa_mogok,
    periksa_penutupan,
)
from hi_cases.mogok.types import BuktiGagal, Diketahui, Lama, Pemberi, StatusButir
from hi_cases.urusan.types import Langkah

YA, TIDAK, BELUM = StatusButir.TERPENUHI, StatusButir.TIDAK, StatusButir.BELUM
KALENDER = Kalender((), frozenset({2026}))
"""Five days a week, no holidays. Wednesday 15 April is the start in all examples."""
RABU = date(2026, 4, 15)


DUA = {"bukti_gagal": BuktiGagal.DITOLAK, "permintaan_1": RABU, "permintaan_2": RABU}


def _hitung(diterima: date, terima: time | None, mulai: time | None):
    return hitungan(KALENDER, "Dinas", 7, diterima, terima, RABU, mulai)


@pytest.mark.parametrize(
    ("hari", "terima", "terhitung", "penuh", "jam", "status"),
    [
        # Monday the 6th: 6, 7, 8, 9, 10, 13, 14 are seven with the day of receipt, six without.
        (6, time(8), 7, 6, 7, (YA, TIDAK, YA)),
        (6, time(9, 15), 7, 6, 6, (YA, TIDAK, TIDAK)),
        (6, None, 7, 6, None, (YA, TIDAK, BELUM)),
        # Tuesday the 7th: six, five.
        (7, time(8), 6, 5, 6, (TIDAK, TIDAK, TIDAK)),
        # Sunday the 5th is no working day itself, so both readings say seven.
        (5, time(23), 7, 7, 7, (YA, YA, YA)),
        (3, time(23), 8, 7, 7, (YA, YA, YA)),
        (15, time(7), 0, 0, 0, (TIDAK, TIDAK, TIDAK)),
        (16, time(7), 0, 0, 0, (TIDAK, TIDAK, TIDAK)),
    ],
)
def test_every_reading_counts_by_itself(hari, terima, terhitung, penuh, jam, status) -> None:
    satu = _hitung(date(2026, 4, hari), terima, time(8))
    assert (satu.terhitung, satu.penuh, satu.jam_ke_jam) == (terhitung, penuh, jam)
    assert (satu.batas_terhitung, satu.batas_penuh) == (date(2026, 4, 6), date(2026, 4, 5))
    assert tuple(b.status for b in butir_waktu(satu, "Ps. 140")) == status


def test_what_the_calendar_does_not_know_is_not_counted() -> None:
    satu = hitungan(KALENDER, "Dinas", 7, date(2025, 12, 30), time(9), date(2026, 1, 8), time(9))
    assert {satu.terhitung, satu.penuh, satu.jam_ke_jam} == {None}
    assert {b.status for b in butir_waktu(satu, "Ps. 140")} == {BELUM}


MOGOK = {
    "ada_surat": Diketahui.YA,
    "terima_lain": Diketahui.YA,
    "mulai": RABU,
    "jam_mulai": time(8),
    "akhir": date(2026, 4, 17),
    "jam_akhir": time(16),
    "tempat": "Halaman pabrik",
    "alasan": "Upah",
    "pemberi": Pemberi.SERIKAT,
    "serikat": ["SP Maju", "SP Mandiri"],
    "ketua": ["Ani", "Bambang"],
    "sekretaris": ["Cici", "Dadang"],
    "kepentingan_umum": Diketahui.TIDAK,
}


def _status(isi, *, jenis=periksa_mogok, gagal=(YA, "")):
    return {
        b.kode: b.status for b in jenis(isi, [_hitung(date(2026, 4, 6), time(8), time(8))], gagal)
    }


@pytest.mark.parametrize(
    ("lain", "kode", "status"),
    [
        ({}, "mulai", YA),
        ({"jam_mulai": None}, "mulai", TIDAK),
        ({"akhir": None}, "akhir", TIDAK),
        ({"tempat": ""}, "tempat", TIDAK),
        ({"alasan": None}, "alasan", TIDAK),
        ({}, "tanda_tangan", YA),
        # Several unions: the chairman and the secretary of each (Ps 140(2)d).
        ({"sekretaris": ["Cici", "-"]}, "tanda_tangan", TIDAK),
        ({"pemberi": Pemberi.KOORDINATOR, "koordinator": ["Eko"]}, "tanda_tangan", YA),
        ({"pemberi": Pemberi.KOORDINATOR, "koordinator": []}, "tanda_tangan", TIDAK),
        ({"terima_lain": Diketahui.BELUM}, "perusahaan", BELUM),
        ({"kepentingan_umum": Diketahui.YA}, "umum", BELUM),
        ({"kepentingan_umum": Diketahui.YA, "diatur": Diketahui.TIDAK}, "umum", TIDAK),
        ({"ada_surat": Diketahui.TIDAK}, "waktu_dinas", TIDAK),
        ({"mulai": None}, "mulai", TIDAK),
    ],
)
def test_a_strike_notice_is_compared_point_by_point(lain, kode, status) -> None:
    assert _status({**MOGOK, **lain})[kode] is status


@pytest.mark.parametrize(
    ("lain", "kode", "status"),
    [
        ({"penanda_tangan": "Direktur"}, "tanda_tangan", YA),
        ({}, "tanda_tangan", TIDAK),
        ({"pembalasan": Diketahui.YA}, "pembalasan", TIDAK),
        ({"pembalasan": Diketahui.TIDAK}, "pembalasan", YA),
        ({"kepentingan_umum": Diketahui.YA}, "umum", TIDAK),
    ],
)
def test_a_lock_out_notice_is_compared_point_by_point(lain, kode, status) -> None:
    semua = _status({**MOGOK, **lain}, jenis=periksa_penutupan)
    assert semua[kode] is status
    assert "tempat" not in semua


@pytest.mark.parametrize(
    ("isi", "lama_minta", "status"),
    [
        # Two requests within 14 working days; the fifteenth is too late.
        ({"bukti_gagal": BuktiGagal.RISALAH, "tanggal_risalah": RABU}, None, YA),
        ({"bukti_gagal": BuktiGagal.RISALAH}, None, BELUM),
        ({"bukti_gagal": BuktiGagal.TIDAK_ADA}, None, TIDAK),
        ({}, None, BELUM),
        ({"bukti_gagal": BuktiGagal.DITOLAK, "permintaan_1": RABU}, None, BELUM),
        ({"bukti_gagal": BuktiGagal.DITOLAK, "permintaan_1": RABU, "permintaan_2": RABU}, 14, YA),
        (
            {"bukti_gagal": BuktiGagal.DITOLAK, "permintaan_1": RABU, "permintaan_2": RABU},
            15,
            TIDAK,
        ),
    ],
)
def test_failed_talks_are_two_requests_in_time_or_a_deadlock(isi, lama_minta, status) -> None:
    assert bukti_gagal(isi, lama_minta, 14, 2)[0] is status


def _saat(hari: int, jam: int, menit: int = 0) -> datetime:
    return datetime(2026, 4, hari, jam, menit, tzinfo=WIB)


def test_hours_lost_are_those_of_working_days_and_rest_while_it_rests() -> None:
    langkah = [
        Langkah("mulai", RABU, {"hari_aksi": "2026-04-15", "jam_aksi": "08.00"}),
        Langkah("tunda", RABU, {"hari_aksi": "2026-04-16", "jam_aksi": "10.30"}),
        Langkah("lanjutkan", RABU, {"hari_aksi": "2026-04-17", "jam_aksi": "13.00"}),
        Langkah("pb", RABU, {"hari_aksi": "2026-04-20", "jam_aksi": "07.00"}),
    ]
    semua = rentang(langkah)
    assert semua == [(_saat(15, 8), _saat(16, 10, 30)), (_saat(17, 13), _saat(20, 7))]
    # 15th: 8 h at most; 16th: 8 h of 10.5; 17th: 8 h of 11; 18th and 19th closed; 20th: 7 h.
    assert lama(semua, 8, KALENDER.hari_kerja) == Lama(4, 31 * 60)
    assert rentang(langkah[:1]) == [(_saat(15, 8), None)]
    assert rentang([]) == []
