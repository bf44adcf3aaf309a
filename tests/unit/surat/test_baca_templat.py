"""Templates as data: read, written back, and refused with the place of the fault."""

from copy import deepcopy

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hi_cases.surat.rules.baca_templat import TemplatSalah, baca, dari_toml, tulis
from hi_cases.surat.types import (
    Bentuk,
    BlokTemplat,
    Gaya,
    IsianTemplat,
    JenisBlok,
    KolomTemplat,
    LangkahTemplat,
    Sasaran,
    Templat,
    TindakanLangkah,
    TipeIsian,
)

DASAR = {
    "kode": "contoh",
    "nama": "Surat contoh",
    "rujukan": "perkara",
    "bentuk": "surat",
    "sasaran": "satu_pihak",
    "seri": "contoh",
    "judul": "Contoh",
    "dasar": "UU 2/2004 Ps 10",
    "isian": [{"nama": "ruang", "label": "Ruang"}],
    "blok": [
        {"kode": "pembuka", "jenis": "paragraf", "teks": "Di {{ isian.ruang }}"},
        {"kode": "isi", "jenis": "butir", "bebas": True, "wajib": True, "label": "Isi"},
        {
            "kode": "daftar",
            "jenis": "tabel",
            "sumber": "sidang",
            "kepala": ["Ke"],
            "sel": ["{{ butir.ke }}"],
        },
        {"kode": "tanda", "jenis": "tanda_tangan", "kolom": [{"langkah": "tanda_tangan"}]},
    ],
    "persetujuan": [{"peran": "mediator", "tindakan": "tanda_tangan"}],
}


def _ubah(jalur, nilai):
    """DASAR with one value put in another's place."""
    isi = deepcopy(DASAR)
    *induk, akhir = jalur
    tempat = isi
    for satu in induk:
        tempat = tempat[satu]
    tempat[akhir] = nilai
    return isi


def test_what_may_be_left_out_has_its_usual_value():
    hasil = baca(DASAR)
    assert hasil.isian == (IsianTemplat("ruang", "Ruang", TipeIsian.TEKS, wajib=True),)
    assert hasil.blok[0].gaya is Gaya.ANGKA
    assert hasil.persetujuan == (LangkahTemplat("mediator", TindakanLangkah.TANDA_TANGAN),)
    assert hasil.tahap == ()


