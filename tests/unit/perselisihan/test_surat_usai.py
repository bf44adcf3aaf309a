"""A letter whose matter is over is neither to be sent nor waited for."""

from __future__ import annotations

import pytest

from hi_cases.perselisihan.rules.surat_usai import usai
from hi_cases.perselisihan.types import Tahap

T = Tahap


@pytest.mark.parametrize(
    ("kode", "tahap", "kata"),
    [
        ("panggilan", T.MEDIASI, ""),
        ("panggilan", T.ANJURAN, "Perkaranya sudah pada tahap anjuran."),
        ("panggilan", T.SELESAI, "Perkaranya sudah berakhir."),
        ("penawaran", T.DICATAT, ""),
        ("penawaran", T.DILIMPAHKAN_MEDIATOR, "Perkaranya sudah pada tahap "),
        ("pengembalian_berkas", T.BERKAS_DIKEMBALIKAN, ""),
        ("pengembalian_berkas", T.BERKAS_DITERIMA, "Perkaranya sudah pada tahap "),
        ("anjuran", T.ANJURAN, ""),
        ("anjuran", T.SELESAI, "Perkaranya sudah berakhir."),
        # What tells what stays true is sent after the end as before it.
        ("perjanjian_bersama", T.SELESAI, ""),
        ("tanda_terima", T.SELESAI, ""),
    ],
)
def test_usai_menurut_tahap(kode: str, tahap: Tahap, kata: str) -> None:
    assert usai(kode, tahap).startswith(kata) if kata else usai(kode, tahap) == ""


def test_pertemuan_yang_ditinggal_mengusaikan_panggilannya() -> None:
    assert usai("panggilan", T.MEDIASI, ditinggal=True).startswith("Pertemuannya sudah dipindah")
