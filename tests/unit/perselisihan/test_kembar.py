"""How likely two filings are one dispute."""

from __future__ import annotations

import pytest

from hi_cases.perselisihan.rules.kembar import (
    CiriPerkara,
    bandingkan,
    nama_orang,
    nama_usaha,
)
from hi_cases.perselisihan.types import Jenis

POKOK = "Upah lembur bulan Januari sampai Juni tidak dibayar."


def ciri(**lain: object) -> CiriPerkara:
    dasar: dict[str, object] = {
        "perusahaan": frozenset({7}),
        "nik": frozenset({"3216010101900001"}),
        "pekerja": frozenset({"siti aminah"}),
        "jenis": frozenset({Jenis.HAK}),
        "pokok": POKOK,
    }
    return CiriPerkara(**(dasar | lain))  # type: ignore[arg-type]


def test_perkara_yang_sama_bernilai_penuh_dengan_alasannya() -> None:
    hasil = bandingkan(ciri(), ciri())
    assert hasil.skor == 100
    assert hasil.cukup
    assert hasil.alasan == (
        "Perusahaan yang sama di daftar perusahaan.",
        "NIK pekerja sama.",
        "Jenis perselisihan sama.",
        "Pokok masalahnya memakai kata-kata yang sama.",
    )


@pytest.mark.parametrize(
    ("lain", "cukup"),
    [
        # Another worker of the same company, the same kind: two disputes until the object agrees.
        (
            {"nik": frozenset(), "pekerja": frozenset({"budi"}), "pokok": "Tunjangan hari raya"},
            False,
        ),
        ({"nik": frozenset(), "pekerja": frozenset({"budi"})}, True),
        # The same name, the company not yet tied to the registry.
        ({"nik": frozenset(), "perusahaan": frozenset(), "pengusaha": frozenset({"sinar"})}, True),
        # The same NIK against another employer, of the same kind.
        ({"perusahaan": frozenset({9}), "pokok": "Lain"}, True),
        ({"perusahaan": frozenset({9}), "pokok": "Lain", "jenis": frozenset({Jenis.PHK})}, False),
        # Two strangers: the kind and the words alone say nothing.
        ({"nik": frozenset(), "pekerja": frozenset({"budi"}), "perusahaan": frozenset({9})}, False),
    ],
)
def test_ambang(lain: dict[str, object], cukup: bool) -> None:
    hasil = bandingkan(ciri(), ciri(**lain))
    assert hasil.cukup is cukup, hasil
    # It does not matter which of the two is looked at.
    assert bandingkan(ciri(**lain), ciri()) == hasil


def test_orang_asing_bernilai_nol() -> None:
    asing = ciri(nik=frozenset(), pekerja=frozenset({"budi"}), perusahaan=frozenset())
    assert bandingkan(ciri(), asing).skor == 0
    assert bandingkan(CiriPerkara(), CiriPerkara()).skor == 0


def test_nama_disamakan_sebelum_dibandingkan() -> None:
    assert nama_usaha("PT. Sinar Cikarang, Tbk") == nama_usaha("sinar cikarang") == "sinar cikarang"
    assert nama_orang("  SITI   Aminah, S.H. ") == "siti aminah s h"
    assert nama_usaha("PT") == "pt"
