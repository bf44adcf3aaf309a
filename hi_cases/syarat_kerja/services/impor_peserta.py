"""Lists of members by company: kept, checked, brought in by a job in batches, each row once.

A count is known by company, programme, day and number: a run that was killed goes on where its last
commit ended, and a list handed in twice adds nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from hi_cases.audit import services as audit
from hi_cases.core import clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import tahan
from hi_cases.core.impor import Nasib
from hi_cases.core.impor_kerja import Impor, PortImpor
from hi_cases.perusahaan.queries import padan as perusahaan
from hi_cases.syarat_kerja.models import ImporPeserta
from hi_cases.syarat_kerja.queries import impor_peserta as baca_impor
from hi_cases.syarat_kerja.queries import jamsostek as baca
from hi_cases.syarat_kerja.rules.impor_peserta import BarisPeserta, baca_daftar
from hi_cases.syarat_kerja.rules.izin import PESERTA
from hi_cases.syarat_kerja.services.jamsostek import catat
from hi_cases.syarat_kerja.services.padan import PerusahaanDikenal

TUGAS = "syarat_kerja.impor_peserta"


@dataclass(frozen=True)
class Padanan:
    """One row, what becomes of it, and the company that it is about."""

    baris: BarisPeserta
    nasib: Nasib
    perusahaan_id: int = 0


def _masukkan(pelaku: Pelaku, satu: Padanan, impor_id: int) -> Padanan:
    if satu.baris.data is not None:
        catat(pelaku, satu.perusahaan_id, satu.baris.data, impor_id=impor_id)
    return satu


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


layanan = Impor(
    PortImpor(
        model=ImporPeserta,
        izin=PESERTA,
        tugas=TUGAS,
        sebutan="daftar peserta",
        berkas="peserta.xlsx",
        unggah="unggah_daftar_peserta",
        selesai="selesai_impor_peserta",
        sekali=200,
        ambil=baca_impor.ambil_impor,
        ambil_pekerjaan=baca_impor.impor_pekerjaan,
        baca=lambda lembar: baca_daftar(lembar, clock.hari_ini()),
        pemadan=lambda: padankan,
        masukkan=_masukkan,
        tahan=lambda: tahan("impor_peserta"),
        catat=audit.catat,
    )
)
