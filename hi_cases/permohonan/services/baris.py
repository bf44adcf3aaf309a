"""The list of a submission: kept whole, and the sheet on which it is brought."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from typing import Any, BinaryIO

import sqlalchemy as sa
import xlsxwriter
from sqlalchemy.orm.attributes import flag_modified

from hi_cases.audit import services as audit
from hi_cases.core import clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.bidang import PANJANG_NIK, Tipe, pastikan
from hi_cases.core.buku_kerja import buka_buku
from hi_cases.core.db import db
from hi_cases.core.errors import KonflikVersi, TidakDitemukan, TindakanDitolak
from hi_cases.permohonan.models import BarisPermohonan, Permohonan
from hi_cases.permohonan.rules import baris as rules
from hi_cases.permohonan.services.draf import pegang_isian
from hi_cases.permohonan.types import Langkah

_LEBAR = 24
_CONTOH_TANGGAL = "Tanggal ditulis 1 Maret 2026, 01/03/2026, atau sebagai tanggal Excel."


def simpan_baris(
    pelaku: Pelaku, permohonan_id: int, versi: int, baris: Sequence[Mapping[str, Any]]
) -> Permohonan:
    """Put a list in the place of the one that was there, read by the columns of its page.

    Raises DataTidakSah with "baris-<number from 1>-<column>" for what cannot be read, and
    KonflikVersi where somebody else saved in between.
    """
    permohonan, jenis = pegang_isian(pelaku, permohonan_id)
    if jenis.daftar is None:
        raise TidakDitemukan("Jenis permohonan ini tidak mempunyai daftar.")
    if permohonan.versi != versi:
        raise KonflikVersi([], permohonan.versi)
    if len(baris) > rules.BARIS_MAKS:
        raise TindakanDitolak(f"Paling banyak {rules.BARIS_MAKS} baris dalam satu permohonan.")
    hasil = rules.baca_baris(jenis.daftar, baris, clock.hari_ini())
    pastikan({f"baris-{satu.baris}-{satu.nama}": satu.alasan for satu in hasil.galat})
    _ganti(permohonan, hasil.isi)
    audit.catat(
        pelaku,
        "permohonan.simpan_baris",
        permohonan.rujukan,
        sesudah={"jumlah": len(hasil.isi)},
        keterangan=f"Daftar {len(hasil.isi)} baris disimpan.",
    )
    return permohonan


def _ganti(permohonan: Permohonan, isi: Sequence[Mapping[str, Any]]) -> None:
    db.session.execute(sa.delete(BarisPermohonan).filter_by(permohonan_id=permohonan.id))
    if isi:
        db.session.execute(
            sa.insert(BarisPermohonan),
            [
                {"permohonan_id": permohonan.id, "urutan": ke, "isi": dict(satu)}
                for ke, satu in enumerate(isi, 1)
            ],
        )
    permohonan.diubah_pada = clock.sekarang()
    flag_modified(permohonan, "diubah_pada")
    db.session.flush()


def baca_buku(langkah: Langkah, isi: bytes) -> rules.HasilBaris:
    """Read an uploaded workbook's first sheet; one that is no safe workbook raises a sentence."""
    lembar = buka_buku(isi)
    return rules.baca_lembar(langkah, lembar[0].baris if lembar else (), clock.hari_ini())


def templat_daftar(langkah: Langkah) -> BinaryIO:
    """Return the blank sheet as an open temporary file, at its start; its columns are text."""
    keluar: BinaryIO = tempfile.TemporaryFile()
    with xlsxwriter.Workbook(keluar, {"strings_to_formulas": False}) as buku:
        teks, tebal = buku.add_format({"num_format": "@"}), buku.add_format({"bold": True})
        lembar = buku.add_worksheet("Daftar")
        for ke, satu in enumerate(langkah.baris):
            lembar.set_column(ke, ke, _LEBAR, teks)
            lembar.write_string(0, ke, satu.label, tebal)
            if kata := rules.pilihan(satu):
                lembar.data_validation(
                    1, ke, rules.BARIS_MAKS, ke, {"validate": "list", "source": list(kata)}
                )
        lembar.freeze_panes(1, 0)
        petunjuk = buku.add_worksheet("Petunjuk")
        petunjuk.set_column(0, 0, 100)
        for ke, kalimat in enumerate(_petunjuk(langkah)):
            petunjuk.write_string(ke, 0, kalimat)
    keluar.seek(0)
    return keluar


def _petunjuk(langkah: Langkah) -> Sequence[str]:
    wajib = ", ".join(satu.label for satu in langkah.baris if satu.wajib)
    return (
        f"Satu baris satu {langkah.satuan_baris} pada lembar “Daftar”, mulai dari baris kedua.",
        f"Paling banyak {rules.BARIS_MAKS} baris dalam satu berkas.",
        f"Wajib diisi: {wajib}.",
        _CONTOH_TANGGAL,
        *(
            f"{satu.label} terdiri atas {PANJANG_NIK} angka. Kolomnya berformat Teks; jangan "
            "diubah menjadi angka."
            for satu in langkah.baris
            if satu.tipe is Tipe.NIK
        ),
        *(f"{satu.label}: {satu.petunjuk}" for satu in langkah.baris if satu.petunjuk),
    )
