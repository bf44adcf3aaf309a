"""Old registers as lists: kept, checked, brought in by a job in batches, each row at most once.

A paper that stands in the register is known by company, kind, number and term: a run that was
killed goes on where its last commit ended, and a list handed in twice adds nothing.
"""

from __future__ import annotations

import io
from collections.abc import Iterator

from hi_cases.audit import services as audit
from hi_cases.core import authz, berkas, clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.buku_kerja import buka_buku
from hi_cases.core.db import db, tahan
from hi_cases.core.errors import TindakanDitolak
from hi_cases.core.impor import Hitungan, Nasib, hentikan, mulai, tutup
from hi_cases.core.impor import nama_berkas as rapikan_nama
from hi_cases.core.lembar import Lembar
from hi_cases.core.pekerjaan import Pekerjaan
from hi_cases.perusahaan.rules import rombongan
from hi_cases.perusahaan.rules.impor import Temuan
from hi_cases.syarat_kerja.models import ImporDokumenLama
from hi_cases.syarat_kerja.queries import impor as baca_impor
from hi_cases.syarat_kerja.rules.impor_lama import baca_daftar
from hi_cases.syarat_kerja.rules.izin import CATAT_LAMA
from hi_cases.syarat_kerja.services.dokumen_lama import catat
from hi_cases.syarat_kerja.services.padan import Padanan, Pemadan

TUGAS = "syarat_kerja.impor"
SEKALI = 100


def baca(isi: bytes) -> tuple[Lembar, ...]:
    """Open a list within the limits; one that cannot be read is refused with a sentence."""
    return buka_buku(isi)


def _baca_tersimpan(impor: ImporDokumenLama) -> tuple[Lembar, ...]:
    with berkas.buka(impor.sha256) as aliran:
        return baca(aliran.read())


def simpan(pelaku: Pelaku, nama_berkas: str, isi: bytes) -> ImporDokumenLama:
    """Keep a list that has been read already; nothing is entered by it."""
    authz.tabel().pastikan(pelaku, CATAT_LAMA, milik_sendiri=False)
    sha256, ukuran = berkas.simpan(io.BytesIO(isi))
    impor = ImporDokumenLama(
        nama_berkas=rapikan_nama(nama_berkas, "register.xlsx"),
        sha256=sha256,
        ukuran=ukuran,
        ditambah=0,
        diunggah_pada=clock.sekarang(),
        pelaku_id=pelaku.id,
        pelaku_nama=pelaku.nama,
    )
    db.session.add(impor)
    db.session.flush()
    isi_jejak = {"nama_berkas": impor.nama_berkas, "sha256": sha256, "ukuran": ukuran}
    audit.catat(pelaku, "unggah_register_lama", impor.rujukan, sesudah=isi_jejak)
    return impor


def jalankan(pelaku: Pelaku, impor_id: int, *, masukkan: bool) -> Pekerjaan:
    """Ask for a list to be checked, or, once it has been, to be brought in."""
    impor = baca_impor.ambil_impor(pelaku, impor_id, tahan=True)
    if masukkan and impor.hasil_periksa is None:
        raise TindakanDitolak("Daftar ini belum selesai diperiksa.")
    kata = "Memasukkan" if masukkan else "Memeriksa"
    judul = f"{kata} register lama {impor.nama_berkas}"
    return mulai(pelaku, impor, TUGAS, judul, {"impor_id": impor.id, "masukkan": masukkan})


def batalkan(pelaku: Pelaku, impor_id: int) -> None:
    """Stop the work on a list; the batches already in stay in."""
    hentikan(pelaku, baca_impor.ambil_impor(pelaku, impor_id))


def kerjakan_pekerjaan(kerja: Pekerjaan) -> Iterator[tuple[int, int]]:
    """Do what a job asks for, in the name of who asked; nothing when it is already done."""
    impor = baca_impor.impor_pekerjaan(kerja.parameter["impor_id"])
    if impor.ringkasan is None:
        pelaku = Pelaku(impor.pelaku_id, impor.pelaku_nama, sistem=True)
        yield from kerjakan(pelaku, impor, masukkan=kerja.parameter["masukkan"])


def kerjakan(
    pelaku: Pelaku, impor: ImporDokumenLama, *, masukkan: bool
) -> Iterator[tuple[int, int]]:
    """Check a list, or bring it in; yields (done, total) after each batch, to be committed."""
    impor_id, hitung, pemadan = impor.id, Hitungan(), Pemadan()
    semua = list(baca_daftar(_baca_tersimpan(impor)))
    sudah = 0
    for bagian in rombongan(semua, SEKALI):
        impor = baca_impor.impor_pekerjaan(impor_id)
        if masukkan:
            # Two lists go in one after the other: each knows what the other entered.
            tahan("impor_dokumen_lama")
        padanan = pemadan.padankan(bagian)
        if masukkan:
            padanan = [_masukkan(pelaku, satu) for satu in padanan]
            impor.ditambah += sum(satu.nasib is Nasib.TAMBAH for satu in padanan)
        hitung.tambah(padanan)
        sudah += len(bagian)
        db.session.flush()
        yield sudah, len(semua)
    impor = baca_impor.impor_pekerjaan(impor_id)
    if masukkan:
        audit.catat(
            pelaku, "selesai_impor_register_lama", impor.rujukan, sesudah=tutup(impor, hitung)
        )
    else:
        impor.hasil_periksa = hitung.ringkas()
    db.session.flush()


def _masukkan(pelaku: Pelaku, satu: Padanan) -> Padanan:
    """Enter an accepted row; one that somebody entered by hand in this moment is refused."""
    data = satu.baris.data
    if satu.nasib is not Nasib.TAMBAH or data is None or satu.perusahaan_id is None:
        return satu
    try:
        catat(pelaku, satu.perusahaan_id, data)
    except TindakanDitolak as galat:
        return Padanan(satu.baris.tolak("nomor", galat.pesan), Nasib.TOLAK)
    return satu


def tolak_tersimpan(impor: ImporDokumenLama) -> list[Temuan]:
    """Return every refused cell of a kept list, as the registers stand now."""
    pemadan = Pemadan()
    return [
        temuan
        for bagian in rombongan(baca_daftar(_baca_tersimpan(impor)), SEKALI)
        for satu in pemadan.padankan(bagian)
        for temuan in satu.baris.temuan
    ]


def catat_unduhan(pelaku: Pelaku, impor: ImporDokumenLama) -> None:
    """Record that somebody takes the refused cells of a list out: they hold names."""
    authz.tabel().pastikan(pelaku, CATAT_LAMA, milik_sendiri=False)
    audit.catat(
        pelaku, "unduh_baris_ditolak", impor.rujukan, keterangan="Sel yang ditolak diunduh."
    )
