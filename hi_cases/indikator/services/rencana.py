"""Planning documents: those that come with the system, and those that the office brings in."""

from __future__ import annotations

import csv
import itertools
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import BinaryIO

import sqlalchemy as sa

from hi_cases.audit import queries as audit_baca
from hi_cases.audit import services as audit
from hi_cases.core import authz, clock
from hi_cases.core.authz import SISTEM, Pelaku
from hi_cases.core.bidang import pastikan
from hi_cases.core.buku_kerja import BukuDitolak, buka_buku
from hi_cases.core.db import db
from hi_cases.core.ekspor import LembarEkspor, tulis_xlsx
from hi_cases.core.errors import DataTidakSah, TidakDitemukan, TindakanDitolak
from hi_cases.core.teks import satu_baris, terlihat
from hi_cases.indikator.models import (
    DefinisiIndikator,
    DokumenRencana,
    IsianIndikator,
    TargetIndikator,
)
from hi_cases.indikator.queries import jejak
from hi_cases.indikator.queries import rencana as tersimpan
from hi_cases.indikator.queries.sumber import SUMBER
from hi_cases.indikator.rules.berkas_rencana import (
    KOLOM,
    KOLOM_TARGET,
    LEMBAR_INDIKATOR,
    LEMBAR_TARGET,
    RencanaSalah,
    galat_dokumen,
    kurang_target,
    susun,
)
from hi_cases.indikator.rules.izin import LIHAT, RENCANA
from hi_cases.indikator.rules.lembar_rencana import (
    baca_lembar,
    baris_pilihan,
    tulis_indikator,
    tulis_target,
)
from hi_cases.indikator.services.isian import jejaki
from hi_cases.indikator.types import DataDokumen, Definisi, MacamIsian

_DATA = Path(__file__).resolve().parents[3] / "data"
_AKHIR_TAHUN = 12
BARIS_MAKS = 5_000
"""Filled rows of a sheet: a planning document has some dozens."""


def _baca(nama: str) -> list[dict[str, str]]:
    with (_DATA / f"{nama}.csv").open(encoding="utf-8", newline="") as berkas:
        return list(csv.DictReader(berkas))


def muat_bawaan(pelaku: Pelaku = SISTEM) -> int:
    """Load the documents that come with the system and are not there yet; return how many."""
    ada = set(db.session.scalars(sa.select(DokumenRencana.kode)))
    indikator, target = _baca("indikator"), _baca("target_indikator")
    baru = [satu for satu in _baca("dokumen_rencana") if satu["kode"] not in ada]
    for satu in baru:
        definisi = susun(
            (b for b in indikator if b["dokumen"] == satu["kode"]),
            (b for b in target if b["dokumen"] == satu["kode"]),
            SUMBER,
            range(int(satu["dari"]), int(satu["sampai"]) + 1),
        )
        catat(
            pelaku,
            kode=satu["kode"],
            nama=satu["nama"],
            sumber=satu["sumber"],
            tanggal=date.fromisoformat(satu["tanggal"]),
            rentang=(int(satu["dari"]), int(satu["sampai"])),
            definisi=definisi,
        )
    if baru and not ada:
        db.session.add_all(_capaian(pelaku))
        db.session.flush()
    _lengkapi_jejak(pelaku)
    return len(baru)


def _capaian(pelaku: Pelaku) -> list[IsianIndikator]:
    """What the documents themselves say was reached and spent."""
    return [
        IsianIndikator(
            macam=MacamIsian(satu["macam"]),
            kunci=satu["kunci"],
            tahun=int(satu["tahun"]),
            bulan=_AKHIR_TAHUN,
            nilai=Decimal(satu["nilai"]),
            bukti=satu["sumber"],
            dicatat_pada=clock.sekarang(),
            dicatat_nama=pelaku.nama,
            alasan_coret="",
        )
        for satu in _baca("capaian_dokumen")
    ]


def _lengkapi_jejak(pelaku: Pelaku) -> None:
    """Note in the trail what came with the system: its entries, and the hash of documents that were
    brought in before hashes were kept. Rows that nobody brought in are left for the check."""
    bawaan = {_kunci_capaian(satu) for satu in _capaian(pelaku)}
    tercatat = audit_baca.menurut_benda("isian_indikator", [jejak.ISI])
    for satu in db.session.scalars(sa.select(IsianIndikator).order_by(IsianIndikator.id)):
        if satu.id not in tercatat and _kunci_capaian(satu) in bawaan:
            jejaki(pelaku, satu)
    muat = audit_baca.menurut_benda("dokumen_rencana", [jejak.MUAT, jejak.SIDIK])
    for dokumen in db.session.scalars(sa.select(DokumenRencana).order_by(DokumenRencana.id)):
        ada = muat.get(dokumen.id, [])
        if ada and not any("sidik" in (j.sesudah or {}) for j in ada):
            sidik = {"sidik": jejak.isi_dokumen(dokumen)["sidik"]}
            audit.catat(pelaku, jejak.SIDIK, dokumen.rujukan, sesudah=sidik)


def _kunci_capaian(satu: IsianIndikator) -> tuple[object, ...]:
    return satu.macam, satu.kunci, satu.tahun, satu.bulan, satu.nilai, satu.bukti


def catat(
    pelaku: Pelaku,
    *,
    kode: str,
    nama: str,
    sumber: str,
    tanggal: date,
    rentang: tuple[int, int],
    definisi: Sequence[Definisi],
) -> DokumenRencana:
    """Enter a document with its indicators and targets."""
    dokumen = DokumenRencana(
        kode=kode,
        nama=nama,
        sumber=sumber,
        tanggal=tanggal,
        dari=rentang[0],
        sampai=rentang[1],
        dimuat_pada=clock.sekarang(),
        dimuat_nama=pelaku.nama,
        definisi=[_baris(satu) for satu in definisi],
    )
    db.session.add(dokumen)
    db.session.flush()
    audit.catat(
        pelaku,
        jejak.MUAT,
        dokumen.rujukan,
        sesudah=jejak.isi_dokumen(dokumen),
        keterangan=f"{len(definisi)} indikator",
    )
    return dokumen


