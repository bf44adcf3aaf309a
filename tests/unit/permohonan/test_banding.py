"""The difference of two texts: what it finds, and that it loses nothing."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hi_cases.permohonan.rules.banding import (
    Beda,
    MacamBeda,
    Potong,
    banding,
    paragraf,
)

LAMA = (
    "PERATURAN PERUSAHAAN\nBAB I\nKETENTUAN UMUM\nPasal 1\nPengertian\nPekerja adalah setiap "
    "orang\nyang bekerja dengan menerima upah.\n1",
    "Pasal 2\nCuti tahunan\nPekerja berhak atas cuti tahunan sepuluh hari kerja.\n"
    "Pasal 3\nTata tertib\nPekerja hadir tepat waktu.\n2",
)
BARU = (
    "PERATURAN PERUSAHAAN\nBAB I\nKETENTUAN UMUM\nPasal 1\nPengertian\nPekerja adalah setiap\n"
    "orang yang bekerja dengan menerima upah.\nPasal 2\nCuti tahunan\n"
    "Pekerja berhak atas cuti tahunan dua belas hari kerja.\nHalaman 1 dari 2",
    "Pasal 3\nLembur\nLembur dibayar menurut peraturan.\n"
    "Pasal 4\nTata tertib\nPekerja hadir tepat waktu.\nHalaman 2 dari 2",
)


def _teks(semua: list[Beda], sisi: str) -> list[str]:
    return [p.teks for satu in semua if (p := getattr(satu, sisi)) is not None]


def _beda(semua: Sequence[Beda]) -> list[Beda]:
    """What is not the same in both."""
    return [satu for satu in semua if satu.macam is not MacamBeda.SAMA]


def test_lines_that_a_page_broke_are_one_paragraph_and_page_numbers_none() -> None:
    assert [(satu.teks, satu.halaman) for satu in paragraf(LAMA)][:4] == [
        ("PERATURAN PERUSAHAAN", 1),
        ("BAB I", 1),
        ("KETENTUAN UMUM", 1),
        ("Pasal 1", 1),
    ]
    assert paragraf(["Upah di-\nbayar", "setiap bulan.\n- 2 -\n"]) == paragraf(
        ["Upah dibayar setiap bulan."]
    )
    assert len(paragraf(["Menurut\nPasal 79 ayat (2) UU 13/2003 cuti diberikan."])) == 1
    assert [s.teks for s in paragraf(["Hak:\na. upah\nb. cuti\n(1) lain"])] == [
        "Hak:",
        "a. upah",
        "b. cuti",
        "(1) lain",
    ]


@pytest.mark.parametrize(
    ("baris", "jumlah"),
    [
        ("Pasal 5. Cuti tahunan\nPekerja berhak atas\ncuti.", 2),
        ("Pasal 5\nCuti tahunan\nPekerja berhak atas\ncuti.", 3),
        ("Pasal 5. Pekerja berhak atas\ncuti tahunan.", 1),
        ("Pasal 5\nPekerja berhak atas\ncuti tahunan.", 2),
    ],
)
def test_the_title_of_an_article_is_no_part_of_its_text(baris: str, jumlah: int) -> None:
    assert len(paragraf([baris])) == jumlah


def test_a_change_a_new_article_and_a_new_number_are_told_apart() -> None:
    beda = _beda(banding(LAMA, BARU))
    assert [(satu.macam, satu.pasal) for satu in beda] == [
        (MacamBeda.UBAH, "Pasal 2"),
        (MacamBeda.TAMBAH, "Pasal 3"),
        (MacamBeda.TAMBAH, "Pasal 3"),
        (MacamBeda.TAMBAH, "Pasal 3"),
        (MacamBeda.UBAH, "Pasal 4"),
    ]
    ubah = beda[0]
    assert ubah.kata_lama[1] == Potong("sepuluh", True)
    assert ubah.kata_baru[1] == Potong("dua belas", True)
    assert (ubah.lama.halaman, ubah.baru.halaman) == (2, 1)
    # The rules of conduct stayed: only their number moved.
    assert (beda[4].lama.teks, beda[4].baru.teks) == ("Pasal 3", "Pasal 4")


def test_what_went_is_told() -> None:
    beda = _beda(banding(BARU, LAMA))
    assert [satu.macam for satu in beda] == [
        MacamBeda.UBAH,
        MacamBeda.HAPUS,
        MacamBeda.HAPUS,
        MacamBeda.HAPUS,
        MacamBeda.UBAH,
    ]


def test_a_text_without_articles_is_compared_all_the_same() -> None:
    lama, baru = ["Upah dibayar tanggal satu.\nCuti dua belas hari."], ["Cuti dua belas hari."]
    (satu,) = _beda(banding(lama, baru))
    assert (satu.macam, satu.lama.teks) == (MacamBeda.HAPUS, "Upah dibayar tanggal satu.")


def test_long_texts_that_share_nothing_end_soon() -> None:
    lama = [" ".join(f"a{n}" for n in range(3000)) + ".\n"] * 40
    baru = [" ".join(f"b{n}" for n in range(3000)) + ".\n"] * 40
    assert len(banding(lama, baru)) == 80


_BARIS = st.sampled_from(
    [
        "Pasal 1",
        "Pasal 2",
        "Pasal 3",
        "BAB II",
        "Upah dibayar.",
        "Cuti 12 hari.",
        "a. hadir",
        "",
        "7",
    ]
) | st.text(alphabet="ab c.\n", max_size=12)
_NASKAH = st.lists(st.lists(_BARIS, max_size=8).map("\n".join), max_size=3)


@given(_NASKAH)
@settings(max_examples=60, deadline=None)
def test_a_text_does_not_differ_from_itself(naskah: list[str]) -> None:
    assert _beda(banding(naskah, naskah)) == []


@given(_NASKAH, _NASKAH)
@settings(max_examples=120, deadline=None)
def test_nothing_is_lost_and_the_order_is_kept(lama: list[str], baru: list[str]) -> None:
    semua = list(banding(lama, baru))
    assert _teks(semua, "lama") == [satu.teks for satu in paragraf(lama)]
    assert _teks(semua, "baru") == [satu.teks for satu in paragraf(baru)]
    for satu in semua:
        if satu.macam is MacamBeda.UBAH:
            assert "".join(p.teks for p in satu.kata_lama) == satu.lama.teks
            assert "".join(p.teks for p in satu.kata_baru) == satu.baru.teks
            assert any(p.beda for p in (*satu.kata_lama, *satu.kata_baru))
        elif satu.macam is MacamBeda.SAMA:
            assert satu.lama.teks == satu.baru.teks
