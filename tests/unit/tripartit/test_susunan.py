"""Composition as a checklist, terms, and pasted lists of members."""

from __future__ import annotations

from datetime import date

import pytest

from hi_cases.tripartit.rules.anggota import baca_daftar
from hi_cases.tripartit.rules.masa import akhir_menurut_hukum, kabar
from hi_cases.tripartit.rules.susunan import baca_perbandingan, periksa
from hi_cases.tripartit.types import Aturan, Duduk, Jabatan, JenisLembaga, Nilai, Unsur

P, U, S, A = Unsur.PEMERINTAH, Unsur.PENGUSAHA, Unsur.SERIKAT, Unsur.AKADEMISI
LKS = Aturan({P: 1, U: 1, S: 1}, "PP 46/2008", False, paling_banyak=9, paling_banyak_masa=2)
DEWAN = Aturan({P: 2, U: 1, S: 1}, "Keppres 107/2004", True, ganjil=True)


def _orang(*susunan: tuple[Unsur, Jabatan], cukup: bool = True, masa: int = 0) -> list[Duduk]:
    return [Duduk(f"N{ke}", u, j, cukup, masa) for ke, (u, j) in enumerate(susunan)]


_PIMPIN = (
    (P, Jabatan.KETUA),
    (P, Jabatan.WAKIL_KETUA),
    (P, Jabatan.SEKRETARIS),
    (U, Jabatan.WAKIL_KETUA),
    (S, Jabatan.WAKIL_KETUA),
)


def _belum(jenis: JenisLembaga, orang: list[Duduk], aturan: Aturan) -> list[str]:
    return [s.kalimat for s in periksa(jenis, orang, aturan) if s.nilai is not Nilai.SESUAI]


def test_a_body_as_the_rules_ask_has_no_open_point() -> None:
    """PP 8/2005 Ps 43 (chair, three deputies, secretary), PP 46/2008 (1:1:1)."""
    orang = _orang(*_PIMPIN, *[(U, Jabatan.ANGGOTA)] * 2, *[(S, Jabatan.ANGGOTA)] * 2)
    assert _belum(JenisLembaga.LKS_TRIPARTIT, orang, LKS) == []


def test_each_shortcoming_is_a_sentence() -> None:
    kata = " ".join(
        _belum(
            JenisLembaga.LKS_TRIPARTIT,
            _orang(*[(P, Jabatan.ANGGOTA)] * 8, *[(S, Jabatan.KETUA)] * 2, cukup=False, masa=2),
            LKS,
        )
    )
    for bagian in (
        "seharusnya 1 : 1 : 1; sekarang pemerintah 8, pengusaha 0, SP/SB 2",
        "Unsur pengusaha belum ada",
        "paling banyak 9",
        "Ketua tercatat 2 orang",
        "Wakil ketua dari unsur Pemerintah, Pengusaha, SP/SB",
        "Sekretaris",
        "belum diperiksa: 10 dari 10",
        "Sudah menjabat 2 masa tugas",
    ):
        assert bagian in kata
    assert "Belum ada anggota" in _belum(JenisLembaga.LKS_TRIPARTIT, [], LKS)[0]


def test_the_wage_council_is_two_to_one_to_one_and_odd() -> None:
    """Keppres 107/2004: 2:1:1, experts as needed, an odd number in all."""
    empat = [(P, Jabatan.KETUA), (P, Jabatan.SEKRETARIS), (U, Jabatan.WAKIL_KETUA)]
    genap = _orang(*empat, (S, Jabatan.WAKIL_KETUA))
    assert _belum(JenisLembaga.DEWAN_PENGUPAHAN, genap, DEWAN) == [
        "Jumlah anggota 4 orang: genap, seharusnya ganjil."
    ]
    ganjil = _orang(*empat, (S, Jabatan.WAKIL_KETUA), (A, Jabatan.ANGGOTA))
    assert _belum(JenisLembaga.DEWAN_PENGUPAHAN, ganjil, DEWAN) == []


def test_a_setting_that_checks_nothing_asks_nothing_of_the_ratio() -> None:
    assert baca_perbandingan("2_1_1") == {P: 2, U: 1, S: 1}
    assert baca_perbandingan("tidak") is None


@pytest.mark.parametrize(
    ("mulai", "akhir"),
    [
        (date(2024, 1, 1), date(2026, 12, 31)),
        (date(2023, 9, 15), date(2026, 9, 14)),
        (date(2024, 2, 29), date(2027, 2, 28)),
    ],
)
def test_a_term_of_three_years_ends_the_day_before(mulai: date, akhir: date) -> None:
    assert akhir_menurut_hukum(mulai, 3) == akhir


def test_an_end_is_told_of_by_the_last_threshold_that_was_reached() -> None:
    akhir, ambang = date(2026, 12, 31), (90, 60, 30)
    for hari, kunci in (
        (date(2026, 9, 1), None),
        (date(2026, 10, 2), "akhir:2026-12-31:90"),
        (date(2026, 12, 5), "akhir:2026-12-31:30"),
        (date(2026, 12, 31), "akhir:2026-12-31:30"),
        (date(2027, 1, 1), "usai:2026-12-31"),
    ):
        hasil = kabar("LKS", akhir, hari, ambang)
        assert (hasil.kunci if hasil else None) == kunci


def test_a_pasted_list_is_taken_whole_or_not_at_all() -> None:
    jenis = JenisLembaga.LKS_TRIPARTIT
    semua, galat = baca_daftar(jenis, "Ani; SP/SB; Wakil Ketua; FSPMI\nBudi; apindo; anggota; DPK")
    assert galat == []
    assert [(s.unsur, s.jabatan) for s in semua] == [
        (S, Jabatan.WAKIL_KETUA),
        (U, Jabatan.ANGGOTA),
    ]
    semua, galat = baca_daftar(
        jenis, "Ani; serikat; anggota; X\nBudi; anggota\nC; raja; anggota; X\nD; pakar; anggota; X"
    )
    assert semua == []
    assert [satu.split(":")[0] for satu in galat] == ["Baris 2", "Baris 3", "Baris 4"]
