"""What people type stays where it is written."""

import unicodedata

import pytest
from werkzeug.datastructures import MultiDict
from wtforms import Form

from hi_cases.core.fields import ParagrafField, TeksField
from hi_cases.core.teks import TANDA_MAKS, batasi_tanda, bertitik, paragraf, satu_baris, terlihat


@pytest.mark.parametrize(
    ("ketikan", "hasil"),
    [
        ("PT A\r\n\r\nDengan ini", "PT A Dengan ini"),
        ("Siti\x0b\x0cAminah", "Siti Aminah"),
        ("Siti\u2028Aminah\u2029dkk.", "Siti Aminah dkk."),
        ("Si\x00ti\x07\x1b[31m", "Siti[31m"),
        ("  Budi \t Hartono\x85", "Budi Hartono"),
        ("\x1f \r\n\x7f", ""),
        ("👩\u200d🏭 Ñandú", "👩\u200d🏭 Ñandú"),
        ("क्\u200dष می\u200cخواهم", "क्\u200dष می\u200cخواهم"),
        ("Jawaban atas anjuran\u200b", "Jawaban atas anjuran"),
        ("Pang\u00adgilan \u202eI\u2066\ufeff", "Panggilan I"),
        ("\u200b \u2060\u200d", ""),
        ("Siti\u200d\u200c", "Siti"),
        ("Siti\u3164 \u2800Aminah\uffa0", "Siti Aminah"),
    ],
)
def test_a_line_stays_a_line(ketikan: str, hasil: str) -> None:
    assert satu_baris(ketikan) == hasil
    assert satu_baris(hasil) == hasil


@pytest.mark.parametrize(
    "teks",
    ["", " ", "\u3164", "\u2800 \u2800", "\uffa0\u115f\u1160", "\u0301\ufe0f", "\u200b\u00ad"],
)
def test_what_nobody_sees_is_no_name(teks: str) -> None:
    assert not terlihat(teks)


@pytest.mark.parametrize("teks", ["A", "-", "北", "हि", "김\u3164"])
def test_what_somebody_sees_is_something(teks: str) -> None:
    assert terlihat(teks)


def test_a_paragraph_keeps_its_lines_and_loses_what_cannot_be_read() -> None:
    assert paragraf(" satu\r\ndua\n\n\ttiga\x00\x1b ") == "satu\r\ndua\n\n\ttiga"


@pytest.mark.parametrize("tanda", ["\u0301", "\u200d", "\u0e49"])
def test_no_letter_carries_a_heap_of_marks(tanda: str) -> None:
    assert paragraf("aZ" + tanda * 19_000 + " akhir") == "aZ" + tanda * TANDA_MAKS + " akhir"
    assert satu_baris(("北" + tanda * 9) * 2) == ("北" + tanda * TANDA_MAKS) * 2


@pytest.mark.parametrize("teks", ["Nguyễn Thị Ngọc Ánh", "北京汽车有限公司" * 9, "ทั้งสิ้น", "हिन्दी में"])
def test_what_languages_write_stays(teks: str) -> None:
    terurai = unicodedata.normalize("NFD", teks)
    assert (batasi_tanda(teks), batasi_tanda(terurai)) == (teks, terurai)


class _Form(Form):
    nama = TeksField("Nama")
    cerita = ParagrafField("Cerita")


def test_the_fields_tidy_what_they_take() -> None:
    form = _Form(MultiDict({"nama": "A\r\nB\x08", "cerita": "A\nB\x08"}))
    assert (form.nama.data, form.cerita.data) == ("A B", "A\nB")
    # What nobody can read is no answer.
    form = _Form(MultiDict({"nama": "\u0301\u200b", "cerita": " \u200b\n\u3164\u200d"}))
    assert (form.nama.data, form.cerita.data) == ("", "")


@pytest.mark.parametrize(
    ("kata", "kalimat"),
    [
        ("Diteliti oleh Siti Aminah", "Diteliti oleh Siti Aminah."),
        ("Diteliti oleh Siti Aminah, M.Si.", "Diteliti oleh Siti Aminah, M.Si."),
        ("Nomor ini atas nama PT Maju Tbk.", "Nomor ini atas nama PT Maju Tbk."),
    ],
)
def test_a_name_with_a_full_stop_gets_no_second(kata: str, kalimat: str) -> None:
    assert bertitik(kata) == kalimat
