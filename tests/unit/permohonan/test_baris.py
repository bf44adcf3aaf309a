"""A list from a sheet: taken whole, or refused cell by cell."""

from __future__ import annotations

from datetime import date

import pytest

from hi_cases.permohonan.rules.baris import BARIS_MAKS, baca_baris, baca_lembar, tulis_baris
from hi_cases.syarat_kerja.rules.jenis.pkwt import PEKERJA, DasarPkwt

HARI = date(2026, 3, 2)
KEPALA = [satu.label for satu in PEKERJA.baris]
SITI = (
    "Siti Aminah",
    "3216014501900001",
    "Operator",
    "Jangka waktu",
    date(2026, 2, 20),
    "1 Maret 2026",
    None,
    "28/02/2027",
    "Perakitan",
    5_600_000.0,
)
BUDI = ("Budi", "3216 0101.0188-0002", "Tukang", "selesainya pekerjaan", "2026-02-27", "2026-03-01")


def _ubah(baris, **sel):
    nama = [satu.nama for satu in PEKERJA.baris]
    return [sel.get(n, isi) for n, isi in zip(nama, [*baris, *[None] * len(KEPALA)], strict=False)]


def test_a_sheet_is_read_as_people_write_it() -> None:
    hasil = baca_lembar(
        PEKERJA,
        [["Daftar PKWT"], KEPALA, SITI, [None] * len(KEPALA), _ubah(BUDI, pekerjaan="Renovasi")],
        HARI,
    )
    assert hasil.galat == ()
    siti, budi = hasil.isi
    assert siti["ditandatangani"] == "2026-02-20"
    assert siti["selesai"] == "2027-02-28"
    assert siti["upah"] == 5_600_000
    assert siti["dasar"] == "jangka_waktu"
    assert budi["nik"] == "3216010101880002"
    assert budi["selesai"] is None


@pytest.mark.parametrize(
    ("ubah", "kalimat"),
    [
        ({"nik": 3216014501900001}, "Baris 2, kolom NIK: tersimpan sebagai angka"),
        ({"nik": "32160145"}, "Baris 2, kolom NIK: NIK harus 16 angka. Anda menulis 8 angka."),
        ({"nik": "3216O14501900001"}, "Baris 2, kolom NIK: NIK hanya boleh berisi angka."),
        ({"dasar": "tetap"}, "Baris 2, kolom Berdasarkan: isi dengan salah satu dari “Jangka"),
        ({"ditandatangani": "3 Maret 2026"}, "Baris 2, kolom Ditandatangani: Ditandatangani tidak"),
        ({"selesai": "1 Januari 2026"}, "Baris 2, kolom Berakhir: berakhir sebelum mulai berlaku"),
        ({"selesai": ""}, "Baris 2, kolom Berakhir: PKWT berdasarkan jangka waktu harus"),
        ({"nama": " "}, "Baris 2, kolom Nama: Nama belum diisi."),
        (
            {"selesai": "31-02-2026"},
            "Baris 2, kolom Berakhir: Berakhir tidak terbaca. Anda menulis “31-02-2026”; tulis "
            "tanggal yang ada, misalnya 12/03/2026.",
        ),
        (
            {"upah": "lima juta"},
            "Baris 2, kolom Upah sebulan (Rp): Upah sebulan (Rp) tidak terbaca. Anda menulis “lima "
            "juta”; tulis angkanya saja, misalnya 1250.",
        ),
        # A fraction is not read as ten times, or a thousand times, as much.
        (
            {"upah": "5067381.5"},
            "Baris 2, kolom Upah sebulan (Rp): Upah sebulan (Rp) tidak terbaca. Anda menulis “5067",
        ),
        (
            {"upah": 5067.125},
            "Baris 2, kolom Upah sebulan (Rp): bukan bilangan bulat. Tertulis 5067,125; bulatkan",
        ),
        ({"upah": float("inf")}, "Baris 2, kolom Upah sebulan (Rp): bukan bilangan bulat."),
    ],
)
def test_a_bad_cell_is_named_and_nothing_is_taken(ubah, kalimat: str) -> None:
    hasil = baca_lembar(PEKERJA, [KEPALA, _ubah(SITI, **ubah), BUDI], HARI)
    assert hasil.isi == ()
    assert any(satu.kalimat.startswith(kalimat) for satu in hasil.galat), hasil.galat


@pytest.mark.parametrize(
    "upah", ["Rp 5.600.000,-", "Rp5.600.000", "5.600.000,00", " rp. 5600000 ", 5600000.0000000009]
)
def test_a_sum_is_read_as_people_write_money(upah: str | float) -> None:
    hasil = baca_lembar(PEKERJA, [KEPALA, _ubah(SITI, upah=upah)], HARI)
    assert hasil.galat == ()
    assert hasil.isi[0]["upah"] == 5_600_000


def test_the_same_person_twice_is_refused_without_writing_the_number_out() -> None:
    hasil = baca_lembar(PEKERJA, [KEPALA, SITI, _ubah(SITI, nama="Siti A.")], HARI)
    assert [satu.kalimat for satu in hasil.galat] == [
        "Baris 3, kolom NIK: ••••••••••••0001 sama dengan baris 2."
    ]


def test_a_sheet_without_headings_or_with_too_many_rows_is_refused() -> None:
    assert "judul kolom" in baca_lembar(PEKERJA, [SITI], HARI).galat[0].kalimat
    assert "NIK" in baca_lembar(PEKERJA, [["Nama", "Jabatan"]], HARI).galat[0].kalimat
    assert "belum ada isi" in baca_lembar(PEKERJA, [KEPALA], HARI).galat[0].kalimat
    banyak = [_ubah(SITI, nik=f"{3216014501900001 + i}") for i in range(BARIS_MAKS + 1)]
    [galat] = baca_lembar(PEKERJA, [KEPALA, *banyak], HARI).galat
    assert "paling banyak 1.000 baris, yang tertulis 1.001" in galat.kalimat
    assert len(baca_lembar(PEKERJA, [KEPALA, *banyak[:-1]], HARI).isi) == BARIS_MAKS


def test_what_was_read_reads_again_and_shows_no_number_whole() -> None:
    [isi] = baca_lembar(PEKERJA, [KEPALA, SITI], HARI).isi
    assert baca_baris(PEKERJA, [isi], HARI).isi == (isi,)
    tampak = dict(tulis_baris(PEKERJA, {**isi, "dasar": DasarPkwt.JANGKA_WAKTU}))
    assert tampak["NIK"] == "••••••••••••0001"
    assert tampak["Upah sebulan (Rp)"] == "5.600.000"
    assert tampak["Berdasarkan"] == "Jangka waktu"
