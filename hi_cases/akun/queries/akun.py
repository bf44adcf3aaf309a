"""Reads of accounts. The list and the pages are the administrator's; names are everybody's."""

import hashlib
import hmac
from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import cache

import sqlalchemy as sa
from flask import current_app, url_for
from sqlalchemy.orm import joinedload

from hi_cases.akun.models import (
    MasukTerakhir,
    Pengguna,
    PeranPengguna,
    PercobaanMasuk,
    SesiBerakhir,
)
from hi_cases.akun.rules.pengguna import email_baku
from hi_cases.akun.types import Saringan
from hi_cases.core import authz, clock
from hi_cases.core.authz import PERAN_LUAR, PERAN_STAF, Pelaku, Peran
from hi_cases.core.db import db, lolos_like
from hi_cases.core.errors import TidakDitemukan
from hi_cases.core.rujukan import Kontak, Label

HALAMAN = 50
JENIS_RUJUKAN = "pengguna"
IZIN_LUAR = "akun.pulihkan_luar"


def sidik_email(email: str) -> str:
    """Return the keyed digest under which failures at an address are counted."""
    rahasia = f"masuk:{current_app.secret_key}".encode()
    return hmac.new(rahasia, email_baku(email).encode(), hashlib.sha256).hexdigest()


def dengan_email(email: str) -> Pengguna | None:
    """Return the account of an address, active or not."""
    return db.session.scalar(sa.select(Pengguna).where(Pengguna.email == email_baku(email)))


@cache
def _pemilik_sesi() -> sa.Select[tuple[Pengguna]]:
    """Build once what every request asks: building takes longer than the answer.

    The roles come along: every request asks for these too, and another statement costs as much.
    """
    berakhir = sa.exists().where(SesiBerakhir.sesi == sa.bindparam("sesi"))
    return (
        sa.select(Pengguna)
        .where(
            Pengguna.fs_uniquifier == sa.bindparam("kunci"),
            Pengguna.active.is_(True),
            sa.not_(berakhir),
        )
        .options(joinedload(Pengguna.baris_peran))
    )


def pemilik_sesi(kunci: str, sesi: str) -> Pengguna | None:
    """Return the active account of a session that nobody has ended yet."""
    hasil = db.session.scalars(_pemilik_sesi(), {"kunci": kunci, "sesi": sesi})
    return hasil.unique().one_or_none()


def ambil(pelaku: Pelaku, pengguna_id: int) -> Pengguna:
    """Return an account to whom may manage accounts."""
    authz.tabel().pastikan(pelaku, "akun.kelola")
    pengguna = db.session.get(Pengguna, pengguna_id)
    if pengguna is None:
        raise TidakDitemukan("Pengguna itu tidak ada.")
    return pengguna


def _tersaring(stmt: sa.Select, saringan: Saringan) -> sa.Select:
    if saringan.cari:
        aman = lolos_like(saringan.cari)
        pola = f"%{aman}%"
        stmt = stmt.where(
            sa.or_(Pengguna.nama.ilike(pola, escape="\\"), Pengguna.email.ilike(pola, escape="\\"))
        )
    if saringan.aktif is not None:
        stmt = stmt.where(Pengguna.active.is_(saringan.aktif))
    if saringan.peran is not None:
        stmt = stmt.where(_berperan(saringan.peran))
    return stmt


def _berperan(peran: Peran) -> sa.ColumnElement[bool]:
    return Pengguna.baris_peran.any(PeranPengguna.peran == peran)


def _halaman(stmt: sa.Select, setelah: int | None) -> Sequence[Pengguna]:
    if setelah is not None:
        batas = sa.select(Pengguna.nama).where(Pengguna.id == setelah).scalar_subquery()
        stmt = stmt.where(
            sa.or_(Pengguna.nama > batas, sa.and_(Pengguna.nama == batas, Pengguna.id > setelah))
        )
    stmt = stmt.options(joinedload(Pengguna.masuk_terakhir))
    return db.session.scalars(stmt.order_by(Pengguna.nama, Pengguna.id).limit(HALAMAN + 1)).all()


def daftar(pelaku: Pelaku, saringan: Saringan, setelah: int | None = None) -> Sequence[Pengguna]:
    """Return a page of accounts by name, one more than fits when there are more."""
    authz.tabel().pastikan(pelaku, "akun.kelola")
    return _halaman(_tersaring(sa.select(Pengguna), saringan), setelah)


def _luar(stmt: sa.Select) -> sa.Select:
    """Keep outsiders' accounts only: at least one of their roles, and none of the office's."""
    return stmt.where(
        Pengguna.baris_peran.any(PeranPengguna.peran.in_(PERAN_LUAR)),
        sa.not_(Pengguna.baris_peran.any(PeranPengguna.peran.in_(PERAN_STAF))),
    )


def daftar_luar(
    pelaku: Pelaku, saringan: Saringan, setelah: int | None = None
) -> Sequence[Pengguna]:
    """Return a page of outsiders' accounts by name, one more than fits when there are more."""
    authz.tabel().pastikan(pelaku, IZIN_LUAR)
    return _halaman(_tersaring(_luar(sa.select(Pengguna)), saringan), setelah)


