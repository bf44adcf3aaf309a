"""From a template and facts to the finished letter; golden answers are worked by hand."""

from dataclasses import replace
from datetime import date

import pytest

from hi_cases.surat.rules.baca_templat import baca
from hi_cases.surat.rules.susun import (
    Asal,
    FaktaTidakAda,
    asal_bebas,
    awal_bebas,
    kata_isian,
    kekurangan,
    nilai_fakta,
    susun,
)
from hi_cases.surat.types import (
    Bentuk,
    Butir,
    Data,
    Gaya,
    HalamanBaru,
    Judul,
    Kekurangan,
    KolomTanda,
    Kop,
    LangkahTemplat,
    Paragraf,
    Subjudul,
    Tabel,
    TandaTangan,
    TindakanLangkah,
)

KOP = Kop("PEMERINTAH", "DINAS", "Alamat")
FAKTA = {
    "perkara": {"nomor": "567/0042", "pokok": "Upah & lembur"},
    "sasaran": {"nama": "PT Contoh", "alamat": "Jalan A\nCikarang"},
    "sidang": [{"ke": "1", "tempat": "Ruang A"}, {"ke": "2", "tempat": ""}],
    "kekurangan": ["Bukti bipartit", "Surat kuasa"],
    "penandatangan": [{"nama": n} for n in ("A", "B", "C", "D")],
    "klarifikasi": {"ada": False},
    "kosong": [],
    "tiada": None,
}


def _templat(*blok, **lain):
    return baca(
        {
            "kode": "contoh",
            "nama": "Contoh",
            "rujukan": "perkara",
            "bentuk": "surat",
            "sasaran": "satu_pihak",
            "seri": "contoh",
            "judul": "Panggilan {{ perkara.nomor }}",
            "dasar": "-",
            "blok": [{"kode": f"b{ke}", **satu} for ke, satu in enumerate(blok, 1)],
            "persetujuan": [
                {"peran": "kadis", "tindakan": "mengetahui", "opsional": True},
                {"peran": "mediator", "tindakan": "tanda_tangan"},
            ],
            **lain,
        }
    )


def _susun(templat, bebas=None, fakta=FAKTA, **lain):
    isian = kata_isian(templat, lain.pop("isian", {}))
    return susun(
        templat,
        {**fakta, "isian": isian},
        bebas or {},
        KOP,
        tempat="Cikarang Pusat",
        tanggal=date(2026, 3, 12),
        **lain,
    )


def test_the_head_of_a_letter():
    naskah = _susun(
        _templat(
            {"jenis": "paragraf", "teks": "Isi"},
            hal="Hal {{ perkara.nomor }}",
            sifat="Penting",
            lampiran="-",
            tujuan=["Yth. {{ sasaran.nama }}", "{{ sasaran.alamat }}", "{{ tiada }}"],
            tembusan=["Arsip"],
        ),
        nomor="1/2026",
        rancangan=False,
        alamat_periksa="https://contoh.id/periksa/x",
    )
    assert naskah.bentuk is Bentuk.SURAT
    assert naskah.judul == "Panggilan 567/0042"
    assert (naskah.hal, naskah.sifat, naskah.lampiran) == ("Hal 567/0042", "Penting", "-")
    assert naskah.tujuan == ("Yth. PT Contoh", "Jalan A", "Cikarang")
    assert (naskah.nomor, naskah.tempat, naskah.kop) == ("1/2026", "Cikarang Pusat", KOP)
    assert (naskah.rancangan, naskah.alamat_periksa) == (False, "https://contoh.id/periksa/x")


def test_each_kind_of_block():
    naskah = _susun(
        _templat(
            {"jenis": "judul", "teks": "Risalah"},
            {"jenis": "subjudul", "teks": "A. {{ perkara.pokok }}"},
            {"jenis": "paragraf", "teks": "Pada {{ surat.hari }} {{ surat.tanggal }}."},
            {"jenis": "data", "baris": [["Nomor", "{{ perkara.nomor }}"], ["X", "{{ tiada }}"]]},
            {
                "jenis": "data",
                "sumber": "sidang",
                "baris": [["Ke-{{ urut }}", "{{ butir.tempat }}"]],
            },
            {"jenis": "butir", "teks": "satu\n\n dua ", "gaya": "huruf"},
            {"jenis": "butir", "sumber": "kekurangan", "teks": "{{ butir }}"},
            {
                "jenis": "tabel",
                "sumber": "sidang",
                "kepala": ["Ke", "Tempat"],
                "sel": ["{{ butir.ke }}", "{{ butir.tempat }}"],
                "lebar": [1, 3],
            },
            {"jenis": "halaman_baru"},
        )
    )
    assert naskah.blok == (
        Judul("Risalah"),
        Subjudul("A. Upah & lembur"),
        Paragraf("Pada Kamis 12 Maret 2026."),
        Data((("Nomor", "567/0042"),)),
        Data((("Ke-1", "Ruang A"),)),
        Butir(("satu", "dua"), Gaya.HURUF),
        Butir(("Bukti bipartit", "Surat kuasa")),
        Tabel(("Ke", "Tempat"), (("1", "Ruang A"), ("2", "")), (1, 3)),
        HalamanBaru(),
    )


