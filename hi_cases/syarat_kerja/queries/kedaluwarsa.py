"""What comes to its end, what ended without a successor, and whether a renewal is on its way."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import aliased

from hi_cases.core.db import db
from hi_cases.core.errors import TindakanDitolak
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.permohonan.queries import atas as permohonan
from hi_cases.perusahaan import queries as perusahaan
from hi_cases.perusahaan.queries.padan import keluarga_banyak
from hi_cases.syarat_kerja.models import Instrumen
from hi_cases.syarat_kerja.queries.penerus import penerus, sudah_diteruskan
from hi_cases.syarat_kerja.rules.kedaluwarsa import AMBANG, JANGKA, MEMBARUI, PEMBARUAN
from hi_cases.syarat_kerja.types import JenisInstrumen, MacamInstrumen, StatusInstrumen

_BERMASA = (MacamInstrumen.UTAMA, MacamInstrumen.PERPANJANGAN)


def ambang(hari: date) -> tuple[int, ...]:
    """Return how many days before the end it is told of, as set today, the longest first.

    None where the reference data was not loaded yet: then nothing is told, and no page is refused.
    """
    try:
        hasil = {int(kalender.pengaturan(kode, hari)) for kode in AMBANG}
    except TindakanDitolak:
        return ()
    return tuple(sorted(hasil, reverse=True))


def penentu_akhir() -> sa.ColumnElement[bool]:
    """Return the condition of a row in force that decides an end: a document, or its extension."""
    lanjut = aliased(Instrumen)
    diperpanjang = sa.exists().where(
        lanjut.induk_id == Instrumen.id,
        lanjut.macam == MacamInstrumen.PERPANJANGAN,
        lanjut.status == StatusInstrumen.BERLAKU,
    )
    return sa.and_(
        Instrumen.macam.in_(_BERMASA),
        Instrumen.status == StatusInstrumen.BERLAKU,
        sa.not_(diperpanjang),
    )


def akan_berakhir(hari: date, dalam: int) -> Sequence[Instrumen]:
    """Return what ends within so many days and is not over, the first to end first."""
    stmt = (
        sa.select(Instrumen)
        .where(
            penentu_akhir(),
            Instrumen.berlaku_sampai >= hari,
            Instrumen.berlaku_sampai <= hari + timedelta(days=dalam),
        )
        .order_by(Instrumen.berlaku_sampai, Instrumen.id)
    )
    return db.session.scalars(stmt).all()


def hari_hukum_tiba(hari: date) -> Sequence[int]:
    """Return the entries in force whose legal day has come and still waits for a renewal."""
    jatuh = kalender.jatuh_terdekat("instrumen")
    stmt = (
        sa.select(Instrumen.id)
        .join(jatuh, jatuh.c.rujukan_id == Instrumen.id)
        .where(penentu_akhir(), jatuh.c.jatuh <= hari, Instrumen.berlaku_sampai >= hari)
    )
    return db.session.scalars(stmt.order_by(Instrumen.id)).all()


def sudah_lewat(hari: date) -> Sequence[int]:
    """Return the entries that still read as in force though their term is over, or the next one
    has begun."""
    stmt = sa.select(Instrumen.id).where(
        Instrumen.status == StatusInstrumen.BERLAKU, Instrumen.berlaku_sampai < hari
    )
    return sorted({*db.session.scalars(stmt), *(lama.id for lama, _ in sudah_diteruskan(hari))})


def tanpa_pengganti(hari: date, dalam: int) -> Sequence[Instrumen]:
    """Return what ended in the last so many days in companies where nothing is in force now."""
    stmt = (
        sa.select(Instrumen)
        .where(
            Instrumen.macam.in_(_BERMASA),
            Instrumen.status.in_([StatusInstrumen.BERLAKU, StatusInstrumen.BERAKHIR]),
            Instrumen.berlaku_sampai < hari,
            Instrumen.berlaku_sampai >= hari - timedelta(days=dalam),
        )
        .order_by(Instrumen.berlaku_sampai.desc(), Instrumen.id)
    )
    usai = db.session.scalars(stmt).all()
    kini = perusahaan.utama(satu.perusahaan_id for satu in usai)
    milik = keluarga_banyak(kini.values())
    berlaku = sa.select(Instrumen.perusahaan_id).where(
        Instrumen.perusahaan_id.in_(milik),
        Instrumen.macam.in_(_BERMASA),
        Instrumen.status == StatusInstrumen.BERLAKU,
        Instrumen.berlaku_sampai >= hari,
    )
    punya = {milik[nomor] for nomor in db.session.scalars(berlaku)}
    return [s for s in usai if kini[s.perusahaan_id] not in punya]


def perpanjangan(utama_id: int) -> Sequence[date]:
    """Return the last days of the extensions of an entry that are not closed."""
    stmt = sa.select(Instrumen.berlaku_sampai).where(
        Instrumen.induk_id == utama_id,
        Instrumen.macam == MacamInstrumen.PERPANJANGAN,
        Instrumen.status == StatusInstrumen.BERLAKU,
    )
    return db.session.scalars(stmt).all()


def sedang_dibarui(perusahaan_id: int, jenis: JenisInstrumen) -> bool:
    """Tell whether a submission is on its way that takes care of the end."""
    return permohonan.di_jalan(perusahaan.keluarga(perusahaan_id), MEMBARUI[jenis])


def terjamin(satu: Instrumen) -> bool:
    """Tell whether the end of an entry is taken care of: by a submission, or by the next entry."""
    return sedang_dibarui(satu.perusahaan_id, satu.jenis) or penerus(satu) is not None


def pembaruan_terbuka(semua: Sequence[Instrumen]) -> dict[int, Any]:
    """Return by entry the newest open submission, or draft, that renews it, where there is one."""
    kini = perusahaan.utama(satu.perusahaan_id for satu in semua)
    milik = keluarga_banyak(kini.values())
    entri = {satu.id: satu for satu in semua}
    terbuka: dict[int, Any] = {}
    for baru in permohonan.terbuka_tentang(milik, PEMBARUAN.values(), "instrumen", entri):
        lama = entri[baru.acuan_id]
        sejenis = baru.jenis == PEMBARUAN[lama.jenis]
        if sejenis and milik[baru.perusahaan_id] == kini[lama.perusahaan_id]:
            terbuka.setdefault(lama.id, baru)
    return terbuka


def jatuh_hukum(ids: Sequence[int]) -> dict[int, date]:
    """Return the legal day of entries of which it is running and known."""
    semua = kalender.jatuh_berjalan("instrumen", ids)
    return {
        nomor: jatuh
        for nomor, milik in semua.items()
        for kode, jatuh in milik.items()
        if jatuh is not None and kode in JANGKA.values()
    }
