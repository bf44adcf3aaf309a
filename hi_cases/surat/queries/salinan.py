"""Stamped copies: of which thing, how far the making is, and what proves one on the public page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa

from hi_cases.core.db import db, kunci
from hi_cases.core.pekerjaan import TERBUKA, Pekerjaan
from hi_cases.core.rujukan import Rujukan
from hi_cases.surat.models import SalinanCap, Surat
from hi_cases.surat.queries.kop import kop_berlaku
from hi_cases.surat.rules import naskah_json
from hi_cases.surat.types import TERBIT, Kop


@dataclass(frozen=True)
class KeadaanSalinan:
    """A stamped copy as pages show it."""

    salinan: SalinanCap
    berjalan: bool
    galat: str = ""
    """Why the last try came to nothing; empty while it runs and once it is made."""

    @property
    def jadi(self) -> bool:
        """Whether it is made."""
        return self.salinan.sha256 is not None


@dataclass(frozen=True)
class Pengesah:
    """What approved a document, as far as a stamp and a sheet say it."""

    kop: Kop
    tempat: str
    surat_id: int | None = None
    """The letter; None where it was written on paper, outside of this system."""
    alamat_periksa: str = ""


def salinan_untuk(rujukan: Rujukan, *, tahan: bool = False) -> SalinanCap | None:
    """Return the stamped copy of a thing, made or asked for; its reader was judged before."""
    stmt = sa.select(SalinanCap).filter_by(rujukan_jenis=rujukan.jenis, rujukan_id=rujukan.id)
    if tahan:
        stmt = kunci(stmt).execution_options(populate_existing=True)
    return db.session.scalar(stmt)


def _keadaan(salinan: SalinanCap, kerja: Pekerjaan | None) -> KeadaanSalinan:
    if salinan.sha256 is not None:
        return KeadaanSalinan(salinan, berjalan=False)
    if kerja is not None and kerja.status in TERBUKA:
        return KeadaanSalinan(salinan, berjalan=True)
    return KeadaanSalinan(salinan, False, (kerja.galat if kerja else "") or "Dihentikan.")


def keadaan_salinan(jenis: str, ids: Iterable[int]) -> dict[int, KeadaanSalinan]:
    """Return how far the copies of things are, by id; without those that nobody asked for."""
    stmt = (
        sa.select(SalinanCap, Pekerjaan)
        .outerjoin(Pekerjaan, Pekerjaan.id == SalinanCap.pekerjaan_id)
        .where(SalinanCap.rujukan_jenis == jenis, SalinanCap.rujukan_id.in_(list(ids)))
    )
    return {
        salinan.rujukan_id: _keadaan(salinan, kerja) for salinan, kerja in db.session.execute(stmt)
    }


def salinan_jenis(jenis: str) -> sa.Subquery:
    """Return (rujukan_id, sha256, status of the job) of all copies of one kind of thing, for a
    check from above."""
    return (
        sa.select(SalinanCap.rujukan_id, SalinanCap.sha256, Pekerjaan.status)
        .outerjoin(Pekerjaan, Pekerjaan.id == SalinanCap.pekerjaan_id)
        .where(SalinanCap.rujukan_jenis == jenis)
        .subquery("salinan")
    )


def pengesah(rujukan: Rujukan, nomor: str, tanggal: date) -> Pengesah:
    """Return the issued letter about a thing that has this number; where it is on paper only, the
    letterhead of that day."""
    stmt = sa.select(Surat).filter_by(
        rujukan_jenis=rujukan.jenis, rujukan_id=rujukan.id, nomor=nomor
    )
    surat = db.session.scalar(
        stmt.where(Surat.status.in_(sorted(TERBIT)), Surat.naskah.is_not(None)).order_by(Surat.id)
    )
    milik = naskah_json.dari_json(surat.naskah) if surat and surat.naskah else None
    if surat is None or milik is None or milik.kop is None:
        kop = kop_berlaku(tanggal)
        return Pengesah(kop.nilai, kop.tempat)
    return Pengesah(milik.kop, milik.tempat, surat.id, milik.alamat_periksa)


def sidik_salinan(surat_id: int) -> frozenset[str]:
    """Return the hashes of the copies that bear the code of a letter."""
    stmt = sa.select(SalinanCap.sha256).where(
        SalinanCap.surat_id == surat_id, SalinanCap.sha256.is_not(None)
    )
    return frozenset(satu for satu in db.session.scalars(stmt) if satu)
