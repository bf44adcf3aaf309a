"""How many working days something took, by the calendar and the clocks of the deadlines."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

import sqlalchemy as sa

from hi_cases.core.db import db
from hi_cases.indikator.queries.ringkasan.baris import BARIS, Baris
from hi_cases.indikator.queries.sumber.dasar import ikatan
from hi_cases.indikator.rules.ringkas import Isi
from hi_cases.indikator.types import BarisHitung, Periode
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.kalender_kerja.models import JedaTenggat, Tenggat
from hi_cases.kalender_kerja.rules import hitung
from hi_cases.kalender_kerja.rules.hari_kerja import dijeda
from hi_cases.kalender_kerja.rules.jatuh import jeda_menurut
from hi_cases.kalender_kerja.types import Jeda, KalenderBelumDimuat
from hi_cases.perselisihan.models import Perkara

TANPA_KALENDER, TERBALIK = "tanpa_kalender", "terbalik"


def hari_kerja(mulai: date, akhir: date, jeda: Iterable[Jeda] = ()) -> int | None:
    """Count the working days that a deadline's clock had run from its first day to an end: pauses
    left out as the deadline itself leaves them out. None where a year has no calendar."""
    kini, cara = kalender.kalender(), kalender.cara(mulai)
    try:
        lewat = hitung(kini, mulai, akhir)
        return lewat - dijeda(kini, mulai, akhir, jeda_menurut(jeda, cara.jeda_klarifikasi))
    except KalenderBelumDimuat:
        return None


def _catat(isi: Isi, lama: int | None, n: int) -> None:
    """Put n of a length into the histogram, or beside it where it has none."""
    if lama is None:
        isi[TANPA_KALENDER] = isi.get(TANPA_KALENDER, 0) + n
    elif lama < 0:
        isi[TERBALIK] = isi.get(TERBALIK, 0) + n
    else:
        histogram = isi.setdefault("lama", {})
        histogram[str(lama)] = histogram.get(str(lama), 0) + n


def sejak_catat(tahun: int) -> dict[int, Isi]:
    """Return by month the cases that ended in it by their length since they were registered."""
    p = BARIS["lama"].pilih().subquery()
    stmt = (
        sa.select(Perkara.dicatat_pada, p.c.hari, sa.func.count())
        .join(Perkara, Perkara.id == p.c.objek_id)
        .group_by(Perkara.dicatat_pada, p.c.hari)
    )
    hasil: dict[int, Isi] = {}
    for mulai, akhir, n in _setahun(stmt, tahun):
        _catat(hasil.setdefault(akhir.month, {}), hari_kerja(mulai, akhir), n)
    return hasil


def med30(tahun: int) -> dict[int, Isi]:
    """Return by month the tasks of mediators that ended in it, by their length on MED-30's own
    clock, in all and by mediator."""
    p = BARIS["med30"].pilih().subquery()
    berjeda = sa.exists().where(JedaTenggat.tenggat_id == Tenggat.id)
    dasar = sa.select(p).select_from(p).join(Tenggat, Tenggat.id == p.c.kunci)
    # Without a pause many have the same days; the few with one are looked at one by one.
    kolom = (Tenggat.mulai, p.c.hari, p.c.nilai, p.c.kena)
    polos = dasar.with_only_columns(*kolom, sa.func.count()).where(~berjeda).group_by(*kolom)
    hasil: dict[int, Isi] = {}
    for mulai, akhir, mediator, kena, n in _setahun(polos, tahun):
        _catat_med30(hasil, mediator, akhir, hari_kerja(mulai, akhir), n, kena=kena)
    dijeda_ = dasar.with_only_columns(Tenggat, p.c.hari, p.c.nilai, p.c.kena).where(berjeda)
    for satu, akhir, mediator, kena in _setahun(dijeda_, tahun):
        lama = hari_kerja(satu.mulai, akhir, satu.jeda)
        _catat_med30(hasil, mediator, akhir, lama, 1, kena=kena)
    return hasil


def _catat_med30(
    hasil: dict[int, Isi], mediator: str, akhir: date, lama: int | None, n: int, *, kena: bool
) -> None:
    isi = hasil.setdefault(akhir.month, {})
    _catat(isi, lama, n)
    if lama is not None and lama >= 0:
        nama = "tepat" if kena else "lewat"
        isi[nama] = isi.get(nama, 0) + n
        _catat(isi.setdefault("mediator", {}).setdefault(mediator, {}), lama, n)


def _setahun(stmt: sa.Select[Any], tahun: int) -> Iterable[Any]:
    setahun = Periode.setahun(tahun)
    return db.session.execute(stmt, ikatan(setahun.dari, setahun.sampai))


def lama_baris(asal: Baris, semua: Iterable[BarisHitung]) -> dict[str, int | None]:
    """Return the length of shown rows, by their key."""
    isi = list(semua)
    if asal.berbatas:
        stmt = sa.select(Tenggat).where(Tenggat.id.in_([int(b.kunci) for b in isi]))
        tenggat = {str(t.id): t for t in db.session.scalars(stmt)}
        return {
            b.kunci: hari_kerja(t.mulai, b.hari, t.jeda)
            for b in isi
            if (t := tenggat.get(b.kunci)) is not None
        }
    tanya = sa.select(Perkara.id, Perkara.dicatat_pada)
    mulai = dict(db.session.execute(tanya.where(Perkara.id.in_([b.objek_id for b in isi]))).all())
    return {
        b.kunci: hari_kerja(awal, b.hari)
        for b in isi
        if (awal := mulai.get(b.objek_id)) is not None
    }
