"""What a domain above asks for its own lists: names and places of many, and a company held."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import sqlalchemy as sa

from hi_cases.core.db import db, kunci
from hi_cases.perusahaan.models import Perusahaan
from hi_cases.perusahaan.queries.satu import utama


def nama_dan_kecamatan(ids: Iterable[int]) -> dict[int, tuple[str, str]]:
    """Return name and kecamatan of companies, whoever asks; "" where the place is unknown."""
    kolom = sa.select(Perusahaan.id, Perusahaan.nama, Perusahaan.kecamatan)
    baris = db.session.execute(kolom.where(Perusahaan.id.in_(set(ids))))
    return {nomor: (nama, kecamatan or "") for nomor, nama, kecamatan in baris}


def di_kecamatan(nama: Sequence[str]) -> sa.Select[tuple[int]]:
    """Select the companies that lie in one of these kecamatan."""
    return sa.select(Perusahaan.id).where(Perusahaan.kecamatan.in_(nama))


def tahan(perusahaan_id: int) -> bool:
    """Hold a company until the transaction ends, so that who writes for it under whichever number
    waits; False: there is none.

    Held are the row of the number and the one that it stands for today, in the order in which a
    merge holds them: an entry under the number needs its row to stay.
    """
    dipegang: set[int] = set()
    while kini := utama([perusahaan_id]).get(perusahaan_id):
        if {perusahaan_id, kini} <= dipegang:
            return True
        # While it waited for a merge, the number may have come to stand for another row.
        dipegang |= {perusahaan_id, kini}
        stmt = sa.select(Perusahaan.id).where(Perusahaan.id.in_(dipegang))
        db.session.execute(kunci(stmt.order_by(Perusahaan.id)))
    return False
