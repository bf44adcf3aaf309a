"""Files that strangers send: honest, broken, and made to do harm."""

from __future__ import annotations

import io
from typing import Any

from PIL import Image
from pypdf import PdfReader, PdfWriter
from pypdf.annotations import FreeText, Link
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
    TextStringObject,
)


def nama(**isi: Any) -> DictionaryObject:
    """Return a dictionary of a PDF."""
    return DictionaryObject({NameObject(f"/{kunci}"): nilai for kunci, nilai in isi.items()})


def tulis(penulis: PdfWriter) -> bytes:
    """Return the file."""
    hasil = io.BytesIO()
    penulis.write(hasil)
    return hasil.getvalue()


def lembar(
    teks: str = "Bukti", banyak: int = 1, ukuran: tuple[float, float] = (595, 842)
) -> PdfWriter:
    """Return pages that say `teks 1`, `teks 2`, ..., to be made worse."""
    penulis = PdfWriter()
    huruf = penulis._add_object(
        nama(Type=NameObject("/Font"), Subtype=NameObject("/Type1"),
             BaseFont=NameObject("/Helvetica"))
    )  # fmt: skip
    for ke in range(1, banyak + 1):
        satu = penulis.add_blank_page(*ukuran)
        alir = DecodedStreamObject()
        alir.set_data(f"BT /F1 24 Tf 60 {ukuran[1] / 2} Td ({teks} {ke}) Tj ET q q".encode())
        satu[NameObject("/Contents")] = penulis._add_object(alir)
        satu[NameObject("/Resources")] = nama(Font=nama(F1=huruf))
    return penulis


def jahat() -> bytes:
    """Return two pages with scripts, actions, links, a form and an attachment."""
    penulis = lembar("Jahat", 2)
    skrip = nama(
        Type=NameObject("/Action"), S=NameObject("/JavaScript"), JS=TextStringObject("app.alert(1)")
    )
    akar = penulis.root_object
    akar[NameObject("/OpenAction")] = penulis._add_object(skrip)
    akar[NameObject("/AA")] = nama(WC=skrip)
    akar[NameObject("/Names")] = nama(
        JavaScript=nama(Names=ArrayObject([TextStringObject("a"), skrip]))
    )
    halaman = penulis.pages[0]
    halaman[NameObject("/AA")] = nama(O=skrip)
    penulis.add_annotation(0, Link(rect=(50, 50, 200, 200), url="https://jahat.test"))
    penulis.add_attachment("muatan.exe", b"MZ")
    # Resources may hold anything; what no page draws must not come along to be run.
    halaman["/Resources"][NameObject("/Properties")] = nama(
        X=nama(S=NameObject("/Launch"), F=TextStringObject("calc.exe")),
        Y=penulis._add_object(skrip),
    )
    return tulis(penulis)


def bercap(teks: str = "LUNAS") -> bytes:
    """Return a page with a stamp upon it, as an annotation with a look of its own."""
    penulis = lembar("Kuitansi")
    penulis.add_annotation(0, FreeText(text=teks, rect=(100, 100, 300, 200), font_color="ff0000"))
    anotasi = penulis.pages[0]["/Annots"][0].get_object()
    rupa = DecodedStreamObject()
    rupa.set_data(f"BT /F1 20 Tf 5 5 Td ({teks}) Tj ET".encode())
    rupa[NameObject("/Type")] = NameObject("/XObject")
    rupa[NameObject("/Subtype")] = NameObject("/Form")
    rupa[NameObject("/BBox")] = ArrayObject(FloatObject(x) for x in (0, 0, 100, 50))
    rupa[NameObject("/Resources")] = penulis.pages[0]["/Resources"]
    anotasi[NameObject("/AP")] = nama(N=penulis._add_object(rupa))
    anotasi[NameObject("/F")] = NumberObject(4)
    return tulis(penulis)


def bersandi(pembuka: str) -> bytes:
    """Return a page that opens with this password; empty: for everybody, yet encrypted."""
    penulis = lembar("Rahasia")
    penulis.encrypt(pembuka, "pemilik", algorithm="AES-256")
    return tulis(penulis)


def foto(sisi: tuple[int, int], jenis: str = "JPEG", putar: int = 1, warna: str = "RGB") -> bytes:
    """Return a picture, its upper half dark; `putar` is how the camera was held (EXIF)."""
    isi = Image.new(warna, sisi, "white")
    isi.paste("black", (0, 0, sisi[0], sisi[1] // 2))
    exif = Image.Exif()
    exif[0x0112] = putar
    hasil = io.BytesIO()
    isi.save(hasil, jenis, exif=exif)
    return hasil.getvalue()


def teks_halaman(pdf: bytes) -> list[str]:
    """Return the words of each page."""
    semua = PdfReader(io.BytesIO(pdf)).pages
    return [" ".join(satu.extract_text().replace("\u200b", "").split()) for satu in semua]
