"""Whatever a person types is printed as typed, or refused by the name of the character."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hi_cases.surat.services import cetak
from hi_cases.surat.services.cetak.huruf import bersih
from hi_cases.surat.types.naskah import Data, Paragraf, Tabel
from tests.integration.surat.cetak.baca import halaman_pdf, padat, teks_docx
from tests.integration.surat.cetak.contoh import KOSONG

_LATIN = st.characters(max_codepoint=0x24F, categories=("L", "N", "P", "Zs"))
_TANDA = st.sampled_from("&<>\"'#$*_@\\`~^+=|[]{}/-%")
_TIMUR = st.sampled_from("北京汽车有限公司한국전자주식회사株式")
TERTULIS = st.text(_LATIN | _TANDA | _TIMUR, max_size=120)


@given(TERTULIS)
@settings(max_examples=100)
def test_its_words_come_out_again(teks: str) -> None:
    naskah = replace(
        KOSONG, blok=(Paragraf(teks), Data((("Isi", teks),)), Tabel((), ((teks, "x"),)))
    )
    tercetak = padat("".join(halaman_pdf(cetak.pdf(naskah))))
    harap = padat(bersih(teks))
    assert tercetak.count(harap) >= 3 or not harap


@given(TERTULIS)
@settings(max_examples=30)
def test_its_words_are_in_the_docx(teks: str) -> None:
    naskah = replace(
        KOSONG, blok=(Paragraf(teks), Data((("Isi", teks),)), Tabel((), ((teks, "x"),)))
    )
    harap = padat(bersih(teks))
    assert padat(teks_docx(cetak.docx(naskah))).count(harap) >= 3 or not harap


@given(st.text(max_size=40))
@settings(max_examples=60)
def test_any_text_is_printed_or_refused_alike_everywhere(teks: str) -> None:
    naskah = replace(KOSONG, blok=(Paragraf(teks),))
    hasil = []
    for cetak_ in (cetak.docx, cetak.gambar, cetak.pdf):
        try:
            hasil.append(bool(cetak_(naskah)))
        except cetak.HurufTidakAda as galat:
            hasil.append(galat.huruf)
    assert hasil[0] == hasil[1] == hasil[2]


@pytest.mark.parametrize("cetak_", [cetak.pdf, cetak.gambar, cetak.docx])
def test_a_missing_character_is_named(cetak_) -> None:
    naskah = replace(KOSONG, hal="Rapat \U0001f600", blok=(Paragraf("Amharik \u1200, baik."),))
    with pytest.raises(cetak.HurufTidakAda) as galat:
        cetak_(naskah)
    assert set(galat.value.huruf) == {"\U0001f600", "\u1200"}


def test_a_private_character_is_refused() -> None:
    with pytest.raises(cetak.HurufTidakAda) as galat:
        cetak.pdf(replace(KOSONG, hal="\ue000"))
    assert galat.value.huruf == ("\ue000",)
