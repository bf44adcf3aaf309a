"""What must hold of accounts: staff sign in with two factors, and the desks are held."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import sqlalchemy as sa
from flask import current_app

from hi_cases.akun.models import Pengguna, PeranPengguna
from hi_cases.akun.queries.akun import JENIS_RUJUKAN
from hi_cases.core.authz import PERAN_STAF, Pelaku, Peran
from hi_cases.core.db import db
from hi_cases.core.periksa import Periksa, Temu
from hi_cases.core.rujukan import Label, Rujukan

# Without these nobody assigns cases, takes them in, or mends what is found here.
WAJIB_DIPEGANG = (Peran.PETUGAS, Peran.MEDIATOR, Peran.KABID, Peran.ADMIN)


def peran_aktif() -> sa.Subquery:
    """Return (pengguna_id, peran) of the active accounts, for a check of the domain above."""
    return (
        sa.select(PeranPengguna.pengguna_id, PeranPengguna.peran)
        .join(Pengguna, Pengguna.id == PeranPengguna.pengguna_id)
        .where(Pengguna.active.is_(True))
        .subquery("peran_aktif")
    )


def label_peran(_pelaku: Pelaku, ids: Iterable[int]) -> dict[int, Label]:
    """Name desks that must be held."""
    return {
        satu: Label(f"Peran {WAJIB_DIPEGANG[satu].label}")
        for satu in ids
        if satu < len(WAJIB_DIPEGANG)
    }


def _temu(pengguna_id: int, kalimat: str) -> Temu:
    return Temu(Rujukan(JENIS_RUJUKAN, pengguna_id), kalimat)


def _tanpa_dua_langkah() -> Iterator[Temu]:
    """Staff without a second factor, where the installation asks for one (production)."""
    if not current_app.config["AKUN_STAF_WAJIB_DUA_LANGKAH"]:
        return
    staf = Pengguna.baris_peran.any(PeranPengguna.peran.in_(PERAN_STAF))
    stmt = sa.select(Pengguna.id).where(
        Pengguna.active.is_(True), Pengguna.tf_totp_secret.is_(None), staf
    )
    for pengguna_id in db.session.scalars(stmt.order_by(Pengguna.id)):
        yield _temu(pengguna_id, "Akun staf aktif tanpa verifikasi dua langkah.")


def _tanpa_peran() -> Iterator[Temu]:
    stmt = sa.select(Pengguna.id).where(Pengguna.active.is_(True), ~Pengguna.baris_peran.any())
    for pengguna_id in db.session.scalars(stmt.order_by(Pengguna.id)):
        yield _temu(pengguna_id, "Akun aktif tanpa peran apa pun.")


def _meja_kosong() -> Iterator[Temu]:
    """Roles that nobody active holds, once anybody works here at all."""
    aktif = peran_aktif()
    ada = set(db.session.scalars(sa.select(aktif.c.peran).distinct()))
    if ada.isdisjoint(PERAN_STAF):
        return
    for ke, peran in enumerate(WAJIB_DIPEGANG):
        if peran not in ada:
            yield Temu(
                Rujukan("peran", ke), f"Tidak ada akun aktif berperan {peran.label}.", peran.value
            )


PEMERIKSAAN = (
    Periksa(
        "akun.tanpa_dua_langkah",
        "Akun staf tanpa verifikasi dua langkah",
        "Sandinya saja cukup untuk membuka data pihak; akun seperti ini tidak dapat masuk sebelum "
        "memasang kode.",
        "Minta pemiliknya memasang verifikasi dua langkah, atau nonaktifkan akun yang tidak "
        "dipakai.",
        _tanpa_dua_langkah,
        "akun.daftar",
    ),
    Periksa(
        "akun.tanpa_peran",
        "Akun aktif tanpa peran",
        "Akunnya aktif, tetapi tidak punya peran apa pun.",
        "Beri peran yang sesuai, atau nonaktifkan akunnya.",
        _tanpa_peran,
        "akun.daftar",
    ),
    Periksa(
        "akun.meja_kosong",
        "Peran yang tidak dipegang siapa pun",
        "Tidak ada akun aktif untuk peran ini, jadi pekerjaannya berhenti dan pengingatnya tidak "
        "sampai.",
        "Aktifkan akun pemegangnya, atau beri peran itu kepada akun lain.",
        _meja_kosong,
        "akun.daftar",
    ),
)
