"""What each side said is taken over word for word, or only shown; nothing is written anew."""

from hi_cases.surat_perkara.rules.keterangan import (
    PEKERJA,
    PENGUSAHA,
    Sumber,
    Usulan,
    kalimat,
    pilah,
)

BIPARTIT = Sumber("Pekerja meminta penuh. Pengusaha meminta waktu.", "risalah bipartit ke-1")
SIDANG = Sumber(
    "Sdr. Budi menuntut pesangon.\nSedangkan pihak perusahaan menolak. Kedua pihak belum sepakat. "
    "Pengusaha meminta waktu.",
    "ringkasan sidang ke-1",
)
BURUH = (*PEKERJA, "Sdr. Budi")


def test_an_abbreviation_ends_no_sentence():
    teks = "Pekerja di PT. Sinar, S.H. A. Budi hadir. Upah Rp. 5.000.000 belum dibayar! Benar?\nYa"
    assert kalimat(teks) == [
        "Pekerja di PT. Sinar, S.H. A. Budi hadir.",
        "Upah Rp. 5.000.000 belum dibayar!",
        "Benar?",
        "Ya",
    ]


def test_each_side_has_the_sentences_that_begin_with_it():
    assert pilah([BIPARTIT, SIDANG], BURUH, PENGUSAHA) == [
        Usulan("Pekerja meminta penuh.", "risalah bipartit ke-1"),
        Usulan("Sdr. Budi menuntut pesangon.", "ringkasan sidang ke-1"),
        Usulan("Kedua pihak belum sepakat.", "ringkasan sidang ke-1", usul=False),
    ]


def test_what_is_said_twice_is_told_once_and_where_it_stood_first():
    assert pilah([BIPARTIT, SIDANG], PENGUSAHA, BURUH) == [
        Usulan("Pengusaha meminta waktu.", "risalah bipartit ke-1"),
        Usulan("Sedangkan pihak perusahaan menolak.", "ringkasan sidang ke-1"),
        Usulan("Kedua pihak belum sepakat.", "ringkasan sidang ke-1", usul=False),
    ]


def test_a_word_that_only_begins_like_a_side_is_not_that_side():
    semua = [Sumber("Serikatnya diam. Pekerjaan itu selesai.", "x")]
    assert [u.usul for u in pilah(semua, PEKERJA, PENGUSAHA)] == [False]


def test_nothing_known_proposes_nothing():
    assert pilah([], PEKERJA, PENGUSAHA) == []
    assert pilah([Sumber("  \n ", "x")], PEKERJA, PENGUSAHA) == []
