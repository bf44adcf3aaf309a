"""One organisation from all sides, and its name for the domains below."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import sqlalchemy as sa
from flask import url_for

from hi_cases.core import authz
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.errors import TidakDitemukan
from hi_cases.core.papan import label_semua
from hi_cases.core.rujukan import Label, Rujukan
from hi_cases.serikat.models import Organisasi, PeristiwaOrganisasi
from hi_cases.serikat.queries.akun import organisasi_akun
from hi_cases.serikat.queries.cocok import TERCATAT, cocok_teks
from hi_cases.serikat.queries.daftar import BarisBuku, jadikan_baris
from hi_cases.serikat.rules.izin import LIHAT
from hi_cases.serikat.types import JenisOrganisasi


def terlihat(pelaku: Pelaku) -> sa.ColumnElement[bool]:
    """Return the condition under which an organisation's page is this actor's to see."""
    if pelaku.sistem or authz.tabel().boleh(pelaku, LIHAT, milik_sendiri=False):
        return sa.true()
    return Organisasi.id.in_(organisasi_akun(pelaku.id))


def ambil(pelaku: Pelaku, organisasi_id: int) -> Organisasi:
    """Return an organisation that the actor sees; TidakDitemukan for any other."""
    stmt = sa.select(Organisasi).where(Organisasi.id == organisasi_id, terlihat(pelaku))
    satu = db.session.scalar(stmt)
    if satu is None:
        raise TidakDitemukan("Organisasi itu tidak ada dalam buku, atau bukan milik Anda.")
    return satu


def sebut(satu: Organisasi) -> str:
    """Name an organisation with its number."""
    return f"{satu.nama} ({satu.nomor})" if satu.nomor else satu.nama


def label_rujukan(pelaku: Pelaku, ids: Iterable[int]) -> dict[int, Label]:
    """Port: name organisations, as this actor may see them."""
    stmt = sa.select(Organisasi).where(Organisasi.id.in_(list(ids)), terlihat(pelaku))
    return {
        satu.id: Label(
            sebut(satu),
            url_for("serikat.rinci", id=satu.id)
            if pelaku.staf
            else url_for("serikat.saya", _anchor=f"organisasi-{satu.id}"),
        )
        for satu in db.session.scalars(stmt)
    }


def cari(pelaku: Pelaku, teks: str, batas: int = 6) -> Mapping[int, str]:
    """Return the numbers, by id, of organisations that the actor sees and whose name or number
    holds a text: the one of this very number first, then what is in the book, by name."""
    tepat = sa.func.lower(Organisasi.nomor) == teks.strip().lower()
    stmt = sa.select(Organisasi.id, Organisasi.nomor).where(terlihat(pelaku), cocok_teks(teks))
    urut = stmt.order_by(
        sa.case((tepat, 0), (TERCATAT, 1), else_=2), Organisasi.nama, Organisasi.id
    )
    return {id: nomor or "" for id, nomor in db.session.execute(urut.limit(batas))}


@dataclass(frozen=True)
class Rinci:
    """An organisation as its page shows it."""

    baris: BarisBuku
    anggota: Sequence[Organisasi]
    """The organisations that stand under it, by name."""
    peristiwa: Sequence[PeristiwaOrganisasi]
    permohonan: dict[Rujukan, Label]
    """The submissions that its history names, as this reader may see them."""


def rinci(pelaku: Pelaku, organisasi_id: int) -> Rinci:
    """Return an organisation with what stands under it and what happened to it."""
    satu = ambil(pelaku, organisasi_id)
    stmt = sa.select(Organisasi).where(Organisasi.induk_id == satu.id, TERCATAT)
    kejadian = sa.select(PeristiwaOrganisasi).filter_by(organisasi_id=satu.id)
    semua = db.session.scalars(kejadian.order_by(PeristiwaOrganisasi.id.desc())).all()
    milik = {Rujukan("permohonan", s.permohonan_id) for s in semua if s.permohonan_id}
    return Rinci(
        jadikan_baris([satu])[0],
        db.session.scalars(stmt.order_by(Organisasi.nama, Organisasi.id)).all(),
        semua,
        label_semua(pelaku, milik),
    )


def calon_induk(jenis: JenisOrganisasi) -> dict[int, str]:
    """Return what an organisation of this kind may stand under, by number."""
    boleh = {
        JenisOrganisasi.SERIKAT: (JenisOrganisasi.FEDERASI, JenisOrganisasi.KONFEDERASI),
        JenisOrganisasi.FEDERASI: (JenisOrganisasi.KONFEDERASI,),
        JenisOrganisasi.PENGUSAHA: (JenisOrganisasi.PENGUSAHA,),
    }.get(jenis, ())
    stmt = sa.select(Organisasi.id, Organisasi.nama).where(TERCATAT, Organisasi.jenis.in_(boleh))
    return dict(db.session.execute(stmt.order_by(Organisasi.nama)).all())
