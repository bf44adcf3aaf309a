"""Small real files, good and hostile, made on the spot."""

import io
import struct
import zipfile
import zlib

from PIL import Image

_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"


def pdf(teks: str = "Risalah") -> bytes:
    """Return a PDF of one page."""
    isi = f"BT /F1 18 Tf 72 720 Td ({teks}) Tj ET".encode()
    objek = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(isi), isi),
    ]
    hasil, letak = bytearray(b"%PDF-1.7\n"), []
    for nomor, satu in enumerate(objek, 1):
        letak.append(len(hasil))
        hasil += b"%d 0 obj\n%s\nendobj\n" % (nomor, satu)
    xref = len(hasil)
    hasil += b"xref\n0 5\n0000000000 65535 f \n"
    hasil += b"".join(b"%010d 00000 n \n" % satu for satu in letak)
    hasil += b"trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % xref
    return bytes(hasil)


def gambar(jenis: str = "PNG", sisi: tuple[int, int] = (40, 30)) -> bytes:
    """Return a picture."""
    keluar = io.BytesIO()
    Image.new("RGB", sisi, (11, 79, 108)).save(keluar, jenis)
    return keluar.getvalue()


def png_berkepala(lebar: int, tinggi: int) -> bytes:
    """Return a tiny PNG whose header claims the given sides."""

    def potong(nama: bytes, isi: bytes) -> bytes:
        return struct.pack("!I", len(isi)) + nama + isi + struct.pack("!I", zlib.crc32(nama + isi))

    kepala = struct.pack("!IIBBBBB", lebar, tinggi, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + potong(b"IHDR", kepala)
        + potong(b"IDAT", zlib.compress(b"\0"))
        + potong(b"IEND", b"")
    )


def arsip(anggota: dict[str, bytes]) -> bytes:
    """Return a ZIP of these members."""
    keluar = io.BytesIO()
    with zipfile.ZipFile(keluar, "w", zipfile.ZIP_DEFLATED) as tulis:
        for nama, isi in anggota.items():
            tulis.writestr(nama, isi)
    return keluar.getvalue()


def _daftar_tipe(utama: str) -> bytes:
    return (
        '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/'
        f'content-types"><Override PartName="/utama.xml" ContentType="{utama}"/></Types>'
    ).encode()


def docx(tambahan: dict[str, bytes] | None = None, utama: str = _DOCX) -> bytes:
    """Return a Word file with the given members besides the usual ones."""
    return arsip(
        {"[Content_Types].xml": _daftar_tipe(utama), "word/document.xml": b"<w/>"}
        | (tambahan or {})
    )


def xlsx() -> bytes:
    """Return an Excel file."""
    return arsip({"[Content_Types].xml": _daftar_tipe(_XLSX), "xl/workbook.xml": b"<w/>"})


def bom_zip() -> bytes:
    """Return a Word file of some kilobytes that unpacks to 60 MB."""
    return docx({"word/media/image1.bmp": b"\0" * (60 * 1024 * 1024)})


def terkunci() -> bytes:
    """Return a Word file whose members say that they are encrypted."""
    isi = bytearray(docx())
    for tanda, geser in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        mulai = isi.find(tanda)
        while mulai >= 0:
            isi[mulai + geser] |= 1
            mulai = isi.find(tanda, mulai + 4)
    return bytes(isi)
