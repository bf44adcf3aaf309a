"""Take a book in and check it. Nothing becomes a case here."""

from __future__ import annotations

import hashlib
import io
from functools import cache
from pathlib import Path

from hi_cases.audit import services as audit
from hi_cases.core import authz, berkas, clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.buku_kerja import alirkan_buku, buka_buku
from hi_cases.core.db import db
from hi_cases.core.impor import nama_berkas as rapikan_nama
from hi_cases.perusahaan import queries as perusahaan
from hi_cases.register_buku.models import ImporRegister
from hi_cases.register_buku.queries import impor as queries
from hi_cases.register_buku.rules.impor import Acuan, HasilBaca, alirkan_baris, baca_buku
from hi_cases.register_buku.rules.impor.rencana import Rencana, susun_rencana
from hi_cases.register_buku.rules.izin import IMPOR
from hi_cases.register_buku.services.impor.bacaan import Bacaan

UNSUR_MAKS = 10_000_000
"""Elements of XML in a book: a hundred thousand rows of twenty columns have seven million."""
_CONTOH = Path(__file__).resolve().parents[4] / "data/contoh-register-perselisihan-2017-2021.xlsx"


@cache
def _sidik_contoh() -> str:
    return hashlib.sha256(_CONTOH.read_bytes()).hexdigest() if _CONTOH.exists() else ""


def terima(pelaku: Pelaku, nama_berkas: str, isi: bytes) -> ImporRegister:
    """Keep a book that can be read; one that cannot is refused with a sentence."""
    authz.tabel().pastikan(pelaku, IMPOR)
    baca(isi)
    return simpan(pelaku, nama_berkas, isi)


def simpan(pelaku: Pelaku, nama_berkas: str, isi: bytes) -> ImporRegister:
    """Keep a book that has been read already."""
    authz.tabel().pastikan(pelaku, IMPOR)
    sha256, ukuran = berkas.simpan(io.BytesIO(isi))
    impor = ImporRegister(
        nama_berkas=rapikan_nama(nama_berkas, "buku.xlsx"),
        sha256=sha256,
        ukuran=ukuran,
        contoh=sha256 == _sidik_contoh(),
        perbarui=False,
        diunggah_pada=clock.sekarang(),
        pelaku_id=pelaku.id,
        pelaku_nama=pelaku.nama,
    )
    db.session.add(impor)
    db.session.flush()
    audit.catat(
        pelaku,
        "unggah_register",
        impor.rujukan,
        sesudah={"nama_berkas": impor.nama_berkas, "sha256": sha256, "ukuran": ukuran},
    )
    return impor


def baca(isi: bytes) -> HasilBaca:
    """Read a book with the names that this office knows."""
    return baca_buku(buka_buku(isi, unsur=UNSUR_MAKS), _acuan())


def _acuan() -> Acuan:
    return Acuan(kecamatan=perusahaan.kecamatan())


def baca_tersimpan(impor: ImporRegister) -> HasilBaca:
    """Read a kept book again: it is small, and the reading is always of today."""
    with berkas.buka(impor.sha256) as aliran:
        return baca(aliran.read())


def baca_bertahap(sha256: str) -> Bacaan:
    """Read a kept book row by row, without the database; it was judged as a file when it was
    handed in."""
    return Bacaan(alirkan_baris(alirkan_buku(berkas.lokasi(sha256)), _acuan()))


def periksa(pelaku: Pelaku, impor: ImporRegister) -> Rencana:
    """What importing this book would do now."""
    return rencana(pelaku, baca_tersimpan(impor))


def rencana(pelaku: Pelaku, hasil: HasilBaca) -> Rencana:
    """Compare a reading with the cases of its years, in one query."""
    tahun = {baris.fakta.tahun for baris in hasil.diterima if baris.fakta}
    return susun_rencana(hasil, queries.tersimpan(pelaku, tahun))


def catat_unduhan(pelaku: Pelaku, impor: ImporRegister, hasil: HasilBaca) -> None:
    """Record that somebody takes the refused rows of a book out: they hold names."""
    authz.tabel().pastikan(pelaku, IMPOR)
    audit.catat(
        pelaku,
        "unduh_baris_ditolak",
        impor.rujukan,
        keterangan=f"{len(hasil.ditolak)} baris yang ditolak diunduh.",
    )
