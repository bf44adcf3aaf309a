"""A list of workers is taken whole or refused cell by cell."""

from hi_cases.pihak_luar.rules.daftar_pekerja import BARIS_MAKS, baca_daftar, periksa_anggota

KEPALA = ("Nama", "NIK", "Jabatan")


def _nik(n: int) -> str:
    return f"32160101019{n:05d}"


def test_a_good_list_is_taken_in_its_order() -> None:
    hasil = baca_daftar(
        [KEPALA, (" Siti  Aminah", "3216 0101 0190 0001", "Operator"), ("Budi", None, None)]
    )
    assert hasil.galat == ()
    assert hasil.anggota == (
        {"nama": "Siti Aminah", "nik": "3216010101900001", "jabatan": "Operator"},
        {"nama": "Budi", "nik": "", "jabatan": ""},
    )


def test_headings_may_stand_lower_and_in_any_order() -> None:
    hasil = baca_daftar([("Daftar anggota", None), ("NIK", "nama"), (_nik(1), "Siti")])
    assert [satu["nama"] for satu in hasil.anggota] == ["Siti"]


def test_each_wrong_cell_is_named_and_nothing_is_half_taken() -> None:
    hasil = baca_daftar(
        [
            KEPALA,
            ("Siti", _nik(1), ""),
            ("Budi", "32160101", ""),
            ("", _nik(2), "Operator"),
            ("Dewi", _nik(1), ""),
            ("Joko", "32160101O1900001", ""),
        ]
    )
    assert hasil.anggota == ()
    assert [satu.kalimat for satu in hasil.galat] == [
        "Baris 3, kolom NIK: harus 16 angka, yang tertulis 8 angka. Anda menulis “32160101”.",
        "Baris 4, kolom Nama: belum diisi.",
        f"Baris 5, kolom NIK: sama dengan baris 2 (Siti). Anda menulis “{_nik(1)}”.",
        "Baris 6, kolom NIK: hanya boleh berisi angka. Anda menulis “32160101O1900001”.",
    ]


def test_a_nik_that_the_sheet_kept_as_a_number_has_lost_a_digit() -> None:
    hasil = baca_daftar([KEPALA, ("Siti", 3.216010101900000e15, "")])
    assert "tersimpan sebagai angka" in hasil.galat[0].kalimat


def test_blank_rows_are_passed_over() -> None:
    hasil = baca_daftar([KEPALA, (None, None, None), ("Siti", "", ""), ("", " ", None)])
    assert len(hasil.anggota) == 1


def test_three_hundred_fit_and_one_more_does_not() -> None:
    baris = [(f"Pekerja {i}", _nik(i), "") for i in range(BARIS_MAKS + 1)]
    assert len(baca_daftar([KEPALA, *baris[:-1]]).anggota) == BARIS_MAKS
    lebih = baca_daftar([KEPALA, *baris])
    assert lebih.anggota == ()
    assert "paling banyak 300 pekerja, yang tertulis 301" in lebih.galat[0].kalimat


def test_a_sheet_without_headings_or_names_is_told_what_to_do() -> None:
    assert "templat" in baca_daftar([("Siti", _nik(1))]).galat[0].kalimat
    assert "belum ada nama" in baca_daftar([KEPALA]).galat[0].kalimat
    assert baca_daftar([]).galat


def test_text_that_is_too_long_for_its_column_is_named() -> None:
    hasil = baca_daftar([KEPALA, ("S" * 201, "", "O" * 121)])
    assert [satu.kolom for satu in hasil.galat] == ["Nama", "Jabatan"]


def test_typed_lists_are_judged_alike() -> None:
    galat = periksa_anggota(["Siti", {"nama": "Budi", "nik": "12", "jabatan": ""}])
    assert [(satu.baris, satu.kolom) for satu in galat] == [(2, "NIK")]
