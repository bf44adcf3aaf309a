"""One company, and what its number stands for after merges."""

from collections.abc import Iterable
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
    """Return the category of business of what a company is today: it goes with its cases."""
    kini = utama([perusahaan_id]).get(perusahaan_id, perusahaan_id)
    return db.session.scalar(sa.select(Perusahaan.sektor).where(Perusahaan.id == kini))


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


def rantai(asal: sa.ColumnElement[bool]) -> sa.Select[tuple[int, int]]:
    """Select for each of these rows the company it stands for today, following merges to the end.

    Not with "union all": rows that point at one another by mistake are not followed for ever.
    """
    lanjut = aliased(Perusahaan)
    semua = (
        sa.select(Perusahaan.id.label("asal"), Perusahaan.id.label("kini"))
        .where(asal)
        .cte("rantai", recursive=True)
    )
    semua = semua.union(
        sa.select(semua.c.asal, lanjut.digabung_ke_id).where(
            lanjut.id == semua.c.kini, lanjut.digabung_ke_id.is_not(None)
        )
    )
    return sa.select(semua.c.asal, semua.c.kini).join(
        Perusahaan, sa.and_(Perusahaan.id == semua.c.kini, Perusahaan.digabung_ke_id.is_(None))
    )


def peta_kini(nomor: sa.Select[tuple[int]]) -> sa.CTE:
    """Return (asal, kini) of these numbers: what each stands for today, for joins from above."""
    return rantai(Perusahaan.id.in_(nomor)).cte("peta_kini")


def utama(ids: Iterable[int]) -> dict[int, int]:
    """Return for each number the company it stands for today."""
    return dict(db.session.execute(rantai(Perusahaan.id.in_(set(ids)))).all())


def bernomor(nomor: str) -> int | None:
    """Return the company that has this NIB or WLKP number today, whoever asks; None: nobody has.

    What it tells stays with the office: an account that typed the number is not told.
    """
    stmt = sa.select(Perusahaan.id).where(sa.or_(Perusahaan.nib == nomor, Perusahaan.wlkp == nomor))
    urut = stmt.order_by(Perusahaan.digabung_ke_id.is_not(None), Perusahaan.id)
    satu = db.session.scalar(urut.limit(1))
    return utama([satu]).get(satu) if satu is not None else None


@cache
def _keluarga() -> sa.Select[tuple[int]]:
    """Select what numbers stand for today, and all that were merged into those.

    Built once: it is asked many times in a request, and putting it together costs more than the
    database takes to answer.
    """
    naik = (
        sa.select(Perusahaan.id, Perusahaan.digabung_ke_id)
        .where(Perusahaan.id.in_(sa.bindparam("pokok", type_=sa.Integer, expanding=True)))
        .cte("naik", recursive=True)
    )
    induk = aliased(Perusahaan)
    naik = naik.union(
        sa.select(induk.id, induk.digabung_ke_id).where(induk.id == naik.c.digabung_ke_id)
    )
    turun = sa.select(naik.c.id).where(naik.c.digabung_ke_id.is_(None)).cte("turun", recursive=True)
    anak = aliased(Perusahaan)
    turun = turun.union(sa.select(anak.id).where(anak.digabung_ke_id == turun.c.id))
    return sa.select(turun.c.id)


def keluarga(perusahaan_id: int | None) -> frozenset[int]:
    """Return all numbers that stand for the same company today: its cases and papers have any.

    From the number of a row merged away as from that of the row in force. Of no company there are
    none.
    """
    return keluarga_semua([perusahaan_id])


def keluarga_semua(ids: Iterable[int | None]) -> frozenset[int]:
    """Return all numbers that stand today for one of these companies, in one statement."""
    pokok = sorted({satu for satu in ids if satu is not None})
    if not pokok:
        return frozenset()
    return frozenset(db.session.scalars(_keluarga(), {"pokok": pokok}))


def pekerja_lp(perusahaan_id: int) -> tuple[int | None, int | None]:
    """Return the men and women of a company by its record, whoever asks; None: not known."""
    kini = utama([perusahaan_id]).get(perusahaan_id, perusahaan_id)
    baris = db.session.get_one(Perusahaan, kini)
    return baris.pekerja_laki, baris.pekerja_perempuan


def profil_surat(perusahaan_id: int) -> dict[str, str]:
    """Return name, address and e-mail as a letter to a company needs them: of what it is today."""
    return profil_surat_banyak([perusahaan_id])[perusahaan_id]


def profil_surat_banyak(ids: Iterable[int]) -> dict[int, dict[str, str]]:
    """Return it for each of these companies, in two statements."""
    kini = utama(ids)
    stmt = sa.select(Perusahaan).where(Perusahaan.id.in_(set(kini.values())))
    baris = {satu.id: satu for satu in db.session.scalars(stmt)}
    return {
        asal: {"nama": s.nama, "alamat": s.alamat or "", "surel": s.email or ""}
        for asal, s in ((asal, baris[nomor]) for asal, nomor in kini.items())
    }


def bernama_seperti(teks: str) -> sa.Select[tuple[int]]:
    """Select the companies whose name holds a text, however its form and its stops are written.

    By the name alone: a number is no way in for the public.
    """
    pola = f"%{lolos_like(teks.strip().casefold())}%"
    syarat = [sa.func.lower(Perusahaan.nama).like(pola, escape="\\")]
    syarat += [
        Perusahaan.nama_baku.contains(baku, autoescape=True)
        for baku in {rules.lipat(teks), rules.inti_baku(teks)}
        if baku
    ]
    return sa.select(Perusahaan.id).where(sa.or_(*syarat))
