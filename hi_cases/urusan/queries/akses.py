"""Who sees a matter: the roles that its kind's table names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

import sqlalchemy as sa

from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db, kunci, lolos_like
from hi_cases.core.errors import TidakDitemukan
from hi_cases.core.rujukan import Rujukan
from hi_cases.urusan.models import Urusan
from hi_cases.urusan.rules import jenis as daftar_jenis
from hi_cases.urusan.types import Jenis

TIDAK_ADA = "Urusan itu tidak ada, atau bukan untuk akun Anda."


def terlihat(pelaku: Pelaku) -> sa.ColumnElement[bool]:
    """Limit matters to those that the actor of the office reads; outsiders have other doors."""
    return Urusan.jenis.in_([satu.kode for satu in daftar_jenis.terbaca(pelaku)])


def ambil(pelaku: Pelaku, id: int) -> Urusan:
    """Return one matter, or TidakDitemukan."""
    satu = db.session.scalar(sa.select(Urusan).where(Urusan.id == id, terlihat(pelaku)))
    if satu is None:
        raise TidakDitemukan(TIDAK_ADA)
    return satu


def pegang(pelaku: Pelaku, id: int) -> Urusan:
    """Return one matter and hold it until the transaction ends."""
    stmt = kunci(sa.select(Urusan).where(Urusan.id == id, terlihat(pelaku)))
    satu = db.session.scalar(stmt.execution_options(populate_existing=True))
    if satu is None:
        raise TidakDitemukan(TIDAK_ADA)
    return satu


def milik(kode: str, id: int, *, tahan: bool = False) -> Urusan:
    """Return a matter of one kind, whoever asks: for the doors of the kind's own domain, which has
    judged who stands at them. `tahan` holds it until the transaction ends."""
    stmt = sa.select(Urusan).where(Urusan.id == id, Urusan.jenis == kode)
    if tahan:
        stmt = kunci(stmt).execution_options(populate_existing=True)
    satu = db.session.scalar(stmt)
    if satu is None:
        raise TidakDitemukan(TIDAK_ADA)
    return satu


def dari_asal(pelaku: Pelaku, kode: str, jenis: str, ids: Iterable[int]) -> Sequence[Urusan]:
    """Return the matters of one kind that came from these things, as the actor reads them."""
    stmt = sa.select(Urusan).where(
        terlihat(pelaku),
        Urusan.jenis == kode,
        Urusan.asal_jenis == jenis,
        Urusan.asal_id.in_(list(ids)),
    )
    return db.session.scalars(stmt.order_by(Urusan.tanggal, Urusan.id)).all()


def cari_nomor(pelaku: Pelaku, teks: str, batas: int = 6) -> Mapping[int, str]:
    """Return the numbers, by id, of matters that the actor reads and whose number holds a text:
    the one that has this very number first, the newest next."""
    dicari, kolom = teks.strip().lower(), sa.func.lower(Urusan.nomor)
    stmt = sa.select(Urusan.id, Urusan.nomor).where(
        terlihat(pelaku), kolom.like(f"%{lolos_like(dicari)}%", escape="\\")
    )
    urut = stmt.order_by(sa.case((kolom == dicari, 0), else_=1), Urusan.id.desc())
    return dict(db.session.execute(urut.limit(batas)).all())


def milik_banyak(kode: str, ids: Iterable[int]) -> dict[int, Urusan]:
    """Return matters of one kind by their number, whoever asks: as `milik` does one."""
    stmt = sa.select(Urusan).where(Urusan.id.in_(list(ids)), Urusan.jenis == kode)
    return {satu.id: satu for satu in db.session.scalars(stmt)}


def berakhir(kode: str, tahap: str, dari: date, sampai: date) -> list[Urusan]:
    """Return the matters of a kind in a stage that ended on these days, the oldest first, whoever
    asks: for counting."""
    stmt = sa.select(Urusan).where(
        Urusan.jenis == kode, Urusan.tahap == tahap, Urusan.selesai_pada.between(dari, sampai)
    )
    return list(db.session.scalars(stmt.order_by(Urusan.selesai_pada, Urusan.id)))


def akhir_pertama(kode: str, tahap: str) -> date | None:
    """Return the first day on which a matter of a kind ended in a stage; None: none did."""
    return db.session.scalar(
        sa.select(sa.func.min(Urusan.selesai_pada)).where(
            Urusan.jenis == kode, Urusan.tahap == tahap
        )
    )


def bertanggal(kode: str, dari: date, sampai: date) -> list[Urusan]:
    """Return all matters of a kind whose own day is among these, whoever asks: for counting."""
    stmt = sa.select(Urusan).where(Urusan.jenis == kode, Urusan.tanggal.between(dari, sampai))
    return list(db.session.scalars(stmt.order_by(Urusan.tanggal, Urusan.id)))


def terbuka_tentang(pelaku: Pelaku, kode: str, perusahaan_ids: Iterable[int]) -> list[Urusan]:
    """Return the open matters of a kind about these companies, as the actor reads them."""
    stmt = sa.select(Urusan).where(
        terlihat(pelaku),
        Urusan.jenis == kode,
        Urusan.terbuka.is_(True),
        Urusan.perusahaan_id.in_(list(perusahaan_ids)),
    )
    return list(db.session.scalars(stmt.order_by(Urusan.id)))


def berasal(kode: str, asal: Rujukan) -> Urusan | None:
    """Return the first matter of a kind that came from a thing, whoever asks."""
    stmt = sa.select(Urusan).where(
        Urusan.jenis == kode, Urusan.asal_jenis == asal.jenis, Urusan.asal_id == asal.id
    )
    return db.session.scalar(stmt.order_by(Urusan.id).limit(1))


def dibuat_oleh(
    kode: Iterable[str], akun: Iterable[int], perusahaan_ids: Iterable[int] = (), batas: int = 50
) -> list[Urusan]:
    """Return the newest matters of these kinds that these accounts entered or that are about these
    companies, whoever asks: for the account pages of their own domain."""
    milik = sa.or_(
        Urusan.dibuat_oleh_id.in_(list(akun)), Urusan.perusahaan_id.in_(list(perusahaan_ids))
    )
    stmt = sa.select(Urusan).where(Urusan.jenis.in_(list(kode)), milik)
    return list(db.session.scalars(stmt.order_by(Urusan.id.desc()).limit(batas)))


def lama_berakhir(kode: str, sebelum: date) -> sa.Subquery:
    """Select (id, nomor, selesai_pada) of the matters of a kind that ended before a day."""
    stmt = sa.select(Urusan.id, Urusan.nomor, Urusan.selesai_pada).where(
        Urusan.jenis == kode, Urusan.terbuka.is_(False), Urusan.selesai_pada < sebelum
    )
    return stmt.subquery("lama_berakhir")


def beranak_terbuka(ids: Iterable[int]) -> set[int]:
    """Return which of these matters are where another one that is open came from."""
    stmt = sa.select(Urusan.asal_id).where(
        Urusan.asal_jenis == "urusan", Urusan.asal_id.in_(list(ids)), Urusan.terbuka.is_(True)
    )
    return {nomor for nomor in db.session.scalars(stmt) if nomor is not None}


def bernomor(kode: str, nomor: str) -> Urusan | None:
    """Return the matter of a kind that has this number, whoever asks."""
    return db.session.scalar(sa.select(Urusan).where(Urusan.jenis == kode, Urusan.nomor == nomor))


def semua(kode: str) -> Sequence[Urusan]:
    """Return all matters of one kind, whoever asks, the newest first: for a domain whose kind has a
    few in a year (a round); others count in the database or go page by page."""
    stmt = sa.select(Urusan).where(Urusan.jenis == kode).order_by(Urusan.id.desc())
    return db.session.scalars(stmt).all()


def jenis_dari(urusan: Urusan) -> Jenis:
    """Return the kind of a matter; one that is no longer declared takes no act."""
    satu = daftar_jenis.jenis(urusan.jenis)
    if satu is None:
        raise TidakDitemukan("Jenis urusan itu tidak dilayani lagi.")
    return satu
