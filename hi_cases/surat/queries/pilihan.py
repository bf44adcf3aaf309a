"""Which letters may be begun about a thing: those that fit its stage first, by name of party."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from hi_cases.core import clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.errors import TidakBerizin, TindakanDitolak
from hi_cases.core.rujukan import PortSurat, Rujukan
from hi_cases.surat.models import Penyampaian, Surat
from hi_cases.surat.queries.akses import port
from hi_cases.surat.queries.batas import alasan_bersama, yang_ada
from hi_cases.surat.queries.kop import kop_berlaku
from hi_cases.surat.queries.naskah import pastikan_menulis
from hi_cases.surat.queries.templat import semua_berlaku, templat_dari
from hi_cases.surat.rules import ungkapan
from hi_cases.surat.rules.susun import kata_isian, kata_surat
from hi_cases.surat.types import (
    BukanSuratnya,
    Dahulu,
    PihakSurat,
    Sasaran,
    StatusSurat,
    Templat,
    TipeIsian,
)

_PIHAK_DISEBUT = 6
"""More parties than these are chosen on the next page, not named one by one."""


@dataclass(frozen=True)
class Tujuan:
    """A letter to one party, called as it would be: `Panggilan II`."""

    pihak: PihakSurat
    judul: str
    ada: Surat | None = None
    """The one to this party that is enough."""


@dataclass(frozen=True)
class PilihanSurat:
    """A kind of letter that could be begun."""

    templat: Templat
    cocok: bool
    """Whether it fits the stage of the thing."""
    alasan: str
    """Why this actor does not write it; empty: he does."""
    tujuan: tuple[Tujuan, ...] = ()
    ada: Surat | None = None
    """The one about the thing that is enough."""
    dahulu: Dahulu | None = None
    """What is better done before it is begun."""

    @property
    def bertanya(self) -> bool:
        """Whether something is asked before it begins."""
        return bool(self.templat.isian) or self.templat.sasaran is Sasaran.SATU_PIHAK


def pihak_dituju(rujukan: Rujukan, templat: Templat) -> list[PihakSurat]:
    """Return the parties to which a letter of this kind may go."""
    return [s for s in port(rujukan).pihak(rujukan.id) if templat.dapat_dituju(s.sisi)]


def _judul(
    pelaku: Pelaku, milik: PortSurat, rujukan: Rujukan, templat: Templat, pihak: PihakSurat
) -> str:
    if "{" not in templat.judul:
        return templat.nama
    fakta = milik.fakta(pelaku, rujukan.id, templat.kode, pihak.id, {})
    hari = clock.hari_ini()
    lain = {
        "isian": kata_isian(templat, {}),
        "surat": kata_surat(kop_berlaku(hari).tempat, hari, ""),
    }
    return ungkapan.isi(templat.judul, {**fakta, **lain})


def _alasan(pelaku: Pelaku, rujukan: Rujukan, kode: str) -> str | None:
    """Say why this kind cannot be begun; "": it can; None: it is never about such a thing."""
    try:
        pastikan_menulis(pelaku, rujukan, kode)
    except BukanSuratnya:
        return None
    except (TidakBerizin, TindakanDitolak) as galat:
        return galat.pesan
    return alasan_bersama(rujukan, kode)


def pilihan_surat(pelaku: Pelaku, rujukan: Rujukan) -> list[PilihanSurat]:
    """Return all kinds about a thing; what the actor may write now comes first."""
    milik = port(rujukan)
    tahap, pihak, hasil = milik.tahap(rujukan.id), milik.pihak(rujukan.id), []
    for versi in semua_berlaku(rujukan.jenis):
        templat = templat_dari(versi)
        cocok = not templat.tahap or tahap in templat.tahap
        alasan = _alasan(pelaku, rujukan, templat.kode)
        if alasan is None:
            continue
        tujuan: tuple[Tujuan, ...] = ()
        sebut = templat.sasaran is Sasaran.SATU_PIHAK and len(pihak) <= _PIHAK_DISEBUT
        if sebut and cocok and not alasan:
            tujuan = tuple(
                Tujuan(
                    satu,
                    _judul(pelaku, milik, rujukan, templat, satu),
                    yang_ada(rujukan, templat.kode, satu.id, {}),
                )
                for satu in pihak
                if templat.dapat_dituju(satu.sisi)
            )
        satu_saja = templat.sasaran is not Sasaran.SATU_PIHAK and not alasan
        ada = yang_ada(rujukan, templat.kode, None, {}) if satu_saja else None
        dahulu = None if alasan else milik.dahulu(rujukan.id, templat.kode)
        hasil.append(PilihanSurat(templat, cocok, alasan, tujuan, ada, dahulu))
    return sorted(
        hasil, key=lambda satu: (bool(satu.alasan), not satu.cocok, not satu.templat.tahap)
    )


def belum_dikirim(semua: Sequence[Surat]) -> dict[tuple[str, int], Surat]:
    """Return the letters to one party that are issued and were never sent, by kind and party."""
    terbit = [s for s in semua if s.status is StatusSurat.TERBIT and s.pihak_id is not None]
    stmt = sa.select(Penyampaian.surat_id).where(Penyampaian.surat_id.in_([s.id for s in terbit]))
    dikirim = set(db.session.scalars(stmt)) if terbit else set()
    return {(s.kode, s.pihak_id or 0): s for s in terbit if s.id not in dikirim}


def isian_terakhir(rujukan: Rujukan, templat: Templat) -> dict[str, str]:
    """Return what was answered in the last letter of this kind about this thing, but its days.

    The room and the hour of the first summons are most likely those of the second.
    """
    stmt = (
        sa.select(Surat.isian)
        .filter_by(rujukan_jenis=rujukan.jenis, rujukan_id=rujukan.id, kode=templat.kode)
        .where(Surat.status != StatusSurat.DIBUANG)
        .order_by(Surat.id.desc())
        .limit(1)
    )
    lama = db.session.scalar(stmt) or {}
    tetap = (satu.nama for satu in templat.isian if satu.tipe is not TipeIsian.TANGGAL)
    return {nama: lama[nama] for nama in tetap if lama.get(nama)}
