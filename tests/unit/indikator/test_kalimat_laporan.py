"""Sentences of reports come from the figures alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from hi_cases.core import tulis_angka
from hi_cases.indikator.rules.laporan import kalimat
from hi_cases.indikator.rules.laporan.tulis import LEKAT, bagian_persen, rupiah
from hi_cases.indikator.types import (
    Angka,
    Arah,
    BarisLakip,
    Definisi,
    Lampu,
    NilaiTahun,
    Rumus,
    Tingkat,
)

D = Decimal
HARI = date(2026, 2, 10)


def baris(nilai, target, lalu=None, *, satuan="perusahaan", **lain) -> BarisLakip:
    definisi = Definisi(
        "x", 1, "1", Tingkat.PROGRAM, "P", "keluaran", "Jumlah", satuan,
        Rumus.PERSEN if satuan == "persen" else Rumus.JUMLAH,
        "s", "", None, "", "", Arah.NAIK, "", "",
    )  # fmt: skip
    capaian = None if nilai is None or not target else D(100) * nilai / target
    tahunan = [] if lalu is None else [NilaiTahun(2024, None, D(lalu), None, None)]
    tahunan.append(NilaiTahun(2025, target, nilai, None, capaian))
    isi = BarisLakip(
        definisi, target, Angka(nilai, None, nilai), nilai, None, None, capaian, None, None,
        Lampu.TANPA, True, "Baris", (), tahunan,
    )  # fmt: skip
    return replace(isi, **lain)


def polos(teks: str) -> str:
    return teks.replace(LEKAT, " ")


@pytest.mark.parametrize(
    ("isi", "berjalan", "kata"),
    [
        (
            baris(D(12), D(10)),
            False,
            "Realisasi tahun 2025: 12 perusahaan, dari target 10 perusahaan; capaian 120 %, "
            "target tercapai.",
        ),
        (
            baris(D(5), D(10)),
            True,
            "Realisasi sampai 10 Februari 2026: 5 perusahaan, dari target 10 perusahaan; capaian "
            "50 %, target belum tercapai.",
        ),
        (
            baris(D(5), None),
            False,
            "Realisasi tahun 2025: 5 perusahaan. Dokumen tidak menetapkan target.",
        ),
        (
            baris(None, D(80), satuan="persen", angka=Angka(D(0), D(0), None)),
            False,
            "Realisasi tahun 2025 belum ada, karena tidak ada yang dapat dihitung persentasenya "
            "(penyebut 0). Target 80 %.",
        ),
    ],
)
def test_realisasi(isi, berjalan, kata) -> None:
    assert polos(kalimat.realisasi(isi, 2025, HARI, berjalan=berjalan)) == kata


@pytest.mark.parametrize(
    ("isi", "berjalan", "kata"),
    [
        (baris(D(12), D(10), 10), False, "Dibanding tahun 2024 (10 perusahaan) naik 2 perusahaan."),
        (baris(D(8), D(10), 10), False, "Dibanding tahun 2024 (10 perusahaan) turun 2 perusahaan."),
        (baris(D(10), D(10), 10), False, "Tetap seperti tahun 2024 (10 perusahaan)."),
        (
            baris(D("66.6667"), D(60), 50, satuan="persen"),
            False,
            "Dibanding tahun 2024 (50 %) naik 16,67 poin persen.",
        ),
        # What grows through the year is not set against a whole one.
        (
            baris(D(2), D(10), 10),
            True,
            "Belum dibandingkan dengan tahun 2024 (10 perusahaan), karena tahun ini belum "
            "berakhir.",
        ),
        (
            baris(D(12), D(10), 10, arus=False),
            True,
            "Dibanding tahun 2024 (10 perusahaan) naik 2 perusahaan.",
        ),
        (baris(D(12), D(10)), False, ""),
    ],
)
def test_banding(isi, berjalan, kata) -> None:
    assert polos(kalimat.banding(isi, berjalan=berjalan)) == kata


def test_dokumen_di_samping_hitungan() -> None:
    beda = baris(D(230), D(350), tertulis=D(234))
    assert polos(kalimat.dokumen(beda)).endswith(
        "yang dihitung sistem lebih sedikit 4 perusahaan, dan capaian memakai hitungan sistem."
    )
    kosong = baris(D(234), D(350), angka=Angka(D(0), None, D(0)), tertulis=D(234))
    assert "capaian memakai angka dokumen" in kalimat.dokumen(kosong)
    assert kalimat.dokumen(baris(D(1), D(2))) == ""


def test_perkiraan_disebut_perkiraan() -> None:
    isi = baris(D(1), D(10), perkiraan=D(1), capaian_perkiraan=D(10))
    kata = polos(kalimat.perkiraan(isi))
    assert kata.startswith("Perkiraan akhir tahun sekitar 1 perusahaan, capaian 10 %;")
    assert kata.endswith("Ini perkiraan, bukan realisasi.")
    assert kalimat.perkiraan(baris(D(1), D(10))) == ""


def test_rupiah_tidak_terpenggal() -> None:
    assert rupiah(1_284_500_000) == "Rp\u00a01.284.500.000"
    assert (rupiah(None), bagian_persen(None, 5), bagian_persen(5, 0)) == ("–", "–", "–")
    assert polos(bagian_persen(12, 100)) == tulis_angka.persen(12, 100) == "12,0 %"
