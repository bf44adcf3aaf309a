"""Seats by the largest remainder: golden answers by hand, and what must hold of any numbers."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from hi_cases.serikat.types import BarisRekap, Rekap
from hi_cases.tripartit.queries.kursi import suara_rekap
from hi_cases.tripartit.rules.kursi import baca_suara, bagi, kalimat
from hi_cases.tripartit.types import Suara

# By hand, 3 seats for 95.825 members: 41.250 x 3 / 95.825 = 1,291; 28.400: 0,889; 19.875: 0,622;
# 6.300: 0,197. Whole parts 1, 0, 0, 0; two seats are left, for 0,889 and 0,622.
REKAP = [Suara("A", 41_250), Suara("B", 28_400), Suara("C", 19_875), Suara("D", 6_300)]


def test_seats_are_those_counted_by_hand() -> None:
    hasil = bagi(3, REKAP)
    assert [satu.kursi for satu in hasil.bagian] == [1, 1, 1, 0]
    assert [satu.kuota for satu in hasil.bagian] == ["1,291", "0,889", "0,622", "0,197"]
    assert hasil.seri == ()
    assert kalimat(hasil.bagian[1], hasil) == (
        "28.400 × 3 ÷ 95.825 = 0,889: 0 kursi, ditambah 1 karena sisanya 0,889 termasuk yang "
        "terbesar"
    )


def test_equal_remainders_go_to_more_members_and_equal_members_are_left_open() -> None:
    # 4 seats, 10 members: 7 -> 2,8; 2 -> 0,8; 1 -> 0,4: A and B get one each of the two left.
    assert [s.kursi for s in bagi(4, [Suara("A", 7), Suara("B", 2), Suara("C", 1)]).bagian] == [
        3,
        1,
        0,
    ]
    # 1 seat, 3 : 1 : 2 of 6: remainders 0,5 0,167 0,333.
    assert [s.kursi for s in bagi(1, [Suara("A", 3), Suara("B", 1), Suara("C", 2)]).bagian] == [
        1,
        0,
        0,
    ]
    # 2 seats, 5 : 5 : 5: each 0,667; nobody is first.
    sama = bagi(2, [Suara("A", 5), Suara("B", 5), Suara("C", 5)])
    assert sama.seri == ("A", "B", "C")
    assert [s.kursi for s in sama.bagian] == [0, 0, 0]
    # 3 seats, 8 : 2 : 2 of 12: A has 2 seats exactly; B and C with 0,5 each want the last.
    dua = bagi(3, [Suara("A", 8), Suara("B", 2), Suara("C", 2)])
    assert (dua.bagian[0].kursi, dua.seri) == (2, ("B", "C"))


@given(
    st.integers(1, 30),
    st.lists(st.integers(0, 5_000), min_size=1, max_size=8).filter(any),
)
def test_nobody_is_a_seat_away_from_his_share(kursi: int, anggota: list[int]) -> None:
    suara = [Suara(str(ke), n) for ke, n in enumerate(anggota)]
    hasil = bagi(kursi, suara)
    semua = sum(anggota)
    for satu in hasil.bagian:
        assert satu.anggota * kursi // semua <= satu.kursi <= -(-satu.anggota * kursi // semua)
    dibagi = sum(satu.kursi for satu in hasil.bagian)
    assert dibagi == kursi or (dibagi < kursi and len(hasil.seri) > 1)
    # More members never have fewer seats.
    urut = sorted(hasil.bagian, key=lambda satu: satu.anggota)
    assert [s.kursi for s in urut] == sorted(s.kursi for s in urut)


def test_a_recapitulation_is_read_or_its_bad_line_is_named() -> None:
    assert baca_suara("FSPMI; 41.250\n\n KSPSI ;28400")[0] == [
        Suara("FSPMI", 41_250),
        Suara("KSPSI", 28_400),
    ]
    for teks, kata in (
        ("FSPMI 1250", "Baris 1"),
        ("FSPMI; 1\nfspmi; 2", "dua kali"),
        ("FSPMI; 0", "paling sedikit satu"),
        ("FSPMI; 99999999999", "terlalu besar"),
    ):
        semua, salah = baca_suara(teks)
        assert semua == []
        assert salah is not None
        assert kata in salah


def test_the_last_recapitulation_fills_the_form_with_its_source() -> None:
    def baris(nama: str, diterima: int) -> BarisRekap:
        return BarisRekap(None, nama, 1, diterima, diterima, 0.0)

    rekap = Rekap(1, 2026, date(2026, 9, 30), [], [baris("FSPMI", 41_250), baris("SP X", 0)])
    teks, sumber = suara_rekap(rekap)
    assert baca_suara(teks) == ([Suara("FSPMI", 41_250)], None)
    assert sumber == "Rekapitulasi verifikasi keanggotaan 2026, ditutup 30 September 2026"
