"""One company, and what its number stands for after merges."""

from collections.abc import Iterable, Sequence
from functools import cache

import sqlalchemy as sa
from flask import url_for
from sqlalchemy.orm import aliased, selectinload

from hi_cases.core import authz
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db, lolos_like
from hi_cases.core.errors import TidakDitemukan
from hi_cases.core.rujukan import Label
from hi_cases.perusahaan import rules
from hi_cases.perusahaan.models import Lokasi, Perusahaan


def terlihat(pelaku: Pelaku) -> sa.ColumnElement[bool]:
    """Return the row filter of an actor: the office sees all, a company sees itself."""
    if authz.tabel().boleh(pelaku, "perusahaan.lihat", milik_sendiri=False):
        return sa.true()
    return Perusahaan.id.in_(pelaku.perusahaan_ids)


def ambil(pelaku: Pelaku, perusahaan_id: int) -> Perusahaan:
    """Return one company with its sites; one merged away is returned as it is."""
    stmt = (
        sa.select(Perusahaan)
        .where(Perusahaan.id == perusahaan_id, terlihat(pelaku))
        .options(selectinload(Perusahaan.lokasi), selectinload(Perusahaan.digabung_ke))
    )
    baris = db.session.scalar(stmt)
    if baris is None:
        raise TidakDitemukan("Perusahaan itu tidak ada di daftar, atau bukan milik Anda.")
    return baris


def sektor(perusahaan_id: int) -> str | None:
    """Return a company's category of business, whoever asks: it goes with its cases."""
    return db.session.scalar(sa.select(Perusahaan.sektor).where(Perusahaan.id == perusahaan_id))


def nama_banyak(ids: Iterable[int]) -> dict[int, str]:
    """Return the names of companies, whoever asks: a name goes with what was filed under it."""
    stmt = sa.select(Perusahaan.id, Perusahaan.nama).where(Perusahaan.id.in_(set(ids)))
    return dict(db.session.execute(stmt).all())


def ambil_lokasi(pelaku: Pelaku, perusahaan_id: int, lokasi_id: int) -> Lokasi:
    """Return one site of a company."""
    stmt = (
        sa.select(Lokasi)
        .join(Perusahaan)
        .where(Lokasi.id == lokasi_id, Perusahaan.id == perusahaan_id, terlihat(pelaku))
    )
    baris = db.session.scalar(stmt)
    if baris is None:
        raise TidakDitemukan("Lokasi itu tidak ada pada perusahaan ini.")
    return baris


def label_rujukan(pelaku: Pelaku, ids: Iterable[int]) -> dict[int, Label]:
    """Name companies for the trail and other lower pages, in one query."""
    stmt = sa.select(Perusahaan.id, Perusahaan.nama).where(
        Perusahaan.id.in_(set(ids)), terlihat(pelaku)
    )
    halaman = "perusahaan.saya_satu" if pelaku.peran and not pelaku.staf else "perusahaan.rinci"
    return {satu: Label(nama, url_for(halaman, id=satu)) for satu, nama in db.session.execute(stmt)}


def utama(ids: Iterable[int]) -> dict[int, int]:
    """Return for each number the company it stands for today, following merges to their end."""
    rantai = (
        sa.select(Perusahaan.id.label("asal"), Perusahaan.id.label("kini"))
        .where(Perusahaan.id.in_(set(ids)))
        .cte("rantai", recursive=True)
    )
    lanjut = aliased(Perusahaan)
    rantai = rantai.union_all(
        sa.select(rantai.c.asal, lanjut.digabung_ke_id).where(
            lanjut.id == rantai.c.kini, lanjut.digabung_ke_id.is_not(None)
        )
    )
    akhir = sa.select(rantai.c.asal, rantai.c.kini).join(
        Perusahaan, sa.and_(Perusahaan.id == rantai.c.kini, Perusahaan.digabung_ke_id.is_(None))
    )
    return dict(db.session.execute(akhir).all())


def bernomor(nomor: str) -> int | None:
    """Return the company that has this NIB or WLKP number today, whoever asks; None: nobody has.

    What it tells stays with the office: an account that typed the number is not told.
    """
    stmt = sa.select(Perusahaan.id).where(sa.or_(Perusahaan.nib == nomor, Perusahaan.wlkp == nomor))
    urut = stmt.order_by(Perusahaan.digabung_ke_id.is_not(None), Perusahaan.id)
    satu = db.session.scalar(urut.limit(1))
    return utama([satu]).get(satu) if satu is not None else None


@cache
def _cabang() -> sa.Select[tuple[int]]:
    """Select a company and all that were merged into it.

    Built once: it is asked many times in a request, and putting it together costs more than the
    database takes to answer.
    """
    cabang = (
        sa.select(Perusahaan.id)
        .where(Perusahaan.id == sa.bindparam("pokok", type_=sa.Integer))
        .cte("cabang", recursive=True)
    )
    anak = aliased(Perusahaan)
    cabang = cabang.union_all(sa.select(anak.id).where(anak.digabung_ke_id == cabang.c.id))
    return sa.select(cabang.c.id)


def bernama_tepat(nama: str) -> Sequence[int]:
    """Return the companies of exactly this name, however its form is written; whoever asks."""
    stmt = sa.select(Perusahaan.id).where(
        Perusahaan.nama_baku == rules.nama_baku(nama), Perusahaan.digabung_ke_id.is_(None)
    )
    return db.session.scalars(stmt.order_by(Perusahaan.id)).all()


def keluarga(perusahaan_id: int | None) -> frozenset[int]:
    """Return the numbers of a company and of all that were merged into it: its cases have any.

    Of no company there are none.
    """
    if perusahaan_id is None:
        return frozenset()
    return frozenset(db.session.scalars(_cabang(), {"pokok": perusahaan_id}))


def pekerja_lp(perusahaan_id: int) -> tuple[int | None, int | None]:
    """Return the men and women of a company by its record, whoever asks; None: not known."""
    kini = utama([perusahaan_id]).get(perusahaan_id, perusahaan_id)
    baris = db.session.get_one(Perusahaan, kini)
    return baris.pekerja_laki, baris.pekerja_perempuan


def profil_surat(perusahaan_id: int) -> dict[str, str]:
    """Return name, address and e-mail as a letter to a company needs them: of what it is today."""
    kini = utama([perusahaan_id]).get(perusahaan_id, perusahaan_id)
    baris = db.session.get_one(Perusahaan, kini)
    return {"nama": baris.nama, "alamat": baris.alamat or "", "surel": baris.email or ""}


def bernama_seperti(teks: str) -> sa.Select[tuple[int]]:
    """Select the companies whose name holds a text."""
    pola = f"%{lolos_like(teks.strip().casefold())}%"
    return sa.select(Perusahaan.id).where(sa.func.lower(Perusahaan.nama).like(pola, escape="\\"))
