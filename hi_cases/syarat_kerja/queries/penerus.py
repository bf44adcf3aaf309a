"""Which entry of the register takes the place of which, for one, for many, and for all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

import sqlalchemy as sa
from sqlalchemy.orm import aliased

from hi_cases.core.db import db
from hi_cases.perusahaan import queries as perusahaan
from hi_cases.perusahaan.queries.padan import keluarga_banyak
from hi_cases.syarat_kerja.models import Instrumen
from hi_cases.syarat_kerja.rules.kedaluwarsa import akhir_masa
from hi_cases.syarat_kerja.rules.penerus import hari_ganti, meneruskan
from hi_cases.syarat_kerja.types import MacamInstrumen, StatusInstrumen


def nomor_kini(semua: Iterable[Instrumen]) -> dict[int, int]:
    """Return every number of the companies of some entries, with the company that it is today."""
    return keluarga_banyak(perusahaan.utama(satu.perusahaan_id for satu in semua).values())


def penerus_banyak(semua: Sequence[Instrumen]) -> dict[int, Instrumen]:
    """Return what takes the place of entries, by number; those where nothing stands ready are
    left out. An extension ends with the document that it prolongs."""
    kini = nomor_kini(semua)
    stmt = sa.select(Instrumen).where(
        Instrumen.perusahaan_id.in_(sorted(kini)),
        Instrumen.macam == MacamInstrumen.UTAMA,
        Instrumen.status == StatusInstrumen.BERLAKU,
    )
    calon: defaultdict[int, list[Instrumen]] = defaultdict(list)
    for satu in db.session.scalars(stmt.order_by(Instrumen.berlaku_dari, Instrumen.id)):
        calon[kini[satu.perusahaan_id]].append(satu)
    # The documents that extensions prolong, in one go.
    induk = [s.induk_id for s in semua if s.macam is MacamInstrumen.PERPANJANGAN]
    pokok = {
        satu.id: satu
        for satu in db.session.scalars(sa.select(Instrumen).where(Instrumen.id.in_(induk)))
    }
    hasil = {}
    for satu in semua:
        lama = pokok.get(satu.induk_id, satu) if satu.induk_id else satu
        milik = calon[kini[satu.perusahaan_id]]
        baru = next((b for b in milik if b.id != lama.id and meneruskan(b, lama)), None)
        if baru is not None:
            hasil[satu.id] = baru
    return hasil


def akhir_banyak(semua: Iterable[Instrumen]) -> dict[int, date]:
    """Return the last day of main entries, by number, with the extensions that are in force."""
    hasil = {satu.id: satu.berlaku_sampai for satu in semua}
    if not hasil:
        return hasil
    stmt = sa.select(Instrumen.induk_id, Instrumen.berlaku_sampai).where(
        Instrumen.induk_id.in_(sorted(hasil)),
        Instrumen.macam == MacamInstrumen.PERPANJANGAN,
        Instrumen.status == StatusInstrumen.BERLAKU,
    )
    for nomor, sampai in db.session.execute(stmt):
        hasil[nomor] = akhir_masa(hasil[nomor], [sampai])
    return hasil


def penerus(satu: Instrumen) -> Instrumen | None:
    """Return what takes the place of an entry; None where nothing stands ready."""
    return penerus_banyak([satu]).get(satu.id)


def sudah_diteruskan(hari: date) -> list[tuple[Instrumen, Instrumen]]:
    """Return the main entries that still read as in force though another has taken their place by
    a day, each with that other: at most what the night has not ended yet."""
    lama, baru = aliased(Instrumen), aliased(Instrumen)

    def utama(satu: type[Instrumen]) -> sa.ColumnElement[bool]:
        return sa.and_(satu.macam == MacamInstrumen.UTAMA, satu.status == StatusInstrumen.BERLAKU)

    milik = sa.select(Instrumen.perusahaan_id).where(utama(Instrumen))
    kini = perusahaan.peta_kini(milik)
    satu_kini, lain_kini = kini.alias(), kini.alias()
    stmt = (
        sa.select(lama, baru)
        .join(satu_kini, satu_kini.c.asal == lama.perusahaan_id)
        .join(lain_kini, lain_kini.c.kini == satu_kini.c.kini)
        .join(baru, baru.perusahaan_id == lain_kini.c.asal)
        .where(utama(lama), utama(baru), baru.id != lama.id)
        .order_by(lama.id, baru.id)
    )
    pasangan = [(satu, lain) for satu, lain in db.session.execute(stmt) if meneruskan(lain, satu)]
    akhir = akhir_banyak(satu for satu, _ in pasangan)
    return [
        (satu, lain)
        for satu, lain in pasangan
        if (mulai := hari_ganti(lain, satu, akhir[satu.id])) and mulai <= hari
    ]
