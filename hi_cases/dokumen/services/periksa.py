"""Judging one file: size, content, name, scanner; only what passes reaches the store."""

from typing import BinaryIO

from flask import current_app

from hi_cases.dokumen import rules
from hi_cases.dokumen.services.pemindai import pindai
from hi_cases.dokumen.types import BerkasDitolak, TipeBerkas


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
