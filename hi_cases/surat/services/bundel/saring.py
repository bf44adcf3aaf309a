"""Turns one file that a stranger sent into plain pages. A process of its own, by its path alone.

It imports nothing of ours, reads the file from stdin, writes a new PDF to stdout and may spend
little: memory, processor time, no file on disk. Of a PDF only what is drawn is taken over: the
content of each page and what its annotations look like, as drawings. Scripts, actions, links,
attachments and forms have no place to be taken to. What cannot be read is named by one word on
stderr, with exit status 3.

    saring.py pdf|gambar <most pages>   A4, upright or across, with room for a number in the foot
    saring.py utuh <most pages>         a PDF on sheets of its own sizes, with room for a stamp
"""

from __future__ import annotations

import io
import resource
import sys
from collections.abc import Iterator
from typing import Any

from PIL import Image, ImageOps
from pypdf import PdfReader, PdfWriter, Transformation
from pypdf.errors import PyPdfError
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    StreamObject,
)

MEMORI = 1 << 30
DETIK = 20
TITIK_MAKS = 120_000_000
"""Dots of a picture: 10,000 by 12,000."""

PENDEK, PANJANG = 595.276, 841.89
TEPI, KAKI = 14.0, 34.0
"""Margins in points; the foot is kept free for the running number."""
KAKI_CAP = 58.0
"""Points that are kept free beneath a page for a stamp with a QR code."""
_UTUH_TERKECIL, _UTUH_TERBESAR = 280.0, 1700.0
"""Sides of a sheet that keeps its size: less has no room for a stamp, more no printer takes."""
_RAPAT, _RAPAT_TERENDAH = 200, 100
"""Dots an inch of a picture on the page: at most, and at least before it is drawn smaller."""
_TERKECIL, _TERBESAR = 1.0, 100_000.0
_TERSEMBUNYI = 2 | 32
_TERGAMBAR = frozenset(
    "/FreeText /Line /Square /Circle /Polygon /PolyLine /Highlight /Underline /Squiggly "
    "/StrikeOut /Stamp /Caret /Ink /Widget /Watermark".split()
)
_SUMBER = ("/Font", "/XObject", "/ExtGState", "/ColorSpace", "/Pattern", "/Shading", "/Properties")
_BERLAKU = frozenset(
    "/JavaScript /Launch /SubmitForm /ImportData /URI /GoToR /GoToE /Rendition /Movie /Sound "
    "/Named /RichMediaExecute".split()
)


class Tolak(Exception):
    """Why a file cannot be bound: `sandi`, `kosong`, `panjang`, `besar` or `rusak`."""


def _kotak(halaman: Any) -> tuple[float, float, float, float]:
    """Return the part of a page that is seen: left, bottom, width, height."""
    potong, media = halaman.cropbox, halaman.mediabox
    kiri, bawah = max(potong.left, media.left), max(potong.bottom, media.bottom)
    lebar = min(potong.right, media.right) - kiri
    tinggi = min(potong.top, media.top) - bawah
    if not (_TERKECIL <= lebar <= _TERBESAR and _TERKECIL <= tinggi <= _TERBESAR):
        raise Tolak("rusak")
    return float(kiri), float(bawah), float(lebar), float(tinggi)


def lembar(lebar: float, tinggi: float, *, utuh: bool) -> tuple[float, float, float]:
    """Return width, height and margin of the sheet for a page: A4 without `utuh`, else its own size
    without a margin; one of a size that no printer takes is A4 all the same."""
    pendek, panjang = sorted((lebar, tinggi))
    if utuh and pendek >= _UTUH_TERKECIL and panjang <= _UTUH_TERBESAR:
        return lebar, tinggi, 0.0
    w, h = (PANJANG, PENDEK) if lebar > tinggi else (PENDEK, PANJANG)
    return w, h, TEPI


def letak(
    kotak: tuple[float, float, float, float], putar: int, *, utuh: bool = False
) -> tuple[Transformation, float, float]:
    """Return how a page is laid on its sheet (`lembar`), and the sheet's width and height.

    It is made smaller until it stands above the foot, never larger.
    """
    kiri, bawah, lebar, tinggi = kotak
    ubah = Transformation().translate(-kiri, -bawah)
    match putar % 360:
        case 90:
            ubah = ubah.rotate(-90).translate(0, lebar)
        case 180:
            ubah = ubah.rotate(180).translate(lebar, tinggi)
        case 270:
            ubah = ubah.rotate(90).translate(tinggi, 0)
    if putar % 180:
        lebar, tinggi = tinggi, lebar
    w, h, tepi = lembar(lebar, tinggi, utuh=utuh)
    kaki = KAKI_CAP if utuh else KAKI
    skala = min((w - 2 * tepi) / lebar, (h - tepi - kaki) / tinggi, 1.0)
    geser = (w - lebar * skala) / 2, kaki + (h - tepi - kaki - tinggi * skala) / 2
    return ubah.scale(skala).translate(*geser), w, h


