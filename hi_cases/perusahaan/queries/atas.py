"""What a domain above asks for its own lists: names and places of many."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import sqlalchemy as sa

from hi_cases.core.db import db
from hi_cases.perusahaan.models import Perusahaan


def nama_dan_kecamatan(ids: Iterable[int]) -> dict[int, tuple[str, str]]:
    """Return name and kecamatan of companies, whoever asks; "" where the place is unknown."""
    kolom = sa.select(Perusahaan.id, Perusahaan.nama, Perusahaan.kecamatan)
    baris = db.session.execute(kolom.where(Perusahaan.id.in_(set(ids))))
    return {nomor: (nama, kecamatan or "") for nomor, nama, kecamatan in baris}


def di_kecamatan(nama: Sequence[str]) -> sa.Select[tuple[int]]:
    """Select the companies that lie in one of these kecamatan."""
    return sa.select(Perusahaan.id).where(Perusahaan.kecamatan.in_(nama))
