"""Writing a letter: begin a draft, keep what was typed, give it up."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from hi_cases.audit import services as audit
from hi_cases.core import clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.errors import (
    Beda,
    DataTidakSah,
    KonflikVersi,
    TidakDitemukan,
    TindakanDitolak,
)
from hi_cases.core.rujukan import Rujukan
from hi_cases.surat.models import Surat
from hi_cases.surat.queries.akses import kunci_surat
from hi_cases.surat.queries.batas import pastikan_baru
from hi_cases.surat.queries.naskah import pastikan_menulis
from hi_cases.surat.queries.pilihan import pihak_dituju
from hi_cases.surat.queries.susunan import bahan
from hi_cases.surat.queries.templat import templat_berlaku, templat_dari
from hi_cases.surat.rules.gabung import gabung, rapi
from hi_cases.surat.rules.isi import Isi, label_bagian
from hi_cases.surat.rules.susun import awal_bebas
from hi_cases.surat.types import NAMA_TUJUAN, PihakSurat, Sasaran, StatusSurat, Templat


def _pihak(templat: Templat, rujukan: Rujukan, pihak_id: int | None) -> PihakSurat | None:
    """Return the party that the letter goes to; None for a letter to all or to nobody."""
    if templat.sasaran is not Sasaran.SATU_PIHAK:
        if pihak_id is not None:
            raise DataTidakSah({"pihak": "Surat ini tidak ditujukan kepada satu pihak."})
        return None
    ada = {satu.id: satu for satu in pihak_dituju(rujukan, templat)}
    if pihak_id not in ada:
        raise DataTidakSah({"pihak": "Pilih pihak yang dituju."})
    return ada[pihak_id]


def _orang_lain(templat: Templat, isian: Mapping[str, Any]) -> str:
    """Return who a letter to somebody outside goes to; "" for any other letter."""
    if templat.sasaran is not Sasaran.ORANG_LAIN:
        return ""
    return rapi(str(isian.get(NAMA_TUJUAN) or ""))


def buat(
    pelaku: Pelaku, kode: str, rujukan: Rujukan, pihak_id: int | None, isian: Mapping[str, Any]
) -> Surat:
    """Begin a letter of a kind about a thing: free blocks start with what is known now.

    All steps of approval are taken at first: leaving one out is a choice for each letter.

    Raises TidakDitemukan for a kind or a thing that is not there, TidakBerizin and
    TindakanDitolak as the domain of the thing says, TindakanDitolak where one of the kind is
    enough, DataTidakSah for a party that is none of its.
    """
    versi = templat_berlaku(kode)
    templat = templat_dari(versi)
    if templat.rujukan != rujukan.jenis:
        raise TidakDitemukan
    pastikan_menulis(pelaku, rujukan, kode)
    pihak = _pihak(templat, rujukan, pihak_id)
    pastikan_baru(rujukan, kode, pihak_id, isian)
    kini = clock.sekarang()
    surat = Surat(
        kode=kode,
        nama=templat.nama,
        templat=versi,
        rujukan_jenis=rujukan.jenis,
        rujukan_id=rujukan.id,
        pihak_id=pihak.id if pihak else None,
        pihak_nama=pihak.nama if pihak else _orang_lain(templat, isian),
        status=StatusSurat.DRAF,
        isian={satu.nama: rapi(str(isian.get(satu.nama) or "")) for satu in templat.isian},
        bebas={},
        tanpa_langkah=[],
        pembuat_id=pelaku.id,
        pembuat_nama=pelaku.nama,
        dibuat_pada=kini,
        diubah_pada=kini,
    )
    dari = bahan(pelaku, surat)
    awal = awal_bebas(templat, dari.fakta)
    surat.bebas = {nama: rapi(teks) for nama, teks in awal.items()}
    db.session.add(surat)
    db.session.flush()
    _jejak(pelaku, surat, "surat.dibuat")
    return surat


def _jejak(pelaku: Pelaku, surat: Surat, tindakan: str, keterangan: str = "") -> None:
    """Tell the trail which letter; what it says stays out of it."""
    audit.catat(
        pelaku,
        tindakan,
        surat.rujukan,
        sesudah={"surat_id": surat.id, "kode": surat.kode, "nomor": surat.nomor},
        keterangan=keterangan or surat.nama,
    )


def _draf(pelaku: Pelaku, surat_id: int) -> Surat:
    """Return a draft that the actor may write, held until the transaction ends."""
    surat = kunci_surat(pelaku, surat_id)
    pastikan_menulis(pelaku, surat.rujukan, surat.kode)
    if surat.status is not StatusSurat.DRAF:
        raise TindakanDitolak(
            f"Surat ini bukan draf lagi ({surat.status.label.lower()}), jadi isinya tidak berubah."
        )
    return surat


def _beda(templat: Templat, nama: Sequence[str], punya: Isi, tersimpan: Isi) -> list[Beda]:
    label = label_bagian(templat)
    return [Beda(satu, label[satu], punya.terbaca(satu), tersimpan.terbaca(satu)) for satu in nama]


def simpan(
    pelaku: Pelaku,
    surat_id: int,
    versi: int | None,
    isian: Mapping[str, Any],
    bebas: Mapping[str, str],
    tanpa_langkah: Collection[str],
    *,
    dasar: Mapping[str, str] | None = None,
) -> Surat:
    """Keep what was typed into a draft; a part that is not named stays as it is.

    `dasar` holds the marks (`rules.gabung`) of the parts as the page showed them. Where somebody
    saved in between, parts that only one of the two changed are put together; KonflikVersi names
    the parts that both changed. Equal texts never conflict.
    """
    surat = _draf(pelaku, surat_id)
    templat = templat_dari(surat.templat)
    lama = Isi.dari(templat, surat.isian, surat.bebas, surat.tanpa_langkah)
    punya = Isi.dari(templat, isian, bebas, tanpa_langkah, sebagian=True)
    hasil = punya.nilai
    # The marks say more than the version: a page that saves itself may show parts that somebody
    # else has changed since, though it knows the version that came of it.
    if dasar or versi != surat.versi:
        gabungan = gabung(punya.nilai, lama.nilai, dasar or {})
        if gabungan.bentrok:
            raise KonflikVersi(_beda(templat, gabungan.bentrok, punya, lama), surat.versi)
        hasil = gabungan.nilai
    baru = Isi({**lama.nilai, **hasil})
    if baru != lama:
        surat.isian, surat.bebas = baru.isian(), baru.bebas()
        surat.pihak_nama = _orang_lain(templat, surat.isian) or surat.pihak_nama
        surat.tanpa_langkah = baru.tanpa_langkah()
        surat.diubah_pada = clock.sekarang()
        db.session.flush()
    return surat


def buang(pelaku: Pelaku, surat_id: int, versi: int | None) -> Surat:
    """Give a draft up; it stays in the list, has no number, and can be taken up again."""
    surat = _draf(pelaku, surat_id)
    if versi != surat.versi:
        raise KonflikVersi([], surat.versi)
    surat.status = StatusSurat.DIBUANG
    surat.alasan_batal = "Draf dibuang penulisnya."
    surat.diakhiri_pada = clock.sekarang()
    surat.diakhiri_oleh = pelaku.nama
    db.session.flush()
    _jejak(pelaku, surat, "surat.dibuang")
    return surat


def pulihkan(pelaku: Pelaku, surat_id: int, versi: int | None) -> Surat:
    """Take a draft up again that was given up."""
    surat = kunci_surat(pelaku, surat_id)
    pastikan_menulis(pelaku, surat.rujukan, surat.kode)
    if surat.status is not StatusSurat.DIBUANG:
        raise TindakanDitolak("Hanya draf yang dibuang dapat dikembalikan.")
    if versi != surat.versi:
        raise KonflikVersi([], surat.versi)
    surat.status = StatusSurat.DRAF
    surat.alasan_batal = surat.diakhiri_pada = surat.diakhiri_oleh = None
    db.session.flush()
    _jejak(pelaku, surat, "surat.dipulihkan")
    return surat


def catat_unduhan(pelaku: Pelaku, surat: Surat, bentuk: str) -> None:
    """Record that a letter is taken out as a file."""
    _jejak(pelaku, surat, "surat.diunduh", f"{surat.nama}, {bentuk}")
