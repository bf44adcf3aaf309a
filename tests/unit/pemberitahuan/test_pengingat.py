"""The words of a reminder, exact."""

from datetime import date

import pytest

from hi_cases.pemberitahuan.rules import pengingat

RABU = date(2026, 4, 1)
SEBUTAN = "560/001/HI/2026: anjuran tertulis disampaikan"


@pytest.mark.parametrize(
    ("hari_ini", "sisa", "judul"),
    [
        (
            date(2026, 3, 30),
            2,
            f"H-2: {SEBUTAN} jatuh Rabu, 1 April 2026 (sisa 2 hari kerja)",
        ),
        (RABU, 0, f"Hari ini: {SEBUTAN} jatuh Rabu, 1 April 2026 (hari terakhir)"),
        (
            date(2026, 4, 2),
            -1,
            f"Lewat: {SEBUTAN} jatuh Rabu, 1 April 2026 (terlambat 1 hari kerja)",
        ),
        # A Saturday behind a due Friday: late, though no working day has passed.
        (date(2026, 4, 4), 0, f"Lewat: {SEBUTAN} jatuh Rabu, 1 April 2026"),
        # The calendar cannot tell.
        (date(2026, 3, 30), None, f"{SEBUTAN} jatuh Rabu, 1 April 2026"),
    ],
)
def test_the_line(hari_ini, sisa, judul):
    assert (
        pengingat.judul(SEBUTAN, jatuh=RABU, hari_ini=hari_ini, sisa=sisa, satuan="hari kerja")
        == judul
    )


def test_a_period_in_calendar_days():
    judul = pengingat.judul(
        "gugatan didaftarkan", jatuh=RABU, hari_ini=date(2026, 3, 25), sisa=7, satuan="hari"
    )
    assert judul == "H-7: gugatan didaftarkan jatuh Rabu, 1 April 2026 (sisa 7 hari)"


def test_a_long_name_is_cut_and_the_day_stays():
    judul = pengingat.judul(
        "a" * 300, jatuh=RABU, hari_ini=date(2026, 3, 30), sisa=2, satuan="hari kerja"
    )
    assert len(judul) == pengingat.PANJANG_JUDUL
    assert judul.endswith("a… jatuh Rabu, 1 April 2026 (sisa 2 hari kerja)")


def test_the_sentences():
    dasar = "UU 2/2004 Ps. 13 ayat (2) huruf a"
    assert pengingat.isi("Sampaikan anjuran.", dasar=dasar) == (
        "Sampaikan anjuran. Dasar: UU 2/2004 Ps. 13 ayat (2) huruf a."
    )
    assert pengingat.isi("Sampaikan anjuran.", dasar="", jatuh_lama=date(2026, 3, 27)) == (
        "Sampaikan anjuran. Tanggal jatuhnya bergeser; pengingat sebelumnya menyebut "
        "Jumat, 27 Maret 2026."
    )
