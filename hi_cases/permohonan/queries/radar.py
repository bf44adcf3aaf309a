"""What nears the day on which the office's silence would decide, and silences that are ripe."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import sqlalchemy as sa

from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.kalender_kerja.rules import tambah
from hi_cases.kalender_kerja.types import KalenderBelumDimuat
from hi_cases.permohonan.models import Permohonan
from hi_cases.permohonan.queries.ringkas import BarisDaftar, jadikan_baris
from hi_cases.permohonan.rules import diam as aturan
from hi_cases.permohonan.rules import jenis as daftar_jenis
from hi_cases.permohonan.rules.diam import Diam

_TANPA_KALENDER = timedelta(days=3 * aturan.RADAR)
"""How far to look where a year has no calendar: too much is shown rather than too little."""


@dataclass(frozen=True)
class ButirRadar:
    """One submission on the radar: the period, its last day, who owns it, the act that waits."""

    baris: BarisDaftar
    tenggat: Any
    sisa: int | None
    diam: Diam | None
    """The silence that its end means in the present stage; None: it means none here."""

    @property
    def permohonan(self) -> Permohonan:
        return self.baris.permohonan

    @property
    def kode(self) -> str:
        return self.tenggat.kode

    @property
    def satuan(self) -> str:
        """In what its rest is counted."""
        return self.tenggat.ketentuan.satuan.label_sisa

    @property
    def jatuh(self) -> date | None:
        return self.tenggat.jatuh

    @property
    def lewat(self) -> bool:
        """Whether its last day is over and only the noting of it is missing."""
        return self.sisa is not None and self.sisa < 0

    @property
    def sejak(self) -> date | None:
        """The first day after its last; None: not over."""
        return self.jatuh + timedelta(days=1) if self.jatuh and self.lewat else None

    @property
    def pemilik_id(self) -> int | None:
        """The officer who examines it; None: nobody took it up, and it is the kabid's."""
        return self.permohonan.petugas_id

    @property
    def pemilik(self) -> str:
        return self.permohonan.petugas_nama or "Kepala bidang"


def kode_dinas() -> frozenset[str]:
    """Return the codes of the office's own periods whose silence means something, of all kinds."""
    semua = daftar_jenis.semua_jenis().values()
    return frozenset(kode for satu in semua for kode in aturan.milik_dinas(satu.prosedur))


def kode_diam() -> frozenset[str]:
    """Return the codes of all periods whose silence means something."""
    semua = daftar_jenis.semua_jenis().values()
    return frozenset(satu.kode for jenis in semua for satu in aturan.diam(jenis.prosedur))


def _batas(hari: date) -> date:
    try:
        return tambah(kalender.kalender(), hari, aturan.RADAR)
    except KalenderBelumDimuat:
        return hari + _TANPA_KALENDER


def _butir(tenggat: Sequence[Any], hari: date) -> list[ButirRadar]:
    if not tenggat:  # Asked on every page, and mostly there is nothing.
        return []
    ids = {satu.rujukan_id for satu in tenggat}
    stmt = sa.select(Permohonan).where(Permohonan.id.in_(ids)).order_by(Permohonan.id)
    baris = {satu.id: satu for satu in jadikan_baris(db.session.scalars(stmt))}
    hasil = []
    for satu in tenggat:
        milik = baris[satu.rujukan_id]
        jenis = daftar_jenis.jenis(milik.permohonan.jenis)
        if jenis is None:
            continue
        diam = aturan.matang(jenis.prosedur, milik.permohonan.tahap, satu.kode)
        hasil.append(ButirRadar(milik, satu, kalender.sisa(satu, hari), diam))
    return hasil


def radar(hari: date, ids: Iterable[int] | None = None) -> Sequence[ButirRadar]:
    """Return the open submissions near, or past, the day on which silence would decide: the
    nearest first. `ids`: of these alone."""
    kode = kode_dinas()
    if not kode:
        return []
    semua = kalender.tenggat_berjalan("permohonan", ids=ids, kode=kode, jatuh_sampai=_batas(hari))
    return _butir(semua, hari)


def diam_matang(hari: date, ids: Iterable[int] | None = None) -> Sequence[ButirRadar]:
    """Return the submissions with a period that is over and means something: it waits to be noted.

    `ids`: of these alone.
    """
    kode = kode_diam()
    if not kode:
        return []
    kemarin = hari - timedelta(days=1)
    semua = kalender.tenggat_berjalan("permohonan", ids=ids, kode=kode, jatuh_sampai=kemarin)
    return [satu for satu in _butir(semua, hari) if satu.diam is not None]


def diam_milik(pelaku: Pelaku, hari: date) -> Sequence[ButirRadar]:
    """Return the ripe silences that are this officer's to note."""
    return [
        satu
        for satu in diam_matang(hari)
        if satu.diam and aturan.giliran(pelaku, satu.diam.transisi, satu.pemilik_id)
    ]