def _sumber(penulis: PdfWriter, sumber: Any) -> DictionaryObject:
    """Return what a content draws with, and nothing else."""
    hasil = DictionaryObject()
    isi = sumber.get_object() if sumber is not None else None
    for nama in _SUMBER:
        if isinstance(isi, DictionaryObject) and nama in isi:
            satu = isi[nama].get_object()
            hasil[NameObject(nama)] = satu.clone(penulis)
    return hasil


def _gambar(
    penulis: PdfWriter, isi: bytes, kotak: Any, sumber: Any, matriks: Any = None
) -> DictionaryObject:
    """Return a content as a drawing that stands by itself, whatever state it leaves behind."""
    polos = DecodedStreamObject()
    polos.set_data(isi)
    hasil = polos.flate_encode()
    hasil[NameObject("/Type")] = NameObject("/XObject")
    hasil[NameObject("/Subtype")] = NameObject("/Form")
    hasil[NameObject("/BBox")] = ArrayObject(FloatObject(float(x)) for x in kotak)
    if matriks is not None:
        hasil[NameObject("/Matrix")] = ArrayObject(FloatObject(float(x)) for x in matriks)
    hasil[NameObject("/Resources")] = _sumber(penulis, sumber)
    return hasil


def _rupa(anotasi: Any) -> StreamObject | None:
    """Return what an annotation looks like; None for one that is not seen or only acts."""
    if anotasi.get("/Subtype") not in _TERGAMBAR or int(anotasi.get("/F", 0)) & _TERSEMBUNYI:
        return None
    rupa = anotasi.get("/AP")
    normal = rupa.get_object().get("/N") if rupa is not None else None
    normal = normal.get_object() if normal is not None else None
    if not isinstance(normal, StreamObject) and isinstance(normal, DictionaryObject):
        keadaan = normal.get(anotasi.get("/AS"))
        normal = keadaan.get_object() if keadaan is not None else None
    return normal if isinstance(normal, StreamObject) else None


def _letak_rupa(kotak: list[float], matriks: list[float], bidang: list[float]) -> str:
    """Return the matrix that brings a look into its rectangle (ISO 32000-1, 12.5.5)."""
    a, b, c, d, e, f = matriks
    sudut = [(x, y) for x in kotak[::2] for y in kotak[1::2]]
    xs = [a * x + c * y + e for x, y in sudut]
    ys = [b * x + d * y + f for x, y in sudut]
    lebar, tinggi = max(xs) - min(xs), max(ys) - min(ys)
    if not lebar or not tinggi:
        raise ValueError("a look without a size")
    kiri, kanan = sorted(bidang[::2])
    bawah, atas = sorted(bidang[1::2])
    sx, sy = (kanan - kiri) / lebar, (atas - bawah) / tinggi
    return f"{sx:.6f} 0 0 {sy:.6f} {kiri - min(xs) * sx:.4f} {bawah - min(ys) * sy:.4f} cm"


def _angka(nilai: Any) -> list[float]:
    return [float(satu) for satu in nilai.get_object()]


def _anotasi(penulis: PdfWriter, halaman: Any) -> Iterator[tuple[str, DictionaryObject]]:
    """Yield matrix and drawing of each annotation that is seen; a broken one is left out."""
    semua = halaman.get("/Annots")
    for satu in semua.get_object() if semua is not None else ():
        try:
            anotasi = satu.get_object()
            if (rupa := _rupa(anotasi)) is None:
                continue
            kotak = _angka(rupa["/BBox"])
            matriks = _angka(rupa["/Matrix"]) if "/Matrix" in rupa else [1, 0, 0, 1, 0, 0]
            ubah = _letak_rupa(kotak, matriks, _angka(anotasi["/Rect"]))
            isi = rupa.get_data()
        except (PyPdfError, ValueError, TypeError, KeyError, AttributeError):
            continue
        yield ubah, _gambar(penulis, isi, kotak, rupa.get("/Resources"), matriks)


def _tambah(penulis: PdfWriter, halaman: Any, *, utuh: bool) -> None:
    """Lay one page on a new sheet."""
    kotak = _kotak(halaman)
    ubah, w, h = letak(kotak, int(halaman.rotation), utuh=utuh)
    kiri, bawah, lebar, tinggi = kotak
    isi = halaman.get_contents()
    gambar = _gambar(
        penulis,
        isi.get_data() if isi is not None else b"",
        (kiri, bawah, kiri + lebar, bawah + tinggi),
        halaman.get("/Resources"),
    )
    objek = DictionaryObject({NameObject("/Hlm"): penulis._add_object(gambar)})
    perintah = [f"q {' '.join(f'{x:.6f}' for x in ubah.ctm)} cm /Hlm Do"]
    for ke, (matriks, rupa) in enumerate(_anotasi(penulis, halaman)):
        objek[NameObject(f"/Rupa{ke}")] = penulis._add_object(rupa)
        perintah.append(f"q {matriks} /Rupa{ke} Do Q")
    baru = penulis.add_blank_page(w, h)
    alir = DecodedStreamObject()
    alir.set_data("\n".join([*perintah, "Q"]).encode())
    baru[NameObject("/Contents")] = penulis._add_object(alir)
    baru[NameObject("/Resources")] = DictionaryObject({NameObject("/XObject"): objek})


