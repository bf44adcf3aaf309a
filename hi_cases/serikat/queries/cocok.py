"""Which recorded organisations a name, a number or a logo is of, whoever asks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import sqlalchemy as sa

from hi_cases.core.db import db, lolos_like
from hi_cases.serikat.models import Organisasi
from hi_cases.serikat.rules.nama import kunci_nama, lipat, termirip
from hi_cases.serikat.types import Mirip, StatusOrganisasi

TERCATAT = Organisasi.status == StatusOrganisasi.TERCATAT


def bernama(nama: str, *, kecuali: int | None = None) -> Organisasi | None:
    """Return the recorded organisation that has this name; None: nobody has it."""
    kunci = kunci_nama(nama)
    if not kunci:
        return None
    stmt = sa.select(Organisasi).where(TERCATAT, Organisasi.kunci_nama == kunci)
    if kecuali is not None:
        stmt = stmt.where(Organisasi.id != kecuali)
    return db.session.scalar(stmt.order_by(Organisasi.id).limit(1))


def berlogo(sha256: str, *, kecuali: int | None = None) -> Organisasi | None:
    """Return the recorded organisation whose logo is this very file; None: nobody's is."""
    if not sha256:
        return None
    stmt = sa.select(Organisasi).where(TERCATAT, Organisasi.logo == sha256)
    if kecuali is not None:
        stmt = stmt.where(Organisasi.id != kecuali)
    return db.session.scalar(stmt.order_by(Organisasi.id).limit(1))


def mirip(nama: str, *, kecuali: int | None = None) -> Sequence[Mirip]:
    """Return the recorded names that are the same or close, the closest first."""
    stmt = sa.select(Organisasi.id, Organisasi.nama, Organisasi.kunci_nama, Organisasi.nomor).where(
        TERCATAT
    )
    semua = [
        (nomor, teks, kunci, bukti or "") for nomor, teks, kunci, bukti in db.session.execute(stmt)
    ]
    return termirip(nama, semua, kecuali=kecuali)


def baku_nomor(nomor: str) -> str:
    """Return a number as numbers are compared: "560/044/SP/2019" however it is spaced."""
    return "".join(nomor.split()).upper()


def bernomor(nomor: Iterable[str]) -> Mapping[str, Organisasi]:
    """Return by number as written the organisation that has it, also one that has left the book."""
    baku = {satu: baku_nomor(satu) for satu in nomor if satu.strip()}
    if not baku:
        return {}
    kolom = sa.func.upper(sa.func.replace(Organisasi.nomor, " ", ""))
    stmt = sa.select(Organisasi).where(
        kolom.in_(sorted(set(baku.values()))), Organisasi.status != StatusOrganisasi.DIBATALKAN
    )
    # One in the book goes before one that has left it.
    urut = stmt.order_by(sa.case((TERCATAT, 0), else_=1), Organisasi.id.desc())
    ada: dict[str, Organisasi] = {}
    for satu in db.session.scalars(urut):
        ada.setdefault(baku_nomor(satu.nomor or ""), satu)
    return {tulis: ada[nilai] for tulis, nilai in baku.items() if nilai in ada}


def sama_nama(satu: str, dua: str) -> bool:
    """Tell whether two names are one, or one stands within the other."""
    a, b = kunci_nama(satu), kunci_nama(dua)
    return bool(a and b) and (a == b or a in b or b in a)


def bernama_banyak(nama: Iterable[str]) -> Mapping[str, Organisasi]:
    """Return by name as written the recorded organisation of exactly this name."""
    kunci = {satu: kunci_nama(satu) for satu in nama}
    dicari = sorted({satu for satu in kunci.values() if satu})
    if not dicari:
        return {}
    stmt = sa.select(Organisasi).where(TERCATAT, Organisasi.kunci_nama.in_(dicari))
    ada = {satu.kunci_nama: satu for satu in db.session.scalars(stmt)}
    return {tulis: ada[nilai] for tulis, nilai in kunci.items() if nilai in ada}


def cocok_teks(q: str) -> sa.ColumnElement[bool]:
    """Return the condition of a search: part of a name or of a number."""
    nomor = f"%{lolos_like(q.strip().lower())}%"
    cocok = [sa.func.lower(Organisasi.nomor).like(nomor, escape="\\")]
    if nama := lipat(q):  # marks alone are no part of every name
        cocok += [
            Organisasi.kunci_nama.like(f"%{lolos_like(kunci_nama(q))}%", escape="\\"),
            sa.func.upper(Organisasi.nama).like(f"%{lolos_like(nama)}%", escape="\\"),
        ]
    return sa.or_(*cocok)
