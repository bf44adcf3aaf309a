"""Trying a template on made-up facts finds what is wrong wherever it hides."""

import pytest

from hi_cases.surat.queries.templat import bawaan, data_contoh
from hi_cases.surat.rules.baca_templat import baca
from hi_cases.surat.rules.fakta_contoh import (
    Fakta,
    Salah,
    bebas_contoh,
    daftar_fakta,
    fakta_contoh,
    periksa_contoh,
)

DATA = {
    "perkara": {
        "perkara": {"nomor": "1"},
        "sidang": [{"ke": "1"}],
        "klarifikasi": {"ada": False},
        "kosong": [],
    }
}


def _templat(**blok):
    return baca(
        {
            "kode": "contoh",
            "nama": "Contoh",
            "rujukan": "perkara",
            "bentuk": "naskah",
            "sasaran": "tanpa",
            "judul": "Contoh",
            "dasar": "-",
            "isian": [
                {"nama": "hari", "label": "Hari", "tipe": "tanggal"},
                {"nama": "cara", "label": "Cara", "tipe": "pilihan", "pilihan": [["a", "Cara A"]]},
            ],
            "blok": [{"kode": "b", "jenis": "paragraf", **blok}],
            "persetujuan": [{"peran": "mediator", "tindakan": "tanda_tangan"}],
        }
    )


@pytest.mark.parametrize(
    ("blok", "tempat"),
    [
        ({"teks": "{{ perkara.tiada }}"}, "teks"),
        ({"teks": "{% if klarifikasi.ada %}{{ perkara.tiada }}{% endif %}"}, "teks"),
        ({"teks": "{{ perkara.tiada }}", "bila": "klarifikasi.ada"}, "teks"),
        ({"teks": "x", "bila": "tiada"}, "bila"),
        ({"teks": "{{ butir.ke }}"}, "teks"),
        ({"teks": "{{ perkara }}"}, "teks"),
        ({"teks": "{% for s in sidang %}{{ s.tiada }}{% endfor %}"}, "teks"),
        # Right on this sample, wrong on a case that has had no session yet.
        ({"teks": "{{ sidang[0].ke }}"}, "teks"),
        ({"teks": "{{ (sidang|last).ke }}"}, "teks"),
        ({"jenis": "butir", "teks": "{{ butir.tiada }}", "sumber": "sidang"}, "teks"),
        ({"jenis": "butir", "teks": "x", "sumber": "tiada"}, "sumber"),
        ({"jenis": "butir", "teks": "x", "sumber": "perkara.nomor"}, "sumber"),
    ],
)
def test_a_fault_is_found_and_named(blok, tempat):
    templat = _templat(**blok)
    salah = periksa_contoh(templat, fakta_contoh(DATA, templat))
    assert [satu.tempat for satu in salah] == [f"bagian “b”, {tempat}"]
    assert all(satu.pesan for satu in salah)


def test_a_sound_template_has_no_fault():
    templat = _templat(
        teks="{{ perkara.nomor }} {{ isian.hari }} {{ isian.cara }} {{ surat.nomor }}"
    )
    fakta = fakta_contoh(DATA, templat)
    assert periksa_contoh(templat, fakta) == []
    assert fakta["isian"] == {"hari": "Kamis, 12 Maret 2026", "cara": "Cara A"}


def test_an_item_by_its_number_is_sound_where_the_list_is_asked_first():
    templat = _templat(teks="{{ sidang[0].ke if sidang else '-' }}")
    assert periksa_contoh(templat, fakta_contoh(DATA, templat)) == []


def test_a_list_that_is_empty_in_the_sample_is_no_fault():
    templat = _templat(jenis="butir", teks="{{ butir.apa }}", sumber="kosong")
    assert periksa_contoh(templat, fakta_contoh(DATA, templat)) == []


def test_free_blocks_that_begin_empty_get_a_sample():
    assert list(bebas_contoh(_templat(bebas=True, label="Isi"))) == ["b"]
    assert bebas_contoh(_templat(bebas=True, label="Isi", teks="Awal")) == {}


def test_facts_are_listed_by_the_names_that_texts_use():
    assert list(daftar_fakta(DATA["perkara"])) == [
        Fakta("perkara.nomor", "1"),
        Fakta("sidang", "butir.ke", daftar=True),
        Fakta("klarifikasi.ada", "ya atau tidak"),
        Fakta("kosong", "butir", daftar=True),
    ]


def test_every_kind_that_is_shipped_stands_the_trial():
    for satu in bawaan():
        salah: list[Salah] = periksa_contoh(satu.templat, fakta_contoh(data_contoh(), satu.templat))
        assert salah == [], satu.templat.kode
