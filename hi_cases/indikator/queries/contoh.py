"""Invented rows among those that figures count: cases of an example book, and the companies that
stand in the register only because of it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import aliased

from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.indikator.queries.cacah import rentang
from hi_cases.indikator.queries.sumber import SUMBER, Sumber, SumberTabel
from hi_cases.indikator.queries.sumber.dasar import ikatan
from hi_cases.indikator.rules.izin import LIHAT
from hi_cases.indikator.types import Definisi, Periode
from hi_cases.perselisihan.models import Perkara, Pihak
from hi_cases.perusahaan.models import Perusahaan
from hi_cases.perusahaan.types import AsalPerusahaan
from hi_cases.register_buku.models import DIBAWA, BarisBuku, ImporRegister

_DIBAWA = BarisBuku.nasib.in_(DIBAWA)
_BUKAN_BUKTI = frozenset(
    {
        "perusahaan",
        "perusahaan_penggabungan",
        "perusahaan_trigram",
        "perusahaan_usulan",
        "pihak",
    }
)
"""Tables that name a company although nothing real was about it; merges and parties are looked at
by themselves."""


def perkara_contoh(*syarat: sa.ColumnElement[bool]) -> list[str]:
    """Return the names of the example books of which there are cases that fulfil conditions."""
    milik = sa.select(BarisBuku.id).join(Perkara, Perkara.id == BarisBuku.perkara_id)
    return _nama(milik.where(*syarat))


def contoh_sumber(kode: Iterable[str], periode: Periode) -> dict[str, list[str]]:
    """Return by source the names of the example books whose rows it counts in a period; of a source
    that counts none there is nothing."""
    if not _nama(sa.select(BarisBuku.id)):
        return {}
    semua = {satu: _sumber(SUMBER[satu], periode) for satu in set(kode) if satu in SUMBER}
    return {satu: nama for satu, nama in semua.items() if nama}


def contoh_indikator(pelaku: Pelaku, definisi: Iterable[Definisi], periode: Periode) -> list[str]:
    """Return the names of the example books whose rows these indicators count in a period, by
    either reading."""
    authz.tabel().pastikan(pelaku, LIHAT)
    kode = {satu for d in definisi for satu in d.semua_sumber}
    return sorted({nama for semua in contoh_sumber(kode, periode).values() for nama in semua})


def _nama(milik: sa.Select[Any], ikat: dict[str, Any] | None = None) -> list[str]:
    """The example books that brought one of these lines."""
    ada = milik.where(BarisBuku.impor_id == ImporRegister.id, _DIBAWA).exists()
    stmt = sa.select(ImporRegister.nama_berkas).where(ImporRegister.contoh, ada).distinct()
    return list(db.session.scalars(stmt.order_by(ImporRegister.nama_berkas), ikat))


def _sumber(sumber: Sumber, periode: Periode) -> list[str]:
    """Only rows that are cases or companies can be invented: whatever else there is was done by
    somebody, and makes its company a real one."""
    hari = rentang(sumber, periode, clock.hari_ini())
    if hari is None or not isinstance(sumber, SumberTabel):
        return []
    isi, ikat = sumber.pilih().subquery(), ikatan(*hari)
    if sumber.tabel[0] == Perkara.__tablename__:
        milik = sa.select(BarisBuku.id).join(isi, isi.c.objek_id == BarisBuku.perkara_id)
    elif sumber.tabel[0] == Perusahaan.__tablename__:
        milik = (
            sa.select(BarisBuku.id)
            .join(Pihak, Pihak.perkara_id == BarisBuku.perkara_id)
            .join(isi, isi.c.objek_id == Pihak.perusahaan_id)
        )
        if not _nama(milik, ikat):
            # What is real about a company takes many questions, and none of these is counted.
            return []
        milik = milik.join(Perusahaan, Perusahaan.id == Pihak.perusahaan_id)
        milik = milik.where(sa.not_(_nyata(Perusahaan)), sa.not_(_gabungan_nyata()))
    else:
        return []
    return _nama(milik, ikat)


@cache
def _penunjuk() -> tuple[sa.Column[Any], ...]:
    """The columns that tie something to a company."""
    nomor = Perusahaan.__table__.c.id
    return tuple(
        fk.parent
        for tabel in db.metadata.sorted_tables
        if tabel.name not in _BUKAN_BUKTI
        for fk in tabel.foreign_keys
        if fk.column is nomor
    )


def _nyata(pt: Any) -> sa.ColumnElement[bool]:
    """Whether something real is known of a company: where it came from, its numbers, a dispute that
    is no example, anything else that is tied to it."""
    lain = aliased(Pihak)
    contoh = (
        sa.select(BarisBuku.perkara_id)
        .join(ImporRegister, ImporRegister.id == BarisBuku.impor_id)
        .where(ImporRegister.contoh, _DIBAWA)
    )
    return sa.or_(
        pt.asal != AsalPerusahaan.REGISTER,
        pt.terverifikasi,
        pt.wlkp.is_not(None),
        pt.nib.is_not(None),
        sa.exists().where(lain.perusahaan_id == pt.id, lain.perkara_id.not_in(contoh)),
        *(sa.exists().where(kolom == pt.id) for kolom in _penunjuk()),
    )


def _gabungan_nyata() -> sa.ColumnElement[bool]:
    """Whether a real company was merged into it."""
    asal = aliased(Perusahaan)
    return sa.exists().where(asal.digabung_ke_id == Perusahaan.id, _nyata(asal))
