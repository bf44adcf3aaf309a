"""Letters that go out as a set: the same to every party, or one of each party's own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.surat.models import Penyampaian, Surat
from hi_cases.surat.queries.sampaikan import Tujuan, pastikan_sampaikan, sasaran, tujuan
from hi_cases.surat.rules.sampaikan import Keadaan
from hi_cases.surat.types import Sasaran, StatusSurat


@dataclass(frozen=True)
class TujuanSet:
    """One party of a set, with the letter that goes to it."""

    surat: Surat
    ke: Tujuan

    @property
    def kunci(self) -> str:
        """What names it in a form: one letter may go to several, one party may have several."""
        return f"{self.surat.id}_{self.ke.pihak.id}"

    @property
    def belum_dikirim(self) -> bool:
        return self.ke.keadaan in {Keadaan.BELUM, Keadaan.GAGAL}

    @property
    def dikirim(self) -> Penyampaian | None:
        """The last sending of which nothing is known yet, where that is all that is known."""
        berjalan = self.ke.berjalan
        return berjalan[-1] if self.ke.keadaan is Keadaan.DIKIRIM and berjalan else None


def set_surat(surat: Surat) -> Sequence[Surat]:
    """Return the letters in force that say the same to other parties, this one among them."""
    if surat.status is not StatusSurat.TERBIT:
        return ()
    if sasaran(surat) is not Sasaran.SATU_PIHAK:
        return (surat,)
    stmt = sa.select(Surat).filter_by(
        kode=surat.kode,
        rujukan_jenis=surat.rujukan_jenis,
        rujukan_id=surat.rujukan_id,
        status=StatusSurat.TERBIT,
    )
    semua = db.session.scalars(stmt.order_by(Surat.id))
    return [satu for satu in semua if satu.isian == surat.isian]


def tujuan_set(surat: Surat) -> list[TujuanSet]:
    """Return to whom a set goes, with how far each is."""
    return [TujuanSet(satu, ke) for satu in set_surat(surat) for ke in tujuan(satu)]


def tujuan_dicatat(pelaku: Pelaku, surat: Surat) -> list[TujuanSet]:
    """Return the same for an officer who delivers it; TidakBerizin for any other."""
    pastikan_sampaikan(pelaku, surat)
    return tujuan_set(surat)
