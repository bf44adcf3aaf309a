"""A list of companies read: heads by their words, cells as people type them, nothing dropped."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from hi_cases.core.lembar import Lembar
from hi_cases.perusahaan.rules.impor import Acuan, BarisDaftar, Tingkat, baca_daftar, beda
from hi_cases.perusahaan.rules.impor.kepala import bidang_dari
from hi_cases.perusahaan.types import KategoriKbli, VersiKbli

KINI = date(2026, 4, 6)
ACUAN = Acuan(
    KINI,
    ("Cikarang Barat", "Setu"),
    ("Jababeka",),
    (KategoriKbli("C", "Industri Pengolahan", VersiKbli.KBLI_2020),),
)
KEPALA = ("No", "Nama Perusahaan", "NIB", "No. WLKP", "Kecamatan", "KBLI 2020", "L", "P")


def _baca(*baris: tuple[object, ...], kepala: tuple[object, ...] = KEPALA) -> list[BarisDaftar]:
    return list(baca_daftar([Lembar("Daftar", (kepala, *baris))], ACUAN))


@pytest.mark.parametrize(
    ("label", "bidang"),
    [
        ("Nama Badan Usaha", "nama"),
        ("NO WLKP", "wlkp"),
        ("Tgl. Lapor WLKP", "wlkp_dilaporkan"),
        ("Nomor Induk Berusaha (NIB)", "nib"),
        ("Kode KBLI", "kbli"),
        ("Tahun KBLI", "kbli_versi"),
        ("TK Laki-laki", "pekerja_laki"),
        ("Jumlah Tenaga Kerja (P)", "pekerja_perempuan"),
        ("Jml Karyawan", "jumlah_pekerja"),
        ("Alamat Perusahaan", "alamat"),
        ("Kec.", "kecamatan"),
        ("Kawasan Industri", "kawasan"),
        ("No. Telp", "telepon"),
        ("E-mail", "email"),
        ("Nama PIC", "narahubung"),
        ("No.", "abaikan"),
        ("Catatan kami", None),
    ],
)
def test_a_column_is_known_by_its_words(label: str, bidang: str | None) -> None:
    assert bidang_dari(label) == bidang


def test_a_row_as_people_type_it() -> None:
    (satu,) = _baca(
        (1.0, " PT  Bina Lestari ", 9120001234567.0, "40287.1", "KEC. SETU", 29300.0, "1.250", 40.0)
    )
    assert satu.temuan == ()
    d = satu.data
    assert d is not None
    assert (d.nama, d.nib, d.wlkp) == ("PT Bina Lestari", "9120001234567", "40287.1")
    assert (d.kecamatan, d.kbli, d.kbli_versi) == ("Setu", "29300", VersiKbli.KBLI_2020)
    assert (d.pekerja_laki, d.pekerja_perempuan, d.jumlah_pekerja) == (1250, 40, None)


@pytest.mark.parametrize(
    ("ke", "nilai", "kolom", "kata"),
    [
        (1, None, "Nama Perusahaan", "kosong"),
        (2, 120001234567.0, "NIB", "nol di depan"),
        (2, "9,12E+12", "NIB", "dipotong Excel"),
        (4, "Tambun Seberang", "Kecamatan", "tidak ada di daftar kecamatan"),
        (5, "293", "KBLI 2020", "5 angka"),
        (6, -3.0, "L", "bukan bilangan bulat"),
        (6, 2.5, "L", "bukan bilangan bulat"),
        (7, "banyak", "P", "bukan bilangan bulat"),
    ],
)
def test_a_wrong_cell_is_named_by_sheet_row_column_value_and_reason(
    ke: int, nilai: object, kolom: str, kata: str
) -> None:
    isi: list[object] = [1.0, "PT Bina", "9120001234567", None, "Setu", "29300", 1.0, 1.0]
    isi[ke] = nilai
    (satu,) = _baca(tuple(isi))
    assert satu.data is None
    (temuan,) = satu.temuan
    assert (temuan.lembar, temuan.baris, temuan.kolom) == ("Daftar", 2, kolom)
    assert kata in temuan.alasan
    assert temuan.tingkat is Tingkat.TOLAK


def test_a_group_over_two_columns_and_a_sum_that_disagrees() -> None:
    lembar = Lembar(
        "WLKP",
        (
            ("Daftar perusahaan 2026",),
            ("No", "Nama", "Jumlah Pekerja", None, None, "Tanggal Lapor"),
            (None, None, "L", "P", "Jumlah", None),
            (1.0, "PT Satu", 10.0, 5.0, 15.0, datetime(2026, 3, 1, tzinfo=UTC)),
            (2.0, "PT Dua", 10.0, 5.0, 16.0, "31/12/2026"),
            ("Jumlah", None, 20.0, 10.0, 31.0, None),
        ),
    )
    satu, dua, kaki = baca_daftar([lembar], ACUAN)
    assert satu.data is not None
    assert (satu.data.jumlah_pekerja, satu.data.wlkp_dilaporkan) == (15, date(2026, 3, 1))
    assert [t.kolom for t in dua.temuan] == ["Jumlah Pekerja Jumlah", "Tanggal Lapor"]
    assert "16 tidak sama dengan" in dua.temuan[0].alasan
    assert (kaki.data, kaki.ditolak) == (None, False)


def test_a_number_stands_once() -> None:
    a = (1.0, "PT Satu", "9120001234567", None, "Setu", None, 1.0, 1.0)
    sama, lain = (2.0, *a[1:]), (3.0, "PT Dua", *a[2:])
    tanpa = (4.0, "PT SATU", None, None, "Setu", None, 9.0, 9.0)
    satu, dua, tiga, empat = _baca(a, sama, lain, tanpa)
    assert (satu.ganda, dua.ganda) == (False, True)
    assert dua.data == satu.data
    assert "baris 2 dengan isi lain" in tiga.temuan[0].alasan
    assert "tulis NIB" in empat.temuan[0].alasan


def test_a_code_without_its_edition_stays_out_with_a_remark() -> None:
    (satu,) = _baca(("PT Satu", "29300"), kepala=("Nama", "KBLI"))
    assert satu.data is not None
    assert (satu.data.kbli, satu.data.kbli_versi) == (None, None)
    assert satu.temuan[0].tingkat is Tingkat.CATATAN


def test_a_sheet_without_a_head_is_refused_aloud() -> None:
    (satu,) = _baca(("a", "b", "c", "d"), kepala=("1", "2", "3", "4"))
    assert satu.ditolak
    assert "tidak dibaca" in satu.temuan[0].alasan


def test_blank_cells_change_nothing_and_contacts_stay_masked() -> None:
    lama = {"nama": "PT Satu", "alamat": "Jalan A", "telepon": "0218888777"}
    kosong = dict.fromkeys(lama) | {"nama": "PT Satu"}
    assert beda(lama, kosong) == ()
    (satu,) = beda(lama, kosong | {"telepon": "0219999111"})
    assert (satu.tersimpan, satu.baru) == ("•••• 777", "•••• 111")
