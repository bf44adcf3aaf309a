"""A Naskah as data: what is said at the head, which columns hold numbers, what stays together."""

from dataclasses import replace
from datetime import date

from hi_cases.surat.services.cetak import data
from hi_cases.surat.types.naskah import (
    Bentuk,
    Blok,
    Butir,
    Judul,
    KolomTanda,
    Naskah,
    Paragraf,
    Subjudul,
    Tabel,
    TandaTangan,
)

POLOS = Naskah(Bentuk.SURAT, None, "Judul", "1/2026", "Cikarang", date(2026, 4, 1))


def test_empty_lines_of_the_head_are_left_out() -> None:
    assert data.pasangan_kepala(POLOS) == (("Nomor", "1/2026"),)
    assert data.pasangan_kepala(replace(POLOS, hal="Panggilan", sifat=" ")) == (
        ("Nomor", "1/2026"),
        ("Hal", "Panggilan"),
    )


def test_only_a_draft_leaves_room_for_its_number() -> None:
    assert data.nomor(replace(POLOS, nomor="")) == ""
    assert data.nomor(replace(POLOS, nomor="", rancangan=True)).startswith("…")


def test_place_and_date() -> None:
    assert data.tempat_tanggal(POLOS) == "Cikarang, 1 April 2026"
    assert data.tempat_tanggal(replace(POLOS, tempat="")) == "1 April 2026"


def test_the_addressee_without_yth() -> None:
    for awal in ("Yth. ", "Kepada Yth ", "yth.", ""):
        assert data.tujuan(replace(POLOS, tujuan=(awal + "Pimpinan", "di Bekasi\nTimur"))) == (
            "Pimpinan",
            "di Bekasi",
            "Timur",
        )
    assert data.tujuan(POLOS) == ()


def test_the_file_always_has_a_title() -> None:
    assert data.judul_berkas(POLOS) == "Judul"
    assert data.judul_berkas(replace(POLOS, judul=" ", hal="Panggilan")) == "Panggilan"
    assert data.judul_berkas(replace(POLOS, judul="")) == "Surat"


def test_columns_of_numbers() -> None:
    isi = (("1", "Rp5.331.680", "a", "", "–"), ("10", "-1,5 %", "2", "", "–"))
    assert data.kolom_angka(isi) == (True, True, False, False, True)


def test_ragged_rows_become_even_and_widths_follow_the_text() -> None:
    kepala, isi, lebar = data.tabel_rata(Tabel(("No.", "Nama"), (("1",), ("2", "x" * 50, "y"))))
    assert kepala == ("No.", "Nama", "")
    assert isi == (("1", "", ""), ("2", "x" * 50, "y"))
    assert lebar == (6, 33, 4)


def test_given_widths_hold_if_there_is_one_a_column() -> None:
    assert data.tabel_rata(Tabel(("a", "b"), (("1", "2"),), (1, 9)))[2] == (1, 9)
    assert data.tabel_rata(Tabel(("a", "b"), (("1", "2"),), (1,)))[2] == (4, 4)


def test_headings_leave_no_level_out() -> None:
    blok = (Subjudul("A"), Judul("B"), Subjudul("C"))
    surat = data.untuk_typst(replace(POLOS, blok=blok))["blok"]
    assert [satu.get("tingkat") for satu in surat] == [1, None, 2]
    naskah = data.untuk_typst(replace(POLOS, bentuk=Bentuk.NASKAH, blok=blok))["blok"]
    assert [satu.get("tingkat") for satu in naskah] == [2, None, 2]


def test_a_paragraph_stays_with_its_list_and_its_signature() -> None:
    blok = (
        Paragraf("Sebagai berikut:"),
        Butir(("a",)),
        Paragraf("Biasa."),
        Paragraf("Penutup."),
        TandaTangan((KolomTanda("x"),)),
        Paragraf("Akhir:"),
    )
    isi = data.untuk_typst(replace(POLOS, blok=blok))["blok"]
    assert [satu["lekat"] for satu in isi] == [True, False, False, True, False, False]


def test_what_stands_before_signatures_goes_along_and_a_long_paragraph_does_not() -> None:
    tanda = TandaTangan((KolomTanda("x"),))

    def lekat(*blok: Blok) -> list[bool]:
        return [satu["lekat"] for satu in data.untuk_typst(replace(POLOS, blok=blok))["blok"]]

    assert lekat(Butir(("a",)), tanda) == [True, False]
    assert lekat(Tabel(("a",), (("1",),)), tanda) == [True, False]
    assert lekat(Paragraf("a" * 3000), tanda) == [False, False]
    # Only the last paragraph of a text counts.
    assert lekat(Paragraf("a" * 3000 + "\n\npendek"), tanda) == [True, False]


def test_rows_of_signatures_stay_together_up_to_three_and_the_last_is_never_alone() -> None:
    def lekat(banyak: int) -> list[bool]:
        blok = (Paragraf("Penutup."), *(TandaTangan((KolomTanda("x"),)),) * banyak)
        return [satu["lekat"] for satu in data.untuk_typst(replace(POLOS, blok=blok))["blok"]]

    assert lekat(3) == [True, True, True, False]
    assert lekat(5) == [True, False, False, False, True, False]


def test_only_a_long_list_is_torn_before_its_last_item() -> None:
    def pisah(*isi: str) -> bool:
        return data.untuk_typst(replace(POLOS, blok=(Butir(isi),)))["blok"][0]["pisah"]

    assert not pisah("a", "b")
    assert pisah("a" * 600, "b" * 600)
    assert not pisah("a" * 1200)


def test_each_of_several_addressees_has_its_number() -> None:
    naskah = replace(POLOS, tujuan=("Yth. 1. Siti", "2. PT Maju", "di tempat"))
    isi = data.untuk_typst(naskah)["tujuan"]
    assert isi == (("1.", "Siti"), ("2.", "PT Maju"), ("", "di tempat"))
    satu = data.untuk_typst(replace(POLOS, tujuan=("PT 3. Maju",)))["tujuan"]
    assert satu == (("", "PT 3. Maju"),)


def test_place_and_date_stand_above_the_first_signature_of_a_naskah() -> None:
    tanda = TandaTangan((KolomTanda("x"),))
    naskah = replace(POLOS, bentuk=Bentuk.NASKAH, blok=(tanda, tanda))
    pertama, kedua = data.untuk_typst(naskah)["blok"]
    assert (pertama["tanggal"], kedua["tanggal"]) == ((("Cikarang, 1 April 2026",),), ())
    surat = data.untuk_typst(replace(POLOS, blok=(tanda,)))["blok"]
    assert surat[0]["tanggal"] == ()
