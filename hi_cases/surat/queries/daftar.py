"""The desk list of letters: what waits for me, my drafts, what came back, what was issued."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import selectinload

from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku, Peran
from hi_cases.core.db import db, lolos_like
from hi_cases.core.papan import label_semua, papan, port_surat
from hi_cases.core.rujukan import Label, Rujukan
from hi_cases.surat.models import LangkahSurat, Surat
from hi_cases.surat.queries.delegasi import peran_diwakili
from hi_cases.surat.queries.usai import usai
from hi_cases.surat.rules.setujui import menunggu_siapa, putaran_akhir
from hi_cases.surat.types import TERBIT, StatusLangkah, StatusSurat

BATAS_TOTAL = 10_000


class Tumpukan(StrEnum):
    """The piles on the desk, in the order in which one looks through them."""

    MENUNGGU = "menunggu"
    DRAF = "draf"
    KEMBALI = "kembali"
    BERJALAN = "berjalan"
    TERBIT = "terbit"

    @property
    def label(self) -> str:
        return {
            Tumpukan.MENUNGGU: "Menunggu saya",
            Tumpukan.DRAF: "Draf saya",
            Tumpukan.KEMBALI: "Dikembalikan kepada saya",
            Tumpukan.BERJALAN: "Menunggu orang lain",
            Tumpukan.TERBIT: "Terbit",
        }[self]


@dataclass(frozen=True)
class SaringanSurat:
    """What the list is narrowed to; every field lives in the address."""

    tumpukan: Tumpukan
    kode: str = ""
    q: str = ""
    sesudah: int | None = None


@dataclass(frozen=True)
class BarisDaftar:
    """One line: the letter, what it is about, and what was remarked when it came back."""

    surat: Surat
    label: Label
    catatan: str = ""
    menunggu: str = ""


@dataclass(frozen=True)
class HalamanSurat:
    """One page, with the key of the next."""

    baris: list[BarisDaftar]
    total: int
    sesudah: int | None

    @property
    def total_pasti(self) -> int | None:
        """The exact total, or None above what is counted exactly."""
        return self.total if self.total <= BATAS_TOTAL else None


def _langkah_terbuka(pelaku: Pelaku) -> sa.Select[Any]:
    """Select the steps whose turn it is and that a role of the actor takes, or a stand-in's.

    One query: the menu of every page asks it.
    """
    return (
        sa.select(
            Surat.id,
            LangkahSurat.peran,
            Surat.rujukan_jenis,
            Surat.rujukan_id,
            Surat.kode,
            Surat.isian,
        )
        .join(LangkahSurat, LangkahSurat.surat_id == Surat.id)
        .where(
            LangkahSurat.status == StatusLangkah.MENUNGGU,
            LangkahSurat.dibuka_pada.is_not(None),
            Surat.status == StatusSurat.DIPERIKSA,
            sa.or_(
                LangkahSurat.peran.in_(pelaku.peran),
                LangkahSurat.peran.in_(peran_diwakili(pelaku.id, clock.hari_ini())),
            ),
        )
    )


def id_menunggu(pelaku: Pelaku) -> list[int]:
    """Return the letters whose turn is the actor's; a mediator's are those of his own things.

    One whose matter is over waits for nobody.
    """
    if pelaku.id is None or not authz.tabel().boleh(pelaku, "surat.setujui"):
        return []
    hasil, pemimpin = [], {}
    semua = db.session.execute(_langkah_terbuka(pelaku)).all()
    selesai = usai(semua)
    for nomor, peran, jenis, rujukan_id, *_ in semua:
        if nomor in selesai:
            continue
        if peran is Peran.MEDIATOR:
            satu = Rujukan(jenis, rujukan_id)
            if satu not in pemimpin:
                port = port_surat(jenis)
                pemimpin[satu] = port.penanggung_jawab(rujukan_id) if port else None
            if pemimpin[satu] != pelaku.id:
                continue
        hasil.append(nomor)
    return hasil


def hitung_menunggu(pelaku: Pelaku) -> int:
    """Count what waits for the actor, for the menu."""
    return len(id_menunggu(pelaku))


def _dikembalikan() -> sa.ColumnElement[bool]:
    """A draft whose last round of approval ended with remarks."""
    akhir = (
        sa.select(sa.func.max(LangkahSurat.putaran))
        .where(LangkahSurat.surat_id == Surat.id)
        .correlate(Surat)
        .scalar_subquery()
    )
    return (
        sa.select(LangkahSurat.id)
        .where(
            LangkahSurat.surat_id == Surat.id,
            LangkahSurat.putaran == akhir,
            LangkahSurat.status == StatusLangkah.DIKEMBALIKAN,
        )
        .correlate(Surat)
        .exists()
    )


def _tumpukan(pelaku: Pelaku, pilih: Tumpukan) -> sa.ColumnElement[bool]:
    milik = Surat.pembuat_id == pelaku.id
    if pilih is Tumpukan.MENUNGGU:
        return Surat.id.in_(id_menunggu(pelaku))
    if pilih is Tumpukan.TERBIT:
        return sa.and_(Surat.status.in_(sorted(TERBIT)), *_yang_dilihat(pelaku))
    if pilih is Tumpukan.BERJALAN:
        return sa.and_(milik, Surat.status == StatusSurat.DIPERIKSA)
    draf = sa.and_(milik, Surat.status == StatusSurat.DRAF)
    kembali = _dikembalikan()
    return sa.and_(draf, kembali if pilih is Tumpukan.KEMBALI else sa.not_(kembali))


def _yang_dilihat(pelaku: Pelaku) -> list[sa.ColumnElement[bool]]:
    """Leave out letters about things that not all of the office sees, such as a complaint."""
    return [
        sa.or_(Surat.rujukan_jenis != jenis, Surat.rujukan_id.in_(port.dilihat(pelaku)))
        for jenis, port in papan().surat.items()
        if port.dilihat is not None
    ]


def _cocok(pelaku: Pelaku, q: str) -> sa.ColumnElement[bool]:
    """By the letter's own number, or by number or parties of the thing as its domain finds it."""
    teks = q.strip()
    milik = [
        sa.and_(Surat.rujukan_jenis == jenis, Surat.rujukan_id.in_(port.cari(pelaku, teks)))
        for jenis, port in papan().surat.items()
    ]
    pola = f"%{lolos_like(teks.casefold())}%"
    return sa.or_(sa.func.lower(Surat.nomor).like(pola, escape="\\"), *milik)