def _baris(satu: Definisi) -> DefinisiIndikator:
    isi = {n: nilai for n, nilai in vars(satu).items() if n != "target"}
    return DefinisiIndikator(
        **isi,
        target=[TargetIndikator(tahun=t.tahun, nilai=t.nilai, pagu=t.pagu) for t in satu.target],
    )


def baca(pelaku: Pelaku, data: DataDokumen, isi: bytes, *, kurang: bool = False) -> list[Definisi]:
    """Return what the workbook of a planning document says. It may take seconds and writes
    nothing: done while nobody waits to write.

    `kurang` says that years or indicators without a target are meant. Raises DataTidakSah by field.
    """
    authz.tabel().pastikan(pelaku, RENCANA, milik_sendiri=False)
    pastikan(galat_dokumen(data))
    try:
        isi_lembar = baca_lembar(buka_buku(isi, BARIS_MAKS))
        definisi = susun(*isi_lembar, SUMBER, range(data.dari, data.sampai + 1))
    except RencanaSalah as salah:
        raise DataTidakSah({"berkas": f"Tidak ada yang dimasukkan. {salah}"}) from salah
    except BukuDitolak as tolak:
        raise DataTidakSah({"berkas": tolak.pesan}) from tolak
    if not any(d.target for d in definisi):
        kosong = LEMBAR_TARGET if definisi else LEMBAR_INDIKATOR
        kalimat = f"Lembar {kosong} masih kosong. Isi satu baris atau lebih, lalu unggah lagi."
        raise DataTidakSah({"berkas": f"Tidak ada yang dimasukkan. {kalimat}"})
    if not kurang and (kalimat := kurang_target(definisi, data)):
        raise DataTidakSah({"kurang": kalimat})
    return definisi


def masukkan(pelaku: Pelaku, data: DataDokumen, definisi: Sequence[Definisi]) -> DokumenRencana:
    """Bring in a planning document as `baca` read it, wholly or not at all.

    From the years it covers it takes the place of older ones, which stay to be read. Raises
    DataTidakSah by field.
    """
    authz.tabel().pastikan(pelaku, RENCANA, milik_sendiri=False)
    audit.tahan()
    nama = data.nama.strip()
    serupa = sa.select(DokumenRencana).filter_by(
        dari=data.dari, sampai=data.sampai, ditarik_pada=None
    )
    if any(s.nama.casefold() == nama.casefold() for s in db.session.scalars(serupa)):
        kalimat = "Dokumen bernama ini untuk tahun-tahun itu sudah ada. Beri nama lain."
        raise DataTidakSah({"nama": kalimat})
    return catat(
        pelaku,
        kode=_kode_baru(f"{nama.lower()[:40]}-{data.dari}-{data.sampai}".replace(" ", "-")),
        nama=nama,
        sumber=data.sumber.strip(),
        tanggal=data.tanggal,
        rentang=(data.dari, data.sampai),
        definisi=definisi,
    )


def _kode_baru(kode: str) -> str:
    """Return the code, numbered where another document has it: long names begin alike, and one that
    was withdrawn keeps its own."""
    ada = set(db.session.scalars(sa.select(DokumenRencana.kode)))
    lain = (f"{kode}-{n}" for n in itertools.count(2))
    return kode if kode not in ada else next(satu for satu in lain if satu not in ada)


def tarik(pelaku: Pelaku, dokumen_id: int, alasan: str) -> DokumenRencana:
    """Withdraw a document that was brought in by mistake: it stays to be read, and for its years
    the newest of the others stands again.

    Raises TidakDitemukan for none, TindakanDitolak for one that is withdrawn already.
    """
    authz.tabel().pastikan(pelaku, RENCANA, milik_sendiri=False)
    # Two who withdraw at once: the second sees the first.
    audit.tahan()
    satu = db.session.get(DokumenRencana, dokumen_id, populate_existing=True)
    if satu is None:
        raise TidakDitemukan
    if satu.ditarik_pada is not None:
        raise TindakanDitolak("Dokumen ini sudah ditarik.")
    pastikan({} if terlihat(alasan) else {"alasan": "Tulis alasannya."})
    satu.ditarik_pada, satu.ditarik_nama = clock.sekarang(), pelaku.nama
    satu.alasan_tarik = satu_baris(alasan)[:300]
    db.session.flush()
    audit.catat(pelaku, jejak.TARIK, satu.rujukan, keterangan=satu.alasan_tarik)
    return satu


def buku(pelaku: Pelaku, dokumen_id: int) -> BinaryIO:
    """Return a document as a workbook: to read, or as the pattern of the next one.

    Raises TidakDitemukan for none.
    """
    authz.tabel().pastikan(pelaku, LIHAT)
    definisi = tersimpan.definisi_dokumen(tersimpan.dokumen(dokumen_id))
    sumber = ([s.kode, s.nama, s.tabel_kata] for s in SUMBER.values())
    return tulis_xlsx(
        [
            LembarEkspor(LEMBAR_INDIKATOR, KOLOM, tulis_indikator(definisi)),
            LembarEkspor(LEMBAR_TARGET, KOLOM_TARGET, tulis_target(definisi)),
            LembarEkspor("Sumber", ("sumber", "yang dihitung", "dibaca dari"), sumber),
            LembarEkspor("Pilihan", ("kolom", "isi", "artinya"), baris_pilihan()),
        ]
    )
