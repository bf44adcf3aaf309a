"""What a file is, by its content. The name and the browser's word for it count for nothing.

Two opinions must agree: our own checks of the structure, and puremagic's of the signature. A file
that can be read as two types (a picture with an archive behind it) is refused, because what we
would store as a picture another program would open as something else.
"""

import zipfile
from typing import BinaryIO

import puremagic
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile

from hi_cases.dokumen.rules.ooxml import periksa_ooxml
from hi_cases.dokumen.rules.pdf_aktif import tolak_pdf_aktif
from hi_cases.dokumen.rules.pdf_mekar import tolak_pdf_mekar
from hi_cases.dokumen.types import BerkasDitolak, TipeBerkas

SISI_GAMBAR = 20_000
TITIK_GAMBAR = 120_000_000
_KEPALA = 8192
_EKOR_PDF = 2048
_DITERIMA = "Yang diterima: PDF, JPG, PNG, DOCX, dan XLSX."
_NAMA_AWAM = {
    "heic": "foto HEIC dari iPhone: simpan atau kirim sebagai JPG",
    "exe": "program komputer",
    "gif": "gambar GIF",
    "webp": "gambar WebP: simpan sebagai JPG",
    "html": "halaman web",
    "svg": "gambar SVG",
}


def tentukan_tipe(aliran: BinaryIO) -> TipeBerkas:
    """Return the type of a seekable stream, or raise BerkasDitolak with the reason."""
    aliran.seek(0)
    kepala = aliran.read(_KEPALA)
    if not kepala:
        raise BerkasDitolak("Berkas kosong. Periksa berkasnya, lalu unggah lagi.")
    tipe = _menurut_isi(aliran, kepala)
    _setujui(kepala, tipe)
    aliran.seek(0)
    return tipe


def _menurut_isi(aliran: BinaryIO, kepala: bytes) -> TipeBerkas:
    if kepala.startswith(b"%PDF-"):
        _periksa_pdf(aliran)
        return TipeBerkas.PDF
    if kepala.startswith(b"\xff\xd8\xff"):
        _periksa_gambar(aliran, JpegImageFile)
        return TipeBerkas.JPG
    if kepala.startswith(b"\x89PNG\r\n\x1a\n"):
        _periksa_gambar(aliran, PngImageFile)
        return TipeBerkas.PNG
    if kepala.startswith(b"PK\x03\x04"):
        return periksa_ooxml(aliran)
    if kepala.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        raise BerkasDitolak(
            "Berkas Office format lama (.doc, .xls) atau terkunci kata sandi tidak diterima. "
            "Simpan tanpa kata sandi sebagai PDF, DOCX, atau XLSX."
        )
    raise BerkasDitolak(f"Jenis berkas tidak diterima{_terkaan(kepala)}. {_DITERIMA}")


def _periksa_pdf(aliran: BinaryIO) -> None:
    _tolak_arsip_menumpang(aliran, "PDF")
    aliran.seek(0, 2)
    aliran.seek(max(0, aliran.tell() - _EKOR_PDF))
    if b"%%EOF" not in aliran.read():
        raise BerkasDitolak(
            "PDF tidak utuh: bagian akhirnya hilang. Simpan ulang sebagai PDF, lalu unggah lagi."
        )
    tolak_pdf_aktif(aliran)
    tolak_pdf_mekar(aliran)


def _periksa_gambar(aliran: BinaryIO, pembaca: type[JpegImageFile] | type[PngImageFile]) -> None:
    """Read the header only: the picture is never decoded here, however small it was packed."""
    _tolak_arsip_menumpang(aliran, "gambar")
    aliran.seek(0)
    try:
        lebar, tinggi = pembaca(aliran).size
    except (SyntaxError, OSError, ValueError, IndexError, EOFError) as galat:
        raise BerkasDitolak(
            "Gambar tidak terbaca. Buka dan simpan ulang sebagai JPG atau PNG, lalu unggah lagi."
        ) from galat
    if max(lebar, tinggi) > SISI_GAMBAR or lebar * tinggi > TITIK_GAMBAR:
        raise BerkasDitolak(
            f"Ukuran gambar {lebar} × {tinggi} titik terlalu besar. "
            f"Perkecil sampai sisinya paling panjang {SISI_GAMBAR} titik."
        )


def _tolak_arsip_menumpang(aliran: BinaryIO, sebagai: str) -> None:
    aliran.seek(0)
    if zipfile.is_zipfile(aliran):
        raise BerkasDitolak(
            f"Berkas ini tampak sebagai {sebagai}, tetapi di dalamnya menumpang arsip ZIP. "
            f"Simpan ulang sebagai {sebagai} biasa, lalu unggah lagi."
        )


def _tebak(kepala: bytes) -> list[str]:
    """Return puremagic's guesses as extensions, the surest first."""
    try:
        return [satu.extension.lstrip(".").lower() for satu in puremagic.magic_string(kepala)]
    except (puremagic.PureError, ValueError):
        return []


def _setujui(kepala: bytes, tipe: TipeBerkas) -> None:
    tebakan = set(_tebak(kepala))
    arsip = tipe in {TipeBerkas.DOCX, TipeBerkas.XLSX} and "zip" in tebakan
    if not arsip and tebakan.isdisjoint(tipe.akhiran):
        raise BerkasDitolak(f"Isi berkas tidak dikenali sebagai {tipe.value.upper()}. {_DITERIMA}")


def _terkaan(kepala: bytes) -> str:
    for satu in _tebak(kepala):
        if satu:
            return f" (isinya tampak seperti {_NAMA_AWAM.get(satu, '.' + satu)})"
    return ""