def _syarat(pelaku: Pelaku, s: SaringanSurat) -> list[sa.ColumnElement[bool]]:
    syarat = [_tumpukan(pelaku, s.tumpukan)]
    if s.kode:
        syarat.append(Surat.kode == s.kode)
    if s.q.strip():
        syarat.append(_cocok(pelaku, s.q))
    return syarat


def _jumlah(syarat: list[sa.ColumnElement[bool]]) -> int:
    dalam = sa.select(Surat.id).where(*syarat).limit(BATAS_TOTAL + 1)
    return db.session.scalar(sa.select(sa.func.count()).select_from(dalam.subquery())) or 0


def _baris(pelaku: Pelaku, surat: Sequence[Surat]) -> list[BarisDaftar]:
    label = label_semua(pelaku, [satu.rujukan for satu in surat])
    hasil = []
    for satu in surat:
        akhir = putaran_akhir(satu.langkah)
        catatan = next((s.catatan for s in akhir if s.status is StatusLangkah.DIKEMBALIKAN), "")
        menunggu = menunggu_siapa(satu.langkah) if satu.status is StatusSurat.DIPERIKSA else ""
        draf = satu.status is StatusSurat.DRAF
        hasil.append(BarisDaftar(satu, label[satu.rujukan], catatan if draf else "", menunggu))
    return hasil


def daftar_surat(pelaku: Pelaku, saringan: SaringanSurat, batas: int = 50) -> HalamanSurat:
    """Return one page of a pile; the number of queries does not grow.

    The newest comes first, but of what waits for the actor the oldest.
    """
    syarat = _syarat(pelaku, saringan)
    naik = saringan.tumpukan is Tumpukan.MENUNGGU
    stmt = sa.select(Surat).where(*syarat).options(selectinload(Surat.langkah))
    if saringan.sesudah is not None:
        kunci = saringan.sesudah
        stmt = stmt.where(Surat.id > kunci if naik else Surat.id < kunci)
    urut = Surat.id.asc() if naik else Surat.id.desc()
    surat = db.session.scalars(stmt.order_by(urut).limit(batas + 1)).all()
    lebih, surat = len(surat) > batas, surat[:batas]
    return HalamanSurat(
        _baris(pelaku, surat), _jumlah(syarat), surat[-1].id if lebih and surat else None
    )


def jumlah_tumpukan(pelaku: Pelaku) -> dict[Tumpukan, int]:
    """Count the letters of each pile."""
    return {satu: _jumlah([_tumpukan(pelaku, satu)]) for satu in Tumpukan}


def jenis_ada() -> list[tuple[str, str]]:
    """Return the kinds of which there are letters, by name."""
    stmt = sa.select(Surat.kode, sa.func.max(Surat.nama)).group_by(Surat.kode)
    semua = [(kode, nama) for kode, nama in db.session.execute(stmt)]
    return sorted(semua, key=lambda satu: (satu[1], satu[0]))