@pytest.mark.parametrize(
    ("jalur", "nilai", "tempat"),
    [
        (("kode",), "Surat Contoh", "kode"),
        (("nama",), " ", "nama"),
        (("bentuk",), "kartu", "bentuk"),
        (("sasaran",), "siapa", "sasaran"),
        (("seri",), "a b", "seri"),
        (("tujuan",), "Yth.", "tujuan"),
        (("tembusan",), [1], "tembusan"),
        (("warna",), "biru", "warna"),
        (("judul",), "{{ perkara.nomor", "judul"),
        (("isian", 0, "label"), "", "isian “ruang”, label"),
        (("isian", 0, "tipe"), "angka", "isian “ruang”, tipe"),
        (("isian", 0, "pilihan"), [["a", "A"]], "isian “ruang”, pilihan"),
        (("isian",), [{"nama": "a", "label": "A"}] * 2, "isian “a”"),
        (("blok",), [], "bagian"),
        (("blok",), "x", "blok"),
        (("blok", 0, "kode"), "isi", "bagian “isi”"),
        (("blok", 0, "jenis"), "gambar", "bagian “pembuka”, jenis"),
        (("blok", 0, "teks"), "", "bagian “pembuka”, teks"),
        (("blok", 0, "teks"), "{{ isian.tiada }}", "bagian “pembuka”, teks"),
        (("blok", 0, "teks"), "{{ bebas.tiada }}", "bagian “pembuka”, teks"),
        (("blok", 0, "teks"), "{% set a = 1 %}", "bagian “pembuka”, teks"),
        (("blok", 0, "wajib"), True, "bagian “pembuka”, wajib"),
        (("blok", 0, "wajib"), "ya", "bagian “pembuka”, wajib"),
        (("blok", 0, "bila"), "tidak ada", "bagian “pembuka”, bila"),
        (("blok", 0, "sumber"), "dua kata", "bagian “pembuka”, sumber"),
        (("blok", 1, "label"), "", "bagian “isi”, label"),
        (("blok", 1, "gaya"), "romawi", "bagian “isi”, gaya"),
        (("blok", 2, "sumber"), "", "bagian “daftar”, sumber"),
        (("blok", 2, "sel"), ["a", "b"], "bagian “daftar”, sel"),
        (("blok", 2, "lebar"), [0], "bagian “daftar”, lebar"),
        (("blok", 2, "bebas"), True, "bagian “daftar”, bebas"),
        (("blok", 3, "kolom"), [{}], "bagian “tanda”, kolom “1”, jabatan"),
        (("blok", 3, "kolom"), [{"langkah": "mengetahui"}], "bagian “tanda”, kolom"),
        (("blok", 3, "kolom"), [{"jabatan": "A"}] * 4, "bagian “tanda”, kolom"),
        (("persetujuan",), [], "persetujuan"),
        (("persetujuan", 0, "opsional"), True, "persetujuan"),
        (("persetujuan", 0, "tindakan"), "setujui", "persetujuan"),
        (("persetujuan", 0, "peran"), "pekerja", "langkah “1”, peran"),
        (("persetujuan", 0, "peran"), "admin", "langkah “1”, peran"),
        (("urutan_bundel",), -1, "urutan_bundel"),
        (("urutan_bundel",), True, "urutan_bundel"),
        (("terjilid",), "ya", "terjilid"),
        (("sasaran",), "orang_lain", "isian"),
        (("terbit_sebelum",), "ANJ-10", "terbit_sebelum"),
        (("persetujuan", 0, "atas_nama"), "bupati", "langkah “1”, atas_nama"),
        (("persetujuan", 0, "atas_nama"), "mediator", "langkah “1”, atas_nama"),
        (("persetujuan", 0, "atas_nama"), "petugas", "langkah “1”, atas_nama"),
        (
            ("persetujuan",),
            [
                {"peran": "kabid", "tindakan": "setujui", "atas_nama": "kadis"},
                {"peran": "mediator", "tindakan": "tanda_tangan"},
            ],
            "langkah “1”, atas_nama",
        ),
        (
            ("persetujuan",),
            [
                {"peran": "mediator", "tindakan": "tanda_tangan"},
                {"peran": "kadis", "tindakan": "mengetahui"},
            ],
            "persetujuan",
        ),
        (
            ("persetujuan",),
            [
                {"peran": "kabid", "tindakan": "mengetahui"},
                {"peran": "kadis", "tindakan": "mengetahui"},
                {"peran": "mediator", "tindakan": "tanda_tangan"},
            ],
            "persetujuan",
        ),
    ],
)
def test_a_fault_is_named_by_its_place(jalur, nilai, tempat):
    with pytest.raises(TemplatSalah) as galat:
        baca(_ubah(jalur, nilai))
    assert galat.value.tempat == tempat
    assert isinstance(galat.value, ValueError)


def test_all_texts_together_are_bounded():
    isi = deepcopy(DASAR)
    isi["blok"] = [
        *({"kode": f"b{ke}", "jenis": "paragraf", "teks": "x" * 1500} for ke in range(14)),
        isi["blok"][3],
    ]
    with pytest.raises(TemplatSalah, match="paling banyak"):
        baca(isi)


def test_lines_of_a_paragraph_may_be_wrapped_in_a_file_those_of_a_list_may_not():
    templat = dari_toml(
        """
kode = "a"
nama = "A"
rujukan = "perkara"
bentuk = "naskah"
sasaran = "tanpa"
judul = "A"
dasar = "-"
[[blok]]
kode = "p"
jenis = "paragraf"
teks = '''
satu
dua

tiga
'''
[[blok]]
kode = "b"
jenis = "butir"
teks = '''
satu
dua
'''
[[persetujuan]]
peran = "kadis"
tindakan = "tanda_tangan"
"""
    )
    assert templat.blok[0].teks == "satu dua\n\ntiga"
    assert templat.blok[1].teks == "satu\ndua"
    assert templat.seri == ""


