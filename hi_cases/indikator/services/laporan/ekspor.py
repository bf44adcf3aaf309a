"""Long tables taken out: asked for, made by a job, let go after some days."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, BinaryIO

import sqlalchemy as sa

from hi_cases.akun import queries as akun
from hi_cases.audit import services as audit
from hi_cases.core import authz, berkas, berkas_sisa, clock, pekerjaan
from hi_cases.core.authz import SISTEM, Pelaku
from hi_cases.core.bidang import ribuan
from hi_cases.core.db import db
from hi_cases.core.ekspor import LembarEkspor, Nilai, berkas_csv, tulis_xlsx
from hi_cases.core.errors import TindakanDitolak
from hi_cases.core.pekerjaan import Pekerjaan
from hi_cases.core.tanggal import tulis_waktu
from hi_cases.indikator.models import EksporAngka
from hi_cases.indikator.queries.laporan import ekspor as baca
from hi_cases.indikator.queries.laporan.isi import ISI
from hi_cases.indikator.queries.laporan.lembar import LembarIsi, Rombongan
from hi_cases.indikator.rules.keterangan import CONTOH, nama_unduhan
from hi_cases.indikator.types import MacamEkspor
from hi_cases.kalender_kerja import queries as kalender

TUGAS = "indikator.ekspor"
HARI = "ekspor_hari"
BARIS_MAKS = 1_000_000
Maju = Callable[[int, int], bool]
"""(done, of how many): notes progress and commits; False: stop."""


class Berhenti(Exception):
    """Somebody stopped the job."""


@dataclass(frozen=True)
class Permintaan:
    """What is asked for: which table, what it is called, its filter, the filter in words."""

    macam: MacamEkspor
    nama: str
    saringan: Mapping[str, Any]
    kata: Sequence[str] = ()


def _pastikan(pelaku: Pelaku, apa: Permintaan) -> int:
    """Return how many rows there are; refuse who may not have them, and a table without any."""
    isi = ISI[apa.macam]
    authz.tabel().pastikan(pelaku, isi.izin, milik_sendiri=False)
    jumlah = isi.jumlah(pelaku, apa.saringan)
    if not jumlah:
        raise TindakanDitolak("Tidak ada baris yang cocok, jadi tidak ada yang diekspor.")
    return jumlah


def minta(pelaku: Pelaku, apa: Permintaan) -> EksporAngka:
    """Ask for a table as a workbook. Raises TindakanDitolak where it has no row, or too many."""
    if _pastikan(pelaku, apa) > BARIS_MAKS:
        raise TindakanDitolak(
            f"Satu lembar Excel memuat paling banyak {ribuan(BARIS_MAKS)} baris. Persempit "
            "saringannya, atau unduh sebagai CSV."
        )
    satu = _baris(pelaku, apa, apa.nama)
    satu.contoh = ISI[apa.macam].contoh(pelaku, apa.saringan)
    db.session.add(satu)
    db.session.flush()
    judul = f"Mengekspor {apa.nama}"[:200]
    satu.pekerjaan_id = pekerjaan.buat(pelaku, TUGAS, judul, {"ekspor_id": satu.id}).id
    db.session.flush()
    _jejak(pelaku, satu, "ekspor_angka.minta")
    return satu


def _baris(pelaku: Pelaku, apa: Permintaan, judul: str) -> EksporAngka:
    return EksporAngka(
        macam=apa.macam,
        judul=judul[:200],
        saringan=dict(apa.saringan),
        kata=list(apa.kata),
        dibuat_pada=clock.sekarang(),
        dibuat_oleh_id=pelaku.id,
        dibuat_nama=pelaku.nama,
    )


def _jejak(pelaku: Pelaku, satu: EksporAngka, tindakan: str) -> None:
    isi = {"macam": satu.macam.value, "baris": satu.baris, **satu.saringan}
    audit.catat(pelaku, tindakan, satu.rujukan, sesudah=isi, keterangan=satu.judul)


@dataclass(frozen=True)
class Csv:
    """Rows as CSV, an open file; how many; whether rows of an example book are among them."""

    berkas: BinaryIO
    baris: int
    contoh: bool


def csv(pelaku: Pelaku, apa: Permintaan) -> Csv:
    """Return the rows as CSV. It takes long and writes nothing: made while nobody waits to write.

    Of several sheets the last one, which holds the rows. Raises TindakanDitolak where none is.
    """
    jumlah, isi = _pastikan(pelaku, apa), ISI[apa.macam]
    lembar = isi.lembar(pelaku, apa.saringan)[-1]
    berkas_isi = berkas_csv(lembar.kepala, (b for semua in lembar.rombongan() for b in semua))
    jumlah = jumlah if lembar.jumlah is None else lembar.jumlah
    return Csv(berkas_isi, jumlah, isi.contoh(pelaku, apa.saringan))


def catat_csv(pelaku: Pelaku, apa: Permintaan, hasil: Csv) -> EksporAngka:
    """Record that rows leave as CSV; what is not recorded is not sent."""
    satu, kini = _baris(pelaku, apa, f"{apa.nama} (CSV)"), clock.sekarang()
    satu.selesai_pada, satu.dibuang_pada = kini, kini
    satu.baris, satu.contoh = hasil.baris, hasil.contoh
    db.session.add(satu)
    db.session.flush()
    _jejak(pelaku, satu, "ekspor_angka.csv")
    return satu


def nama_berkas(satu: EksporAngka, akhiran: str) -> str:
    """Return what a file is called: which table it is, of when."""
    return nama_unduhan(ISI[satu.macam].berkas(satu.saringan), akhiran, satu.contoh)


def _banyak(jumlah: int, lembar: Sequence[LembarIsi]) -> Iterator[tuple[Nilai, ...]]:
    """How many rows there are, by sheet."""
    for satu in lembar:
        if satu.jumlah is None:
            yield "Baris", jumlah
        else:
            yield f"Baris pada lembar {satu.nama}", satu.jumlah


def _keterangan(satu: EksporAngka, jumlah: int, lembar: Sequence[LembarIsi]) -> LembarEkspor:
    """The first sheet: what this is, by which filter, of when, for whom."""
    isi: list[tuple[Nilai, ...]] = [
        ("Isi", satu.judul),
        *(("Saringan", kata) for kata in satu.kata or ["Tanpa saringan: semua baris"]),
        *([("Perhatian", CONTOH)] if satu.contoh else []),
        *_banyak(jumlah, lembar),
        ("Dibuat", tulis_waktu(clock.ke_lokal(clock.sekarang()))),
        ("Diminta oleh", satu.dibuat_nama),
        *(("Definisi", kata) for kata in ISI[satu.macam].definisi),
        ("Perhatian", "Memuat nama orang dan perusahaan: simpan seperlunya, jangan disebarkan."),
    ]
    return LembarEkspor("Keterangan", ("Tentang", "Keterangan"), isi)


def _pelaku(satu: EksporAngka) -> Pelaku:
    """Who asked, with what they may see today."""
    kontak = akun.kontak([satu.dibuat_oleh_id]) if satu.dibuat_oleh_id else {}
    orang = kontak.get(satu.dibuat_oleh_id or 0)
    if orang is None or not orang.aktif:
        raise TindakanDitolak("Akun yang meminta ekspor ini tidak aktif lagi.")
    authz.tabel().pastikan(orang.pelaku, ISI[satu.macam].izin, milik_sendiri=False)
    return orang.pelaku


class _Hitung:
    """Counts rows over all sheets, and tells how far it is after each batch."""

    def __init__(self, total: int, maju: Maju) -> None:
        self.sudah, self.total, self.maju = 0, total, maju

    def alirkan(self, rombongan: Rombongan) -> Iterator[Sequence[Nilai]]:
        for semua in rombongan:
            self.sudah += len(semua)
            # Before the rows are written: nothing is held in the database meanwhile.
            if not self.maju(self.sudah, max(self.total, self.sudah)):
                raise Berhenti
            yield from semua


def kerjakan(kerja: Pekerjaan, maju: Maju) -> dict[str, Any] | None:
    """Make the workbook of a job; None where somebody stopped it."""
    ekspor_id = kerja.parameter["ekspor_id"]
    satu = baca.untuk_pekerjaan(ekspor_id)
    if satu.selesai_pada is not None:
        return {"ekspor_id": ekspor_id}
    pelaku, isi = _pelaku(satu), ISI[satu.macam]
    total = isi.jumlah(pelaku, satu.saringan)
    # Of the rows that are written now, not of those that there were when it was asked for.
    satu.contoh = isi.contoh(pelaku, satu.saringan)
    hitung = _Hitung(total, maju)
    lembar = isi.lembar(pelaku, satu.saringan)
    depan = _keterangan(satu, total, lembar)
    if not maju(0, total):
        return None
    try:
        with tulis_xlsx([depan, *(_lembar(satu_lembar, hitung) for satu_lembar in lembar)]) as buku:
            sha256, _ = berkas.simpan(buku)
    except Berhenti:
        return None
    satu = baca.untuk_pekerjaan(ekspor_id)
    satu.sha256, satu.baris, satu.selesai_pada = sha256, hitung.sudah, clock.sekarang()
    db.session.flush()
    return {"ekspor_id": ekspor_id}


def _lembar(satu: LembarIsi, hitung: _Hitung) -> LembarEkspor:
    return LembarEkspor(satu.nama, satu.kepala, hitung.alirkan(satu.rombongan()))


def batalkan(pelaku: Pelaku, ekspor_id: int) -> None:
    """Stop one's own export."""
    satu = baca.ambil(pelaku, ekspor_id)
    if satu.pekerjaan_id is None:
        raise TindakanDitolak("Ekspor ini tidak sedang dikerjakan.")
    pekerjaan.batalkan(pelaku, satu.pekerjaan_id)


