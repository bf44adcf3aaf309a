"""The days of a page: golden answers read off a paper calendar of 2026."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hi_cases.core.clock import WIB
from hi_cases.jadwal.rules.halaman import (
    AcaraTampil,
    SifatHari,
    Tampilan,
    baca_tanggal_alamat,
    gambar_hari,
    rentang_tampil,
    susun,
)
from hi_cases.jadwal.types import JenisAcara, StatusAcara

HARI = st.dates(date(2000, 2, 1), date(2100, 11, 30))


def acara(id: int, mulai: str, menit: int = 60, **lain: object) -> AcaraTampil:
    awal = datetime.fromisoformat(mulai).replace(tzinfo=WIB)
    isi = {
        "jenis": JenisAcara.SIDANG,
        "judul": f"Sidang {id}",
        "di": "Ruang A",
        "ruang": "Ruang A",
        "petugas": "Ratna",
        "milik": False,
        "status": StatusAcara.DIJADWALKAN,
    }
    return AcaraTampil(id=id, mulai=awal, selesai=awal + timedelta(minutes=menit), **(isi | lain))


def halaman(tampilan: Tampilan, tanggal: date, *semua: AcaraTampil):
    return susun(tampilan, tanggal, date(2026, 4, 6), semua, lambda _hari: SifatHari())


@pytest.mark.parametrize(
    ("tampilan", "dari", "sampai", "judul"),
    [
        # 1 April 2026 is a Wednesday, 30 April a Thursday.
        (Tampilan.BULAN, date(2026, 3, 30), date(2026, 5, 3), "April 2026"),
        (Tampilan.MINGGU, date(2026, 4, 6), date(2026, 4, 12), "6–12 April 2026"),
        (Tampilan.HARI, date(2026, 4, 8), date(2026, 4, 8), "Rabu, 8 April 2026"),
    ],
)
def test_what_a_page_shows(tampilan: Tampilan, dari: date, sampai: date, judul: str) -> None:
    satu = halaman(tampilan, date(2026, 4, 8))
    hari = list(satu.hari)
    assert (hari[0].tanggal, hari[-1].tanggal, satu.judul) == (dari, sampai, judul)
    assert rentang_tampil(tampilan, date(2026, 4, 8)) == (dari, sampai)


@pytest.mark.parametrize(
    ("tanggal", "judul"),
    [
        (date(2026, 4, 1), "30 Maret – 5 April 2026"),
        (date(2026, 1, 1), "29 Desember 2025 – 4 Januari 2026"),
    ],
)
def test_a_week_over_the_end_of_a_month_or_year_names_both(tanggal: date, judul: str) -> None:
    assert halaman(Tampilan.MINGGU, tanggal).judul == judul


@pytest.mark.parametrize(
    ("tanggal", "sebelum", "sesudah"),
    [
        (date(2026, 3, 31), date(2026, 2, 28), date(2026, 4, 30)),
        (date(2026, 1, 15), date(2025, 12, 15), date(2026, 2, 15)),
    ],
)
def test_a_month_on_keeps_the_day_or_takes_the_last(
    tanggal: date, sebelum: date, sesudah: date
) -> None:
    satu = halaman(Tampilan.BULAN, tanggal)
    assert (satu.sebelum, satu.sesudah) == (sebelum, sesudah)


@given(HARI, st.sampled_from(Tampilan))
@settings(max_examples=50)
def test_every_page_holds_its_day_in_whole_weeks(tanggal: date, tampilan: Tampilan) -> None:
    satu = halaman(tampilan, tanggal)
    hari = [h.tanggal for h in satu.hari]
    assert hari.count(tanggal) == 1
    assert all(b - a == timedelta(days=1) for a, b in zip(hari, hari[1:], strict=False))
    if tampilan is not Tampilan.HARI:
        assert {len(baris) for baris in satu.baris} == {7}
        assert all(baris[0].tanggal.weekday() == 0 for baris in satu.baris)
    if tampilan is Tampilan.BULAN:
        assert {h.tanggal.month for h in satu.dalam} == {tanggal.month}


def test_ones_own_come_first_then_by_time() -> None:
    orang, milik = acara(1, "2026-04-06T09:00"), acara(2, "2026-04-06T13:00", milik=True)
    pagi = acara(3, "2026-04-06T08:00")
    (senin, *_) = halaman(Tampilan.MINGGU, date(2026, 4, 6), orang, milik, pagi).hari
    assert [a.id for a in senin.acara] == [2, 3, 1]


def test_a_meeting_of_three_days_stands_on_each_of_them() -> None:
    diklat = acara(1, "2026-04-27T08:00", 2 * 24 * 60 + 8 * 60)
    semua = halaman(Tampilan.BULAN, date(2026, 4, 1), diklat).hari
    ada = [(h.tanggal.day, h.acara[0].pukul(h.tanggal)) for h in semua if h.acara]
    assert ada == [(27, "08.00"), (28, "lanjutan"), (29, "lanjutan")]
    assert diklat.jam == "08.00 sampai 29 Apr 16.00"


def test_one_that_ends_at_midnight_does_not_touch_the_next_day() -> None:
    malam = acara(1, "2026-04-06T22:00", 120)
    hari = list(halaman(Tampilan.MINGGU, date(2026, 4, 6), malam).hari)
    assert [len(h.acara) for h in hari] == [1, 0, 0, 0, 0, 0, 0]


def test_a_full_cell_counts_the_rest() -> None:
    semua = [acara(i, f"2026-04-06T{8 + i:02}:00") for i in range(5)]
    (senin, *_) = halaman(Tampilan.MINGGU, date(2026, 4, 6), *semua).hari
    assert ([a.id for a in senin.tampak], senin.lebih) == ([0, 1], 3)
    (senin, *_) = halaman(Tampilan.MINGGU, date(2026, 4, 6), *semua[:3]).hari
    assert (len(senin.tampak), senin.lebih) == (3, 0)


def test_a_day_is_said_in_full() -> None:
    sifat = SifatHari(("Paskah",), tutup=True)
    satu = susun(Tampilan.HARI, date(2026, 4, 5), date(2026, 4, 5), [], lambda _h: sifat)
    (hari,) = satu.hari
    assert hari.kalimat == "Minggu, 5 April 2026, hari ini, Paskah, tidak ada acara"
    assert hari.kelas == "libur kini"


@pytest.mark.parametrize(
    ("teks", "hari"),
    [
        ("2026-04-06", date(2026, 4, 6)),
        ("2026-13-01", None),
        ("1999-12-31", None),
        ("9999-12-31", None),
        ("besok", None),
        ("", None),
    ],
)
def test_a_day_in_an_address(teks: str, hari: date | None) -> None:
    assert baca_tanggal_alamat(teks) == hari


def test_the_picture_of_a_day() -> None:
    pagi = acara(1, "2026-04-06T09:00", 90)
    sore = acara(2, "2026-04-06T15:30", 60)
    luar = acara(3, "2026-04-06T10:00", 60, ruang="")
    batal = acara(4, "2026-04-06T11:00", 60, status=StatusAcara.DIBATALKAN)
    (hari,) = halaman(Tampilan.HARI, date(2026, 4, 6), pagi, sore, luar, batal).hari
    gambar = gambar_hari(hari, ["Ruang A", "Ruang B"], 9, 16)
    # 15.30 to 16.30 ends after the office's hours: the axis goes on to 17.
    assert (gambar.jam_awal, gambar.jam_akhir, gambar.lebar) == (9, 17, 480)
    assert [(j.nama, [(b.x, b.lebar) for b in j.batang]) for j in gambar.jalur] == [
        ("Ruang A", [(0, 90), (390, 60)]),
        ("Ruang B", []),
        ("Di luar ruang", [(60, 60)]),
    ]
