"""What an author writes, as flat parts and back."""

from datetime import date

from hi_cases.surat.queries.templat import bawaan
from hi_cases.surat.rules.isi import Isi, label_bagian, langkah_opsional, nilai_awal

TEMPLAT = {satu.templat.kode: satu.templat for satu in bawaan()}
PANGGILAN, ANJURAN = TEMPLAT["panggilan"], TEMPLAT["anjuran"]


def test_parts_go_there_and_back() -> None:
    isian = {"perihal": "sidang", "untuk_tanggal": date(2026, 4, 13), "pukul": "", "tempat": " R1 "}
    isi = Isi.dari(PANGGILAN, isian, {"bawa": "a\r\nb"}, ["setujui"])
    assert isi.isian() == {
        "perihal": "sidang",
        "untuk_tanggal": "2026-04-13",
        "pukul": "",
        "tempat": "R1",
        "alasan_luar_jadwal": "",
    }
    assert isi.bebas() == {"bawa": "a\nb"}
    assert isi.tanpa_langkah() == ["setujui"]


def test_a_part_that_could_not_be_read_is_not_among_those_sent() -> None:
    isi = Isi.dari(PANGGILAN, {"tempat": "R1"}, {}, [], sebagian=True)
    assert isi.isian() == {"tempat": "R1"}


def test_unknown_names_are_left_aside() -> None:
    isi = Isi.dari(PANGGILAN, {"lain": "x"}, {"lain": "y"}, ["lain"])
    assert not {nama for nama in isi.nilai if "lain" in nama}


def test_only_steps_that_are_optional_may_be_left_out() -> None:
    assert langkah_opsional(ANJURAN) == ["periksa", "setujui", "mengetahui"]
    assert langkah_opsional(PANGGILAN) == ["setujui"]
    isi = Isi.dari(PANGGILAN, {}, {}, ["tanda_tangan"])
    assert isi.tanpa_langkah() == []


def test_every_part_has_a_name_for_its_author() -> None:
    for templat in TEMPLAT.values():
        isi = Isi.dari(templat, {}, {s.kode: "" for s in templat.blok if s.bebas}, [])
        assert isi.nilai.keys() <= label_bagian(templat).keys()


def test_stored_parts_become_what_their_fields_take() -> None:
    assert nilai_awal(PANGGILAN, "isian-untuk_tanggal", "2026-04-13") == date(2026, 4, 13)
    assert nilai_awal(PANGGILAN, "isian-untuk_tanggal", "") is None
    assert nilai_awal(PANGGILAN, "langkah-setujui", "y") is True
    assert nilai_awal(PANGGILAN, "bebas-bawa", "a") == "a"
