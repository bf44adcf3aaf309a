"""An old register as people keep it: heads anywhere, terms under one heading, cells refused."""

from dataclasses import replace
from datetime import date

from hi_cases.core.impor import lembar_contoh
from hi_cases.core.lembar import Lembar
from hi_cases.syarat_kerja.rules.ganda import Entri, bentrok, sudah_ada
from hi_cases.syarat_kerja.rules.impor_lama import LABEL, PETUNJUK, baca_daftar
from hi_cases.syarat_kerja.rules.impor_lama.kepala import bidang_dari
from hi_cases.syarat_kerja.types import DataDokumenLama, JenisInstrumen

_KEPALA = (
    ("REGISTER PP DAN PKB TAHUN 2024",),
    ("No", "Nama Perusahaan", "NIB", "Jenis", "No. SK", "Tgl. SK", "Masa berlaku", None, "SP/SB"),
    (None, None, None, None, None, None, "Mulai", "s/d", None),
)
_BAIK = (1, "PT Maju", "9120000000001", "PP", "560/1", "20/08/2024", "31/08/2024", "30/08/2026")


def _baca(*baris):
    return list(baca_daftar([Lembar("2024", (*_KEPALA, *baris))]))


def test_a_head_over_two_rows_is_found_and_a_row_read():
    (satu,) = _baca(_BAIK)
    assert (satu.baris, satu.sebutan.nama, satu.sebutan.nib) == (4, "PT Maju", "9120000000001")
    assert satu.data == DataDokumenLama(
        JenisInstrumen.PP, "560/1", date(2024, 8, 20), date(2024, 8, 31), date(2026, 8, 30)
    )


def test_every_bad_cell_is_named_by_the_lists_own_words():
    buruk = (2, "", None, "PP/PKB", "560/2", "kemarin dulu", "31/08/2024", None)
    (satu,) = _baca(buruk)
    assert satu.data is None
    assert [(t.baris, t.kolom, t.nilai, t.alasan) for t in satu.temuan] == [
        (4, "Nama Perusahaan", "", "belum diisi"),
        (4, "Jenis", "PP/PKB", "tulis “PP” atau “PKB”"),
        (4, "Tgl. SK", "kemarin dulu", "tanggal tidak terbaca; tulis misalnya 12/03/2026"),
        (4, "Masa berlaku s/d", "", "belum diisi"),
    ]


def test_unions_of_an_agreement_stand_apart_by_semicolons():
    pkb = (*_BAIK[:3], "PKB", *_BAIK[4:], "SPSI PT Maju; FSPMI PT Maju")
    (satu,) = _baca(pkb)
    assert satu.data.serikat == ("SPSI PT Maju", "FSPMI PT Maju")


def test_a_sheet_without_a_head_is_refused_aloud_and_notes_are_passed_over():
    lebar = Lembar("X", (("PT A", "9120000000001", "PP", "1", "a", "b", "c"),))
    kurang = Lembar("Y", (("Nama perusahaan", "Jenis", "Nomor SK", "Berlaku sampai"),))
    catatan = Lembar("Z", (("Disusun seksi HI",),))
    hasil = list(baca_daftar([lebar, kurang, catatan]))
    assert [satu.temuan[0].alasan for satu in hasil] == [
        "lembar tidak dibaca: judul kolomnya tidak ditemukan",
        "lembar tidak dibaca: kolom Tanggal SK atau bukti pendaftaran, Berlaku mulai tidak ada",
    ]


def test_what_stands_beside_what():
    hari, (satu,) = date(2026, 3, 2), _baca(_BAIK)
    lama = Entri("PP 560/0", JenisInstrumen.PP, "560/0", date(2025, 1, 1), date(2026, 12, 31))
    assert "berlaku pada masa itu" in bentrok([lama], satu.data, hari)
    # Over before today, it stands beside what followed it.
    usai = Entri("PP 560/0", JenisInstrumen.PP, "560/0", date(2022, 8, 31), date(2024, 8, 30))
    assert bentrok([usai], satu.data, hari) == ""
    sama = Entri("PP 560/1", JenisInstrumen.PP, " 560 / 1", date(2024, 8, 31), date(2026, 8, 30))
    assert sudah_ada([sama], satu.data)
    assert "sudah tercatat" in bentrok([sama], satu.data, hari)
    # Of another kind, the same number is another paper; but no PP stands beside a PKB.
    pkb = Entri("PKB 560/1", JenisInstrumen.PKB, "560/1", date(2023, 1, 1), date(2025, 1, 1))
    assert bentrok([pkb], satu.data, hari) == ""
    pkb = replace(pkb, sampai=date(2026, 12, 31))
    assert "tidak berlaku di samping perjanjian kerja bersama" in bentrok([pkb], satu.data, hari)
    # A PKB beside a PP takes its place.
    assert bentrok([lama], replace(satu.data, jenis=JenisInstrumen.PKB), hari) == ""


def test_one_name_joined_over_several_papers_counts_for_each():
    lanjut = (None, None, None, "PP", "560/2", *_BAIK[5:])
    isi = Lembar("2024", (*_KEPALA, _BAIK, lanjut), (((3, 1), (4, 1)), ((0, 0), (0, 8))))
    assert [satu.sebutan.nama for satu in baca_daftar([isi])] == ["PT Maju", "PT Maju"]
    tanpa = Lembar("2024", (*_KEPALA, _BAIK, lanjut))
    assert [satu.data is None for satu in baca_daftar([tanpa])] == [False, True]


def test_sums_numbers_of_columns_and_a_head_repeated_are_no_papers():
    nomor = tuple(f"({n})" for n in range(1, 10))
    jumlah = (None, "JUMLAH", None, None, None, None, None, None, "2 serikat")
    assert len(_baca(nomor, _BAIK, _KEPALA[1], jumlah)) == 1
    # A company may well begin with that word.
    total = (2, "Total Bangun Persada", *_BAIK[2:])
    assert [satu.sebutan.nama for satu in _baca(total)] == ["Total Bangun Persada"]


def test_cells_that_excel_broke_are_refused_where_they_stand():
    rusak = (2, "PT Maju", 9.12e12, "#REF!", "#N/A", date(9999, 12, 31), 45000, True)
    (satu,) = _baca(rusak)
    assert [(t.kolom, t.alasan) for t in satu.temuan] == [
        ("Jenis", "tulis “PP” atau “PKB”"),
        ("No. SK", "rumusnya galat; ketik isinya"),
        ("Tgl. SK", "tahun 9999 tidak mungkin; periksa tanggalnya"),
        ("Masa berlaku s/d", "tanggal tidak terbaca; tulis misalnya 12/03/2026"),
    ]


def test_the_empty_register_reads_as_what_it_says():
    assert all(bidang_dari(nama) == bidang for bidang, nama in LABEL.items())
    kosong, petunjuk = lembar_contoh("Register", PETUNJUK)
    buku = [Lembar(s.nama, (tuple(s.kepala), *s.baris)) for s in (kosong, petunjuk)]
    assert list(baca_daftar(buku)) == []
    assert {nama for nama, _isi in PETUNJUK} == set(LABEL.values())
