"""Reads that span domains, and whether the parts of the system answer."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import SQLAlchemyError

from hi_cases.beranda.types import Istilah
from hi_cases.core import authz, denyut
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.perselisihan import queries as perselisihan
from hi_cases.perselisihan.queries import HalamanDaftar, Saringan
from hi_cases.perusahaan import queries as perusahaan

DATA = Path(__file__).resolve().parents[3] / "data"
BATAS_CARI = 20
HURUF_MINIMUM = 2


@dataclass(frozen=True)
class HasilCari:
    """What a search found; the actor sees of each row what the row's domain lets them see."""

    perkara: HalamanDaftar
    perusahaan: Sequence[Any]
    """Companies as their own domain returns them: `id`, `nama`, `kecamatan`."""

    @property
    def kosong(self) -> bool:
        """Tell whether nothing was found at all."""
        return not self.perkara.baris and not self.perusahaan


def cari(pelaku: Pelaku, q: str) -> HasilCari | None:
    """Search cases and companies; None when there is too little to search for."""
    if len(q) < HURUF_MINIMUM:
        return None
    boleh_perusahaan = authz.tabel().boleh(pelaku, "perusahaan.lihat")
    return HasilCari(
        perkara=perselisihan.daftar(pelaku, Saringan(q=q), batas=BATAS_CARI),
        perusahaan=list(perusahaan.cari(pelaku, q, batas=BATAS_CARI)) if boleh_perusahaan else [],
    )


def _database_menjawab() -> bool:
    try:
        db.session.execute(sa.text("SELECT 1"))
    except SQLAlchemyError:
        db.session.rollback()
        return False
    return True


def kesiapan(redis_url: str | None, data_dir: Path) -> dict[str, bool]:
    """Ask each part of the system whether it answers."""
    return {
        "database": _database_menjawab(),
        "broker": denyut.broker_menjawab(redis_url, data_dir),
        "worker": denyut.hidup(denyut.Siapa.WORKER, redis_url, data_dir),
        "beat": denyut.hidup(denyut.Siapa.BEAT, redis_url, data_dir),
    }


@cache
def glosarium() -> tuple[Istilah, ...]:
    """Return the terms of the help page, as the project ships them."""
    with (DATA / "glosarium.csv").open(encoding="utf-8", newline="") as berkas:
        return tuple(Istilah(**baris) for baris in csv.DictReader(berkas))
