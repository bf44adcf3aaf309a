"""Reads of the cases of a year in the order of their numbers, as the register book has them."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterator
from datetime import date

import sqlalchemy as sa
from sqlalchemy.orm import selectinload

from hi_cases.core import authz
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.errors import TidakDitemukan
from hi_cases.perselisihan.models import (
    AnggotaKelompok,
    Anjuran,
    GugatanPhi,
    PerjanjianBersama,
    Perkara,
    Pihak,
)
from hi_cases.perselisihan.queries.akses import isi_terlihat
from hi_cases.perselisihan.rules import izin
from hi_cases.perselisihan.types import Asal, Jenis, JenisSidang, Sisi
from hi_cases.perselisihan.types.buku import FaktaBuku, PihakBuku, Surat

HALAMAN = 50
_SEKALIGUS = 5_000
# A number whose place in the year is not known stands behind the others.
_TANPA_URUTAN = 2_000_000_000


def _urutan() -> tuple[sa.ColumnElement[int], ...]:
    return sa.func.coalesce(Perkara.urutan_register, _TANPA_URUTAN), Perkara.id


def _stmt(pelaku: Pelaku, tahun: int) -> sa.Select[tuple[Perkara]]:
    return (
        sa.select(Perkara)
        .where(Perkara.tahun_register == tahun, isi_terlihat(pelaku))
        .order_by(*_urutan())
    )


def _surat_hasil(ids: sa.Select[tuple[int]]) -> dict[int, list[Surat]]:
    hasil: dict[int, list[Surat]] = defaultdict(list)
    anjuran = sa.select(Anjuran).where(Anjuran.perkara_id.in_(ids)).order_by(Anjuran.id)
    for satu in db.session.scalars(anjuran):
        nama = "Anjuran" if satu.jalur is JenisSidang.MEDIASI else "Anjuran konsiliator"
        hasil[satu.perkara_id].append(Surat(nama, satu.nomor, satu.tanggal))
    for satu in db.session.scalars(_perjanjian(ids)):
        hasil[satu.perkara_id].append(Surat(satu.hasil.label, "", satu.tanggal))
    return hasil


def _perjanjian(ids: sa.Select[tuple[int]]) -> sa.Select[tuple[PerjanjianBersama]]:
    """The agreement that each case ended with: a reopening takes the one before it back."""
    terakhir = (
        sa.select(sa.func.max(PerjanjianBersama.id))
        .where(PerjanjianBersama.perkara_id.in_(ids))
        .group_by(PerjanjianBersama.perkara_id)
    )
    stmt = sa.select(PerjanjianBersama).join(Perkara, Perkara.id == PerjanjianBersama.perkara_id)
    return stmt.where(
        PerjanjianBersama.id.in_(terakhir), PerjanjianBersama.hasil == Perkara.hasil
    ).order_by(PerjanjianBersama.id)


def _surat_phi(ids: sa.Select[tuple[int]]) -> dict[int, list[Surat]]:
    hasil: dict[int, list[Surat]] = defaultdict(list)
    for pb in db.session.scalars(_perjanjian(ids)):
        if pb.akta_nomor:
            akta = Surat(
                "Akta pendaftaran", pb.akta_nomor, pb.akta_tanggal, pb.akta_pengadilan or ""
            )
            hasil[pb.perkara_id].append(akta)
    gugatan = sa.select(GugatanPhi).where(GugatanPhi.perkara_id.in_(ids)).order_by(GugatanPhi.id)
    for satu in db.session.scalars(gugatan):
        hasil[satu.perkara_id].append(Surat("Gugatan", satu.nomor, satu.tanggal, satu.pengadilan))
        if satu.putusan_nomor:
            putusan = Surat("Putusan", satu.putusan_nomor, satu.putusan_pada)
            hasil[satu.perkara_id].append(putusan)
    return hasil


def _anggota(ids: sa.Select[tuple[int]]) -> dict[int, int]:
    """How many workers each group has."""
    stmt = (
        sa.select(AnggotaKelompok.pihak_id, sa.func.count())
        .join(Pihak, Pihak.id == AnggotaKelompok.pihak_id)
        .where(Pihak.perkara_id.in_(ids))
        .group_by(AnggotaKelompok.pihak_id)
    )
    return dict(db.session.execute(stmt).all())


def _fakta(
    isi: Perkara,
    hasil: dict[int, list[Surat]],
    phi: dict[int, list[Surat]],
    anggota: dict[int, int],
) -> FaktaBuku:
    surat = hasil.get(isi.id, [])
    if isi.asal is Asal.REGISTER and (isi.nomor_hasil or isi.tanggal_hasil):
        nama = isi.hasil.label if isi.hasil else isi.tahap.label
        surat = [Surat(nama, isi.nomor_hasil or "", isi.tanggal_hasil)]
    return FaktaBuku(
        id=isi.id,
        nomor=isi.nomor or "",
        asal=isi.asal,
        tahap=isi.tahap,
        hasil=isi.hasil,
        dicatat=isi.dicatat_pada,
        selesai=isi.selesai_pada,
        jenis_utama=isi.jenis_utama,
        jenis=isi.jenis,
        pihak=tuple(
            PihakBuku(p.nama, p.jenis, p.sisi is Sisi.PEMOHON, anggota.get(p.id, 0))
            for p in isi.pihak
        ),
        jumlah_pekerja=isi.jumlah_pekerja,
        pencatat=isi.pencatat or "",
        hasil_surat=tuple(surat),
        phi=tuple(phi.get(isi.id, ())),
        phi_lama=isi.tindak_lanjut_phi or "",
        keterangan=isi.keterangan or "",
    )


def _baris(stmt: sa.Select[tuple[Perkara]]) -> list[FaktaBuku]:
    """Return the facts of these cases, in a constant number of queries."""
    ids = stmt.with_only_columns(Perkara.id).order_by(None)
    if stmt._limit_clause is not None:
        ids = sa.select(stmt.with_only_columns(Perkara.id).subquery().c.id)
    muat = (selectinload(Perkara.baris_jenis), selectinload(Perkara.pihak))
    semua = db.session.scalars(stmt.options(*muat)).all()
    bahan = _surat_hasil(ids), _surat_phi(ids), _anggota(ids)
    return [_fakta(satu, *bahan) for satu in semua]


def tahun_buku(pelaku: Pelaku) -> list[int]:
    """Return the years that have a register number, the newest first."""
    authz.tabel().pastikan(pelaku, izin.LIHAT)
    stmt = sa.select(Perkara.tahun_register).where(isi_terlihat(pelaku)).distinct()
    return sorted((satu for satu in db.session.scalars(stmt) if satu is not None), reverse=True)


def fakta_tahun(pelaku: Pelaku, tahun: int) -> list[FaktaBuku]:
    """Return all cases of a year."""
    authz.tabel().pastikan(pelaku, izin.LIHAT)
    return _baris(_stmt(pelaku, tahun))


def fakta_halaman(
    pelaku: Pelaku, tahun: int, setelah: int | None
) -> tuple[list[FaktaBuku], int | None]:
    """Return a page of a year behind the case `setelah`, and behind which case the next begins."""
    authz.tabel().pastikan(pelaku, izin.LIHAT)
    stmt = _stmt(pelaku, tahun)
    if setelah is not None:
        batas = db.session.execute(
            sa.select(*_urutan()).where(Perkara.id == setelah, Perkara.tahun_register == tahun)
        ).one_or_none()
        if batas is None:
            raise TidakDitemukan
        stmt = stmt.where(sa.tuple_(*_urutan()) > sa.tuple_(*batas))
    semua = _baris(stmt.limit(HALAMAN + 1))
    return semua[:HALAMAN], semua[HALAMAN - 1].id if len(semua) > HALAMAN else None


def rombongan_tahun(pelaku: Pelaku, tahun: int, banyak: int) -> Iterator[list[FaktaBuku]]:
    """Yield all cases of a year, a batch at a time: they are put in order once, and between two
    batches no question stays open."""
    authz.tabel().pastikan(pelaku, izin.LIHAT)
    urut = _stmt(pelaku, tahun).with_only_columns(Perkara.id)
    nomor = array("q", db.session.scalars(urut.execution_options(yield_per=_SEKALIGUS)))
    for awal in range(0, len(nomor), banyak):
        ids = nomor[awal : awal + banyak].tolist()
        yield _baris(sa.select(Perkara).where(Perkara.id.in_(ids)).order_by(*_urutan()))


def dicatat_tahun(pelaku: Pelaku, tahun: int) -> list[tuple[date | None, Jenis | None]]:
    """Return day of registration and main kind of each case of a year."""
    stmt = sa.select(Perkara.dicatat_pada, Perkara.jenis_utama).where(
        Perkara.tahun_register == tahun, isi_terlihat(pelaku)
    )
    return [(hari, jenis) for hari, jenis in db.session.execute(stmt)]
