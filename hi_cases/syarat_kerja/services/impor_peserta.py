"""Lists of members by company: kept, checked, brought in by a job in batches, each row once.

A count is known by company, programme, day and number: a run that was killed goes on where its last
commit ended, and a list handed in twice adds nothing.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

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
from hi_cases.perusahaan.queries import padan as perusahaan
from hi_cases.perusahaan.rules import rombongan
from hi_cases.perusahaan.rules.impor import Temuan
from hi_cases.syarat_kerja.models import ImporPeserta
from hi_cases.syarat_kerja.queries import impor_peserta as baca_impor
from hi_cases.syarat_kerja.queries import jamsostek as baca
from hi_cases.syarat_kerja.rules.impor_peserta import BarisPeserta, baca_daftar
from hi_cases.syarat_kerja.rules.izin import PESERTA
from hi_cases.syarat_kerja.services.jamsostek import catat
from hi_cases.syarat_kerja.services.padan import PerusahaanDikenal

TUGAS = "syarat_kerja.impor_peserta"
SEKALI = 200


@dataclass(frozen=True)
class Padanan:
    """One row, what becomes of it, and the company that it is about."""

    baris: BarisPeserta
    nasib: Nasib
    perusahaan_id: int = 0


def baca_buku(isi: bytes) -> tuple[Lembar, ...]:
    """Open a list within the limits; one that cannot be read is refused with a sentence."""
    return buka_buku(isi)


def _baris(impor: ImporPeserta) -> Iterator[BarisPeserta]:
    with berkas.buka(impor.sha256) as aliran:
        return baca_daftar(baca_buku(aliran.read()), clock.hari_ini())


def simpan(pelaku: Pelaku, nama_berkas: str, isi: bytes) -> ImporPeserta:
    """Keep a list that has been read already; nothing is entered by it."""
    authz.tabel().pastikan(pelaku, PESERTA, milik_sendiri=False)
    sha256, ukuran = berkas.simpan(io.BytesIO(isi))
    impor = ImporPeserta(
        nama_berkas=rapikan_nama(nama_berkas, "peserta.xlsx"),
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
    audit.catat(pelaku, "unggah_daftar_peserta", impor.rujukan, sesudah=isi_jejak)
    return impor


def jalankan(pelaku: Pelaku, impor_id: int, *, masukkan: bool) -> Pekerjaan:
    """Ask for a list to be checked, or, once it has been, to be brought in."""
    impor = baca_impor.ambil_impor(pelaku, impor_id, tahan=True)
    if masukkan and impor.hasil_periksa is None:
        raise TindakanDitolak("Daftar ini belum selesai diperiksa.")
    judul = f"{'Memasukkan' if masukkan else 'Memeriksa'} daftar peserta {impor.nama_berkas}"
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


def kerjakan(pelaku: Pelaku, impor: ImporPeserta, *, masukkan: bool) -> Iterator[tuple[int, int]]:
    """Check a list, or bring it in; yields (done, total) after each batch, to be committed."""
    impor_id, hitung, sudah = impor.id, Hitungan(), 0
    semua = list(_baris(impor))
    for bagian in rombongan(semua, SEKALI):
        impor = baca_impor.impor_pekerjaan(impor_id)
        if masukkan:
            # Two lists go in one after the other: each knows what the other entered.
            tahan("impor_peserta")
        padanan = padankan(bagian)
        if masukkan:
            for satu in padanan:
                _masukkan(pelaku, satu, impor_id)
            impor.ditambah += sum(satu.nasib is Nasib.TAMBAH for satu in padanan)
        hitung.tambah(padanan)
        sudah += len(bagian)
        db.session.flush()
        yield sudah, len(semua)
    impor = baca_impor.impor_pekerjaan(impor_id)
    if masukkan:
        angka = tutup(impor, hitung)
        audit.catat(pelaku, "selesai_impor_peserta", impor.rujukan, sesudah=angka)
    else:
        impor.hasil_periksa = hitung.ringkas()
    db.session.flush()


def _masukkan(pelaku: Pelaku, satu: Padanan, impor_id: int) -> None:
    if satu.nasib is Nasib.TAMBAH and satu.baris.data is not None:
        catat(pelaku, satu.perusahaan_id, satu.baris.data, impor_id=impor_id)


def padankan(semua: Sequence[BarisPeserta]) -> list[Padanan]:
    """Say for each row of a batch what becomes of it."""
    dikenal = PerusahaanDikenal.cari_semua([s.sebutan for s in semua if s.sebutan is not None])
    ada = baca.tercatat(perusahaan.keluarga_banyak(dikenal.ids))
    return [_satu(satu, dikenal, ada) for satu in semua]


def _satu(baris: BarisPeserta, dikenal: PerusahaanDikenal, ada: dict[int, set[Any]]) -> Padanan:
    if baris.data is None or baris.sebutan is None:
        return Padanan(baris, Nasib.TOLAK)
    nomor, tolak = dikenal.cari(baris.sebutan)
    if nomor is None:
        return Padanan(baris.tolak(*tolak), Nasib.TOLAK)
    milik = ada.setdefault(nomor, set())
    isi = {(p, baris.data.per_tanggal, jumlah) for p, jumlah in baris.data.jumlah.items()}
    if isi <= milik:
        return Padanan(baris, Nasib.SAMA, nomor)
    milik |= isi
    return Padanan(baris, Nasib.TAMBAH, nomor)


def tolak_tersimpan(impor: ImporPeserta) -> list[Temuan]:
    """Return every refused cell of a kept list, as the registry stands now."""
    return [
        temuan
        for bagian in rombongan(_baris(impor), SEKALI)
        for satu in padankan(bagian)
        for temuan in satu.baris.temuan
    ]


def catat_unduhan(pelaku: Pelaku, impor: ImporPeserta) -> None:
    """Record that somebody takes the refused cells of a list out."""
    authz.tabel().pastikan(pelaku, PESERTA, milik_sendiri=False)
    audit.catat(
        pelaku, "unduh_baris_ditolak", impor.rujukan, keterangan="Sel yang ditolak diunduh."
    )
