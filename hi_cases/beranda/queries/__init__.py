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
from hi_cases.core.papan import label_semua
from hi_cases.core.rujukan import Label, Rujukan
from hi_cases.permohonan import queries as permohonan
from hi_cases.perselisihan import queries as perselisihan
from hi_cases.perselisihan.queries import HalamanDaftar, Saringan
from hi_cases.perusahaan import queries as perusahaan
from hi_cases.serikat.queries import satu as serikat
from hi_cases.urusan import queries as urusan

DATA = Path(__file__).resolve().parents[3] / "data"
BATAS_CARI = 20
BATAS_BAGIAN = 6
"""Of what has a list of its own, a few."""
HURUF_MINIMUM = 2


@dataclass(frozen=True)
class BagianCari:
    """What one domain found: things by their names, the exact number first."""

    judul: str
    butir: Sequence[Label]
    tepat: bool
    """Whether what was typed is the number of one of them."""


@dataclass(frozen=True)
class HasilCari:
    """What a search found; the actor sees of each row what the row's domain lets them see."""

    bagian: Sequence[BagianCari]
    """Matters, submissions, unions: those in which something was found."""
    perkara: HalamanDaftar
    perusahaan: Sequence[Any]
    """Companies as their own domain returns them: `id`, `nama`, `kecamatan`."""

    @property
    def kosong(self) -> bool:
        """Tell whether nothing was found at all."""
        return not self.bagian and not self.perkara.baris and not self.perusahaan


def _bagian(pelaku: Pelaku, q: str) -> list[BagianCari]:
    ketemu = (
        ("Urusan", "urusan", urusan.cari_nomor(pelaku, q, BATAS_BAGIAN)),
        ("Permohonan", "permohonan", permohonan.cari_nomor(pelaku, q, BATAS_BAGIAN)),
        ("Serikat dan asosiasi", "organisasi", serikat.cari(pelaku, q, BATAS_BAGIAN)),
    )
    hasil = []
    for judul, jenis, nomor in ketemu:
        if nomor:
            label = label_semua(pelaku, [Rujukan(jenis, id) for id in nomor])
            tepat = q.casefold() in (satu.casefold() for satu in nomor.values())
            hasil.append(BagianCari(judul, list(label.values()), tepat))
    return hasil


def cari(pelaku: Pelaku, q: str) -> HasilCari | None:
    """Search cases, companies, and what has a number or a name in a book; None when there is too
    little to search for."""
    if len(q) < HURUF_MINIMUM:
        return None
    boleh_perusahaan = authz.tabel().boleh(pelaku, "perusahaan.lihat")
    return HasilCari(
        bagian=_bagian(pelaku, q),
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
