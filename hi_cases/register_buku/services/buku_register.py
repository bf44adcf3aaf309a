"""Printing the register book of a year: asked for, made by a job, taken out."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

from hi_cases.audit import services as audit
from hi_cases.core import authz, berkas, clock, pekerjaan
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.errors import TindakanDitolak
from hi_cases.core.pekerjaan import Pekerjaan
from hi_cases.perselisihan.rules import izin
from hi_cases.register_buku.models import CetakanRegister
from hi_cases.register_buku.queries import buku_register as baca
from hi_cases.register_buku.rules.buku_register import (
    KEPALA,
    KEPALA_BULAN,
    LEBAR,
    BarisCetak,
    kalimat_cetak,
    per_bulan,
)
from hi_cases.surat.queries.kop import kop_berlaku
from hi_cases.surat.services import cetak
from hi_cases.surat.services.cetak import HurufTidakAda
from hi_cases.surat.types import Bentuk, Naskah, Paragraf, Subjudul, Tabel

TUGAS = "perselisihan.cetak_register"
LANGKAH = 3
"""Read, typeset, keep: the steps that a page shows."""


def minta(pelaku: Pelaku, tahun: int) -> CetakanRegister:
    """Ask for a print of a year.

    Raises TindakanDitolak for a year without cases, and while it is being printed already.
    """
    authz.tabel().pastikan(pelaku, izin.LIHAT)
    if not baca.bulan_buku(pelaku, tahun)[-1].jumlah:
        raise TindakanDitolak(f"Tidak ada perkara yang tercatat pada tahun {tahun}.")
    if any(satu.berjalan for satu in baca.daftar_cetakan(pelaku, tahun)):
        raise TindakanDitolak(f"Buku register {tahun} sedang dicetak. Tunggu sampai selesai.")
    cetakan = CetakanRegister(
        tahun=tahun,
        dibuat_pada=clock.sekarang(),
        dibuat_oleh_id=pelaku.id,
        dibuat_nama=pelaku.nama,
    )
    db.session.add(cetakan)
    db.session.flush()
    judul = f"Mencetak buku register {tahun}"
    cetakan.pekerjaan_id = pekerjaan.buat(pelaku, TUGAS, judul, {"cetakan_id": cetakan.id}).id
    db.session.flush()
    _jejak(pelaku, cetakan, "cetak_register_diminta")
    return cetakan


def _jejak(pelaku: Pelaku, cetakan: CetakanRegister, tindakan: str) -> None:
    audit.catat(
        pelaku,
        tindakan,
        cetakan.rujukan,
        sesudah={"tahun": cetakan.tahun, "baris": cetakan.baris, "sha256": cetakan.sha256},
        keterangan=f"Buku register {cetakan.tahun}",
    )


def naskah(tahun: int, semua: Sequence[BarisCetak]) -> Naskah:
    """Return the book of a year: its lines, then how many each month has."""
    kop, hari_ini = kop_berlaku(clock.hari_ini()), clock.hari_ini()
    bulan = per_bulan([(satu.dicatat, satu.jenis_utama) for satu in semua])
    angka = tuple((satu.nama, *map(str, satu.angka)) for satu in bulan)
    return Naskah(
        bentuk=Bentuk.NASKAH,
        kop=kop.nilai,
        judul=f"Buku register perselisihan hubungan industrial tahun {tahun}",
        nomor="",
        tempat=kop.tempat,
        tanggal=hari_ini,
        blok=(
            Paragraf(kalimat_cetak(len(semua), hari_ini)),
            Tabel(KEPALA, tuple(satu.sel for satu in semua), LEBAR),
            Subjudul("Jumlah per bulan menurut tanggal pencatatan dan jenis utama"),
            Tabel(KEPALA_BULAN, angka, (14, 8, 8, 8, 8, 8, 8)),
        ),
        melintang=True,
    )


def naskah_pekerjaan(kerja: Pekerjaan) -> tuple[Naskah, int] | None:
    """Return what a job has to print, with its number of cases; None when it is printed already."""
    cetakan = baca.untuk_pekerjaan(kerja.parameter["cetakan_id"])
    if cetakan.sha256:
        return None
    semua = baca.isi_buku(_atas_nama(cetakan), cetakan.tahun)
    return naskah(cetakan.tahun, semua), len(semua)


def _atas_nama(cetakan: CetakanRegister) -> Pelaku:
    return Pelaku(cetakan.dibuat_oleh_id, cetakan.dibuat_nama, sistem=True)


def susun(isi: Naskah) -> bytes:
    """Typeset the book; this takes seconds and reads no database.

    Raises TindakanDitolak for a name that cannot be drawn.
    """
    try:
        return cetak.pdf(isi)
    except HurufTidakAda as galat:
        raise TindakanDitolak(
            f"Ada huruf yang tidak dapat dicetak: {' '.join(galat.huruf)}. Perbaiki dulu perkara "
            f"{_bernomor(isi, galat.huruf)}."
        ) from galat


def _bernomor(isi: Naskah, huruf: Sequence[str]) -> str:
    """Return the numbers of the cases in which one of these characters stands."""
    sel = [baris for blok in isi.blok if isinstance(blok, Tabel) for baris in blok.baris]
    return ", ".join(satu[0] for satu in sel if any(h in kata for h in huruf for kata in satu))


def simpan_hasil(kerja: Pekerjaan, pdf: bytes, baris: int) -> dict[str, Any]:
    """Keep the print; return what the job's row says of it."""
    cetakan = baca.untuk_pekerjaan(kerja.parameter["cetakan_id"])
    cetakan.sha256, cetakan.ukuran = berkas.simpan(io.BytesIO(pdf))
    cetakan.baris, cetakan.selesai_pada = baris, clock.sekarang()
    db.session.flush()
    _jejak(_atas_nama(cetakan), cetakan, "cetak_register_selesai")
    return {"cetakan_id": cetakan.id, "baris": baris}


def batalkan(pelaku: Pelaku, cetakan_id: int) -> CetakanRegister:
    """Stop one's own print. Raises TidakDitemukan for another's."""
    cetakan = baca.cetakan(pelaku, cetakan_id)
    if cetakan.pekerjaan_id is None:
        raise TindakanDitolak("Buku ini tidak sedang dicetak.")
    pekerjaan.batalkan(pelaku, cetakan.pekerjaan_id)
    return cetakan


def keluarkan(pelaku: Pelaku, cetakan_id: int) -> tuple[CetakanRegister, bytes]:
    """Return a print for taking out, which is recorded."""
    cetakan = baca.cetakan(pelaku, cetakan_id)
    if cetakan.sha256 is None:
        raise TindakanDitolak("Buku ini belum selesai dicetak.")
    with berkas.buka(cetakan.sha256) as aliran:
        isi = aliran.read()
    _jejak(pelaku, cetakan, "cetak_register_diunduh")
    return cetakan, isi
