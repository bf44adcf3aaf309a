"""Formulas, attainment, periods and hashes: worked out by hand, and what always holds."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hi_cases.core.buku_kerja import buka_buku
from hi_cases.core.ekspor import LembarEkspor, tulis_xlsx
from hi_cases.core.lembar import Lembar
from hi_cases.indikator.rules import beku, capaian, rumus
from hi_cases.indikator.rules.berkas_rencana import KOLOM, KOLOM_TARGET, RencanaSalah, susun
from hi_cases.indikator.rules.capaian import Ambang
from hi_cases.indikator.rules.lembar_rencana import (
    baca_lembar,
    tulis_indikator,
    tulis_target,
)
from hi_cases.indikator.types import (
    Arah,
    BarisHitung,
    Hitung,
    Lampu,
    Periode,
    Rumus,
    bulan_tahun,
    triwulan_tahun,
)

D = Decimal
_bulan = st.integers(1, 12)


@st.composite
def _periode(ambil: st.DrawFn) -> Periode:
    tahun = ambil(st.integers(1990, 2100))
    bulan = ambil(_bulan)
    return ambil(
        st.sampled_from(
            [
                Periode.setahun(tahun),
                Periode.sampai_bulan(tahun, bulan),
                *bulan_tahun(tahun),
                *triwulan_tahun(tahun),
            ]
        )
    )


_baris = st.builds(
    BarisHitung,
    st.just("perkara"),
    st.integers(1, 30),
    st.dates(date(2025, 1, 1), date(2025, 12, 31)),
    st.sampled_from("abcd"),
    st.just(""),
    st.booleans(),
)


@given(_periode())
def test_kode_periode_dibaca_kembali(satu: Periode) -> None:
    assert Periode.dari_kode(satu.kode) == satu
    assert satu.dari <= satu.sampai
    assert satu.nama


@pytest.mark.parametrize("teks", ["", "2025-13", "2025-00", "2025-T5", "25", "2025-S13", "x"])
def test_bukan_periode(teks: str) -> None:
    with pytest.raises(ValueError, match="period"):
        Periode.dari_kode(teks)


@given(st.lists(_baris))
def test_hitung(semua: list[BarisHitung]) -> None:
    isi = rumus.hitung(semua)
    assert 0 <= isi.unik <= isi.kena <= isi.semua
    assert isi.unik <= isi.unik_semua <= isi.semua
    # Months are parts of the year, rows by rows; distinct keys are not.
    bagian = [
        rumus.hitung(b for b in semua if p.dari <= b.hari <= p.sampai) for p in bulan_tahun(2025)
    ]
    assert sum(b.kena for b in bagian) == isi.kena
    assert isi.unik <= sum(b.unik for b in bagian)


def test_rumus() -> None:
    isi = Hitung(kena=3, semua=4, unik=2, unik_semua=3)
    nilai = {r: rumus.angka(r, isi).nilai for r in Rumus if r is not Rumus.TANGAN}
    assert nilai == {
        Rumus.JUMLAH: D(3),
        Rumus.JUMLAH_BERBEDA: D(2),
        Rumus.PERSEN: D(75),
        Rumus.ADA: D(1),
    }
    assert rumus.angka(Rumus.PERSEN, Hitung()).nilai is None
    assert rumus.angka(Rumus.ADA, Hitung()).nilai == 0
    assert rumus.tangan([]).nilai is None
    assert rumus.tangan([D(5), D(-2)]).nilai == 3


def test_capaian_dan_perkiraan() -> None:
    assert capaian.capaian(D(75), D(60), Arah.NAIK) == 125
    # Where less is better: (2 × 200 - 250) / 200.
    assert capaian.capaian(D(250), D(200), Arah.TURUN) == 75
    assert capaian.capaian(D(1), D(0), Arah.NAIK) is None
    assert capaian.capaian(None, D(1), Arah.NAIK) is None
    # 30 June 2026 is day 181 of 365.
    kira = capaian.perkiraan(D(181), 2026, date(2026, 6, 30), lurus=True)
    assert kira == 365
    assert capaian.perkiraan(D(70), 2026, date(2026, 6, 30), lurus=False) == 70
    # Of whole things no part is forecast.
    assert capaian.perkiraan(D(3), 2026, date(2026, 11, 27), lurus=True) == 3
    assert capaian.perkiraan(D("2.5"), 2026, date(2026, 7, 2), lurus=True) == D("4.99")
    assert capaian.perkiraan(D(70), 2025, date(2026, 6, 30), lurus=True) is None
    batas = Ambang(D(90), D(65))
    lampu = [capaian.lampu(n, batas) for n in (D(90), D("89.9"), D(65), D("64.9"), None)]
    assert lampu == [Lampu.HIJAU, Lampu.KUNING, Lampu.KUNING, Lampu.MERAH, Lampu.TANPA]


@given(st.lists(_baris, unique_by=lambda b: (b.objek_id, b.kunci)), st.data())
def test_beda_tutup(lama: list[BarisHitung], data: st.DataObject) -> None:
    baru = data.draw(st.lists(_baris, unique_by=lambda b: (b.objek_id, b.kunci)))
    beda = beku.beda(lama, baru)
    assert beda.ada == (set(lama) != set(baru))
    kini = {(b.objek_id, b.kunci): b for b in lama}
    for keluar in beda.keluar:
        del kini[(keluar.objek_id, keluar.kunci)]
    for masuk in beda.masuk:
        kini[(masuk.objek_id, masuk.kunci)] = masuk
    for _, sesudah in beda.berubah:
        kini[(sesudah.objek_id, sesudah.kunci)] = sesudah
    assert set(kini.values()) == set(baru)


def test_sidik_berubah_dengan_satu_huruf() -> None:
    def sidik(sebutan: str) -> str:
        satu = beku.SidikBaris()
        satu.tambah(BarisHitung("perkara", 1, date(2025, 1, 2), "1", sebutan))
        return satu.hex

    assert sidik("1/2025") == sidik("1/2025") != sidik("1/2026")


def test_bulan_ditutup_berurutan() -> None:
    mei, juni, juli = (Periode(2025, b, b) for b in (5, 6, 7))
    kini = date(2025, 8, 1)
    assert beku.halangan(juli, kini, []) is None
    assert beku.halangan(juli, date(2025, 7, 31), [])
    assert beku.halangan(juli, kini, [mei]) == "Tutup dahulu Juni 2025."
    assert beku.halangan(juli, kini, [mei, juni]) is None
    assert beku.halangan(juni, kini, [juni]) is None
    assert "dimulai dari Juni 2025" in (beku.halangan(mei, kini, [juni]) or "")


def test_bulan_ditutup_berurutan_lewat_tahun() -> None:
    november, desember, januari = Periode(2025, 11, 11), Periode(2025, 12, 12), Periode(2026, 1, 1)
    kini = date(2026, 4, 1)
    assert beku.halangan(januari, kini, [november]) == "Tutup dahulu Desember 2025."
    assert beku.halangan(januari, kini, [november, desember]) is None
    assert beku.halangan(Periode(2026, 3, 3), kini, [desember]) == "Tutup dahulu Januari 2026."


def test_pagu_induk_tidak_terhitung_dua_kali() -> None:
    pagu = {"2.07.05.2.01.01": 5, "2.07.05.2.01.02": 7, "2.07.05.2.02": 20, "2.07.05.2.02.01": 20}
    assert capaian.uang_kode(pagu, "2.07.05.2.01") == 12
    assert capaian.uang_kode(pagu, "2.07.05") == 32
    assert capaian.uang_kode(pagu | {"2.07.05": 40}, "2.07.05") == 40
    assert capaian.uang_kode(pagu, "2.07.05.2.0") is None
    # Two programmes: the whole is both; what is entered of a level is not added to what is below.
    assert capaian.uang_kode(pagu | {"2.07.06": 50}, "") == 82
    assert capaian.uang_kode({"2.07.05": 10, "2.07.05.2.01": 10}, "") == 10


_INDIKATOR = dict.fromkeys(KOLOM, "") | {
    "id_indikator": "satu",
    "urutan": "1",
    "tingkat": "program",
    "nama": "Satu",
    "satuan": "perkara",
    "rumus": "jumlah",
    "sumber": "ada",
    "arah": "naik",
}
_TARGET = {"id_indikator": "satu", "tahun": "2027", "target": "2,5", "pagu": "1000"}


def test_dokumen_rencana_pulang_pergi() -> None:
    """Numbers leave as numbers, those that a spreadsheet would not keep whole as text."""
    target = {2027: "2,5", 2028: "33.33", 2029: "0", 2030: "9" * 15 + ".99", 2031: "", 2032: "40"}
    semua = susun(
        [_INDIKATOR],
        [_TARGET | {"tahun": str(t), "target": isi} for t, isi in target.items()],
        {"ada"},
    )
    isi = list(tulis_target(semua))
    assert [b[2] for b in isi] == [2.5, 33.33, 0, "9" * 15 + ".99", "", 40]
    assert {b[3] for b in isi} == {1000}
    buku = [
        LembarEkspor("Indikator", KOLOM, tulis_indikator(semua)),
        LembarEkspor("Target", KOLOM_TARGET, isi),
    ]
    with tulis_xlsx(buku) as berkas:
        assert susun(*baca_lembar(buka_buku(berkas.read())), {"ada"}) == semua


@pytest.mark.parametrize(
    ("ubah", "target", "kata"),
    [
        ({"rumus": "entah"}, {}, "rumus"),
        ({"sumber": "tidak_ada"}, {}, "tidak dikenal"),
        ({"sumber": ""}, {}, "sumbernya"),
        ({"nama": ""}, {}, "nama"),
        ({"urutan": "satu"}, {}, "bilangan bulat"),
        ({"urutan": "9" * 12}, {}, "paling besar"),
        ({"nama": "n" * 401}, {}, "400 huruf"),
        ({"id_indikator": "a/b"}, {}, "garis bawah"),
        ({"kode": "2.07/05"}, {}, "titik"),
        ({}, {"target": "dua"}, "“dua”"),
        ({}, {"target": "nan"}, "“nan”"),
        ({}, {"target": "-1"}, "nol atau lebih"),
        ({}, {"target": "1.000"}, "ribuan"),
        ({}, {"target": "9" * 17}, "“999"),
        ({}, {"tahun": "9" * 12}, "paling besar"),
        ({}, {"pagu": "1000,75"}, "bilangan bulat"),
        ({}, {"id_indikator": "lain"}, "bukan milik"),
    ],
)
def test_baris_salah_disebut(ubah: dict[str, str], target: dict[str, str], kata: str) -> None:
    with pytest.raises(RencanaSalah) as salah:
        susun([_INDIKATOR | ubah], [_TARGET | target], {"ada"})
    satu = salah.value.semua[0]
    assert (satu.lembar, satu.nomor) == ("Target" if target else "Indikator", 2)
    assert kata in satu.kalimat


def test_semua_yang_salah_disebut_dengan_lembarnya() -> None:
    lain = _INDIKATOR | {"id_indikator": "lain", "rumus": "entah", "arah": "miring"}
    milik_lain = _TARGET | {"id_indikator": "lain"}
    with pytest.raises(RencanaSalah) as salah:
        susun([_INDIKATOR, lain], [milik_lain, _TARGET | {"target": "dua"}], {"ada"})
    assert [(s.lembar, s.nomor) for s in salah.value.semua] == [
        ("Indikator", 3), ("Indikator", 3), ("Target", 3),
    ]  # fmt: skip
    assert "Lembar Target baris 3: Kolom target" in str(salah.value)
    # The Renstra of 2023 with the years of the next one: of each year its rows, not all of them.
    lama = [_TARGET | {"tahun": str(2023 + ke % 2)} for ke in range(12)]
    with pytest.raises(RencanaSalah) as salah:
        susun([_INDIKATOR], [*lama, _TARGET], {"ada"}, range(2027, 2031))
    assert str(salah.value) == (
        "Lembar Target baris 2, 4, 6, 8, dan 2 baris lain: Target tahun 2023 di luar tahun dokumen "
        "ini (2027 sampai 2030). Ubah kolom tahun, atau hapus barisnya. Lembar Target baris 3, 5, "
        "7, 9, dan 2 baris lain: Target tahun 2024 di luar tahun dokumen ini (2027 sampai 2030). "
        "Ubah kolom tahun, atau hapus barisnya."
    )
    with pytest.raises(RencanaSalah, match="lembar Indikator.*lembar Target"):
        baca_lembar([])


def test_baris_kosong_dilewati_dan_baris_pendek_terbaca() -> None:
    isi = tulis_indikator(susun([_INDIKATOR], [], {"ada"}))
    kosong = ("",) * len(KOLOM)
    target = (KOLOM_TARGET, ("satu", 2027.0), (None,), ("satu", 2028, float("nan")))
    lembar = [Lembar("Indikator", (KOLOM, kosong, *map(tuple, isi))), Lembar("Target", target)]
    indikator, baris = baca_lembar(lembar)
    assert susun(indikator, baris[:2], {"ada"})[0].target_tahun(2027).pagu is None
    with pytest.raises(RencanaSalah, match="nan") as salah:
        susun(indikator, baris, {"ada"})
    assert salah.value.semua[0].nomor == 4


def test_ganda_ditolak() -> None:
    with pytest.raises(RencanaSalah, match="dua kali"):
        susun([_INDIKATOR, _INDIKATOR], [], {"ada"})
    with pytest.raises(RencanaSalah, match="dua kali"):
        susun([_INDIKATOR], [_TARGET, _TARGET], {"ada"})


def test_sidik_penutupan_lama_tetap_dapat_diperiksa() -> None:
    """As the first edition gave it; the second takes in what that one left out."""
    angka = [
        ("pkb", "2025-06", Hitung(1, 2, 1, 2, 9), "ab"),
        ("pkb", "2025-S06", Hitung(3, 4, 3, 4, 8), ""),
    ]
    lama = "dd95c567ebd224669fed279d68c52a034ad30b1ef889d21876a398190cd9ba58"
    kosong = beku.IsiTutup(angka, {}, "")
    isian = replace(kosong, isian={("realisasi", "x"): D(1)})
    rupa = replace(kosong, angka=[("pkb", "2025-06", Hitung(1, 2, 1, 2, 8), "ab"), angka[1]])
    semua = (kosong, isian, rupa, replace(kosong, rencana="ab"))
    assert {beku.sidik_tutup(satu, 1) for satu in semua} == {lama}
    assert len({lama, *map(beku.sidik_tutup, semua)}) == 5
