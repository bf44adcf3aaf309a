"""Word and Excel files are archives; this looks inside one without unpacking it.

Refused: macros, encrypted members, archives that grow beyond reason when unpacked or whose members
overlap, names that would leave the folder, templates fetched from another machine, links that
start another program (DDE), and parts with a document type of their own (DTD).
"""

import re
import zipfile
from typing import BinaryIO

from hi_cases.dokumen.types import BerkasDitolak, TipeBerkas

JUMLAH_ANGGOTA = 2_000
UKURAN_TERURAI = 200 * 1024 * 1024
RASIO = 150
_MULAI_RASIO = 4 * 1024 * 1024
_XML_TERBACA = 1024 * 1024
_UTAMA = {
    b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml": (
        TipeBerkas.DOCX
    ),
    b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml": TipeBerkas.XLSX,
}
_TERKUNCI = 0x1
_LUAR = re.compile(rb"TargetMode\s*=\s*[\"']External", re.IGNORECASE)
_DDE = re.compile(
    rb"<(?:\w{1,20}:)?ddeLink\b|<w:instrText\b[^>]{0,200}>\s{0,200}DDE(?:AUTO)?\b", re.IGNORECASE
)
_DTD = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)\b", re.IGNORECASE)
_AWAL_XML = 4096
"""A document type stands before the first element."""
_BUKAN_OFFICE = (
    "Arsip ZIP tidak diterima. Unggah isinya satu per satu sebagai PDF, JPG, PNG, DOCX, atau XLSX."
)


def periksa_ooxml(aliran: BinaryIO) -> TipeBerkas:
    """Return DOCX or XLSX, or raise BerkasDitolak."""
    aliran.seek(0, 2)
    ukuran = aliran.tell()
    aliran.seek(0)
    try:
        with zipfile.ZipFile(aliran) as arsip:
            anggota = arsip.infolist()
            _periksa_bom(anggota, ukuran)
            _periksa_anggota(anggota)
            tipe = _tipe_isi(_baca(arsip, "[Content_Types].xml"))
            _periksa_hubungan(arsip, anggota)
            _periksa_bagian(arsip, anggota)
    except (zipfile.BadZipFile, NotImplementedError, OSError, EOFError, KeyError) as galat:
        raise BerkasDitolak(
            "Berkas DOCX atau XLSX tidak utuh, atau ini arsip ZIP biasa. "
            "Buka dan simpan ulang, lalu unggah lagi."
        ) from galat
    return tipe


def _periksa_bom(anggota: list[zipfile.ZipInfo], ukuran: int) -> None:
    terurai = sum(satu.file_size for satu in anggota)
    bertumpuk = sum(satu.compress_size for satu in anggota) > ukuran
    mekar = any(
        satu.file_size > _MULAI_RASIO and satu.file_size > RASIO * max(1, satu.compress_size)
        for satu in anggota
    )
    if len(anggota) > JUMLAH_ANGGOTA or terurai > UKURAN_TERURAI or bertumpuk or mekar:
        raise BerkasDitolak(
            "Berkas ini mekar jauh melebihi ukurannya bila dibuka, jadi tidak diterima. "
            "Simpan ulang sebagai PDF, lalu unggah lagi."
        )


def _periksa_anggota(anggota: list[zipfile.ZipInfo]) -> None:
    if any(satu.flag_bits & _TERKUNCI for satu in anggota):
        raise BerkasDitolak(
            "Berkas terkunci kata sandi tidak diterima. Simpan tanpa kata sandi, lalu unggah lagi."
        )
    nama = [satu.filename for satu in anggota]
    if any(_keluar_map(satu) for satu in nama) or len(set(nama)) != len(nama):
        raise BerkasDitolak(
            "Susunan di dalam berkas tidak wajar. Simpan ulang sebagai PDF, lalu unggah lagi."
        )
    if any("vbaproject" in satu.lower() for satu in nama):
        raise BerkasDitolak(_makro())
    if "[Content_Types].xml" not in nama:
        raise BerkasDitolak(_BUKAN_OFFICE)


def _keluar_map(nama: str) -> bool:
    bagian = nama.replace("\\", "/").split("/")
    return nama.startswith(("/", "\\")) or ".." in bagian or ":" in bagian[0]


def _makro() -> str:
    return (
        "Berkas Office dengan makro (.docm, .xlsm) tidak diterima. "
        "Simpan sebagai DOCX, XLSX, atau PDF tanpa makro."
    )


def _baca(arsip: zipfile.ZipFile, nama: str) -> bytes:
    with arsip.open(nama) as isi:
        return isi.read(_XML_TERBACA)


def _tipe_isi(daftar_tipe: bytes) -> TipeBerkas:
    if b"macroEnabled" in daftar_tipe:
        raise BerkasDitolak(_makro())
    tipe = {tipe for penanda, tipe in _UTAMA.items() if penanda in daftar_tipe}
    if len(tipe) != 1:
        raise BerkasDitolak(_BUKAN_OFFICE)
    return tipe.pop()


def _templat_luar(isi: bytes) -> bool:
    """Tell whether a relation names a template elsewhere; in time that grows with the length."""
    semua = (satu for satu in isi.split(b"<") if satu[:12].lower() == b"relationship")
    return any(b"attachedtemplate" in s.lower() and _LUAR.search(s) for s in semua)


def _periksa_hubungan(arsip: zipfile.ZipFile, anggota: list[zipfile.ZipInfo]) -> None:
    """Refuse a template from elsewhere; relations in UTF-16 would hide one and nobody writes so."""
    for satu in anggota:
        if not satu.filename.lower().endswith(".rels"):
            continue
        isi = _baca(arsip, satu.filename)
        if b"\0" in isi[:4] or _templat_luar(isi):
            raise BerkasDitolak(
                "Dokumen ini mengambil templat dari komputer lain, jadi tidak diterima. "
                "Simpan ulang sebagai PDF, lalu unggah lagi."
            )


def _periksa_bagian(arsip: zipfile.ZipFile, anggota: list[zipfile.ZipInfo]) -> None:
    """Refuse what would start a program, or make a reader fetch or blow up."""
    for satu in anggota:
        nama = satu.filename.lower()
        if not nama.endswith((".xml", ".rels")):
            continue
        isi = _baca(arsip, satu.filename)
        if _DTD.search(isi[:_AWAL_XML].replace(b"\0", b"")):
            raise BerkasDitolak(
                "Susunan di dalam berkas tidak wajar. Simpan ulang sebagai PDF, lalu unggah lagi."
            )
        if _DDE.search(isi):
            raise BerkasDitolak(
                "Berkas ini berisi tautan yang menjalankan program lain (DDE), jadi tidak "
                "diterima. Hapus tautannya, atau simpan sebagai PDF, lalu unggah lagi."
            )
