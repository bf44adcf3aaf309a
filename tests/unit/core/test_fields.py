"""Fields keep what was typed, and say how to write it when it cannot be read."""

from datetime import date

import pytest
from werkzeug.datastructures import MultiDict
from wtforms import Form, FormField

from hi_cases.core.fields import BilanganField, DaftarField, RupiahField, TanggalField, nomor_baris


class Isian(Form):
    tanggal = TanggalField("Tanggal")
    uang = RupiahField("Jumlah")
    orang = BilanganField("Orang")


def isi(**nilai: str) -> Isian:
    form = Isian(MultiDict(nilai))
    form.validate()
    return form


@pytest.mark.parametrize(
    ("teks", "rupiah"),
    [("1.500.000", 1_500_000), ("Rp 1500000,00", 1_500_000), ("rp. 250.000,-", 250_000), ("0", 0)],
)
def test_money_as_people_write_it(teks: str, rupiah: int) -> None:
    form = isi(uang=teks)
    assert form.uang.data == rupiah
    assert not form.errors


@pytest.mark.parametrize("teks", ["sejuta", "1,5 juta", "1.500,75", "1.5", "-5", "9" * 16])
def test_money_that_cannot_be_read_stays_as_typed(teks: str) -> None:
    form = isi(uang=teks)
    assert teks in str(form.uang())
    assert "misalnya 1.500.000" in str(form.uang.errors[0])


def test_date_that_cannot_be_read_stays_as_typed() -> None:
    form = isi(tanggal="31 Februari 2026")
    assert form.tanggal.data is None
    assert "31 Februari 2026" in str(form.tanggal())
    assert "31 Februari 2026" in str(form.tanggal.errors[0])


@pytest.mark.parametrize("teks", ["0001-01-01", "9999-12-31", "1 Januari 2101", "31/12/1899"])
def test_a_date_beyond_the_years_of_the_office_is_a_slip(teks: str) -> None:
    form = isi(tanggal=teks)
    assert form.tanggal.data is None
    assert f"antara 1900 dan 2100. Anda menulis “{teks}”" in str(form.tanggal.errors[0])
    assert isi(tanggal="31 Desember 2100").tanggal.data == date(2100, 12, 31)


def test_date_and_number() -> None:
    form = isi(tanggal="1 April 2026", orang="1.200")
    assert form.tanggal.data == date(2026, 4, 1)
    assert form.orang.data == 1200
    assert isi(orang="dua").errors
    assert isi(orang="1.5").errors


class Blok(Form):
    nama = BilanganField("Nama")


class Daftar(Form):
    blok = DaftarField(FormField(Blok), min_entries=1, maks=3)


def test_only_short_plain_digits_are_a_place_in_a_list() -> None:
    kunci = ("\u00b2", "9" * 5000, "-1", "x", "", "12345")
    form = Daftar(MultiDict({f"blok-{satu}-nama": "7" for satu in kunci} | {"blok-2-nama": "5"}))
    assert [satu.form.nama.data for satu in form.blok] == [5]


def test_a_list_has_an_end_but_hides_nothing_that_is_stored() -> None:
    form = Daftar(MultiDict({f"blok-{ke}-nama": str(ke) for ke in range(450)}))
    assert not form.validate()
    assert form.blok.errors == ["Paling banyak 3 dalam satu halaman."]
    form.blok.tambah()
    assert [satu.form.nama.data for satu in form.blok] == [0, 1, 2]
    tersimpan = Daftar(data={"blok": [{"nama": ke} for ke in range(5)]})
    tersimpan.blok.tambah()
    assert len(tersimpan.blok) == 5
    assert tersimpan.blok.type == "FieldList"


@pytest.mark.parametrize("teks", ["", "-1", "1.5", "\u0663", "\u00b2", "9" * 19, "9" * 5000])
def test_only_short_plain_digits_are_the_number_of_a_row(teks: str) -> None:
    assert nomor_baris(teks) is None
    assert nomor_baris("9" * 18) == 10**18 - 1
