"""A batch of rows against the registry: new, the same, different, or not to be told apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import sqlalchemy as sa

from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah
from hi_cases.perusahaan import queries
from hi_cases.perusahaan.models import Perusahaan
from hi_cases.perusahaan.rules.impor import BarisDaftar, Perubahan, beda
from hi_cases.perusahaan.services.periksa import nilai_kolom, sektor_tersimpan
from hi_cases.perusahaan.types import DataPerusahaan

_KONTAK = ("narahubung", "telepon", "email")
_IDENTITAS = frozenset({"nama", "bentuk"})


class Nasib(StrEnum):
    """What becomes of a row."""

    TAMBAH = "tambah"
    SAMA = "sama"
    BEDA = "beda"
    TOLAK = "tolak"
    LEWATI = "lewati"
    """No row of a company: a title, a footer, a remark about a sheet."""


@dataclass(frozen=True)
class Rencana:
    """One row, what becomes of it, and the columns that it would write."""

    baris: BarisDaftar
    nasib: Nasib
    kolom: dict[str, Any]
    perusahaan: Perusahaan | None = None
    perubahan: tuple[Perubahan, ...] = ()


class _Tersimpan:
    """The companies that a batch may be about, found in three statements."""

    def __init__(self, semua: Iterable[dict[str, Any]]) -> None:
        semua = list(semua)
        syarat = [
            kolom.in_(nilai)
            for nama, kolom in (
                ("nib", Perusahaan.nib),
                ("wlkp", Perusahaan.wlkp),
                ("nama_baku", Perusahaan.nama_baku),
            )
            if (nilai := sorted({satu[nama] for satu in semua if satu[nama] is not None}))
        ]
        baris = [
            satu
            for satu_syarat in syarat
            for satu in db.session.scalars(sa.select(Perusahaan).where(satu_syarat))
        ]
        kini = queries.utama({satu.id for satu in baris if satu.digabung_ke_id is not None})
        tujuan = sa.select(Perusahaan).where(Perusahaan.id.in_(set(kini.values())))
        self.menurut_id = {satu.id: satu for satu in db.session.scalars(tujuan)}
        self.nomor: dict[tuple[str, str], int] = {}
        self.nama: defaultdict[str, set[int]] = defaultdict(set)
        # Rows that were merged away answer for what they became, but never before a row in force.
        for satu in sorted(baris, key=lambda p: (p.digabung_ke_id is not None, p.id)):
            nomor = kini.get(satu.id, satu.id)
            self.menurut_id.setdefault(nomor, satu)
            for bidang in ("nib", "wlkp"):
                if (nilai := getattr(satu, bidang)) is not None:
                    self.nomor.setdefault((bidang, nilai), nomor)
            self.nama[satu.nama_baku].add(nomor)

    def cari(self, kolom: dict[str, Any]) -> set[int]:
        """Return the companies that the numbers of a row name; by its name where it has none."""
        kunci = [(b, n) for b in ("nib", "wlkp") if (n := kolom[b]) is not None]
        if kunci:
            return {self.nomor[satu] for satu in kunci if satu in self.nomor}
        calon = self.nama.get(kolom["nama_baku"], set())
        tanpa = {satu for satu in calon if self._tanpa_nomor(satu)}
        return tanpa if len(tanpa) == 1 else set(calon)

    def _tanpa_nomor(self, nomor: int) -> bool:
        satu = self.menurut_id[nomor]
        return satu.nib is None and satu.wlkp is None


def rencanakan(semua: Sequence[BarisDaftar]) -> list[Rencana]:
    """Say for each row of a batch what becomes of it."""
    kolom: list[dict[str, Any] | None] = []
    rapi: list[BarisDaftar] = []
    for satu in semua:
        isi, baris = _kolom(satu)
        kolom.append(isi)
        rapi.append(baris)
    tersimpan = _Tersimpan(isi for isi in kolom if isi is not None)
    return [_satu(b, isi, tersimpan) for b, isi in zip(rapi, kolom, strict=True)]


def _kolom(baris: BarisDaftar) -> tuple[dict[str, Any] | None, BarisDaftar]:
    if baris.data is None:
        return None, baris
    try:
        return nilai_kolom(baris.data) | _kontak(baris.data), baris
    except DataTidakSah as galat:
        for bidang, pesan in galat.bidang.items():
            baris = baris.tolak(bidang, str(getattr(baris.data, bidang, "") or ""), pesan)
        return None, baris


def _kontak(data: DataPerusahaan) -> dict[str, Any]:
    return {nama: getattr(data, nama) for nama in _KONTAK}


def _satu(baris: BarisDaftar, kolom: dict[str, Any] | None, tersimpan: _Tersimpan) -> Rencana:
    if kolom is None:
        return Rencana(baris, Nasib.TOLAK if baris.ditolak else Nasib.LEWATI, {})
    if baris.ganda:
        return Rencana(baris, Nasib.SAMA, kolom)
    ketemu = tersimpan.cari(kolom)
    if len(ketemu) > 1:
        return Rencana(_tak_terbedakan(baris, kolom, ketemu, tersimpan), Nasib.TOLAK, {})
    if not ketemu:
        return Rencana(baris, Nasib.TAMBAH, kolom)
    perusahaan = tersimpan.menurut_id[next(iter(ketemu))]
    if baris.data is not None:
        # A blank cell changes nothing.
        ditulis = baris.data.sektor or perusahaan.sektor
        kolom = kolom | sektor_tersimpan(perusahaan, kolom, ditulis)
    lama = {nama: getattr(perusahaan, nama) for nama in kolom}
    sama_nama = perusahaan.nama_baku == kolom["nama_baku"]
    perubahan = beda(lama, kolom, _IDENTITAS if sama_nama else ())
    nasib = Nasib.BEDA if perubahan else Nasib.SAMA
    return Rencana(baris, nasib, kolom, perusahaan, perubahan)


def _tak_terbedakan(
    baris: BarisDaftar, kolom: dict[str, Any], ketemu: set[int], tersimpan: _Tersimpan
) -> BarisDaftar:
    nama = sorted(tersimpan.menurut_id[satu].nama for satu in ketemu)
    if kolom["nib"] is None and kolom["wlkp"] is None:
        pesan = f"ada {len(nama)} perusahaan bernama sama di sistem; tulis NIB atau nomor WLKP"
        return baris.tolak("nama", kolom["nama"], pesan)
    pesan = f"NIB dan nomor WLKP baris ini milik dua perusahaan: {' dan '.join(nama)}"
    return baris.tolak("nib", str(kolom["nib"]), pesan)


def yang_berubah(rencana: Rencana) -> dict[str, Any]:
    """Return the columns that the differences of a row write, editions and canonical names too."""
    bidang = {satu.bidang for satu in rencana.perubahan}
    ikut = {"kbli": "kbli_versi", "kbli_versi": "kbli", "sektor": "sektor_versi"}
    bidang |= {ikut[satu] for satu in bidang if satu in ikut}
    if "nama" in bidang:
        bidang |= {"nama_baku", "nama_urut", "bentuk"}
    return {nama: rencana.kolom[nama] for nama in bidang}
