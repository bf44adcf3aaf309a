"""A frozen letter reads as it was."""

import json
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hi_cases.surat.rules.naskah_json import dari_json, ke_json
from hi_cases.surat.types import (
    Bentuk,
    Butir,
    Data,
    Gaya,
    HalamanBaru,
    Judul,
    KolomTanda,
    Kop,
    Naskah,
    Paragraf,
    Subjudul,
    Tabel,
    TandaTangan,
)

KATA = st.text(st.characters(blacklist_categories=("Cs",)), max_size=20)
BANYAK = st.lists(KATA, max_size=3).map(tuple)
BLOK = st.one_of(
    st.builds(Judul, KATA, KATA),
    st.builds(Subjudul, KATA),
    st.builds(Paragraf, KATA, st.booleans()),
    st.builds(Data, st.lists(st.tuples(KATA, KATA), max_size=3).map(tuple)),
    st.builds(Butir, BANYAK, st.sampled_from(Gaya)),
    st.builds(
        Tabel,
        BANYAK,
        st.lists(BANYAK, max_size=3).map(tuple),
        st.lists(st.integers(1, 9), max_size=3).map(tuple),
        KATA,
    ),
    st.just(HalamanBaru()),
    st.builds(
        TandaTangan,
        st.lists(st.builds(KolomTanda, *(KATA,) * 6), min_size=1, max_size=3).map(tuple),
    ),
)
NASKAH = st.builds(
    Naskah,
    bentuk=st.sampled_from(Bentuk),
    kop=st.none() | st.builds(Kop, *(KATA,) * 4),
    judul=KATA,
    nomor=KATA,
    tempat=KATA,
    tanggal=st.dates(date(2000, 1, 1), date(2100, 1, 1)),
    hal=KATA,
    sifat=KATA,
    lampiran=KATA,
    tujuan=BANYAK,
    blok=st.lists(BLOK, max_size=4).map(tuple),
    tembusan=BANYAK,
    rancangan=st.booleans(),
    alamat_periksa=KATA,
    melintang=st.booleans(),
    bernomor=st.booleans(),
)


@settings(max_examples=50)
@given(NASKAH)
def test_a_letter_survives_the_column(naskah):
    assert dari_json(json.loads(json.dumps(ke_json(naskah)))) == naskah


def test_a_block_that_nobody_knows_is_refused():
    isi = ke_json(Naskah(Bentuk.NASKAH, None, "A", "", "", date(2026, 3, 2)))
    with pytest.raises(ValueError, match="tidak dikenal"):
        dari_json({**isi, "blok": [{"jenis": "gambar"}]})