def keluarkan(pelaku: Pelaku, ekspor_id: int) -> tuple[EksporAngka, BinaryIO]:
    """Return a workbook, open for reading; it holds names, so taking it out is recorded."""
    satu = baca.ambil(pelaku, ekspor_id)
    authz.tabel().pastikan(pelaku, ISI[satu.macam].izin, milik_sendiri=False)
    if satu.selesai_pada is None:
        raise TindakanDitolak("Ekspor ini belum selesai.")
    if satu.sha256 is None:
        raise TindakanDitolak("Berkas ini sudah dibuang karena masa simpannya lewat. Minta lagi.")
    _jejak(pelaku, satu, "ekspor_angka.unduh")
    return satu, berkas.buka(satu.sha256)


def hari_simpan() -> int | None:
    """Return for how many days a workbook is kept; None where no reference data was loaded."""
    try:
        return int(kalender.pengaturan(HARI, clock.hari_ini()))
    except TindakanDitolak:
        return None


def buang() -> int:
    """Let go of workbooks that were made longer ago than they are kept; return how many. None where
    the reference data was not loaded yet."""
    kini, hari = clock.sekarang(), hari_simpan()
    if hari is None:
        return 0
    stmt = sa.select(EksporAngka).where(
        EksporAngka.sha256.is_not(None), EksporAngka.selesai_pada < kini - timedelta(days=hari)
    )
    sidik = set()
    for satu in db.session.scalars(stmt.order_by(EksporAngka.id)):
        sidik.add(satu.sha256)
        satu.sha256, satu.dibuang_pada = None, kini
        _jejak(SISTEM, satu, "ekspor_angka.buang")
    db.session.flush()
    berkas_sisa.buang((s for s in sidik if s), kini)
    return len(sidik)
