"""Bundles: the order that was asked for, and page numbers worked out by hand."""

from __future__ import annotations

import pytest

from hi_cases.surat.queries.templat import bawaan
from hi_cases.surat.rules.bundel import (
    PERINGKAT_JAWABAN,
    nomori,
    peringkat_berkas,
    peringkat_surat,
    urutkan,
)
from hi_cases.surat.types.bundel import Jilidan, Pilihan, SebabTakTerjilid


def _pilihan(**diminta: int) -> list[Pilihan]:
    return [Pilihan(kunci, ke, satu) for ke, (kunci, satu) in enumerate(diminta.items(), 1)]


@pytest.mark.parametrize(
    ("diminta", "urutan"),
    [
        ({"a": 1, "b": 2, "c": 3}, "abc"),
        # The third is moved to the first place: the others move down.
        ({"a": 1, "b": 2, "c": 1}, "cab"),
        # The first is moved to the third place: the others move up.
        ({"a": 3, "b": 2, "c": 3}, "bca"),
        ({"a": 9, "b": 2, "c": 3}, "bca"),
        ({"a": 0, "b": 0, "c": 0}, "abc"),
        # Two change places.
        ({"a": 2, "b": 1, "c": 3}, "bac"),
    ],
)
def test_the_place_that_was_typed(diminta: dict[str, int], urutan: str) -> None:
    assert "".join(urutkan(_pilihan(**diminta))) == urutan


def test_page_numbers_by_hand() -> None:
    """Cover and contents take 1 and 2; so 3-5, then 6; a locked file takes none; then 7-8."""
    bagian = [
        Jilidan("Risalah", "Nomor 1", 3),
        Jilidan("Anjuran", "", 1),
        Jilidan("Bukti", "kunci.pdf", 0, SebabTakTerjilid.SANDI),
        Jilidan("Foto", "", 2),
    ]
    isi = nomori(bagian, 2)
    assert [(satu.ke, satu.dari, satu.sampai) for satu in isi] == [
        (1, 3, 5),
        (2, 6, 6),
        (3, None, None),
        (4, 7, 8),
    ]
    assert isi[2].sebab is SebabTakTerjilid.SANDI


def test_a_longer_table_of_contents_moves_all() -> None:
    assert [satu.dari for satu in nomori([Jilidan("A", "", 1), Jilidan("B", "", 1)], 4)] == [5, 6]


def test_what_the_court_reads_first() -> None:
    """UU 2/2004 Ps 83(1): the record of mediation comes with the claim."""
    semua = [satu.templat for satu in bawaan() if satu.templat.rujukan == "perkara"]
    urutan = {satu.kode: peringkat_surat(satu.urutan_bundel) for satu in semua}
    surat = sorted(urutan, key=lambda kode: (urutan[kode], kode))
    depan = [kode for kode in surat if urutan[kode] < PERINGKAT_JAWABAN]
    assert depan == [
        "risalah_klarifikasi",
        "risalah_sidang",
        "anjuran",
        "risalah_penyelesaian",
        "perjanjian_bersama",
    ]
    lain = ["daftar_hadir", "panggilan_saksi", "laporan_hasil_mediasi", "surat_pengantar"]
    assert surat[5:10] == ["panggilan", *lain]
    terjilid = {satu.kode for satu in semua if satu.terjilid}
    assert terjilid == {*depan, "panggilan"}
    assert peringkat_berkas("lainnya") > peringkat_berkas("risalah_bipartit")
    assert peringkat_berkas("surat_permohonan") > max(urutan.values())
