"""Do what was checked and confirmed: in batches, resumable, each line at most once.

A line that is already in is known by its register number, so a run that was killed goes on where
its last commit ended, and a book handed in twice adds nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from hi_cases.audit import services as audit
from hi_cases.core import authz, clock, nomor, queue
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.impor import hentikan, mulai, rombongan
from hi_cases.core.pekerjaan import Pekerjaan
from hi_cases.perselisihan.queries import arsip as baca_arsip
from hi_cases.perselisihan.services import arsip
from hi_cases.perselisihan.services.pencatatan import SERI_REGISTER
from hi_cases.perusahaan import services as perusahaan
from hi_cases.register_buku.models import BarisBuku, ImporRegister, NasibBaris
from hi_cases.register_buku.queries import impor as queries
from hi_cases.register_buku.rules.impor import BarisRegister, HasilBaca
from hi_cases.register_buku.rules.impor.rencana import BarisBerubah, Rencana, susun_rencana
from hi_cases.register_buku.rules.izin import IMPOR
from hi_cases.register_buku.services.impor import perkara as perkara_lama
from hi_cases.register_buku.services.impor.bacaan import Bacaan
from hi_cases.register_buku.services.impor.unggah import baca_bertahap

TUGAS = "perselisihan.impor_register"
HITUNG = "indikator.hitung_berubah"
"""Counts what a book changed: by name, for who counts stands above this domain."""
SEKALI = 1_000
URUTAN_WAJAR = 99_999
"""A number beyond this is no running number but, say, a date written together."""


def jalankan(pelaku: Pelaku, impor_id: int, *, perbarui: bool) -> Pekerjaan:
    """Confirm an import: a job does it, now or again after a cancelled or failed one."""
    authz.tabel().pastikan(pelaku, IMPOR)
    impor = queries.ambil(pelaku, impor_id, kunci_baris=True)
    impor.perbarui = perbarui
    judul = f"Memasukkan buku register {impor.nama_berkas}"
    return mulai(pelaku, impor, TUGAS, judul, {"impor_id": impor.id})


def kerjakan(pelaku: Pelaku, impor: ImporRegister) -> Iterator[tuple[int, int]]:
    """Bring a book in; yields (done, total) after each batch, for the caller to commit.

    Stopping between two batches leaves whole batches behind, and the import open.
    """
    yield from _masukkan_semua(pelaku, impor, baca_bertahap(impor.sha256))


def _masukkan_semua(
    pelaku: Pelaku, impor: ImporRegister, terbaca: Bacaan
) -> Iterator[tuple[int, int]]:
    ada, sudah = queries.SedangTersimpan(), 0
    with terbaca as bacaan:
        for baris in rombongan(bacaan.baris(), SEKALI):
            _masukkan(pelaku, impor, baris, bacaan, ada)
            sudah += len(baris)
            yield sudah, bacaan.banyak
    _tutup(pelaku, impor, sudah)


def kerjakan_pekerjaan(baris: Pekerjaan) -> Iterator[tuple[int, int]]:
    """The same for a job, in the name of who confirmed it; nothing when it is already done.

    The first step has done nothing yet: once it is committed, nothing is held while the book is
    read, which for a large one takes seconds.
    """
    impor = queries.untuk_pekerjaan(baris.parameter["impor_id"])
    if impor.ringkasan is None:
        pelaku = Pelaku(impor.pelaku_id, impor.pelaku_nama, sistem=True)
        sha256 = impor.sha256
        yield 0, 0
        yield from _masukkan_semua(pelaku, impor, baca_bertahap(sha256))


def ringkasan_pekerjaan(baris: Pekerjaan) -> dict[str, int]:
    """What a finished job leaves on its row."""
    impor = queries.untuk_pekerjaan(baris.parameter["impor_id"])
    return {"impor_id": impor.id, **(impor.ringkasan or {})}


def batalkan(pelaku: Pelaku, impor_id: int) -> None:
    """Stop a running import; the batches already in stay in."""
    hentikan(pelaku, queries.ambil(pelaku, impor_id))


def _masukkan(
    pelaku: Pelaku,
    impor: ImporRegister,
    baris: Sequence[BarisRegister],
    bacaan: Bacaan,
    ada: queries.SedangTersimpan,
) -> None:
    """One batch, in a number of statements that does not grow with its lines."""
    queries.kunci_impor()
    kunci = {satu for satu in (b.kunci for b in baris) if satu is not None}
    rencana = susun_rencana(HasilBaca(tuple(baris), ()), ada.baca(pelaku, kunci))
    id_perusahaan = _perusahaan(pelaku, rencana)
    tersimpan = queries.baris_tersimpan(impor.id, [(satu.lembar, satu.baris) for satu in baris])
    isi = _tambah(pelaku, impor, rencana.tambah, bacaan, id_perusahaan)
    isi += _ubah(pelaku, impor, rencana.ubah, id_perusahaan)
    isi += [_baris(impor, satu, NasibBaris.DITOLAK) for satu in rencana.hasil.ditolak]
    if isi := [satu for satu in isi if (satu["lembar"], satu["baris"]) not in tersimpan]:
        arsip.tulis_banyak(BarisBuku, isi)
        hitung = Counter(satu["nasib"] for satu in isi)
        audit.catat(
            pelaku,
            "impor_register",
            impor.rujukan,
            sesudah={nasib.value: jumlah for nasib, jumlah in hitung.items()},
            keterangan=f"Lembar {baris[0].lembar} baris {baris[0].baris} "
            f"sampai lembar {baris[-1].lembar} baris {baris[-1].baris}.",
        )


def _perusahaan(pelaku: Pelaku, rencana: Rencana) -> dict[str, int]:
    """Companies by the name as written: known ones, and new ones as not yet verified."""
    fakta = [b.fakta for b in (*rencana.tambah, *(u.baris for u in rencana.ubah))]
    nama = [(f.pihak_pengusaha, f.sektor or None) for f in fakta if f and f.pihak_pengusaha]
    return perusahaan.daftarkan_banyak_dari_register(pelaku, nama) if nama else {}


def _tambah(
    pelaku: Pelaku,
    impor: ImporRegister,
    tambah: Sequence[BarisRegister],
    bacaan: Bacaan,
    id_perusahaan: Mapping[str, int],
) -> list[dict[str, Any]]:
    semua = [
        perkara_lama.PerkaraLama(
            satu.fakta,
            bacaan.urutan(satu.fakta),
            id_perusahaan.get(satu.fakta.pihak_pengusaha),
        )
        for satu in tambah
        if satu.fakta is not None
    ]
    ids = perkara_lama.buat(pelaku, semua)
    _lanjutkan_nomor(semua)
    return [
        _baris(impor, satu, NasibBaris.DITAMBAH, perkara_id)
        for satu, perkara_id in zip(tambah, ids, strict=True)
    ]


def _lanjutkan_nomor(semua: Sequence[perkara_lama.PerkaraLama]) -> None:
    """New cases of a year go on behind the numbers that the book has used."""
    terakhir: dict[int, int] = {}
    for satu in semua:
        if satu.urutan is not None and satu.urutan <= URUTAN_WAJAR:
            tahun = satu.fakta.tahun
            terakhir[tahun] = max(terakhir.get(tahun, 0), satu.urutan)
    for tahun, urutan in sorted(terakhir.items()):
        nomor.lewati_sampai(SERI_REGISTER, tahun, urutan)


def _ubah(
    pelaku: Pelaku,
    impor: ImporRegister,
    ubah: Sequence[BarisBerubah],
    id_perusahaan: Mapping[str, int],
) -> list[dict[str, Any]]:
    if not impor.perbarui:
        return [_baris(impor, u.baris, NasibBaris.BERBEDA, u.perkara_id) for u in ubah]
    semua = baca_arsip.untuk_diubah(u.perkara_id for u in ubah)
    hasil = []
    for satu in ubah:
        baru, perkara = satu.baris.fakta, semua[satu.perkara_id]
        if baru is None:
            continue
        milik = id_perusahaan.get(baru.pihak_pengusaha)
        if not arsip.terapkan(perkara, perkara_lama.ralat(satu.lama, baru, milik)):
            hasil.append(_baris(impor, satu.baris, NasibBaris.BERBEDA, perkara.id))
            continue
        audit.catat(
            pelaku,
            "perbaiki_dari_register",
            perkara.rujukan,
            sebelum={p.bidang: p.tersimpan for p in satu.perubahan},
            sesudah={p.bidang: p.baru for p in satu.perubahan},
            keterangan=f"Menurut buku {impor.nama_berkas}, lembar {satu.baris.lembar} "
            f"baris {satu.baris.baris}.",
        )
        hasil.append(_baris(impor, satu.baris, NasibBaris.DIUBAH, perkara.id))
    return hasil


def _baris(
    impor: ImporRegister, satu: BarisRegister, nasib: NasibBaris, perkara_id: int | None = None
) -> dict[str, Any]:
    return {
        "impor_id": impor.id,
        "lembar": satu.lembar,
        "baris": satu.baris,
        "nasib": nasib,
        "sel": satu.sel,
        "fakta": satu.fakta.sebagai_json() if satu.fakta else None,
        "temuan": [temuan.sebagai_json() for temuan in satu.temuan],
        "perkara_id": perkara_id,
    }


def _tutup(pelaku: Pelaku, impor: ImporRegister, dibaca: int) -> None:
    """Count from what is stored, so that a resumed run reports all of it."""
    nasib = queries.hitung_nasib(impor.id)
    ringkasan = {satu.value: nasib.get(satu, 0) for satu in NasibBaris}
    ringkasan["dibaca"] = dibaca
    ringkasan["sama"] = dibaca - sum(nasib.values())
    impor.ringkasan, impor.selesai_pada = ringkasan, clock.sekarang()
    db.session.flush()
    audit.catat(pelaku, "selesai_impor_register", impor.rujukan, sesudah=ringkasan)
    queue.kirim(HITUNG)
