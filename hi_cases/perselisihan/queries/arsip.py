"""Cases of old registers: the archive as a list, and what the importer asks of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa
from sqlalchemy.orm import selectinload

from hi_cases.core import authz
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db, kunci, lolos_like
from hi_cases.perselisihan.models import Perkara
from hi_cases.perselisihan.rules import izin
from hi_cases.perselisihan.types import AKHIR, Asal, Hasil, Tahap

HALAMAN = 50
BATAS_TOTAL = 10_000


def id_tahun(tahun: Collection[int]) -> sa.Select[tuple[int]]:
    """Ids of the cases with a register number of these years, for the queries of the importer."""
    return sa.select(Perkara.id).where(Perkara.tahun_register.in_(tahun))


def nomor_tahun(tahun: Collection[int], setelah: int = 0) -> list[tuple[int, str, int]]:
    """Every register number of these years as (id, number, year), in the order of the ids, of the
    cases behind one id."""
    stmt = (
        sa.select(Perkara.id, Perkara.nomor, Perkara.tahun_register)
        .where(Perkara.tahun_register.in_(tahun), Perkara.id > setelah)
        .order_by(Perkara.id)
    )
    return [
        (perkara_id, nomor, milik)
        for perkara_id, nomor, milik in db.session.execute(stmt)
        if nomor is not None and milik is not None
    ]


def untuk_diubah(ids: Iterable[int]) -> dict[int, Perkara]:
    """Cases to be corrected, held, with their parties and kinds."""
    stmt = (
        sa.select(Perkara)
        .where(Perkara.id.in_(sorted(ids)))
        .order_by(Perkara.id)
        .options(selectinload(Perkara.pihak), selectinload(Perkara.baris_jenis))
    )
    return {satu.id: satu for satu in db.session.scalars(kunci(stmt))}


def id_menurut_nomor(nomor: Iterable[tuple[int, str]]) -> dict[tuple[int, str], int]:
    """Ids of cases by year and register number."""
    dicari = set(nomor)
    stmt = sa.select(Perkara.tahun_register, Perkara.nomor, Perkara.id).where(
        Perkara.tahun_register.in_({tahun for tahun, _ in dicari}),
        Perkara.nomor.in_({satu for _, satu in dicari}),
    )
    return {
        (tahun, satu): perkara_id
        for tahun, satu, perkara_id in db.session.execute(stmt)
        if tahun is not None and satu is not None
    }


@dataclass(frozen=True)
class BarisArsip:
    """One case of the archive."""

    id: int
    nomor: str
    dicatat_pada: date | None
    judul: str
    jenis: str
    kecamatan: str | None
    mediator_nama: str | None
    tahap: Tahap
    hasil: Hasil | None
    selesai_pada: date | None

    @property
    def akhir(self) -> str:
        """How it ended, if the book says so."""
        if self.hasil:
            return self.hasil.label
        return self.tahap.label if self.tahap in AKHIR else "Belum selesai"


@dataclass(frozen=True)
class HalamanArsip:
    """A page of the archive."""

    baris: tuple[BarisArsip, ...]
    total: int | None
    setelah: int | None


def arsip(
    pelaku: Pelaku, *, q: str = "", tahun: int | None = None, setelah: int | None = None
) -> HalamanArsip:
    """Cases of old registers, newest year first, in the order of the book."""
    authz.tabel().pastikan(pelaku, izin.LIHAT)
    saring = [Perkara.asal == Asal.REGISTER]
    if tahun is not None:
        saring.append(Perkara.tahun_register == tahun)
    if q:
        kata = lolos_like(q.casefold())
        saring.append(
            sa.or_(
                Perkara.judul_cari.like(f"%{kata}%", escape="\\"),
                sa.func.lower(Perkara.nomor).like(f"%{kata}%", escape="\\"),
            )
        )
    baris = db.session.scalars(_stmt_arsip(saring, setelah)).all()
    isi = tuple(_baris_arsip(satu) for satu in baris[:HALAMAN])
    return HalamanArsip(isi, _total(saring), isi[-1].id if len(baris) > HALAMAN and isi else None)


def _baris_arsip(perkara: Perkara) -> BarisArsip:
    return BarisArsip(
        perkara.id,
        perkara.nomor or "",
        perkara.dicatat_pada,
        perkara.judul,
        perkara.jenis_utama.label if perkara.jenis_utama else "",
        perkara.kecamatan,
        perkara.mediator_nama,
        perkara.tahap,
        perkara.hasil,
        perkara.selesai_pada,
    )


def _stmt_arsip(
    saring: Sequence[sa.ColumnElement[bool]], setelah: int | None
) -> sa.Select[Perkara]:
    """Year downward, then number upward; the page begins behind the case `setelah`."""
    urutan = sa.func.coalesce(Perkara.urutan_register, 0)
    stmt = sa.select(Perkara).where(*saring)
    if setelah is not None:
        batas = db.session.execute(
            sa.select(Perkara.tahun_register, urutan).where(
                Perkara.id == setelah, Perkara.asal == Asal.REGISTER
            )
        ).one_or_none()
        if batas is not None:
            stmt = stmt.where(
                sa.or_(
                    Perkara.tahun_register < batas[0],
                    sa.and_(
                        Perkara.tahun_register == batas[0],
                        sa.tuple_(urutan, Perkara.id) > sa.tuple_(batas[1], setelah),
                    ),
                )
            )
    return stmt.order_by(Perkara.tahun_register.desc(), urutan, Perkara.id).limit(HALAMAN + 1)


def _total(saring: Sequence[sa.ColumnElement[bool]]) -> int | None:
    """Exact up to ten thousand; more is "lebih dari"."""
    dalam = sa.select(Perkara.id).where(*saring).limit(BATAS_TOTAL + 1).subquery()
    jumlah = db.session.scalars(sa.select(sa.func.count()).select_from(dalam)).one()
    return None if jumlah > BATAS_TOTAL else jumlah


def tahun_arsip(pelaku: Pelaku) -> list[int]:
    """The years that old registers cover."""
    authz.tabel().pastikan(pelaku, izin.LIHAT)
    stmt = sa.select(Perkara.tahun_register).where(Perkara.asal == Asal.REGISTER).distinct()
    return sorted(t for t in db.session.scalars(stmt) if t is not None)
