"""Cases of an old register: written as their book has them, and corrected by it.

Old rows are exempt from the facts that new cases must have (`asal = register`): nothing is opened,
counted or guessed for them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from hi_cases.core import clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.perselisihan.models import Perkara, PerkaraJenis, Pihak
from hi_cases.perselisihan.queries import arsip as queries
from hi_cases.perselisihan.types import Asal, Jenis


@dataclass(frozen=True)
class PerkaraArsip:
    """A line that becomes a case: its number, its columns, kinds and parties."""

    nomor: str
    tahun: int
    urutan: int | None
    kolom: Mapping[str, Any]
    jenis: tuple[Jenis, ...]
    pihak: Sequence[Mapping[str, Any]]


@dataclass(frozen=True)
class Ralat:
    """A correction: the columns by the book before and now; kinds and parties where they change."""

    dahulu: Mapping[str, Any]
    kini: Mapping[str, Any]
    jenis: tuple[Jenis, ...] | None
    pihak: Sequence[Mapping[str, Any]] | None


def buat(pelaku: Pelaku, semua: Sequence[PerkaraArsip]) -> list[int]:
    """Write new cases with kinds and parties: four statements, however many they are.

    Rows are written without asking their ids back, which SQLite could do only one by one; the ids
    are read by the register number, which is unique within its year.
    """
    if not semua:
        return []
    kini = clock.sekarang()
    tetap = {
        "asal": Asal.REGISTER,
        "dibuat_pada": kini,
        "diubah_pada": kini,
        "dibuat_oleh_id": pelaku.id,
        "versi": 1,
    }
    tulis_banyak(
        Perkara,
        [
            {
                **tetap,
                "nomor": satu.nomor,
                "tahun_register": satu.tahun,
                "urutan_register": satu.urutan,
                **satu.kolom,
            }
            for satu in semua
        ],
    )
    nomor = queries.id_menurut_nomor((satu.tahun, satu.nomor) for satu in semua)
    ids = [nomor[satu.tahun, satu.nomor] for satu in semua]
    isi = list(zip(ids, semua, strict=True))
    tulis_banyak(
        PerkaraJenis,
        [{"perkara_id": i, "jenis": jenis} for i, s in isi for jenis in s.jenis],
    )
    tulis_banyak(Pihak, [{"perkara_id": i, **p} for i, s in isi for p in s.pihak])
    return ids


def tulis_banyak(model: type[Any], baris: list[dict[str, Any]]) -> None:
    """Insert many rows, all with the same columns, with one statement; nobody looks at each of them
    as an object, so it is the table that takes them."""
    if baris:
        db.session.execute(sa.insert(model.__table__), baris)


def terapkan(perkara: Perkara, ralat: Ralat) -> bool:
    """Lay a correction over its case; False when the case has moved on in this system.

    Only what the correction changes is written, so that a fact mended here meanwhile stays mended.
    """
    if (perkara.tahap, perkara.hasil) != (ralat.dahulu["tahap"], ralat.dahulu["hasil"]):
        return False
    for nama, nilai in ralat.kini.items():
        if nilai != ralat.dahulu[nama]:
            setattr(perkara, nama, nilai)
    if ralat.jenis is not None:
        punya = {satu.jenis: satu for satu in perkara.baris_jenis}
        perkara.baris_jenis = [
            punya.get(jenis) or PerkaraJenis(jenis=jenis) for jenis in ralat.jenis
        ]
    if ralat.pihak is not None:
        perkara.pihak = [Pihak(**satu) for satu in ralat.pihak]
    perkara.diubah_pada = clock.sekarang()
    return True
