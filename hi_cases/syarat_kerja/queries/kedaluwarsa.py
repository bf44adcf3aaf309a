"""What comes to its end, what ended without a successor, and whether a renewal is on its way."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import aliased

from hi_cases.core.db import db
from hi_cases.core.errors import TindakanDitolak
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.permohonan.queries import atas as permohonan
from hi_cases.perusahaan import queries as perusahaan
from hi_cases.syarat_kerja.models import Instrumen
from hi_cases.syarat_kerja.queries.penerus import nomor_kini, penerus_banyak, sudah_diteruskan
from hi_cases.syarat_kerja.rules.kedaluwarsa import AMBANG, JANGKA, MEMBARUI, PEMBARUAN
from hi_cases.syarat_kerja.types import BERMASA, MacamInstrumen, StatusInstrumen


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
        Instrumen.macam.in_(BERMASA),
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
            Instrumen.macam.in_(BERMASA),
            Instrumen.status.in_([StatusInstrumen.BERLAKU, StatusInstrumen.BERAKHIR]),
            Instrumen.berlaku_sampai < hari,
            Instrumen.berlaku_sampai >= hari - timedelta(days=dalam),
        )
        .order_by(Instrumen.berlaku_sampai.desc(), Instrumen.id)
    )
    usai = db.session.scalars(stmt).all()
    kini = nomor_kini(usai)
    ada = {kini[nomor] for nomor in _berlaku_milik(kini, hari)}
    return [satu for satu in usai if kini[satu.perusahaan_id] not in ada]


def _berlaku_milik(nomor: Iterable[int], hari: date) -> Sequence[int]:
    """The numbers among these under which something is in force that is not over on a day."""
    stmt = sa.select(Instrumen.perusahaan_id).where(
        Instrumen.perusahaan_id.in_(sorted(nomor)),
        Instrumen.macam.in_(BERMASA),
        Instrumen.status == StatusInstrumen.BERLAKU,
        Instrumen.berlaku_sampai >= hari,
    )
    return db.session.scalars(stmt).all()


def ada_berlaku(perusahaan_id: int, hari: date) -> bool:
    """Tell whether a company has anything in force that is not over on a day."""
    return bool(_berlaku_milik(perusahaan.keluarga(perusahaan_id), hari))


def perpanjangan(utama_id: int) -> Sequence[date]:
    """Return the last days of the extensions of an entry that are not closed."""
    stmt = sa.select(Instrumen.berlaku_sampai).where(
        Instrumen.induk_id == utama_id,
        Instrumen.macam == MacamInstrumen.PERPANJANGAN,
        Instrumen.status == StatusInstrumen.BERLAKU,
    )
    return db.session.scalars(stmt).all()


def belum_terjamin(semua: Sequence[Instrumen]) -> list[Instrumen]:
    """Return those of some entries whose end nothing takes care of: no submission is on its way,
    and no next entry stands ready. Asked in a number of statements that does not grow."""
    kini, diteruskan = nomor_kini(semua), penerus_banyak(semua)
    kode = frozenset[str]().union(*MEMBARUI.values())
    dibarui = {(kini[nomor], satu) for nomor, satu in permohonan.di_jalan(kini, kode)}
    return [
        satu
        for satu in semua
        if satu.id not in diteruskan
        and dibarui.isdisjoint((kini[satu.perusahaan_id], k) for k in MEMBARUI[satu.jenis])
    ]


def terjamin(satu: Instrumen) -> bool:
    """Tell whether the end of an entry is taken care of: by a submission, or by the next entry."""
    return not belum_terjamin([satu])


def pembaruan_terbuka(semua: Sequence[Instrumen]) -> dict[int, Any]:
    """Return by entry the newest open submission, or draft, that renews it, where there is one."""
    kini = nomor_kini(semua)
    entri = {satu.id: satu for satu in semua}
    terbuka: dict[int, Any] = {}
    for baru in permohonan.terbuka_tentang(kini, PEMBARUAN.values(), "instrumen", entri):
        lama = entri[baru.acuan_id]
        sejenis = baru.jenis == PEMBARUAN[lama.jenis]
        if sejenis and kini[baru.perusahaan_id] == kini[lama.perusahaan_id]:
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
