"""Check a list, and bring it in: in batches, resumable, each row at most once.

A company that is already in is known by its number, or by its name where it has none: a run that
was killed goes on where its last commit ended, and a list handed in twice adds nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

import sqlalchemy as sa

from hi_cases.audit import services as audit
from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db, tahan
from hi_cases.core.errors import TindakanDitolak
from hi_cases.core.impor import hentikan, mulai, rombongan
from hi_cases.core.pekerjaan import Pekerjaan
from hi_cases.perusahaan import queries
from hi_cases.perusahaan.models import ImporPerusahaan, Perusahaan
from hi_cases.perusahaan.queries import impor as baca_impor
from hi_cases.perusahaan.rules import IMPOR
from hi_cases.perusahaan.rules.impor import Acuan, BarisDaftar, Temuan, Tingkat, baca_daftar
from hi_cases.perusahaan.rules.impor.pembaca import jumlah_baris
from hi_cases.perusahaan.services.daftar import PEKA
from hi_cases.perusahaan.services.impor.rencana import Nasib, Rencana, rencanakan, yang_berubah
from hi_cases.perusahaan.services.impor.unggah import baca_tersimpan
from hi_cases.perusahaan.services.indeks import indekskan, perbarui, usulkan_banyak
from hi_cases.perusahaan.types import AsalPerusahaan

TUGAS = "perusahaan.impor"
SEKALI = 500
TAMPAK = 50


@dataclass
class Hitungan:
    """What a run has met so far: counts, and the first of what a person wants to see."""

    nasib: Counter[Nasib] = field(default_factory=Counter)
    diubah: int = 0
    tolak: list[dict[str, Any]] = field(default_factory=list)
    beda: list[dict[str, Any]] = field(default_factory=list)
    catatan: Counter[str] = field(default_factory=Counter)

    def tambah(self, semua: Iterable[Rencana]) -> None:
        """Count a batch."""
        for satu in semua:
            self.nasib[satu.nasib] += 1
            for temuan in satu.baris.temuan:
                self._temuan(temuan)
            if satu.nasib is Nasib.BEDA and len(self.beda) < TAMPAK and satu.perusahaan:
                self.beda.append(
                    {
                        "id": satu.perusahaan.id,
                        "nama": satu.perusahaan.nama,
                        "lembar": satu.baris.lembar,
                        "baris": satu.baris.baris,
                        "perubahan": [asdict(p) for p in satu.perubahan],
                    }
                )

    def _temuan(self, temuan: Temuan) -> None:
        if temuan.tingkat is Tingkat.CATATAN:
            self.catatan[temuan.alasan] += 1
        elif len(self.tolak) < TAMPAK:
            self.tolak.append(asdict(temuan))

    def ringkas(self) -> dict[str, Any]:
        """Return the counts as a row keeps them."""
        n = self.nasib
        return {
            "dibaca": n.total() - n[Nasib.LEWATI],
            "tambah": n[Nasib.TAMBAH],
            "sama": n[Nasib.SAMA],
            "beda": n[Nasib.BEDA],
            "ditolak": n[Nasib.TOLAK],
            "contoh_tolak": self.tolak,
            "contoh_beda": self.beda,
            "catatan": [list(satu) for satu in self.catatan.most_common(TAMPAK)],
        }


def jalankan(
    pelaku: Pelaku, impor_id: int, *, masukkan: bool, perbarui_beda: bool = False
) -> Pekerjaan:
    """Ask for a list to be checked, or, once it has been, to be brought in."""
    impor = baca_impor.ambil_impor(pelaku, impor_id, tahan=True)
    if masukkan and impor.hasil_periksa is None:
        raise TindakanDitolak("Daftar ini belum selesai diperiksa.")
    impor.perbarui = perbarui_beda
    kata = "Memasukkan" if masukkan else "Memeriksa"
    judul = f"{kata} daftar perusahaan {impor.nama_berkas}"
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
    elif kerja.parameter["masukkan"]:
        # The list was closed by a run that was cut off while it looked for doubles.
        yield from _cari_ganda(impor.id, impor.ringkasan["dibaca"])


def ringkasan_pekerjaan(kerja: Pekerjaan) -> dict[str, Any]:
    """What a finished job leaves on its row."""
    return {"impor_id": kerja.parameter["impor_id"]}


def kerjakan(
    pelaku: Pelaku, impor: ImporPerusahaan, *, masukkan: bool
) -> Iterator[tuple[int, int]]:
    """Check a list, or bring it in; yields (done, total) after each batch, to be committed.

    Stopping between two batches leaves whole batches behind, and the list open.
    """
    impor_id, semula = impor.id, (impor.hasil_periksa or {}).get("diubah", 0) if masukkan else 0
    hitung = Hitungan(diubah=semula)
    lembar = baca_tersimpan(impor)
    sudah, total = 0, jumlah_baris(lembar)
    for bagian in rombongan(baca_daftar(lembar, acuan()), SEKALI):
        impor = baca_impor.impor_pekerjaan(impor_id)
        rencana = _masukkan(pelaku, impor, bagian, hitung) if masukkan else rencanakan(bagian)
        hitung.tambah(rencana)
        sudah = min(sudah + len(bagian), total)
        yield sudah, total
        # Rows of finished batches are let go of: memory does not grow with the list.
        db.session.expire_all()
    impor = baca_impor.impor_pekerjaan(impor_id)
    if not masukkan:
        impor.hasil_periksa = hitung.ringkas()
        db.session.flush()
        return
    # Everything is in: the list is closed before its names are compared, however long that takes.
    _tutup(pelaku, baca_impor.impor_pekerjaan(impor_id), hitung)
    yield total, total
    yield from _cari_ganda(impor_id, total)


def _cari_ganda(impor_id: int, total: int) -> Iterator[tuple[int, int]]:
    """Suggest doubles of what came with a list; done twice, it adds nothing."""
    for _ in usulkan_banyak(frozenset(baca_impor.masuk_dengan(impor_id))):
        yield total, total


def periksa_saja(lembar: Sequence[Any]) -> tuple[Hitungan, list[Temuan]]:
    """Return what bringing a list in would do, and every refused cell: for the terminal."""
    hitung, tolak = Hitungan(), []
    for bagian in rombongan(baca_daftar(lembar, acuan()), SEKALI):
        rencana = rencanakan(bagian)
        hitung.tambah(rencana)
        tolak += [t for r in rencana for t in r.baris.temuan if t.tingkat is Tingkat.TOLAK]
        db.session.expire_all()
    return hitung, tolak


def tolak_tersimpan(impor: ImporPerusahaan) -> list[Temuan]:
    """Return every refused cell of a kept list, as the registry stands now."""
    return periksa_saja(baca_tersimpan(impor))[1]


def acuan() -> Acuan:
    """Return the names that lists are read with."""
    return Acuan(clock.hari_ini(), queries.kecamatan(), queries.kawasan(), queries.kategori_kbli())


def _masukkan(
    pelaku: Pelaku, impor: ImporPerusahaan, bagian: Sequence[BarisDaftar], hitung: Hitungan
) -> list[Rencana]:
    """One batch, in a number of statements that grows only with what changes."""
    authz.tabel().pastikan(pelaku, IMPOR)
    tahan("impor_perusahaan")
    rencana = rencanakan(bagian)
    baru = [r.kolom for r in rencana if r.nasib is Nasib.TAMBAH]
    _tambah(pelaku, impor, baru)
    if impor.perbarui:
        ubah = [r for r in rencana if r.nasib is Nasib.BEDA]
        for satu in ubah:
            _ubah(pelaku, impor, satu)
        hitung.diubah += len(ubah)
        impor.hasil_periksa = {**(impor.hasil_periksa or {}), "diubah": hitung.diubah}
    db.session.flush()
    return rencana


def _tambah(pelaku: Pelaku, impor: ImporPerusahaan, baru: Sequence[dict[str, Any]]) -> None:
    if not baru:
        return
    kini = clock.sekarang()
    tetap = {
        "asal": AsalPerusahaan.DAFTAR,
        "impor_id": impor.id,
        "terverifikasi": False,
        "dibuat_pada": kini,
        "diubah_pada": kini,
        "versi": 1,
    }
    stmt = sa.insert(Perusahaan).returning(Perusahaan.id, Perusahaan.nama_baku)
    nomor = dict(db.session.execute(stmt, [satu | tetap for satu in baru]).all())
    indekskan(nomor)
    audit.catat(
        pelaku,
        "impor_perusahaan",
        impor.rujukan,
        sesudah={"ditambah": len(nomor)},
        keterangan=f"{len(nomor)} perusahaan masuk dari {impor.nama_berkas} "
        f"(nomor {min(nomor)} sampai {max(nomor)}).",
    )


def _ubah(pelaku: Pelaku, impor: ImporPerusahaan, rencana: Rencana) -> None:
    perusahaan = rencana.perusahaan
    if perusahaan is None:
        return
    berubah = yang_berubah(rencana)
    ganti_nama = berubah.get("nama_baku", perusahaan.nama_baku) != perusahaan.nama_baku
    for nama, nilai in berubah.items():
        setattr(perusahaan, nama, nilai)
    perusahaan.diubah_pada = clock.sekarang()
    db.session.flush()
    if ganti_nama:
        perbarui(perusahaan)
    audit.catat(
        pelaku,
        "ubah_dari_daftar",
        perusahaan.rujukan,
        sebelum={p.bidang: p.tersimpan for p in rencana.perubahan},
        sesudah={p.bidang: p.baru for p in rencana.perubahan},
        keterangan=f"Menurut {impor.nama_berkas}, lembar {rencana.baris.lembar} "
        f"baris {rencana.baris.baris}.",
        peka=PEKA,
    )


def _tutup(pelaku: Pelaku, impor: ImporPerusahaan, hitung: Hitungan) -> None:
    """Count what came in from what is stored, so that a resumed run reports all of it."""
    isi = hitung.ringkas()
    ditambah = len(baca_impor.masuk_dengan(impor.id))
    isi["ditambah"], isi["diubah"] = ditambah, hitung.diubah
    isi["berbeda"] = 0 if impor.perbarui else isi["beda"]
    isi["sama"] = isi["dibaca"] - ditambah - isi["diubah"] - isi["berbeda"] - isi["ditolak"]
    impor.ringkasan, impor.selesai_pada = isi, clock.sekarang()
    db.session.flush()
    angka = {nama: isi[nama] for nama in ("dibaca", "ditambah", "diubah", "sama", "ditolak")}
    audit.catat(pelaku, "selesai_impor_perusahaan", impor.rujukan, sesudah=angka)
