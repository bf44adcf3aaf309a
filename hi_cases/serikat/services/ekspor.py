"""The book as a workbook: asked for, made by a job, taken out with a trace."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Sequence
from typing import Any, BinaryIO

from hi_cases.audit import services as audit
from hi_cases.core import authz, berkas, clock, pekerjaan
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.ekspor import LembarEkspor, Nilai, tulis_xlsx
from hi_cases.core.errors import TindakanDitolak
from hi_cases.core.pekerjaan import Pekerjaan
from hi_cases.serikat.models import EksporSerikat
from hi_cases.serikat.queries import ekspor as baca
from hi_cases.serikat.queries.daftar import Saringan
from hi_cases.serikat.rules.izin import EKSPOR

TUGAS = "serikat.ekspor"


def minta(pelaku: Pelaku, saringan: Saringan) -> EksporSerikat:
    """Ask for the book, as far as a filter leaves it.

    Raises TindakanDitolak where it leaves nothing.
    """
    authz.tabel().pastikan(pelaku, EKSPOR, milik_sendiri=False)
    if not baca.jumlah(saringan):
        raise TindakanDitolak("Tidak ada organisasi yang cocok, jadi tidak ada yang diekspor.")
    satu = EksporSerikat(
        saringan=baca.simpan_saringan(saringan),
        dibuat_pada=clock.sekarang(),
        dibuat_oleh_id=pelaku.id,
        dibuat_nama=pelaku.nama,
    )
    db.session.add(satu)
    db.session.flush()
    judul = "Mengekspor buku pencatatan serikat pekerja"
    satu.pekerjaan_id = pekerjaan.buat(pelaku, TUGAS, judul, {"ekspor_id": satu.id}).id
    db.session.flush()
    audit.catat(
        pelaku,
        "ekspor_serikat.minta",
        satu.rujukan,
        sesudah=satu.saringan,
        keterangan="Buku pencatatan diminta sebagai Excel.",
    )
    return satu


def kerjakan(kerja: Pekerjaan, maju: Callable[[int, int], bool]) -> dict[str, Any] | None:
    """Make the workbook of a job; None where somebody stopped it. `maju` tells how far it is."""
    satu = baca.untuk_pekerjaan(kerja.parameter["ekspor_id"])
    if satu.sha256 is not None:
        return {"ekspor_id": satu.id}
    saringan = baca.baca_saringan(satu.saringan)
    total, hitung = baca.jumlah(saringan), [0]
    semua = _terhitung(baca.baris(saringan), hitung)
    with tulis_xlsx([LembarEkspor("Buku pencatatan", baca.KEPALA, semua)]) as isi:
        if not maju(hitung[0], max(total, hitung[0])):
            return None
        satu = baca.untuk_pekerjaan(kerja.parameter["ekspor_id"])
        satu.sha256, _ukuran = berkas.simpan(isi)
    satu.baris, satu.selesai_pada = hitung[0], clock.sekarang()
    db.session.flush()
    return {"ekspor_id": satu.id}


def _terhitung(semua: Iterator[Sequence[Nilai]], hitung: list[int]) -> Iterator[Sequence[Nilai]]:
    for satu in semua:
        hitung[0] += 1
        yield satu


def batalkan(pelaku: Pelaku, ekspor_id: int) -> None:
    """Stop one's own export."""
    satu = baca.ambil(pelaku, ekspor_id)
    if satu.pekerjaan_id is None:
        raise TindakanDitolak("Ekspor ini tidak sedang dikerjakan.")
    pekerjaan.batalkan(pelaku, satu.pekerjaan_id)


def keluarkan(pelaku: Pelaku, ekspor_id: int) -> BinaryIO:
    """Return one's own workbook; it holds names, so taking it out is recorded."""
    authz.tabel().pastikan(pelaku, EKSPOR, milik_sendiri=False)
    satu = baca.ambil(pelaku, ekspor_id)
    if satu.sha256 is None:
        raise TindakanDitolak("Ekspor ini belum selesai.")
    audit.catat(
        pelaku,
        "ekspor_serikat.unduh",
        satu.rujukan,
        sesudah={"baris": satu.baris},
        keterangan="Buku pencatatan diunduh sebagai Excel.",
    )
    with berkas.buka(satu.sha256) as aliran:
        return io.BytesIO(aliran.read())