def test_a_file_that_is_no_toml_says_so():
    with pytest.raises(TemplatSalah, match="bukan TOML"):
        dari_toml("kode = ")


KATA = st.text(st.characters(blacklist_categories=("Cs",), blacklist_characters="{}"), max_size=30)
ISI = KATA.filter(lambda satu: bool(satu.strip()))
NAMA = st.from_regex(r"[a-z][a-z0-9_]{0,10}", fullmatch=True)
_KOLOM = st.builds(
    KolomTemplat,
    jabatan=ISI,
    nama=KATA,
    pengantar=KATA,
    langkah=st.sampled_from([None, TindakanLangkah.TANDA_TANGAN]),
)


@st.composite
def _blok(draw, kode):
    jenis = draw(st.sampled_from(JenisBlok))
    bebas = jenis in {JenisBlok.PARAGRAF, JenisBlok.BUTIR} and draw(st.booleans())
    tabel, lebar = jenis is JenisBlok.TABEL, draw(st.integers(1, 3))
    sumber = jenis in {JenisBlok.DATA, JenisBlok.BUTIR, JenisBlok.TABEL, JenisBlok.TANDA_TANGAN}
    return BlokTemplat(
        kode=kode,
        jenis=jenis,
        teks=draw(ISI),
        label=draw(ISI),
        petunjuk=draw(KATA),
        bebas=bebas,
        wajib=bebas and draw(st.booleans()),
        bila=draw(st.sampled_from(["", "klarifikasi.ada"])),
        sumber="sidang" if tabel else draw(st.sampled_from(["", "sidang"])) if sumber else "",
        gaya=draw(st.sampled_from(Gaya)),
        kepala=tuple(draw(st.lists(KATA, min_size=lebar, max_size=lebar))) if tabel else (),
        sel=tuple(draw(st.lists(ISI, min_size=lebar, max_size=lebar))) if tabel else (),
        lebar=(1,) * lebar if tabel and draw(st.booleans()) else (),
        kosong=draw(ISI),
        baris=tuple(draw(st.lists(st.tuples(KATA, KATA), min_size=1, max_size=3))),
        kolom=tuple(draw(st.lists(_KOLOM, min_size=1, max_size=3))),
    )


@st.composite
def templat(draw):
    """Any template that reads."""
    kode = draw(st.lists(NAMA, min_size=1, max_size=4, unique=True))
    isian = draw(st.lists(NAMA, max_size=3, unique=True))
    periksa = st.builds(
        LangkahTemplat,
        st.sampled_from(["kabid", "subkoor"]),
        st.sampled_from([TindakanLangkah.PERIKSA, TindakanLangkah.SETUJUI]),
        st.booleans(),
    )
    return Templat(
        kode=draw(NAMA),
        nama=draw(ISI),
        rujukan="perkara",
        bentuk=draw(st.sampled_from(Bentuk)),
        sasaran=draw(st.sampled_from([s for s in Sasaran if s is not Sasaran.ORANG_LAIN])),
        seri=draw(st.sampled_from(["", "anjuran"])),
        judul=draw(ISI),
        dasar=draw(ISI),
        tahap=tuple(draw(st.lists(KATA, max_size=2))),
        hal=draw(KATA),
        tujuan=tuple(draw(st.lists(KATA, max_size=2))),
        tembusan=tuple(draw(st.lists(KATA, max_size=2))),
        isian=tuple(
            IsianTemplat(nama, draw(ISI), TipeIsian.TANGGAL, draw(st.booleans()), draw(KATA))
            for nama in isian
        ),
        blok=tuple(draw(_blok(satu)) for satu in kode),
        persetujuan=(
            *draw(st.lists(periksa, max_size=2)),
            LangkahTemplat("mediator", TindakanLangkah.TANDA_TANGAN),
        ),
    )


@pytest.mark.anggaran(6, "whole templates are drawn")
@settings(max_examples=50)
@given(templat())
def test_reading_undoes_writing(satu):
    assert baca(tulis(satu)) == satu
