"""What the audit page reads: words in place of codes, dates and hashes."""

from __future__ import annotations

from typing import Any

import pytest

from hi_cases.audit.rules import label_perbuatan, samarkan, terbaca


@pytest.mark.parametrize(
    ("kode", "label"),
    [
        ("perselisihan.dipisahkan", "Dipisahkan"),
        ("tenggat.disalin", "Tenggat: disalin"),
        ("akun.masuk_gagal", "Akun: masuk gagal"),
        ("uji", "Uji"),
    ],
)
def test_perbuatan_tanpa_izin_tetap_bernama(kode: str, label: str) -> None:
    assert label_perbuatan(kode) == label


@pytest.mark.parametrize(
    ("nilai", "kata"),
    [
        (None, "kosong"),
        ("dilimpahkan_mediator", "dilimpahkan mediator"),
        ("2026-11-26", "26 November 2026"),
        ("560/041/HI/2026", "560/041/HI/2026"),
        ("nama_A@b.id", "nama_A@b.id"),
        (True, "ya"),
        (["HAK", "PHK"], "HAK, PHK"),
        ({"tahap_lama": "mediasi"}, "tahap lama: mediasi"),
        (12, "12"),
    ],
)
def test_nilai_terbaca(nilai: Any, kata: str) -> None:
    assert terbaca(nilai) == kata


def test_sidik_tidak_ditampilkan() -> None:
    tersamar = samarkan({"nik": "3216"}, frozenset({"nik"}), b"k") or {}
    assert terbaca(tersamar["nik"]) == "(disamarkan)"
