"""Take a list in and keep it. Nothing becomes a company here."""

from __future__ import annotations

import io

from hi_cases.audit import services as audit
from hi_cases.core import authz, berkas, clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.buku_kerja import buka_buku
from hi_cases.core.db import db
from hi_cases.core.impor import nama_berkas as rapikan_nama
from hi_cases.core.lembar import Lembar
from hi_cases.perusahaan.models import ImporPerusahaan
from hi_cases.perusahaan.rules import IMPOR

BARIS_LEMBAR_MAKS = 50_000
"""Filled rows of one sheet: what the regency's whole list has several times over."""


def baca(isi: bytes) -> tuple[Lembar, ...]:
    """Open a list within the limits; one that cannot be read is refused with a sentence."""
    return buka_buku(isi, BARIS_LEMBAR_MAKS)


def baca_tersimpan(impor: ImporPerusahaan) -> tuple[Lembar, ...]:
    """Open a kept list again."""
    with berkas.buka(impor.sha256) as aliran:
        return baca(aliran.read())


def terima(pelaku: Pelaku, nama_berkas: str, isi: bytes) -> ImporPerusahaan:
    """Keep a list that can be read; one that cannot is refused with a sentence."""
    authz.tabel().pastikan(pelaku, IMPOR)
    baca(isi)
    return simpan(pelaku, nama_berkas, isi)


def simpan(pelaku: Pelaku, nama_berkas: str, isi: bytes) -> ImporPerusahaan:
    """Keep a list that has been read already."""
    authz.tabel().pastikan(pelaku, IMPOR)
    sha256, ukuran = berkas.simpan(io.BytesIO(isi))
    impor = ImporPerusahaan(
        nama_berkas=rapikan_nama(nama_berkas, "daftar.xlsx"),
        sha256=sha256,
        ukuran=ukuran,
        perbarui=False,
        diunggah_pada=clock.sekarang(),
        pelaku_id=pelaku.id,
        pelaku_nama=pelaku.nama,
    )
    db.session.add(impor)
    db.session.flush()
    audit.catat(
        pelaku,
        "unggah_daftar_perusahaan",
        impor.rujukan,
        sesudah={"nama_berkas": impor.nama_berkas, "sha256": sha256, "ukuran": ukuran},
    )
    return impor


def catat_unduhan(pelaku: Pelaku, impor: ImporPerusahaan) -> None:
    """Record that somebody takes the refused cells of a list out: they hold names."""
    authz.tabel().pastikan(pelaku, IMPOR)
    audit.catat(
        pelaku, "unduh_baris_ditolak", impor.rujukan, keterangan="Sel yang ditolak diunduh."
    )
