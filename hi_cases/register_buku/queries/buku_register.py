"""Reads of the register book: the cases of a year in the order of their numbers, and its prints."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import sqlalchemy as sa
from flask import url_for

from hi_cases.core import authz
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db, kunci
from hi_cases.core.errors import TidakDitemukan
from hi_cases.core.pekerjaan import TERBUKA, Pekerjaan
from hi_cases.core.rujukan import Label
from hi_cases.perselisihan.queries import buku
from hi_cases.perselisihan.rules import izin
from hi_cases.register_buku.models import CetakanRegister
from hi_cases.register_buku.rules.buku_register import (
    BarisBulan,
    BarisCetak,
    baris,
    per_bulan,
)


@dataclass(frozen=True)
class HalamanBuku:
    """One page of the book on the screen, and the months of the whole year."""

    baris: list[BarisCetak]
    setelah: int | None
    bulan: list[BarisBulan]

    @property
    def jumlah(self) -> int:
        """How many cases the year has."""
        return self.bulan[-1].jumlah


def isi_buku(pelaku: Pelaku, tahun: int) -> list[BarisCetak]:
    """Return all lines of a year, in the order of their numbers."""
    return [baris(satu) for satu in buku.fakta_tahun(pelaku, tahun)]


def halaman_buku(pelaku: Pelaku, tahun: int, setelah: int | None = None) -> HalamanBuku:
    """Return a page of a year, behind the case `setelah`."""
    semua, lebih = buku.fakta_halaman(pelaku, tahun, setelah)
    return HalamanBuku([baris(satu) for satu in semua], lebih, bulan_buku(pelaku, tahun))


def bulan_buku(pelaku: Pelaku, tahun: int) -> list[BarisBulan]:
    """Return the months of a year."""
    return per_bulan(buku.dicatat_tahun(pelaku, tahun))


@dataclass(frozen=True)
class BarisCetakan:
    """A print with the job that makes it."""

    cetakan: CetakanRegister
    pekerjaan: Pekerjaan | None

    @property
    def berjalan(self) -> bool:
        """Whether it is still being made."""
        return self.pekerjaan is not None and self.pekerjaan.status in TERBUKA


def daftar_cetakan(pelaku: Pelaku, tahun: int, batas: int = 20) -> Sequence[BarisCetakan]:
    """Return the prints of a year, the newest first."""
    authz.tabel().pastikan(pelaku, izin.LIHAT)
    stmt = (
        sa.select(CetakanRegister, Pekerjaan)
        .outerjoin(Pekerjaan, Pekerjaan.id == CetakanRegister.pekerjaan_id)
        .where(CetakanRegister.tahun == tahun)
        .order_by(CetakanRegister.id.desc())
        .limit(batas)
    )
    return [BarisCetakan(satu, kerja) for satu, kerja in db.session.execute(stmt)]


def cetakan(pelaku: Pelaku, cetakan_id: int) -> CetakanRegister:
    """Return one print."""
    authz.tabel().pastikan(pelaku, izin.LIHAT)
    satu = db.session.get(CetakanRegister, cetakan_id)
    if satu is None:
        raise TidakDitemukan
    return satu


def untuk_pekerjaan(cetakan_id: int) -> CetakanRegister:
    """Return the print that a job works on, held; a job acts for the system."""
    return db.session.scalars(kunci(sa.select(CetakanRegister).filter_by(id=cetakan_id))).one()


def label_cetakan(pelaku: Pelaku, ids: Iterable[int]) -> dict[int, Label]:
    """Name prints for the trail."""
    boleh = authz.tabel().boleh(pelaku, izin.LIHAT)
    stmt = sa.select(CetakanRegister.id, CetakanRegister.tahun)
    return {
        satu: Label(
            f"Cetakan buku register {tahun}",
            url_for("register_buku.buku_register", tahun=tahun) if boleh else "",
        )
        for satu, tahun in db.session.execute(stmt.where(CetakanRegister.id.in_(set(ids))))
    }
