"""The statement of structure and scale of wages (PP 36/2021 Ps 20-22): its rows and its days."""

from __future__ import annotations

from datetime import date

import pytest

from hi_cases.core.bidang import polos
from hi_cases.permohonan.rules.baris import baca_baris
from hi_cases.syarat_kerja.rules.jenis.skala_upah import (
    GOLONGAN,
    beritahu_sesudah_ditetapkan,
    di_bawah_umk,
    periksa_golongan,
)

HARI = date(2026, 3, 2)
SATU = {"golongan": "I", "jabatan": "Operator", "terendah": "5.600.000", "tertinggi": "6500000"}


def test_wages_are_read_as_people_write_them() -> None:
    hasil = baca_baris(GOLONGAN, [SATU], HARI)
    assert hasil.galat == ()
    assert hasil.isi == (polos({**SATU, "terendah": 5_600_000, "tertinggi": 6_500_000}),)


@pytest.mark.parametrize(
    ("ubah", "kata"),
    [
        ({"tertinggi": "5000000"}, "kurang dari upah terendahnya, Rp 5.600.000."),
        ({"terendah": "0"}, "upah tidak boleh nol."),
    ],
)
def test_a_range_runs_upwards(ubah: dict, kata: str) -> None:
    (galat,) = baca_baris(GOLONGAN, [SATU | ubah], HARI).galat
    assert galat.alasan == kata


def test_each_golongan_stands_once() -> None:
    baris = [{"golongan": "I"}, {"golongan": "II"}, {"golongan": "i"}]
    assert periksa_golongan(baris) == [
        "Golongan I dan i ditulis lebih dari sekali. Satu baris satu golongan."
    ]
    assert periksa_golongan(baris[:2]) == []


@pytest.mark.parametrize(
    ("rendah", "umk", "kata"),
    [
        (5_599_999, 5_600_000, "Upah terendah di bawah UMK 2026, Rp 5.600.000."),
        (5_600_000, 5_600_000, ""),
        (1, None, ""),
        (None, 5_600_000, ""),
    ],
)
def test_the_minimum_is_noted_only_where_it_is_known(rendah, umk, kata) -> None:
    assert di_bawah_umk({"terendah": rendah}, umk, 2026) == kata


def test_workers_are_told_after_it_was_decided() -> None:
    isi = {"ditetapkan": date(2026, 2, 2), "diberitahukan": date(2026, 2, 1)}
    galat = beritahu_sesudah_ditetapkan(isi)
    assert galat is not None
    assert "sebelum ditetapkan, 2 Februari 2026" in galat[1]
    assert beritahu_sesudah_ditetapkan(isi | {"diberitahukan": date(2026, 2, 2)}) is None
