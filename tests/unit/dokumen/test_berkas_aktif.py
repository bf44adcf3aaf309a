"""Files that would start something where they are opened are not taken."""

import contextlib
import io
import time
import zlib

import pytest

from hi_cases.dokumen.rules import tentukan_tipe
from hi_cases.dokumen.rules.pdf_aktif import (
    _SEMUA_TERURAI,
    _TERURAI,
    _objek,
    tolak_pdf_aktif,
)
from hi_cases.dokumen.types import BerkasDitolak, TipeBerkas
from tests.factories import berkas as contoh

_AKSI = b"<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>"
_KATALOG = b"<< /Type /Catalog /Pages 2 0 R >>"


def _pdf(katalog: bytes) -> bytes:
    return contoh.pdf().replace(_KATALOG, katalog)


def _terbungkus(isi: bytes) -> bytes:
    """Return a PDF whose action stands in a packed object stream."""
    padat = zlib.compress(isi)
    objek = b"9 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length %d >>\n" % len(
        padat
    )
    objek += b"stream\n" + padat + b"\nendstream\nendobj\n"
    return contoh.pdf().replace(b"xref\n0 5", objek + b"xref\n0 5")


@pytest.mark.parametrize(
    "isi",
    [
        pytest.param(_pdf(_AKSI), id="open action"),
        pytest.param(_pdf(_AKSI.replace(b"/JavaScript", b"/J#61vaScr#69pt")), id="written by code"),
        pytest.param(_pdf(_AKSI.replace(b"/S /JavaScript", b"/S/Launch")), id="launch"),
        pytest.param(_terbungkus(b"9 0 " + _AKSI), id="in an object stream"),
        pytest.param(
            _pdf(b"<< /Type /Catalog /Pages 2 0 R /Names << /JavaScript 7 0 R >> >>"), id="names"
        ),
        pytest.param(_pdf(_AKSI.replace(b"Script ", b"Script%c\n")), id="name before a comment"),
        pytest.param(_pdf(_AKSI.replace(b"Script ", b"Script\0")), id="name before NUL"),
        pytest.param(_pdf(_AKSI.replace(b"JavaScript ", b"Launch\0")), id="launch before NUL"),
        pytest.param(_pdf(_AKSI.replace(b"JavaScript", b"SubmitForm")), id="form that is sent"),
        pytest.param(_pdf(_AKSI.replace(b"JavaScript", b"GoTo#52")), id="another machine"),
        pytest.param(
            _pdf(b"<< /Pages 2 0 R /Names << /EmbeddedFiles 7 0 R >> >>"), id="file in a file"
        ),
    ],
)
def test_a_pdf_with_a_program_is_refused(isi: bytes) -> None:
    with pytest.raises(BerkasDitolak, match="berisi program"):
        tentukan_tipe(io.BytesIO(isi))


@pytest.mark.parametrize(
    "isi",
    [
        contoh.pdf("JavaScript dan Launch"),
        _pdf(b"<< /Type /Catalog /Pages 2 0 R /OpenAction [3 0 R /Fit] >>"),
        _terbungkus(b"9 0 << /Type /Font >>"),
    ],
)
def test_a_pdf_that_only_opens_at_a_page_is_taken(isi: bytes) -> None:
    assert tentukan_tipe(io.BytesIO(isi)) is TipeBerkas.PDF


def test_what_is_packed_is_unpacked_to_a_bound() -> None:
    padat = zlib.compress(b"\0" * (64 * 1024 * 1024))
    isi = b"".join(b"/ObjStm stream\n" + padat for _ in range(500))
    ukuran = [len(satu) for satu in _objek(isi)]
    assert max(ukuran) == _TERURAI
    assert sum(ukuran) == _SEMUA_TERURAI
    # What is refused is refused with all of that behind it.
    with pytest.raises(BerkasDitolak):
        tolak_pdf_aktif(io.BytesIO(_terbungkus(b"9 0 << /S /JavaScript >>") + isi))


