"""Whose claim is whose in a case into which others were joined: an applicant reads his own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import sqlalchemy as sa

from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.perselisihan.models import PeristiwaPerkara, Perkara, Tuntutan
from hi_cases.perselisihan.queries.posisi import posisi
from hi_cases.perselisihan.types import Hasil, Sisi, Tindakan

TERIMA_GABUNGAN = "terima_gabungan"
"""The event of a case into which another was joined; its data name that one."""


def _peristiwa(perkara_id: int, tindakan: str) -> list[Mapping[str, Any]]:
    stmt = sa.select(PeristiwaPerkara.data).filter_by(perkara_id=perkara_id, tindakan=tindakan)
    return list(db.session.scalars(stmt.order_by(PeristiwaPerkara.id.desc())))


def _masuk(perkara: Perkara) -> Iterator[tuple[Perkara, Mapping[str, Any]]]:
    """Yield the cases that were joined into this one, with what was copied: old ids to new."""
    for nomor in {int(satu["perkara_id"]) for satu in _peristiwa(perkara.id, TERIMA_GABUNGAN)}:
        sumber = db.session.get_one(Perkara, nomor)
        data = next(iter(_peristiwa(nomor, Tindakan.GABUNGKAN.value)), {})
        if sumber.hasil is Hasil.DIGABUNG and data.get("perkara_id") == perkara.id:
            yield sumber, data


def _pemilik(perkara: Perkara) -> dict[int, frozenset[int]]:
    """Return for each claim the applicants that made it.

    One that the office wrote after a join is nobody's: whose it is cannot be told.
    """
    hasil: dict[int, frozenset[int]] = {}
    salinan: set[int] = set()
    for sumber, data in _masuk(perkara):
        ke = {int(lama): int(baru) for lama, baru in data["pihak"].items()}
        salinan |= set(ke.values())
        asal = _pemilik(sumber)
        for baru, lama in zip(data["tuntutan"], sumber.tuntutan, strict=False):
            hasil[int(baru)] = frozenset(ke[p] for p in asal[lama.id] if p in ke)
    sendiri = {s.id for s in perkara.pihak if s.sisi is Sisi.PEMOHON} - salinan
    mulai = min(hasil, default=None)
    return {
        satu.id: hasil.get(satu.id)
        or frozenset(sendiri if satu.id in hasil or mulai is None or satu.id < mulai else ())
        for satu in perkara.tuntutan
    }


def tuntutan_tampak(pelaku: Pelaku, perkara: Perkara) -> list[Tuntutan]:
    """Return the claims that this reader may see: the office and the other side all of them."""
    semua = list(perkara.tuntutan)
    if pelaku.staf or pelaku.sistem:
        return semua
    tempat = posisi(pelaku, perkara.id)
    if any(satu.sisi is Sisi.TERMOHON or satu.pihak_id is None for satu in tempat):
        return semua
    if not _peristiwa(perkara.id, TERIMA_GABUNGAN):
        return semua
    saya, pemilik = {satu.pihak_id for satu in tempat}, _pemilik(perkara)
    return [satu for satu in semua if not saya.isdisjoint(pemilik[satu.id])]
