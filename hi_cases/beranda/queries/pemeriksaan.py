"""The findings of the nightly check as their page shows them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import sqlalchemy as sa
from flask import url_for

from hi_cases.core import authz, papan, periksa
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.errors import TidakDitemukan
from hi_cases.core.jalan import TERBUKA, JalanTugas, StatusJalan
from hi_cases.core.pekerjaan import Pekerjaan
from hi_cases.core.periksa import Periksa, Temuan
from hi_cases.core.rujukan import Label

TUGAS = "inti.periksa"
IZIN = "beranda.pemeriksaan"
CUPLIKAN = 5
HALAMAN = 100


@dataclass(frozen=True)
class BarisTemuan:
    """One finding: its thing as the actor may see it, and whether the last run found it first."""

    temuan: Temuan
    label: Label
    baru: bool


@dataclass(frozen=True)
class AturanDilanggar:
    """One rule with its findings."""

    periksa: Periksa
    jumlah: int
    baris: Sequence[BarisTemuan]


@dataclass(frozen=True)
class HalamanPemeriksaan:
    """All rules: those broken first, then those that hold."""

    dilanggar: Sequence[AturanDilanggar]
    sesuai: Sequence[Periksa]
    terakhir: JalanTugas | None
    """The last run that ended well."""
    ditunggu: bool
    """Whether a run waits or works now."""

    @property
    def jumlah(self) -> int:
        """All open findings."""
        return sum(satu.jumlah for satu in self.dilanggar)


def _terakhir() -> JalanTugas | None:
    return db.session.scalar(
        sa.select(JalanTugas)
        .where(JalanTugas.nama == TUGAS, JalanTugas.status == StatusJalan.SELESAI)
        .order_by(JalanTugas.id.desc())
        .limit(1)
    )


def _ditunggu() -> bool:
    terbuka = (JalanTugas.nama == TUGAS, JalanTugas.status.in_(TERBUKA))
    return bool(db.session.scalar(sa.select(sa.exists().where(*terbuka))))


def _baris(
    pelaku: Pelaku, temuan: Sequence[Temuan], terakhir: JalanTugas | None
) -> dict[int, BarisTemuan]:
    label = papan.label_semua(pelaku, {satu.rujukan for satu in temuan})
    mulai = terakhir.mulai_pada if terakhir else None
    return {
        satu.id: BarisTemuan(satu, label[satu.rujukan], mulai is not None and satu.sejak >= mulai)
        for satu in temuan
    }


def semua(pelaku: Pelaku) -> HalamanPemeriksaan:
    """Return every rule with the first of its open findings, in a constant number of queries."""
    authz.tabel().pastikan(pelaku, IZIN)
    jumlah, awal, terakhir = periksa.jumlah_terbuka(), periksa.awal_tiap_kode(CUPLIKAN), _terakhir()
    baris = _baris(pelaku, [satu for milik in awal.values() for satu in milik], terakhir)
    dilanggar, sesuai = [], []
    for satu in periksa.daftar():
        if satu.kode not in jumlah:
            sesuai.append(satu)
            continue
        milik = [baris[temuan.id] for temuan in awal[satu.kode]]
        dilanggar.append(AturanDilanggar(satu, jumlah[satu.kode], milik))
    return HalamanPemeriksaan(dilanggar, sesuai, terakhir, _ditunggu())


def satu_aturan(pelaku: Pelaku, kode: str, sesudah: int = 0) -> AturanDilanggar:
    """Return one rule with a page of its findings, one more than fits when there are more."""
    authz.tabel().pastikan(pelaku, IZIN)
    milik = next((satu for satu in periksa.daftar() if satu.kode == kode), None)
    if milik is None:
        raise TidakDitemukan
    temuan = periksa.terbuka(kode, sesudah, HALAMAN + 1)
    baris = _baris(pelaku, temuan, _terakhir())
    jumlah = periksa.jumlah_terbuka().get(kode, 0)
    return AturanDilanggar(milik, jumlah, [baris[satu.id] for satu in temuan])


def hitung_terbuka(_pelaku: Pelaku) -> int:
    """Return how many findings are open, for the menu."""
    return periksa.jumlah_semua()


def label_pemeriksaan(pelaku: Pelaku, ids: Iterable[int]) -> dict[int, Label]:
    """Name the page of findings, to which notices lead."""
    url = url_for("beranda.pemeriksaan") if authz.tabel().boleh(pelaku, IZIN) else ""
    return {satu: Label("Pemeriksaan data", url) for satu in ids}


def label_pekerjaan(pelaku: Pelaku, ids: Iterable[int]) -> dict[int, Label]:
    """Name jobs by number; who asked for one gets its page."""
    stmt = sa.select(Pekerjaan.id, Pekerjaan.pelaku_id).where(Pekerjaan.id.in_(set(ids)))
    return {
        satu: Label(
            f"Pekerjaan nomor {satu}",
            url_for("beranda.pekerjaan", pekerjaan_id=satu)
            if pemilik is not None and pemilik == pelaku.id
            else "",
        )
        for satu, pemilik in db.session.execute(stmt)
    }
