"""The yearly work plan with what was spent, beside what the Renstra sets."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import sqlalchemy as sa
from flask import url_for

from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.errors import TidakDitemukan
from hi_cases.core.rujukan import Label
from hi_cases.tripartit.models import BarisRencana, Lembaga
from hi_cases.tripartit.rules.izin import LIHAT
from hi_cases.tripartit.rules.rencana import TAHUN, jumlahkan
from hi_cases.tripartit.types import Jumlah, SasaranRenstra

_DATA = Path(__file__).resolve().parents[3] / "data" / "renstra_lks_tripartit.csv"


@cache
def _renstra() -> dict[int, SasaranRenstra]:
    with _DATA.open(encoding="utf-8", newline="") as berkas:
        semua = [
            SasaranRenstra(
                int(b["tahun"]), int(b["sasaran"]), b["satuan"], int(b["pagu"]), b["sumber"]
            )
            for b in csv.DictReader(berkas)
        ]
    return {satu.tahun: satu for satu in semua}


@dataclass(frozen=True)
class Rencana:
    """A year's plan."""

    tahun: int
    baris: Sequence[BarisRencana]
    jumlah: Jumlah
    renstra: SasaranRenstra | None
    dibina: int
    """LKS Tripartit with members in office in that year: what the Renstra's target counts."""


def rencana(pelaku: Pelaku, tahun: int) -> Rencana:
    """Return the plan of a year; TidakDitemukan for a year that none has."""
    authz.tabel().pastikan(pelaku, LIHAT)
    if tahun not in TAHUN:
        raise TidakDitemukan
    stmt = sa.select(BarisRencana).where(
        BarisRencana.tahun == tahun, BarisRencana.dicoret.is_(False)
    )
    baris = db.session.scalars(stmt.order_by(BarisRencana.id)).all()
    return Rencana(
        tahun,
        baris,
        jumlahkan((satu.anggaran, satu.terpakai) for satu in baris),
        _renstra().get(tahun),
        sum(1 for satu in _lks() if _bertugas(satu, tahun)),
    )


def _lks() -> Sequence[Lembaga]:
    return [s for s in db.session.scalars(sa.select(Lembaga)) if s.jenis.tripartit]


def _bertugas(lembaga: Lembaga, tahun: int) -> bool:
    return any(
        masa.mulai.year <= tahun <= masa.sampai.year and masa.anggota for masa in lembaga.masa
    )


def tahun_ada() -> list[int]:
    """Return the years to choose from, the newest first: those with a plan, this one, the next."""
    ada = set(db.session.scalars(sa.select(BarisRencana.tahun).distinct()))
    kini = clock.hari_ini().year
    return sorted({*ada, kini, kini + 1}, reverse=True)


def label_rencana(pelaku: Pelaku, ids: Iterable[int]) -> dict[int, Label]:
    """Port: name lines of a plan; who reads them gets the address."""
    boleh = authz.tabel().boleh(pelaku, LIHAT)
    stmt = sa.select(BarisRencana).where(BarisRencana.id.in_(list(ids)))
    return {
        satu.id: Label(
            f"Rencana {satu.tahun}: {satu.kegiatan}",
            url_for("tripartit.rencana", tahun=satu.tahun) if boleh else "",
        )
        for satu in db.session.scalars(stmt)
    }


def ambil(pelaku: Pelaku, rencana_id: int) -> BarisRencana:
    """Return a line; TidakDitemukan for none."""
    authz.tabel().pastikan(pelaku, LIHAT)
    satu = db.session.get(BarisRencana, rencana_id)
    if satu is None:
        raise TidakDitemukan
    return satu