def _dalam(nilai: Any) -> Iterator[DictionaryObject]:
    """Yield a dictionary and those that lie in it, but for what it points to."""
    if isinstance(nilai, DictionaryObject):
        yield nilai
    if isinstance(nilai, DictionaryObject | ArrayObject):
        for satu in list(nilai.values() if isinstance(nilai, DictionaryObject) else nilai):
            yield from _dalam(satu)


def _bersihkan(penulis: PdfWriter) -> None:
    """Empty what a resource may have drawn along though no page draws it: actions, attachments."""
    for satu in (bagian for objek in penulis._objects for bagian in _dalam(objek)):
        if satu.get("/S") in _BERLAKU or ("/S" in satu and "/JS" in satu):
            satu.clear()
        elif "/Type" in satu:
            for nama in ("/AA", "/OpenAction", "/EF", "/AF", "/Annots", "/AcroForm", "/Names"):
                satu.pop(nama, None)


def saring_pdf(isi: bytes, maks: int, *, utuh: bool = False) -> bytes:
    """Return a PDF as plain pages. Raises Tolak."""
    pembaca = PdfReader(io.BytesIO(isi), strict=False)
    if pembaca.is_encrypted and not pembaca.decrypt(""):
        raise Tolak("sandi")
    semua = pembaca.pages
    if not len(semua):
        raise Tolak("kosong")
    if len(semua) > maks:
        raise Tolak("panjang")
    penulis = PdfWriter()
    for halaman in semua:
        _tambah(penulis, halaman, utuh=utuh)
    _bersihkan(penulis)
    hasil = io.BytesIO()
    penulis.write(hasil)
    return hasil.getvalue()


def saring_gambar(isi: bytes) -> bytes:
    """Return a picture, turned as it was taken, on one A4 page. Raises Tolak."""
    Image.MAX_IMAGE_PIXELS = None
    with Image.open(io.BytesIO(isi), formats=("JPEG", "PNG")) as asli:
        if asli.width * asli.height > TITIK_MAKS:
            raise Tolak("besar")
        batas = round(PANJANG / 72 * _RAPAT)
        asli.draft("RGB", (batas, batas))
        # Less dots first, then the rest: a large picture is never held twice.
        foto = asli
        if asli.mode not in ("RGB", "RGBA", "L", "LA"):
            foto = asli.convert("RGBA" if asli.has_transparency_data else "RGB")
        foto.thumbnail((batas, batas), reducing_gap=2.0)
        ImageOps.exif_transpose(foto, in_place=True)
        polos = Image.new("RGB", foto.size, "white")
        tembus = foto.convert("RGBA")
        polos.paste(tembus, mask=tembus)
    tegak = polos.height >= polos.width
    ruang = (PENDEK, PANJANG) if tegak else (PANJANG, PENDEK)
    rapat = max(
        polos.width * 72 / (ruang[0] - 2 * TEPI),
        polos.height * 72 / (ruang[1] - TEPI - KAKI),
        _RAPAT_TERENDAH,
    )
    hasil = io.BytesIO()
    polos.save(hasil, "PDF", resolution=rapat, quality=85)
    return saring_pdf(hasil.getvalue(), 1)


def saring(jenis: str, isi: bytes, maks: int) -> bytes:
    """Return a file as plain pages, by one of the words above. Raises Tolak, whatever is wrong."""
    try:
        if jenis == "gambar":
            return saring_gambar(isi)
        return saring_pdf(isi, maks, utuh=jenis == "utuh")
    except Tolak:
        raise
    except MemoryError:
        raise Tolak("besar") from None
    # A stranger's file may break its reader in any way; all of them mean the same.
    except Exception as galat:
        raise Tolak("rusak") from galat


def _batasi() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORI, MEMORI))
    resource.setrlimit(resource.RLIMIT_CPU, (DETIK, DETIK))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def utama(argumen: list[str]) -> int:
    """Read stdin, write stdout; the exit status."""
    _batasi()
    try:
        hasil = saring(argumen[0], sys.stdin.buffer.read(), int(argumen[1]))
    except Tolak as galat:
        sys.stderr.write(f"\n{galat}")
        return 3
    sys.stdout.buffer.write(hasil)
    return 0


if __name__ == "__main__":
    sys.exit(utama(sys.argv[1:]))
