"""Cases whose personal data are past their time, and what holds some of them back."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date

import sqlalchemy as sa

from hi_cases.core.db import db
from hi_cases.core.retensi import CalonTutup
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.perselisihan.models import (
    AksesPihak,
    AnggotaKelompok,
    AsalUrusan,
    Perkara,
    Pihak,
    TautanPerkara,
)
from hi_cases.perselisihan.types import TERBUKA, JenisPihak

ORANG = (JenisPihak.PEKERJA, JenisPihak.KELOMPOK)
"""Parties that are people; a company's or a union's name is nobody's."""


def _masih_bernama() -> sa.ColumnElement[bool]:
    """A party of the case still has an address or a number of its own, or a member with one."""
    isi = sa.or_(*(k != "" for k in (Pihak.nik, Pihak.telepon, Pihak.surel, Pihak.alamat)))
    anggota = sa.exists().where(AnggotaKelompok.pihak_id == Pihak.id, AnggotaKelompok.nik != "")
    return sa.exists().where(
        Pihak.perkara_id == Perkara.id, Pihak.jenis.in_(ORANG), sa.or_(isi, anggota)
    )


def _bertaut_terbuka(ids: Sequence[int]) -> set[int]:
    """Return which of these cases are tied to one that is open."""
    dari, ke = TautanPerkara.dari_id, TautanPerkara.ke_id
    hasil: set[int] = set()
    for sendiri, lain in ((dari, ke), (ke, dari)):
        stmt = sa.select(sendiri).join(Perkara, Perkara.id == lain)
        hasil |= set(
            db.session.scalars(stmt.where(sendiri.in_(ids), Perkara.tahap.in_(sorted(TERBUKA))))
        )
    return hasil


def calon(batas: date, maks: int, lewati: int) -> list[CalonTutup]:
    """Port: cases that ended before a day and still hold who their people are."""
    stmt = sa.select(Perkara).where(Perkara.selesai_pada < batas, _masih_bernama())
    stmt = stmt.order_by(Perkara.selesai_pada, Perkara.id).offset(lewati).limit(maks)
    semua = db.session.scalars(stmt).all()
    ids = [satu.id for satu in semua]
    taut, jalan = _bertaut_terbuka(ids), kalender.jatuh_berjalan("perkara", ids)

    def tahan(satu: Perkara) -> str:
        if satu.tahap in TERBUKA:
            return "perkaranya dibuka lagi"
        if satu.id in taut:
            return "bertaut dengan perkara yang masih berjalan"
        return "tenggatnya masih berjalan" if jalan.get(satu.id) else ""

    return [CalonTutup(s.id, s.sebutan, s.selesai_pada, tahan(s)) for s in semua if s.selesai_pada]


def tahan_urusan(ids: Collection[int]) -> Mapping[int, str]:
    """Port: matters of the office that became a case which is open."""
    stmt = (
        sa.select(AsalUrusan.urusan_id)
        .join(Perkara, Perkara.id == AsalUrusan.perkara_id)
        .where(
            AsalUrusan.urusan_id.in_(list(ids)),
            AsalUrusan.dilepas_pada.is_(None),
            Perkara.tahap.in_(sorted(TERBUKA)),
        )
    )
    return dict.fromkeys(db.session.scalars(stmt), "perkara yang lahir darinya masih berjalan")


def tahan_akun(ids: Collection[int]) -> Mapping[int, str]:
    """Port: accounts that stand in a case that is open."""
    stmt = (
        sa.select(AksesPihak.pengguna_id, Perkara)
        .join(Pihak, Pihak.id == AksesPihak.pihak_id)
        .join(Perkara, Perkara.id == Pihak.perkara_id)
        .where(
            AksesPihak.pengguna_id.in_(list(ids)),
            AksesPihak.dicabut_pada.is_(None),
            Perkara.tahap.in_(sorted(TERBUKA)),
        )
    )
    return {nomor: f"perkara {p.sebutan} masih berjalan" for nomor, p in db.session.execute(stmt)}
