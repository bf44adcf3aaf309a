"""Letters as a party reads them in its account: those to it, and those to all parties."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.orm import selectinload

from hi_cases.core import authz
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.errors import TidakDitemukan
from hi_cases.core.rujukan import Rujukan
from hi_cases.surat.models import Penyampaian, Surat
from hi_cases.surat.queries.akses import port, terbuka_bagi, tertuju
from hi_cases.surat.types import TERBIT, CaraSampai, StatusSurat

IZIN = "surat.terima"


@dataclass(frozen=True)
class SuratSaya:
    """One letter to the reader's party: whether it opens here, and how it was sent to him."""

    surat: Surat
    terbuka: bool
    kiriman: tuple[Penyampaian, ...]

    @property
    def diterima(self) -> Penyampaian | None:
        """The sending by which he is proven to have it."""
        return next((s for s in self.kiriman if s.diterima_pada is not None), None)

    @property
    def baru(self) -> bool:
        """Whether it waits to be opened here for the first time."""
        return self.terbuka and any(
            s.dibuka_pada is None and s.diterima_pada is None for s in self.kiriman
        )


def _milik(surat: Surat, wakil: frozenset[int]) -> SuratSaya:
    kiriman = tuple(s for s in surat.penyampaian if s.pihak_id in wakil and s.gagal_pada is None)
    return SuratSaya(surat, terbuka_bagi(surat, wakil), kiriman)


def surat_saya(pelaku: Pelaku, rujukan: Rujukan) -> list[SuratSaya]:
    """Return the letters about a thing that were issued to the reader's party, newest first."""
    if pelaku.staf or not authz.tabel().boleh(pelaku, IZIN):
        return []
    wakil = port(rujukan).pihak_pelaku(pelaku, rujukan.id)
    if not wakil:
        return []
    stmt = (
        sa.select(Surat)
        .filter_by(rujukan_jenis=rujukan.jenis, rujukan_id=rujukan.id)
        .where(Surat.status.in_(sorted(TERBIT)))
        .options(selectinload(Surat.penyampaian))
        .order_by(Surat.terbit_pada.desc(), Surat.id.desc())
    )
    return [_milik(satu, wakil) for satu in db.session.scalars(stmt) if tertuju(satu, wakil)]


def di_akun(jenis: str, ids: Collection[int], kode: str) -> dict[int, int]:
    """Return by party the letter of a kind about these things that was sent to its account."""
    stmt = (
        sa.select(Penyampaian.pihak_id, Surat.id)
        .join(Surat, Surat.id == Penyampaian.surat_id)
        .where(
            Surat.rujukan_jenis == jenis,
            Surat.rujukan_id.in_(list(ids)),
            Surat.kode == kode,
            Surat.status == StatusSurat.TERBIT,
            Penyampaian.cara == CaraSampai.PORTAL,
            Penyampaian.gagal_pada.is_(None),
        )
        .order_by(Surat.id)
    )
    return {baris.pihak_id: baris.id for baris in db.session.execute(stmt)}


def satu_surat_saya(pelaku: Pelaku, surat_id: int) -> SuratSaya:
    """Return one letter that opens to the reader's party; TidakDitemukan otherwise."""
    authz.tabel().pastikan(pelaku, IZIN)
    surat = db.session.get(Surat, surat_id)
    if surat is None or pelaku.staf:
        raise TidakDitemukan
    satu = _milik(surat, port(surat.rujukan).pihak_pelaku(pelaku, surat.rujukan_id))
    if not satu.terbuka:
        raise TidakDitemukan
    return satu
