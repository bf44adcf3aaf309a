"""The DOCX: the words of the PDF, in Word's own styles, lists, tables and fields."""

import io
import zipfile
from dataclasses import replace

import pytest
import segno
from docx import Document
from docx.document import Document as Dokumen
from docx.oxml.ns import qn

from hi_cases.surat.services import cetak
from hi_cases.surat.types.naskah import Naskah
from tests.integration.surat.cetak.baca import kata_tercetak, padat, teks_docx
from tests.integration.surat.cetak.contoh import (
    BIASA,
    MELINTANG,
    NAMA_PANJANG,
    SEMUA,
    SEMUA_BLOK,
    TIGA_RATUS,
    TIGA_TANDA,
)


def _buka(naskah: Naskah) -> Dokumen:
    return Document(io.BytesIO(cetak.docx(naskah)))


@pytest.mark.parametrize("nama", SEMUA)
def test_it_has_every_word(nama: str) -> None:
    tertulis = padat(teks_docx(cetak.docx(SEMUA[nama]))).upper()
    assert {kata for kata in kata_tercetak(SEMUA[nama]) if kata not in tertulis} == set()


def test_headings_are_headings() -> None:
    judul = [(p.style.name, p.text) for p in _buka(SEMUA_BLOK).paragraphs if p.style]
    assert ("Heading 1", "ANJURAN") in judul
    assert ("Heading 2", "A. Keterangan pekerja") in judul
    assert ("Heading 1", "MENGANJURKAN") in judul


def test_each_list_counts_from_the_start() -> None:
    dok = _buka(SEMUA_BLOK)
    nomor = [
        p._p.pPr.numPr.numId.val
        for p in dok.paragraphs
        if p._p.pPr is not None and p._p.pPr.numPr is not None
    ]
    # Letters, dashes, figures and the copies: four lists.
    assert len(set(nomor)) == 4
    akar = dok.part.numbering_part.element
    urut = [satu.tag for satu in akar]
    assert urut.index(qn("w:num")) > max(
        i for i, tanda in enumerate(urut) if tanda == qn("w:abstractNum")
    )


def test_the_paper_is_a4_and_may_lie() -> None:
    tegak, rebah = _buka(BIASA).sections[0], _buka(MELINTANG).sections[0]
    for bagian, (lebar, tinggi) in ((tegak, (21, 29.7)), (rebah, (29.7, 21))):
        assert bagian.page_width is not None
        assert bagian.page_height is not None
        assert bagian.page_width.cm == pytest.approx(lebar, abs=0.01)
        assert bagian.page_height.cm == pytest.approx(tinggi, abs=0.01)


def test_the_foot_counts_pages_by_fields() -> None:
    kaki = _buka(BIASA).sections[0].footer
    ruas = [satu.get(qn("w:instr")) for satu in kaki._element.iter(qn("w:fldSimple"))]
    assert ruas == ["PAGE", "NUMPAGES"]
    assert kaki.paragraphs[0].text.startswith("Halaman")


SALINAN = "Salinan – naskah yang sah adalah PDF bertanda tangan"


def test_a_draft_says_so_and_carries_no_code() -> None:
    draf = replace(BIASA, rancangan=True)
    assert _buka(draf).sections[0].header.paragraphs[0].text == "RANCANGAN"
    isi = cetak.docx(draf)
    assert "Salinan" not in teks_docx(isi)
    assert BIASA.alamat_periksa not in teks_docx(isi)
    with zipfile.ZipFile(io.BytesIO(isi)) as arsip:
        assert [nama for nama in arsip.namelist() if "media" in nama or "thumbnail" in nama] == []


def test_an_issued_letter_says_that_it_is_a_copy_and_where_the_signed_one_is_known() -> None:
    dok = _buka(BIASA)
    assert dok.sections[0].header.paragraphs[0].text == SALINAN
    kaki = teks_docx(cetak.docx(BIASA))
    assert f"Keaslian surat ini dapat diperiksa di\n{BIASA.alamat_periksa}" in kaki
    (kode,) = dok.sections[0].footer._element.iter(qn("wp:docPr"))
    assert kode.get("descr") == "Kode QR menuju alamat pemeriksaan keaslian surat"


def test_the_code_in_the_foot_leads_to_the_page_of_the_letter() -> None:
    with zipfile.ZipFile(io.BytesIO(cetak.docx(BIASA))) as arsip:
        (nama,) = [satu for satu in arsip.namelist() if "media" in satu]
        png = arsip.read(nama)
    wadah = io.BytesIO()
    segno.make(BIASA.alamat_periksa, error="m", micro=False).save(
        wadah, kind="png", border=0, scale=6
    )
    assert png == wadah.getvalue()


def test_a_table_repeats_its_head_and_keeps_rows_whole() -> None:
    (tabel, _) = _buka(TIGA_RATUS).tables
    baris = tabel._tbl.tr_lst
    assert len(baris) == 301
    assert baris[0].trPr.find(qn("w:tblHeader")) is not None
    assert all(satu.trPr.find(qn("w:cantSplit")) is not None for satu in baris)
    assert all(satu.trPr.find(qn("w:tblHeader")) is None for satu in baris[1:])


def test_a_new_page_begins_with_its_block() -> None:
    (baru,) = [p for p in _buka(SEMUA_BLOK).paragraphs if p.paragraph_format.page_break_before]
    assert baru.text == "MENGANJURKAN"


def test_signatures_stay_together() -> None:
    tabel = _buka(TIGA_TANDA).tables[-1]
    assert len(tabel.columns) == 3
    assert [sel.text for sel in tabel.rows[0].cells] == ["", "", "Cikarang, 1 April 2026"]
    lekat = [
        [p.paragraph_format.keep_with_next for sel in baris.cells for p in sel.paragraphs]
        for baris in tabel.rows
    ]
    assert all(all(satu) for satu in lekat[:-1])
    assert not any(lekat[-1])


def test_what_signatures_stand_under_stays_with_them() -> None:
    dua = replace(TIGA_TANDA, blok=(*TIGA_TANDA.blok, *TIGA_TANDA.blok[-1:]))
    dok = _buka(dua)
    pertama, kedua = dok.tables[-2:]
    for p in (p for sel in pertama.rows[-1].cells for p in sel.paragraphs):
        assert p.paragraph_format.keep_with_next
    sela = kedua._tbl.getprevious()
    while sela is not pertama._tbl:
        assert sela.pPr.find(qn("w:keepNext")) is not None
        sela = sela.getprevious()


def test_wide_words_of_narrow_cells_may_be_hyphenated() -> None:
    badan = _buka(NAMA_PANJANG).element.body
    assert len(list(badan.iter(qn("w:softHyphen")))) > 5


def test_properties_tell_title_office_and_date() -> None:
    sifat = _buka(BIASA).core_properties
    assert (sifat.title, sifat.author) == ("Panggilan mediasi", "Dinas Ketenagakerjaan")
    assert sifat.created is not None
    assert sifat.created.date() == BIASA.tanggal


def test_elements_stand_in_the_order_that_word_demands() -> None:
    for tabel in _buka(BIASA).tables:
        urut = [satu.tag for satu in tabel._tbl.tblPr]
        assert urut.index(qn("w:tblCellMar")) < urut.index(qn("w:tblLook"))
        assert urut.index(qn("w:tblLayout")) < urut.index(qn("w:tblCellMar"))
