"""Older books as lists: kept, checked, brought in by a job in batches, each row at most once.

An organisation is known by its number: a run that was killed goes on where its last commit ended,
and a list handed in twice adds nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from hi_cases.audit import services as audit
from hi_cases.core.authz import Pelaku
from hi_cases.core.errors import DataTidakSah
from hi_cases.core.impor import Nasib
from hi_cases.core.impor_kerja import Impor, PortImpor
from hi_cases.serikat.models import ImporSerikat
from hi_cases.serikat.queries import cocok
from hi_cases.serikat.queries import impor as baca_impor
from hi_cases.serikat.rules.impor import BarisBukuLama, baca_buku
from hi_cases.serikat.rules.izin import CATAT
from hi_cases.serikat.rules.nama import kunci_nama
from hi_cases.serikat.services import buku, lama

TUGAS = "serikat.impor"


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


def _masukkan(pelaku: Pelaku, satu: Padanan, _impor_id: int) -> Padanan:
    """Enter an accepted row; one that somebody entered by hand in this moment is refused."""
    if satu.baris.data is None:
        return satu
    try:
        lama.catat(pelaku, satu.baris.data, uraian=f"Dari daftar, baris {satu.baris.baris}.")
    except DataTidakSah as galat:
        baris = satu.baris
        for bidang, pesan in galat.bidang.items():
            baris = baris.tolak(bidang, pesan)
        return Padanan(baris, Nasib.TOLAK)
    return satu


layanan = Impor(
    PortImpor(
        model=ImporSerikat,
        izin=CATAT,
        tugas=TUGAS,
        sebutan="buku lama",
        berkas="buku-serikat.xlsx",
        unggah="unggah_buku_serikat",
        selesai="selesai_impor_buku_serikat",
        sekali=100,
        ambil=baca_impor.ambil_impor,
        ambil_pekerjaan=baca_impor.impor_pekerjaan,
        baca=baca_buku,
        pemadan=lambda: Pemadan().padankan,
        masukkan=_masukkan,
        tahan=buku.tahan_buku,
        catat=audit.catat,
    )
)
