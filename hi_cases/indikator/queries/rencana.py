"""Planning documents: which one holds for a year, its indicators and targets."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import sqlalchemy as sa
from sqlalchemy.orm import selectinload

from hi_cases.core import clock
from hi_cases.core.db import db
from hi_cases.core.errors import TidakDitemukan
from hi_cases.indikator.models import DefinisiIndikator, DokumenRencana, IsianIndikator
from hi_cases.indikator.types import Definisi, MacamIsian, Target


def semua_dokumen() -> Sequence[DokumenRencana]:
    """Return the documents, the newest first."""
    stmt = sa.select(DokumenRencana).options(selectinload(DokumenRencana.definisi))
    urut = stmt.order_by(DokumenRencana.tanggal.desc(), DokumenRencana.id.desc())
    return db.session.scalars(urut).all()


def _berlaku() -> sa.ColumnElement[bool]:
    """Whether a document is in force today."""
    mulai = DokumenRencana.tanggal <= clock.hari_ini()
    return sa.and_(mulai, DokumenRencana.ditarik_pada.is_(None))


def tahun_berlaku(tanpa: int | None = None) -> dict[int, list[int]]:
    """Return the years that each document in force is taken for, by its number: of those that it
    covers, the ones of no newer document. `tanpa`: as if that document were not there."""
    kolom = (DokumenRencana.id, DokumenRencana.dari, DokumenRencana.sampai)
    urut = (DokumenRencana.tanggal.desc(), DokumenRencana.id.desc())
    hasil: dict[int, list[int]] = {}
    diambil: set[int] = set()
    for nomor, dari, sampai in db.session.execute(
        sa.select(*kolom).where(_berlaku()).order_by(*urut)
    ):
        if nomor == tanpa:
            continue
        hasil[nomor] = [t for t in range(dari, sampai + 1) if t not in diambil]
        diambil.update(hasil[nomor])
    return hasil


def pengganti(satu: DokumenRencana) -> list[tuple[str, list[int]]]:
    """Return which documents the years of one would be taken from without it; "": from none."""
    kini, nama = tahun_berlaku().get(satu.id, []), {d.id: d.nama for d in semua_dokumen()}
    hasil = [
        (nama[nomor], milik)
        for nomor, semua in tahun_berlaku(tanpa=satu.id).items()
        if (milik := [t for t in semua if t in kini])
    ]
    sisa = [t for t in kini if not any(t in milik for _, milik in hasil)]
    return [*hasil, ("", sisa)] if sisa else hasil


def dokumen(dokumen_id: int) -> DokumenRencana:
    """Return one document; TidakDitemukan for none."""
    satu = db.session.get(DokumenRencana, dokumen_id)
    if satu is None:
        raise TidakDitemukan
    return satu


def dokumen_tahun(tahun: int) -> DokumenRencana | None:
    """Return the newest document in force that covers a year; None: none does."""
    stmt = (
        sa.select(DokumenRencana)
        .where(DokumenRencana.dari <= tahun, DokumenRencana.sampai >= tahun, _berlaku())
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


def definisi_dokumen(satu: DokumenRencana | None) -> list[Definisi]:
    """Return the indicators of a document in its order; of none there are none."""
    return [jadikan(baris) for baris in satu.definisi] if satu else []


def definisi_tahun(tahun: int) -> list[Definisi]:
    """Return the indicators that hold for a year, in the order of the document."""
    return definisi_dokumen(dokumen_tahun(tahun))


def pemakai(sumber: str, tahun: int) -> list[Definisi]:
    """Return the indicators of a year whose realisation is counted over a source."""
    return [satu for satu in definisi_tahun(tahun) if satu.sumber == sumber]


def tahun_ada() -> list[int]:
    """Return the years that a document in force covers, oldest first."""
    return sorted(t for semua in tahun_berlaku().values() for t in semua)


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
