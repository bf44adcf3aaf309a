"""What the domain of a kind asks about submissions: those on their way, and what was done."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple

import sqlalchemy as sa

from hi_cases.core.db import db
from hi_cases.permohonan.models import PeristiwaPermohonan, Permohonan, PihakPermohonan
from hi_cases.permohonan.types import BERHASIL, TERBUKA, Tahap, Tindakan
from hi_cases.permohonan.types.pihak import DataPihak


def di_jalan(perusahaan: Iterable[int], jenis: Iterable[str]) -> set[tuple[int, str]]:
    """Return which of these companies have filed which of these kinds and wait for the end.

    What waits for another party's word before the first filing has not reached the office.
    """
    stmt = sa.select(Permohonan.perusahaan_id, Permohonan.jenis).where(
        Permohonan.perusahaan_id.in_(sorted(perusahaan)),
        Permohonan.jenis.in_(sorted(jenis)),
        Permohonan.tahap != Tahap.SELESAI,
        Permohonan.putaran > 0,
    )
    return {(nomor, kode) for nomor, kode in db.session.execute(stmt.distinct())}


def terbuka_tentang(
    perusahaan: Iterable[int], jenis: Iterable[str], acuan_jenis: str, acuan_ids: Iterable[int]
) -> Sequence[Permohonan]:
    """Return the open submissions, and drafts, of these kinds that follow from one of these
    things, the newest first."""
    stmt = sa.select(Permohonan).where(
        Permohonan.perusahaan_id.in_(sorted(perusahaan)),
        Permohonan.jenis.in_(sorted(jenis)),
        Permohonan.acuan_jenis == acuan_jenis,
        Permohonan.acuan_id.in_(sorted(acuan_ids)),
        Permohonan.tahap.in_(TERBUKA),
    )
    return db.session.scalars(stmt.order_by(Permohonan.id.desc())).all()


def isian(permohonan_id: int) -> Mapping[str, Any]:
    """Return the answers of a submission as stored, whoever asks; its domain passes them on."""
    stmt = sa.select(Permohonan.isian).where(Permohonan.id == permohonan_id)
    return db.session.scalar(stmt) or {}


def isian_terakhir(perusahaan: Iterable[int], jenis: Iterable[str]) -> Mapping[str, Any]:
    """Return the answers of the last submission that these companies filed; empty: none did."""
    stmt = (
        sa.select(Permohonan.isian)
        .where(
            Permohonan.perusahaan_id.in_(sorted(perusahaan)),
            Permohonan.jenis.in_(sorted(jenis)),
            Permohonan.putaran > 0,
        )
        .order_by(Permohonan.id.desc())
    )
    return db.session.scalar(stmt.limit(1)) or {}


def berhasil_terakhir(perusahaan: Iterable[int], jenis: Iterable[str]) -> Permohonan | None:
    """Return the submission of these kinds that these companies were granted last; None: none."""
    stmt = sa.select(Permohonan).where(
        Permohonan.perusahaan_id.in_(sorted(perusahaan)),
        Permohonan.jenis.in_(sorted(jenis)),
        Permohonan.hasil.in_(BERHASIL),
    )
    urut = (Permohonan.selesai_pada.desc(), Permohonan.id.desc())
    return db.session.scalar(stmt.order_by(*urut).limit(1))


def pihak(permohonan_id: int) -> Sequence[DataPihak]:
    """Return the other parties of a submission as they were named, whoever asks."""
    stmt = sa.select(PihakPermohonan).filter_by(permohonan_id=permohonan_id)
    return [
        DataPihak(
            satu.nama,
            satu.alamat,
            satu.nomor_pencatatan,
            satu.tanggal_pencatatan,
            satu.jumlah_anggota,
            satu.surel,
        )
        for satu in db.session.scalars(stmt.order_by(PihakPermohonan.id))
    ]


def akhir_semua() -> sa.Subquery:
    """Return (id, nomor, hasil) of all submissions, for a check from above."""
    return sa.select(Permohonan.id, Permohonan.nomor, Permohonan.hasil).subquery("permohonan_akhir")


class Perbuatan(NamedTuple):
    """One act as the history has it: in which round, when, what, and the stage behind it."""

    putaran: int
    tanggal: date
    tindakan: Tindakan
    tahap: Tahap


def masuk_dalam(jenis: Collection[str], tahun: int) -> list[tuple[Permohonan, Sequence[Perbuatan]]]:
    """Return the submissions of these kinds with a filing in a year, each with all its acts."""
    p = PeristiwaPermohonan
    masuk = sa.select(p.permohonan_id).where(
        p.ke == Tahap.DIAJUKAN.value,
        p.tanggal >= date(tahun, 1, 1),
        p.tanggal <= date(tahun, 12, 31),
    )
    milik = sa.and_(Permohonan.jenis.in_(sorted(jenis)), Permohonan.id.in_(masuk))
    baris = db.session.scalars(sa.select(Permohonan).where(milik).order_by(Permohonan.id))
    semua = {satu.id: satu for satu in baris}
    perbuatan: dict[int, list[Perbuatan]] = {nomor: [] for nomor in semua}
    kolom = sa.select(p.permohonan_id, p.putaran, p.tanggal, p.tindakan, p.ke)
    sejarah = kolom.where(p.permohonan_id.in_(sa.select(Permohonan.id).where(milik)))
    for nomor, putaran, tanggal, tindakan, ke in db.session.execute(sejarah.order_by(p.id)):
        perbuatan[nomor].append(Perbuatan(putaran, tanggal, tindakan, Tahap(ke)))
    return [(satu, perbuatan[nomor]) for nomor, satu in semua.items()]


class Dikenal(NamedTuple):
    """Which submission it is."""

    id: int
    nomor: str


_TAHAP = {satu.value: satu for satu in Tahap}
_TINDAKAN = {satu.value: satu for satu in Tindakan}


def bergerak(
    jenis: Collection[str], dari: date, sampai: date
) -> Iterator[tuple[Dikenal, Sequence[Perbuatan]]]:
    """Return the submissions of these kinds that had reached the office by the last of these days
    and had not ended before the first, each with all its acts.

    Thousands are asked for, for counting: no row becomes an object of the session.
    """
    p, m = PeristiwaPermohonan.__table__.c, Permohonan.__table__.c
    awal = PeristiwaPermohonan.__table__.alias().c
    sampai_dinas = sa.exists().where(
        awal.permohonan_id == m.id, awal.ke == Tahap.DIAJUKAN.value, awal.tanggal <= sampai
    )
    teks = (sa.cast(p.tindakan, sa.String), sa.cast(p.ke, sa.String))
    stmt = (
        sa.select(m.id, m.nomor, p.putaran, p.tanggal, *teks)
        .join(Permohonan.__table__, m.id == p.permohonan_id)
        .where(
            m.jenis.in_(sorted(jenis)),
            sampai_dinas,
            sa.or_(m.selesai_pada.is_(None), m.selesai_pada >= dari),
        )
        .order_by(m.id, p.id)
    )
    for (nomor, sebutan), isi in groupby(db.session.execute(stmt).all(), itemgetter(0, 1)):
        yield (
            Dikenal(nomor, sebutan or ""),
            [Perbuatan(k, hari, _TINDAKAN[t], _TAHAP[ke]) for _, _, k, hari, t, ke in isi],
        )


def tahun_masuk(jenis: Collection[str]) -> Sequence[int]:
    """Return the years in which one of these kinds was filed, oldest first."""
    p = PeristiwaPermohonan
    stmt = (
        sa.select(sa.extract("year", p.tanggal))
        .join(Permohonan, Permohonan.id == p.permohonan_id)
        .where(p.ke == Tahap.DIAJUKAN.value, Permohonan.jenis.in_(sorted(jenis)))
        .distinct()
    )
    return sorted(int(satu) for satu in db.session.scalars(stmt))
