"""What a stranger types cannot stop the printer: it is cut, or refused in a sentence."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from hi_cases.core.errors import Sibuk
from hi_cases.surat.services import cetak
from hi_cases.surat.services.cetak import mesin
from hi_cases.surat.services.cetak.huruf import BATAS_KATA, BATAS_SURAT
from hi_cases.surat.types.naskah import Bentuk, Naskah, Paragraf, Subjudul, Tabel
from tests.integration.surat.cetak.baca import halaman_pdf
from tests.integration.surat.cetak.contoh import KOSONG

Pencetak = Callable[[Naskah], Any]
SEMUA = pytest.mark.parametrize("cetak_", [cetak.pdf, cetak.gambar, cetak.docx])


def _berisi(*teks: str) -> Naskah:
    return replace(KOSONG, blok=tuple(map(Paragraf, teks)))


@SEMUA
@pytest.mark.parametrize("tanda", ["\u0301", "\u200d", "\u0301\u00ad", "\u0301\u0323"])
def test_a_heap_of_marks_is_printed_as_a_few(cetak_: Pencetak, tanda: str) -> None:
    assert cetak_(_berisi("Z" + tanda * 19_000))


@SEMUA
def test_a_word_without_end_is_refused_with_its_beginning(cetak_: Pencetak) -> None:
    assert cetak_(_berisi("a" * BATAS_KATA))
    with pytest.raises(cetak.TakTercetak, match=r"sesudah “xyxyxyxyxyxyxyxyxyxy” .* 1\.000 huruf"):
        cetak_(_berisi("Awal", "xy" * 501))
    with pytest.raises(cetak.TakTercetak, match="tanpa spasi"):
        cetak_(replace(KOSONG, blok=(Tabel((), (("b" * (BATAS_KATA + 1),),)),)))


@SEMUA
@pytest.mark.parametrize(
    "teks", ["kata " * (BATAS_SURAT // 5 + 1), "a\n" * (BATAS_SURAT // 42 + 1)]
)
def test_a_letter_like_a_book_is_refused(cetak_: Pencetak, teks: str) -> None:
    with pytest.raises(cetak.TakTercetak, match=r"paling banyak 300\.000 huruf"):
        cetak_(_berisi(teks))


def test_a_table_may_be_longer_than_a_letter() -> None:
    baris = (("kata " * 50, "x"),)
    huruf_ = BATAS_SURAT // 251 + 1
    isi = replace(KOSONG, blok=(Tabel(("A", "B"), baris * huruf_, (9, 1)),))
    assert cetak.docx(isi)


def test_a_long_title_does_not_break_the_file() -> None:
    naskah = replace(KOSONG, bentuk=Bentuk.SURAT, judul="", hal="Hal yang panjang " * 2_000)
    assert "Hal yang panjang" in halaman_pdf(cetak.pdf(naskah))[0]


def test_whatever_else_the_typesetter_refuses_is_a_sentence() -> None:
    # A heading stands in the list of bookmarks, which holds half as many letters as a text.
    with pytest.raises(cetak.TakTercetak, match="ketik ulang dengan huruf biasa"):
        cetak.pdf(replace(KOSONG, blok=(Subjudul("kata " * 7_000),)))
    # The next one does not find it locked.
    assert cetak.pdf(KOSONG)


def test_who_waits_too_long_for_the_printer_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mesin, "TUNGGU", 0.0)
    with mesin._kunci, pytest.raises(Sibuk, match="sedang menyusun surat lain"):
        cetak.pdf(KOSONG)
    assert cetak.pdf(KOSONG)
