"""The book of numbers: the next of a series, in the caller's transaction, and cancelled ones."""

from __future__ import annotations

from datetime import date

import sqlalchemy as sa

from hi_cases.audit import services as audit
from hi_cases.core import authz, clock, papan
from hi_cases.core import nomor as penghitung
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah, TidakDitemukan, TindakanDitolak
from hi_cases.core.rujukan import Rujukan
from hi_cases.kalender_kerja import queries as kalender_kerja
from hi_cases.surat.models import NomorSurat, Surat
from hi_cases.surat.rules.nomor import kode_pola, tulis_nomor


def ambil(
    pelaku: Pelaku, seri: str, tanggal: date, *, untuk: str, surat_id: int | None = None
) -> NomorSurat:
    """Give the next number of a series in the year of `tanggal` and enter it into the book.

    The series stays locked until the transaction ends: who waits gets the number after, and a
    rollback gives this one back before anybody has seen it. `untuk` says what for, without names
    of people. Raises TindakanDitolak when another series writes the very same number.
    """
    pola = kalender_kerja.pengaturan(kode_pola(seri), tanggal)
    urutan = penghitung.ambil(seri, tanggal.year)
    nomor = tulis_nomor(pola, urutan, tanggal)
    _pastikan_tunggal(seri, tanggal.year, nomor)
    baris = NomorSurat(
        seri=seri,
        tahun=tanggal.year,
        urutan=urutan,
        nomor=nomor,
        surat_id=surat_id,
        untuk=untuk,
        tanggal=tanggal,
        pada=clock.sekarang(),
        oleh_nama=pelaku.nama,
    )
    db.session.add(baris)
    db.session.flush()
    return baris


def _pastikan_tunggal(seri: str, tahun: int, nomor: str) -> None:
    lain = db.session.scalar(
        sa.select(NomorSurat.seri)
        .where(NomorSurat.tahun == tahun, NomorSurat.nomor == nomor, NomorSurat.seri != seri)
        .limit(1)
    )
    if lain is not None:
        raise TindakanDitolak(
            f"Nomor {nomor} sudah dipakai seri lain. Bedakan pengaturan “{kode_pola(seri)}” dari "
            f"“{kode_pola(lain)}”, lalu ulangi."
        )


def tautkan(surat: Surat) -> None:
    """Enter an issued letter at the number that an act took for it before the letter was there."""
    if surat.tanggal is None:
        raise RuntimeError("an issued letter has a day")
    db.session.execute(
        sa.update(NomorSurat)
        .where(
            NomorSurat.nomor == surat.nomor,
            NomorSurat.tahun == surat.tanggal.year,
            NomorSurat.surat_id.is_(None),
        )
        .values(surat_id=surat.id)
    )


def batalkan(pelaku: Pelaku, nomor_id: int, alasan: str) -> NomorSurat:
    """Cancel a number that nothing bears: it stays in the book with its reason.

    The number of a letter is cancelled with the letter (`terbit.batalkan`).
    """
    authz.tabel().pastikan(pelaku, "surat.batalkan", milik_sendiri=False)
    baris = db.session.scalar(sa.select(NomorSurat).filter_by(id=nomor_id).with_for_update())
    if baris is None:
        raise TidakDitemukan("Nomor itu tidak ada dalam buku.")
    if baris.surat_id is not None:
        raise TindakanDitolak("Nomor ini milik sebuah surat. Batalkan suratnya; nomornya ikut.")
    if papan.nomor_dipakai(baris.nomor):
        raise TindakanDitolak(
            f"Nomor {baris.nomor} sedang dipakai tindakan yang tercatat, jadi tidak dapat "
            "dibatalkan."
        )
    coret(baris, alasan)
    audit.catat(
        pelaku,
        "surat.batalkan_nomor",
        Rujukan("nomor_surat", baris.id),
        sesudah={"nomor": baris.nomor},
        keterangan=f"{baris.nomor}. Alasan: {baris.alasan_batal}",
    )
    return baris


def coret(baris: NomorSurat, alasan: str) -> None:
    """Mark a number as cancelled; the caller has judged the permission and writes the trail."""
    if baris.dibatalkan_pada is not None:
        raise TindakanDitolak(f"Nomor {baris.nomor} sudah dibatalkan.")
    if len(alasan.strip()) < 5:
        raise DataTidakSah({"alasan": "Tulis alasan pembatalan nomor; ia tampak dalam buku."})
    baris.dibatalkan_pada = clock.sekarang()
    baris.alasan_batal = alasan.strip()
    db.session.flush()
