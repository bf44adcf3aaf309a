"""Planning documents: which one holds for a year, its indicators and targets."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import sqlalchemy as sa
from sqlalchemy.orm import selectinload

from hi_cases.core.db import db
from hi_cases.core.errors import TidakDitemukan
from hi_cases.indikator.models import DefinisiIndikator, DokumenRencana, IsianIndikator
from hi_cases.indikator.types import Definisi, MacamIsian, Target


def semua_dokumen() -> Sequence[DokumenRencana]:
    """Return the documents, the newest first."""
    stmt = sa.select(DokumenRencana).options(selectinload(DokumenRencana.definisi))
    urut = stmt.order_by(DokumenRencana.tanggal.desc(), DokumenRencana.id.desc())
    return db.session.scalars(urut).all()


def dokumen_tahun(tahun: int) -> DokumenRencana | None:
    """Return the newest document that covers a year; None: none does."""
    stmt = (
        sa.select(DokumenRencana)
        .where(DokumenRencana.dari <= tahun, DokumenRencana.sampai >= tahun)
        .options(selectinload(DokumenRencana.definisi))
        .order_by(DokumenRencana.tanggal.desc(), DokumenRencana.id.desc())
    )
    return db.session.scalars(stmt.limit(1)).first()


def jadikan(baris: DefinisiIndikator) -> Definisi:
    """Return an indicator as a value."""
    return Definisi(
        baris.kode_indikator,
        baris.urutan,
        baris.kode,
        baris.tingkat,
        baris.uraian,
        baris.jenis,
        baris.nama,
        baris.satuan,
        baris.rumus,
        baris.sumber,
        baris.sumber_lain,
        baris.rumus_lain,
        baris.cara_baca,
        baris.bacaan_lain,
        baris.arah,
        baris.penanggung_jawab,
        baris.baris_sumber,
        tuple(Target(t.tahun, t.nilai, t.pagu) for t in baris.target),
    )


def definisi_tahun(tahun: int) -> list[Definisi]:
    """Return the indicators that hold for a year, in the order of the document."""
    dokumen = dokumen_tahun(tahun)
    return [jadikan(satu) for satu in dokumen.definisi] if dokumen else []


def tahun_ada() -> list[int]:
    """Return the years that a document covers, oldest first."""
    rentang = db.session.execute(sa.select(DokumenRencana.dari, DokumenRencana.sampai))
    return sorted({t for dari, sampai in rentang for t in range(dari, sampai + 1)})


def isian(tahun: int, macam: MacamIsian, kunci: str | None = None) -> Sequence[IsianIndikator]:
    """Return what was entered by hand of a year, in order of time; what was struck out too."""
    stmt = sa.select(IsianIndikator).where(
        IsianIndikator.tahun == tahun, IsianIndikator.macam == macam
    )
    if kunci is not None:
        stmt = stmt.where(IsianIndikator.kunci == kunci)
    return db.session.scalars(stmt.order_by(IsianIndikator.bulan, IsianIndikator.id)).all()


def jumlah_isian(tahun: int, macam: MacamIsian, sampai: int = 12) -> dict[str, list[Decimal]]:
    """Return the entries that count of a year up to a month, by what they are of."""
    hasil: dict[str, list[Decimal]] = {}
    for satu in isian(tahun, macam):
        if satu.dicoret_pada is None and satu.bulan <= sampai:
            hasil.setdefault(satu.kunci, []).append(satu.nilai)
    return hasil


def isian_satu(isian_id: int) -> IsianIndikator:
    """Return one entry; TidakDitemukan for none."""
    satu = db.session.get(IsianIndikator, isian_id)
    if satu is None:
        raise TidakDitemukan
    return satu