def test_what_is_empty_is_left_out_but_a_table_says_so():
    naskah = _susun(
        _templat(
            {"jenis": "paragraf", "teks": "{% if klarifikasi.ada %}ada{% endif %}"},
            {"jenis": "paragraf", "teks": "ada", "bila": "klarifikasi.ada"},
            {"jenis": "subjudul", "teks": "ada", "bila": "tiada.apa_pun"},
            {"jenis": "butir", "sumber": "kosong", "teks": "{{ butir }}"},
            {"jenis": "data", "baris": [["X", "{{ tiada }}"]]},
            {"jenis": "tanda_tangan", "sumber": "kosong", "kolom": [{"nama": "{{ butir }}"}]},
            {
                "jenis": "tabel",
                "sumber": "kosong",
                "kepala": ["A"],
                "sel": ["{{ butir }}"],
                "kosong": "Belum ada.",
            },
        )
    )
    assert naskah.blok == (Tabel(("A",), (), (), "Belum ada."),)


def test_an_unknown_fact_stops_the_letter():
    for blok in (
        {"jenis": "paragraf", "teks": "{{ perkara.tiada }}"},
        {"jenis": "paragraf", "teks": "x", "bila": "klarifikasi.tiada"},
        {"jenis": "butir", "sumber": "tiada_daftar", "teks": "x"},
    ):
        with pytest.raises(FaktaTidakAda):
            _susun(_templat(blok))


def test_the_number_of_a_draft_is_left_open_and_days_are_written_out():
    templat = _templat(
        {"jenis": "paragraf", "teks": "{{ surat.nomor }}; {{ surat.tanggal_terbilang }}"}
    )
    assert _susun(templat).blok == (
        Paragraf("…………………; Kamis tanggal dua belas bulan Maret tahun dua ribu dua puluh enam"),
    )
    assert _susun(templat, nomor="1/2026").blok[0].teks.startswith("1/2026; ")


ISIAN = [
    {"nama": "tanggal", "label": "Hari sidang", "tipe": "tanggal"},
    {"nama": "pukul", "label": "Pukul", "tipe": "jam"},
    {"nama": "cara", "label": "Cara", "tipe": "pilihan", "pilihan": [["pos", "Pos tercatat"]]},
    {"nama": "ruang", "label": "Ruang"},
    {"nama": "catatan", "label": "Catatan", "wajib": False},
]


def test_what_was_asked_reads_as_words():
    templat = _templat({"jenis": "paragraf", "teks": "x"}, isian=ISIAN)
    isi = {"tanggal": "2026-04-01", "pukul": "09:30", "cara": "pos", "ruang": " A "}
    assert kata_isian(templat, isi) == {
        "tanggal": "Rabu, 1 April 2026",
        "pukul": "09.30",
        "cara": "Pos tercatat",
        "ruang": "A",
        "catatan": "",
    }
    assert kata_isian(templat, {})["tanggal"] == "[Hari sidang]"
    assert kata_isian(templat, {"tanggal": None})["catatan"] == ""


BEBAS = (
    {
        "jenis": "paragraf",
        "bebas": True,
        "wajib": True,
        "label": "Pertimbangan",
        "teks": "Nomor {{ perkara.nomor }}",
    },
    {"jenis": "butir", "bebas": True, "wajib": True, "label": "Isi"},
    {
        "jenis": "butir",
        "bebas": True,
        "label": "Daftar",
        "sumber": "kekurangan",
        "teks": "{{ butir }}",
    },
    {
        "jenis": "paragraf",
        "bebas": True,
        "wajib": True,
        "label": "Hasil klarifikasi",
        "bila": "klarifikasi.ada",
    },
)


def test_free_blocks_begin_with_the_text_of_the_template():
    assert awal_bebas(_templat(*BEBAS), FAKTA) == {
        "b1": "Nomor 567/0042",
        "b2": "",
        "b3": "Bukti bipartit\nSurat kuasa",
    }


def test_a_free_text_is_proposed_paragraph_by_paragraph_with_where_it_stood():
    """What the template leaves out is told as well, and whether the block says it now."""
    butir = [
        {"teks": "Satu.", "dari": "permohonan", "usul": True},
        {"teks": "Dua.", "dari": "sidang", "usul": True},
        {"teks": "Tiga.", "dari": "sidang", "usul": False},
    ]
    blok = {"jenis": "paragraf", "label": "A", "bebas": True, "sumber": "kata.mereka"}
    templat = _templat({**blok, "teks": "{% if butir.usul %}{{ butir.teks }}{% endif %}"})
    fakta = {**FAKTA, "kata": {"mereka": butir}}
    assert awal_bebas(templat, fakta) == {"b1": "Satu.\n\nDua."}
    assert asal_bebas(templat, fakta, {"b1": "Dua.  Tiga."}) == {
        "b1": [
            Asal("Satu.", "permohonan", tertulis=False),
            Asal("Dua.", "sidang", tertulis=True),
            Asal("Tiga.", "sidang", tertulis=True),
        ]
    }
    assert asal_bebas(_templat(*BEBAS), FAKTA, {}) == {}