@pytest.mark.parametrize(
    "satuan", [b"/ObjStm ", b"/#41", b" obj/Fl stream\n", b"/Fl<" * 100 + b"stream\nx\x01\0\x09"]
)
def test_a_file_made_to_take_long_takes_little(satuan: bytes) -> None:
    """Ten megabytes of what begins and never ends are read once."""
    isi = contoh.pdf().replace(b"xref\n0 5", satuan * (9_900_000 // len(satuan)) + b"xref\n0 5")
    mulai = time.process_time()
    with contextlib.suppress(BerkasDitolak):
        tentukan_tipe(io.BytesIO(isi))
    assert time.process_time() - mulai < 3


_DDE = b'<externalLink xmlns="x"><ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>'
_HUBUNGAN = (
    b'<Relationships><Relationship Id="r9" Target="http://evil.test/x" Type="http://schemas.'
    b'openxmlformats.org/officeDocument/2006/relationships/%s"%s/></Relationships>'
)
_LUAR = b' TargetMode="External"'
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 50
_RELS = "word/_rels/document.xml.rels"
_DTD = b'<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>'


@pytest.mark.parametrize(
    ("anggota", "kata"),
    [
        pytest.param({"xl/externalLinks/externalLink1.xml": _DDE}, "DDE", id="dde link"),
        pytest.param(
            {"word/footer.xml": b'<w:instrText a="b"> DDEAUTO c:</w:instrText>'},
            "DDE",
            id="dde field",
        ),
        pytest.param(
            {"word/a.xml": b'<w:fldSimple w:dirty="1" w:instr=" DDEAUTO c: k"/>'},
            "DDE",
            id="simple field",
        ),
        pytest.param(
            {"word/a.xml": b"<w:instrText>DD</w:instrText><w:instrText>E c</w:instrText>"},
            "DDE",
            id="field in two pieces",
        ),
        pytest.param(
            {"word/a.xml": b"<w:instrText>D&#68;E<!-- x -->AUTO c</w:instrText>"},
            "DDE",
            id="field with a letter by number and a comment",
        ),
        pytest.param(
            {"word/a.bin": b"<a>" + b" " * 2_000_000 + b"<w:instrText>DDE c</w:instrText>"},
            "DDE",
            id="field far behind, in a part by another name",
        ),
        pytest.param(
            {"word/a.xml": b"<a><![CDATA[<!--]]><w:instrText>DDE c</w:instrText></a>"},
            "tidak wajar",
            id="field behind what looks like a comment",
        ),
        pytest.param({_RELS: _HUBUNGAN % (b"oleObject", _LUAR)}, "OLE", id="object from elsewhere"),
        pytest.param({_RELS: _HUBUNGAN % (b"oleObject", b"")}, "OLE", id="object inside"),
        pytest.param({_RELS: _HUBUNGAN % (b"image", _LUAR)}, "komputer lain", id="far picture"),
        pytest.param(
            {_RELS: _HUBUNGAN % (b"attachedTemplate", _LUAR.replace(b"E", b"&#x45;"))},
            "komputer lain",
            id="far template, spelled by number",
        ),
        pytest.param({"word/v.bin": _OLE}, "makro", id="macro by another name"),
        pytest.param({"word/embeddings/o.bin": b"MZ" * 40}, "program", id="program inside"),
        pytest.param({"xl/worksheets/sheet1.xml": _DTD}, "tidak wajar", id="dtd"),
        pytest.param(
            {"xl/worksheets/sheet1.xml": _DTD.decode().encode("utf-16")}, "tidak wajar", id="utf-16"
        ),
    ],
)
def test_an_office_file_that_reaches_out_is_refused(anggota: dict[str, bytes], kata: str) -> None:
    with pytest.raises(BerkasDitolak, match=kata):
        tentukan_tipe(io.BytesIO(contoh.docx(anggota)))


def test_a_part_that_is_said_to_be_a_macro_is_refused() -> None:
    tipe = 'x"/><Override PartName="/word/v.bin" ContentType="application/vnd.ms-office.vbaProject'
    utama = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    with pytest.raises(BerkasDitolak, match="makro"):
        tentukan_tipe(io.BytesIO(contoh.docx(utama=f'{utama}"/><Override ContentType="{tipe}')))


@pytest.mark.parametrize(
    "anggota",
    [
        {_RELS: _HUBUNGAN % (b"hyperlink", _LUAR)},
        {_RELS: _HUBUNGAN % (b"image", b"")},
        {"word/a.xml": b"<w:t>DDE</w:t><w:instrText> HYPERLINK x </w:instrText>"},
        {"word/media/image1.png": contoh.gambar()},
    ],
)
def test_what_ordinary_office_files_hold_is_taken(anggota: dict[str, bytes]) -> None:
    assert tentukan_tipe(io.BytesIO(contoh.docx(anggota))) is TipeBerkas.DOCX


@pytest.mark.parametrize("awal", [b"<w:instrText ", b"<Relationship ", b"<x:ddeLin"])
def test_looking_takes_time_that_grows_with_the_length(awal: bytes) -> None:
    """A part made of unfinished elements is read once, not once for each of them."""
    isi = contoh.docx({"word/_rels/a.rels": awal * 60_000})
    assert tentukan_tipe(io.BytesIO(isi)) is TipeBerkas.DOCX