def jumlah_luar(pelaku: Pelaku, saringan: Saringan) -> int:
    """Return how many outsiders' accounts the filters leave."""
    authz.tabel().pastikan(pelaku, IZIN_LUAR)
    stmt = _tersaring(_luar(sa.select(sa.func.count()).select_from(Pengguna)), saringan)
    return db.session.scalars(stmt).one()


def ambil_luar(pelaku: Pelaku, pengguna_id: int) -> Pengguna:
    """Return an outsider's account; a staff account is not found here."""
    authz.tabel().pastikan(pelaku, IZIN_LUAR)
    pengguna = db.session.scalar(_luar(sa.select(Pengguna)).where(Pengguna.id == pengguna_id))
    if pengguna is None:
        raise TidakDitemukan("Akun pihak itu tidak ada.")
    return pengguna


def jumlah(pelaku: Pelaku, saringan: Saringan) -> int:
    """Return how many accounts the filters leave."""
    authz.tabel().pastikan(pelaku, "akun.kelola")
    stmt = _tersaring(sa.select(sa.func.count()).select_from(Pengguna), saringan)
    return db.session.scalars(stmt).one()


def kunci_berlaku(semua: Iterable[Pengguna]) -> dict[int, datetime]:
    """Return until when entrances of these accounts are shut; open ones are left out."""
    sidik = {sidik_email(pengguna.email): pengguna.id for pengguna in semua}
    baris = db.session.execute(
        sa.select(PercobaanMasuk.akun, sa.func.max(PercobaanMasuk.terkunci_sampai))
        .where(PercobaanMasuk.akun.in_(sidik), PercobaanMasuk.terkunci_sampai > clock.sekarang())
        .group_by(PercobaanMasuk.akun)
    )
    return {sidik[akun]: sampai for akun, sampai in baris}


def masuk_terakhir(pengguna_id: int) -> MasukTerakhir | None:
    """Return when an account signed in last."""
    return db.session.get(MasukTerakhir, pengguna_id)


def pengguna_aktif(peran: Peran) -> Sequence[Pengguna]:
    """Return the active accounts of a role by name: people work can be given to."""
    return db.session.scalars(
        sa.select(Pengguna)
        .where(Pengguna.active.is_(True), _berperan(peran))
        .order_by(Pengguna.nama, Pengguna.id)
    ).all()


def nama(ids: Iterable[int]) -> dict[int, str]:
    """Return the names of accounts, also of inactive ones."""
    semua = db.session.execute(
        sa.select(Pengguna.id, Pengguna.nama).where(Pengguna.id.in_(set(ids)))
    )
    return {baris.id: baris.nama for baris in semua}


def surel(ids: Iterable[int]) -> list[str]:
    """Return the addresses of those of these accounts that are in use, in their order."""
    stmt = sa.select(Pengguna.email).where(Pengguna.id.in_(set(ids)), Pengguna.active.is_(True))
    return list(db.session.scalars(stmt.order_by(Pengguna.id)))


def kontak(ids: Iterable[int]) -> dict[int, Kontak]:
    """Return accounts as people who can be told something; one that is not there is left out."""
    stmt = sa.select(Pengguna).where(Pengguna.id.in_(set(ids))).order_by(Pengguna.id)
    return {
        satu.id: Kontak(satu.id, satu.pelaku, satu.email, satu.telepon or "", satu.active)
        for satu in db.session.scalars(stmt)
    }


def berperan(peran: Peran) -> list[int]:
    """Return the active accounts of a role by name: `PortAkun.berperan`."""
    stmt = sa.select(Pengguna.id).where(Pengguna.active.is_(True), _berperan(peran))
    return list(db.session.scalars(stmt.order_by(Pengguna.nama, Pengguna.id)))


def pejabat(pengguna_id: int | None) -> dict[str, str]:
    """Return name, NIP and office as they stand under a letter; empty words where unknown."""
    akun = db.session.get(Pengguna, pengguna_id) if pengguna_id is not None else None
    if akun is None:
        return {"nama": "", "nip": "", "jabatan": ""}
    jenjang = akun.jenjang.label if akun.jenjang else ""
    return {"nama": akun.nama, "nip": akun.nip, "jabatan": akun.jabatan or jenjang}


def ada_pengguna() -> bool:
    """Tell whether anybody has an account yet."""
    return bool(db.session.scalar(sa.select(sa.exists().where(Pengguna.id.is_not(None)))))


def ada_akun_demo() -> bool:
    """Tell whether a demonstration account exists: production refuses to start with one."""
    return bool(db.session.scalar(sa.select(sa.exists().where(Pengguna.demo.is_(True)))))


def label_percobaan(pelaku: Pelaku, ids: Iterable[int]) -> dict[int, Label]:
    """Name attempts at addresses that nobody has: which address it was is not kept."""
    return {percobaan_id: Label("surel yang tidak terdaftar") for percobaan_id in ids}


def label_rujukan(pelaku: Pelaku, ids: Iterable[int]) -> dict[int, Label]:
    """Name accounts for other domains; who may manage them gets the address of the page."""
    boleh = authz.tabel().boleh(pelaku, "akun.kelola")
    return {
        pengguna_id: Label(teks, url_for("akun.rinci", pengguna_id=pengguna_id) if boleh else "")
        for pengguna_id, teks in nama(ids).items()
    }