def test_what_an_author_wrote_is_put_in_as_it_is():
    naskah = _susun(_templat(*BEBAS), {"b1": "{{ perkara.nomor }} <b>", "b2": "a\nb", "b3": ""})
    assert naskah.blok == (Paragraf("{{ perkara.nomor }} <b>"), Butir(("a", "b")))


def test_a_missing_part_shows_on_a_draft_and_never_on_an_issued_letter():
    templat = _templat(*BEBAS)
    assert _susun(templat).blok[1] == Butir(("[Isi: belum ditulis]",))
    assert Butir(("[Isi: belum ditulis]",)) not in _susun(templat, rancangan=False).blok


def test_a_block_may_depend_on_what_was_asked_or_written():
    templat = _templat(
        {"jenis": "paragraf", "bebas": True, "label": "Saksi"},
        {"jenis": "subjudul", "teks": "Saksi", "bila": "bebas.b1"},
        {"jenis": "subjudul", "teks": "Catatan", "bila": "isian.catatan"},
        isian=[{"nama": "catatan", "label": "Catatan", "wajib": False}],
    )
    assert _susun(templat).blok == ()
    ada = _susun(templat, {"b1": "Ada"}, isian={"catatan": "x"}).blok
    assert ada == (Paragraf("Ada"), Subjudul("Saksi"), Subjudul("Catatan"))


def test_what_is_missing_is_named():
    templat = _templat(*BEBAS, isian=ISIAN)
    isi = {"tanggal": "2026-04-01", "pukul": "09:30", "cara": "pos", "ruang": " "}
    assert kekurangan(templat, isi, {"b1": "ada", "b2": " \n"}, FAKTA) == [
        Kekurangan("isian.ruang", "Ruang belum diisi."),
        Kekurangan("bebas.b2", "Isi belum ditulis."),
    ]
    tanpa_fakta = kekurangan(templat, isi, {"b1": "ada", "b2": "ada"})
    assert [satu.bidang for satu in tanpa_fakta] == ["isian.ruang", "bebas.b4"]


TANDA = {
    "jenis": "tanda_tangan",
    "kolom": [
        {"langkah": "mengetahui", "jabatan": "Kepala Dinas"},
        {"langkah": "tanda_tangan"},
    ],
}


def test_signatures_wait_for_who_takes_the_step():
    assert _susun(_templat(TANDA)).blok == (
        TandaTangan(
            (
                KolomTanda("Kepala Dinas", pengantar="Mengetahui,", langkah="mengetahui"),
                KolomTanda("Mediator", langkah="tanda_tangan"),
            )
        ),
    )


def test_a_draft_says_in_whose_name_it_will_be_signed():
    isi = _templat(
        {"kode": "tanda", "jenis": "tanda_tangan", "kolom": [{"langkah": "tanda_tangan"}]}
    )
    langkah = LangkahTemplat("kabid", TindakanLangkah.TANDA_TANGAN, atas_nama="kadis")
    (blok,) = _susun(replace(isi, persetujuan=(langkah,))).blok
    assert blok.kolom[0].jabatan == "a.n. Kepala Dinas,\nKepala Bidang"


def test_who_took_the_step_stands_there_and_a_step_left_out_does_not():
    naskah = _susun(
        _templat(TANDA),
        penanda={
            TindakanLangkah.TANDA_TANGAN: {
                "nama": "Dewi",
                "nip": "1980",
                "jabatan": "Mediator Ahli Muda",
                "elektronik": "Ditandatangani secara elektronik",
            }
        },
        tanpa_langkah=["mengetahui"],
    )
    assert naskah.blok == (
        TandaTangan(
            (
                KolomTanda(
                    "Mediator Ahli Muda",
                    "Dewi",
                    "1980",
                    elektronik="Ditandatangani secara elektronik",
                    langkah="tanda_tangan",
                ),
            )
        ),
    )


def test_signatures_of_many_stand_three_in_a_row():
    kolom = [{"nama": "{{ butir.nama }}", "jabatan": "Pihak"}]
    naskah = _susun(_templat({"jenis": "tanda_tangan", "sumber": "penandatangan", "kolom": kolom}))
    assert [len(satu.kolom) for satu in naskah.blok] == [3, 1]
    assert naskah.blok[1].kolom[0].nama == "D"


def test_a_name_of_a_fact_leads_to_its_value():
    assert nilai_fakta(FAKTA, "perkara.nomor") == "567/0042"
    assert nilai_fakta(FAKTA, "tiada.apa.pun") is None
    for nama in ("perkara.tiada", "apa", "perkara.nomor.apa"):
        with pytest.raises(FaktaTidakAda):
            nilai_fakta(FAKTA, nama)


def test_a_kind_without_series_leaves_no_room_for_a_number():
    """An agreement is the parties': on its draft no dotted number waits."""
    isi = {"jenis": "paragraf", "teks": "Isi"}
    assert not _susun(_templat(isi, seri="")).bernomor
    assert _susun(_templat(isi, seri="surat")).bernomor
