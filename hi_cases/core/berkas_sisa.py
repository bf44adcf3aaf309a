"""Contents that nobody holds any more: kept input and held uploads whose people never came back."""

from collections.abc import Iterable
from datetime import datetime

import sqlalchemy as sa

from hi_cases.core import berkas
from hi_cases.core.db import db


def _masih_dipakai(sidik: set[str]) -> set[str]:
    """Return which contents some row still speaks of: a column `sha256` in any table counts.

    By name rather than by domain, so that a domain which comes to keep contents of its own does
    not lose them here.
    """
    kolom = [tabel.c.sha256 for tabel in db.metadata.sorted_tables if "sha256" in tabel.c]
    dipakai = (sa.select(satu).where(satu.in_(sidik)) for satu in kolom)
    return set(db.session.scalars(sa.union(*dipakai)))


def buang(sidik: Iterable[str], sebelum: datetime) -> None:
    """Remove contents that no row has and that nobody stored anew since `sebelum`.

    (Storing again renews the time of the file.)
    """
    calon = set(sidik)
    for sha256 in sorted(calon - _masih_dipakai(calon)):
        lokasi = berkas.lokasi(sha256)
        if lokasi.exists() and lokasi.stat().st_mtime < sebelum.timestamp():
            lokasi.unlink()
