"""Older books as lists: kept, checked, brought in by a job in batches, each row at most once.

An organisation is known by its number: a run that was killed goes on where its last commit ended,
and a list handed in twice adds nothing.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from hi_cases.audit import services as audit
from hi_cases.core import authz, berkas, clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.buku_kerja import buka_buku
from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah, TindakanDitolak
from hi_cases.core.impor import Hitungan, Nasib, hentikan, mulai, tutup
from hi_cases.core.impor import nama_berkas as rapikan_nama
from hi_cases.core.lembar import Lembar
from hi_cases.core.pekerjaan import Pekerjaan
from hi_cases.perusahaan.rules import rombongan
from hi_cases.perusahaan.rules.impor import Temuan
from hi_cases.serikat.models import ImporSerikat
from hi_cases.serikat.queries import cocok
from hi_cases.serikat.queries import impor as baca_impor
from hi_cases.serikat.rules.impor import BarisBukuLama, baca_buku
from hi_cases.serikat.rules.izin import CATAT
from hi_cases.serikat.rules.nama import kunci_nama
from hi_cases.serikat.services import buku, lama

TUGAS = "serikat.impor"
SEKALI = 100


@dataclass(frozen=True)
class Padanan:
    """One row, and what becomes of it."""

    baris: BarisBukuLama
    nasib: Nasib


@dataclass
class Pemadan:
    """Judges rows one after the other; one accepted earlier counts for those that follow."""

    nomor: dict[str, str] = field(default_factory=dict)
    nama: set[str] = field(default_factory=set)

    def padankan(self, semua: Sequence[BarisBukuLama]) -> list[Padanan]:
        """Say for each row of a batch what becomes of it."""
        data = [satu.data for satu in semua if satu.data is not None]
        bernomor = cocok.bernomor(satu.nomor for satu in data)
        bernama = cocok.bernama_banyak(satu.nama for satu in data)
        return [self._satu(satu, bernomor, bernama) for satu in semua]

    def _satu(self, baris: BarisBukuLama, bernomor: Any, bernama: Any) -> Padanan:
        data = baris.data
        if data is None:
            return Padanan(baris, Nasib.TOLAK)
        kunci, nomor = kunci_nama(data.nama), cocok.baku_nomor(data.nomor)
        ada = bernomor.get(data.nomor)
        milik = self.nomor.get(nomor) or (ada.kunci_nama if ada else None)
        if milik == kunci:
            return Padanan(baris, Nasib.SAMA)
        if milik is not None:
            return self._tolak(baris, "nomor", "nomor ini sudah dipakai organisasi lain")
        if data.nama in bernama or kunci in self.nama:
            return self._tolak(baris, "nama", "nama ini sudah tercatat dengan nomor lain")
        if galat := lama.galat_data(data):
            for bidang, pesan in galat.items():
                baris = baris.tolak(bidang, pesan)
            return Padanan(baris, Nasib.TOLAK)
        if not kunci:
            return self._tolak(baris, "nama", "bukan nama organisasi")
        self.nomor[nomor] = kunci
        self.nama.add(kunci)
        return Padanan(baris, Nasib.TAMBAH)

    def _tolak(self, baris: BarisBukuLama, bidang: str, alasan: str) -> Padanan:
        return Padanan(baris.tolak(bidang, alasan), Nasib.TOLAK)


def baca(isi: bytes) -> tuple[Lembar, ...]:
    """Open a list within the limits; one that cannot be read is refused with a sentence."""
    return buka_buku(isi)


def _baca_tersimpan(impor: ImporSerikat) -> tuple[Lembar, ...]:
    with berkas.buka(impor.sha256) as aliran:
        return baca(aliran.read())


def simpan(pelaku: Pelaku, nama_berkas: str, isi: bytes) -> ImporSerikat:
    """Keep a list that has been read already; nothing is entered by it."""
    authz.tabel().pastikan(pelaku, CATAT, milik_sendiri=False)
    sha256, ukuran = berkas.simpan(io.BytesIO(isi))
    impor = ImporSerikat(
        nama_berkas=rapikan_nama(nama_berkas, "buku-serikat.xlsx"),
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
    audit.catat(pelaku, "unggah_buku_serikat", impor.rujukan, sesudah=isi_jejak)
    return impor


def jalankan(pelaku: Pelaku, impor_id: int, *, masukkan: bool) -> Pekerjaan:
    """Ask for a list to be checked, or, once it has been, to be brought in."""
    impor = baca_impor.ambil_impor(pelaku, impor_id, tahan=True)
    if masukkan and impor.hasil_periksa is None:
        raise TindakanDitolak("Daftar ini belum selesai diperiksa.")
    kata = "Memasukkan" if masukkan else "Memeriksa"
    judul = f"{kata} buku lama {impor.nama_berkas}"
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


def kerjakan(pelaku: Pelaku, impor: ImporSerikat, *, masukkan: bool) -> Iterator[tuple[int, int]]:
    """Check a list, or bring it in; yields (done, total) after each batch, to be committed."""
    impor_id, hitung, pemadan = impor.id, Hitungan(), Pemadan()
    semua = list(baca_buku(_baca_tersimpan(impor)))
    sudah = 0
    for bagian in rombongan(semua, SEKALI):
        impor = baca_impor.impor_pekerjaan(impor_id)
        if masukkan:
            # Two lists go in one after the other: each knows what the other entered.
            buku.tahan_buku()
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
            pelaku, "selesai_impor_buku_serikat", impor.rujukan, sesudah=tutup(impor, hitung)
        )
    else:
        impor.hasil_periksa = hitung.ringkas()
    db.session.flush()


def _masukkan(pelaku: Pelaku, satu: Padanan) -> Padanan:
    """Enter an accepted row; one that somebody entered by hand in this moment is refused."""
    if satu.nasib is not Nasib.TAMBAH or satu.baris.data is None:
        return satu
    try:
        lama.catat(pelaku, satu.baris.data, uraian=f"Dari daftar, baris {satu.baris.baris}.")
    except DataTidakSah as galat:
        baris = satu.baris
        for bidang, pesan in galat.bidang.items():
            baris = baris.tolak(bidang, pesan)
        return Padanan(baris, Nasib.TOLAK)
    return satu


def tolak_tersimpan(impor: ImporSerikat) -> list[Temuan]:
    """Return every refused cell of a kept list, as the book stands now."""
    pemadan = Pemadan()
    return [
        temuan
        for bagian in rombongan(baca_buku(_baca_tersimpan(impor)), SEKALI)
        for satu in pemadan.padankan(bagian)
        for temuan in satu.baris.temuan
    ]


def catat_unduhan(pelaku: Pelaku, impor: ImporSerikat) -> None:
    """Record that somebody takes the refused cells of a list out: they hold names."""
    authz.tabel().pastikan(pelaku, CATAT, milik_sendiri=False)
    audit.catat(
        pelaku, "unduh_baris_ditolak", impor.rujukan, keterangan="Sel yang ditolak diunduh."
    )
