"""Word and Excel files are archives; this looks inside one without unpacking it.

Refused: macros, encrypted members, archives that grow beyond reason when unpacked or whose members
overlap, names that would leave the folder, parts with a document type of their own (DTD), and what
would start or fetch something (`ooxml_aktif.py`).
"""

import re
import zipfile
from typing import BinaryIO

from hi_cases.dokumen.rules.ooxml_aktif import (
    tampak_xml,
    tolak_dde,
    tolak_hubungan,
    tolak_program,
    tolak_tipe,
)
from hi_cases.dokumen.types import BerkasDitolak, TipeBerkas

JUMLAH_ANGGOTA = 2_000
UKURAN_TERURAI = 200 * 1024 * 1024
RASIO = 150
_MULAI_RASIO = 4 * 1024 * 1024
_XML_TERBACA = 1024 * 1024
_WORD_TERBACA = 16 * 1024 * 1024
_SEMUA_WORD = 24 * 1024 * 1024
"""A field may stand anywhere in a text; a sheet, which may be long, holds none."""
_UTAMA = {
    b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml": (
        TipeBerkas.DOCX
    ),
    b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml": TipeBerkas.XLSX,
}
_TERKUNCI = 0x1
_DTD = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)\b", re.IGNORECASE)
_AWAL = 64
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
            daftar_tipe = _baca(arsip, "[Content_Types].xml")
            tipe = _tipe_isi(daftar_tipe)
            tolak_tipe(daftar_tipe)
            _periksa_bagian(arsip, anggota, tipe)
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


def _baca(arsip: zipfile.ZipFile, nama: str, batas: int = _XML_TERBACA) -> bytes:
    with arsip.open(nama) as isi:
        return isi.read(batas)


def _tipe_isi(daftar_tipe: bytes) -> TipeBerkas:
    if b"macroEnabled" in daftar_tipe:
        raise BerkasDitolak(_makro())
    tipe = {tipe for penanda, tipe in _UTAMA.items() if penanda in daftar_tipe}
    if len(tipe) != 1:
        raise BerkasDitolak(_BUKAN_OFFICE)
    return tipe.pop()


def _periksa_bagian(
    arsip: zipfile.ZipFile, anggota: list[zipfile.ZipInfo], tipe: TipeBerkas
) -> None:
    """Refuse what would start a program, or make a reader fetch or blow up."""
    sisa = _SEMUA_WORD
    for satu in anggota:
        awal = _baca(arsip, satu.filename, _AWAL)
        tolak_program(awal)
        nama = satu.filename.lower()
        hubungan = nama.endswith(".rels")
        if not (hubungan or nama.endswith(".xml") or tampak_xml(awal)):
            continue
        naskah = tipe is TipeBerkas.DOCX and not hubungan
        isi = _baca(arsip, satu.filename, _WORD_TERBACA if naskah else _XML_TERBACA)
        sisa -= len(isi) if naskah else 0
        panjang = satu.file_size > len(isi) and (naskah or hubungan)
        if panjang or sisa < 0 or _ber_dtd(isi):
            raise BerkasDitolak(
                "Susunan di dalam berkas tidak wajar. Simpan ulang sebagai PDF, lalu unggah lagi."
            )
        if hubungan:
            tolak_hubungan(isi)
        tolak_dde(isi)


def _ber_dtd(isi: bytes) -> bool:
    return _DTD.search(isi[:_AWAL_XML].replace(b"\0", b"")) is not None
