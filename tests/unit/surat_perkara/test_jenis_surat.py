"""Every kind of letter about a case is decided in each place that knows it.

A new kind fails here until it has its line: the steps are in data/surat/README.md, "A new kind".
"""

from __future__ import annotations

import pytest

from hi_cases.core.authz import Peran
from hi_cases.perselisihan.rules.surat import penulis
from hi_cases.surat.queries.templat import bawaan
from hi_cases.surat.types import Templat
from hi_cases.surat.types.batas import Lingkup
from hi_cases.surat_perkara.rules.kata import LINGKUP, SURAT_DITERIMA
from hi_cases.surat_perkara.services import jejak, syarat

MEDIATOR = frozenset({Peran.MEDIATOR})
LOKET = frozenset({Peran.PETUGAS, Peran.SUBKOOR, Peran.KABID})
SEMUA = LOKET | MEDIATOR
TANPA_AKIBAT: frozenset[str] = frozenset()

# kind: who writes it, about what one is enough (None: any number), what of it is an act of the case
JENIS = {
    "anjuran": (MEDIATOR, Lingkup.BENDA, frozenset({"terbit", "ganti", "kirim", "terima"})),
    "daftar_hadir": (SEMUA, None, TANPA_AKIBAT),
    "laporan_hasil_mediasi": (MEDIATOR, Lingkup.BENDA, TANPA_AKIBAT),
    "panggilan": (SEMUA, Lingkup.KIRIMAN, frozenset({"kirim", "terima"})),
    "panggilan_saksi": (MEDIATOR, None, TANPA_AKIBAT),
    "pelimpahan": (LOKET, None, TANPA_AKIBAT),
    "penawaran": (LOKET, None, frozenset({"kirim"})),
    "pengembalian_berkas": (LOKET, Lingkup.PIHAK, frozenset({"terima"})),
    "perjanjian_bersama": (MEDIATOR, Lingkup.BENDA, TANPA_AKIBAT),
    "risalah_klarifikasi": (MEDIATOR, None, TANPA_AKIBAT),
    "risalah_penyelesaian": (MEDIATOR, Lingkup.BERSAMA, TANPA_AKIBAT),
    "risalah_sidang": (MEDIATOR, None, TANPA_AKIBAT),
    "surat_pengantar": (SEMUA, None, TANPA_AKIBAT),
    "tanda_terima": (LOKET, Lingkup.PIHAK, TANPA_AKIBAT),
}
KAIT = {
    "terbit": jejak._TERBIT,
    "ganti": jejak._GANTI,
    "kirim": jejak._KIRIM,
    "terima": jejak._TERIMA,
}
SEMUA_JENIS = {
    satu.templat.kode: satu.templat for satu in bawaan() if satu.templat.rujukan == "perkara"
}


def test_every_shipped_kind_is_decided() -> None:
    assert set(SEMUA_JENIS) == set(JENIS)


@pytest.mark.parametrize(("kode", "templat"), SEMUA_JENIS.items())
def test_each_place_says_the_same_of_a_kind(kode: str, templat: Templat) -> None:
    siapa, lingkup, kait = JENIS[kode]
    assert penulis(kode) == siapa
    assert LINGKUP.get(kode) is lingkup
    assert {nama for nama, tabel in KAIT.items() if kode in tabel} == kait
    # Who writes it may sign it, or hands it to who does; a letter to all sides names no side.
    assert templat.persetujuan
    assert not templat.sisi or templat.sasaran == "satu_pihak"


def test_what_starts_by_a_receipt_is_known_in_each_place_that_asks() -> None:
    """What a receipt starts can be told by the party, corrected, and may be too late."""
    assert set(jejak._TERIMA) == set(jejak._PERBAIKI) == set(SURAT_DITERIMA)
    assert set(jejak._TERIMA) | set(jejak._TERBIT) <= set(syarat._TINDAKAN)
    assert set(jejak._GANTI) <= set(jejak._TERBIT) <= jejak._TETAP


def test_no_place_knows_a_kind_that_there_is_not() -> None:
    tabel = (*KAIT.values(), jejak._PERBAIKI, LINGKUP, SURAT_DITERIMA, syarat._TINDAKAN)
    disebut = {kode for satu in tabel for kode in satu} | jejak._TETAP | syarat._SELALU_BARU
    assert disebut <= set(SEMUA_JENIS)
