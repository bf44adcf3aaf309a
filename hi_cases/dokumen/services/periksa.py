"""Judging one file: size, content, name, scanner; only what passes reaches the store."""

from typing import BinaryIO

from flask import current_app

from hi_cases.dokumen import rules
from hi_cases.dokumen.rules.batas import HALAMAN_MAKS
from hi_cases.dokumen.services.pemindai import pindai
from hi_cases.dokumen.services.penampil import bacaan
from hi_cases.dokumen.types import (
    BerkasAda,
    BerkasDitolak,
    SebabTakTerbaca,
    TakTerbaca,
    TipeBerkas,
)

_TERKUNCI = (
    "PDF ini terkunci atau disandikan, jadi tidak dapat diteliti. Simpan tanpa kata sandi dan "
    "tanpa batasan, lalu unggah lagi."
)
_NANTI = (
    "Pemeriksa berkas sedang penuh, jadi naskah belum diterima. Coba lagi sebentar lagi; isian "
    "lain tetap tersimpan."
)
_MENURUT_SEBAB = {
    SebabTakTerbaca.SANDI: _TERKUNCI,
    SebabTakTerbaca.PANJANG: (
        f"Naskah paling banyak {HALAMAN_MAKS} halaman. Pisahkan lampirannya ke berkas lain, lalu "
        "unggah lagi."
    ),
    SebabTakTerbaca.SIBUK: _NANTI,
    SebabTakTerbaca.LAMBAT: _NANTI,
}
_TAK_TERBACA = (
    "Naskah ini tidak dapat dibuka untuk diteliti: rusak, atau mekar jauh melebihi ukurannya. "
    "Simpan ulang sebagai PDF biasa atau DOCX, lalu unggah lagi."
)


def periksa(aliran: BinaryIO, nama: str) -> tuple[str, TipeBerkas, int]:
    """Check a stream; return the clean name, the type and the size, or raise BerkasDitolak."""
    aliran.seek(0, 2)
    ukuran = aliran.tell()
    if ukuran > rules.BATAS.ukuran_berkas:
        raise BerkasDitolak(
            f"Berkas paling besar {rules.tulis_ukuran(rules.BATAS.ukuran_berkas)}. "
            f"Berkas Anda {rules.tulis_ukuran(ukuran)}; perkecil, lalu unggah lagi."
        )
    tipe = rules.tentukan_tipe(aliran)
    rules.periksa_akhiran(nama, tipe)
    if alamat := current_app.config.get("HI_CLAMD"):
        pindai(aliran, alamat)
    aliran.seek(0)
    return rules.bersihkan_nama(nama, tipe), tipe, ukuran


def periksa_naskah(titipan: BerkasAda) -> None:
    """Refuse a text that an examiner could not read page by page. Raises BerkasDitolak.

    Beyond what holds for every file: PDF or DOCX, not encrypted, no script also where that is
    packed, not too many pages, and opened by a reader that may spend little.
    """
    if titipan.tipe not in (TipeBerkas.PDF, TipeBerkas.DOCX):
        raise BerkasDitolak("Naskah diunggah sebagai satu berkas PDF atau DOCX.")
    try:
        isi = bacaan(titipan)
    except TakTerbaca as galat:
        raise BerkasDitolak(_MENURUT_SEBAB.get(galat.sebab, _TAK_TERBACA)) from galat
    if isi.terkunci:
        raise BerkasDitolak(_TERKUNCI)
    if isi.berskrip:
        raise BerkasDitolak(
            "PDF ini berisi program (JavaScript), jadi tidak diterima. Cetak ulang sebagai PDF "
            "biasa, lalu unggah lagi."
        )
