"""What must hold of figures: they follow the rows, and closed months are as they were."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import sqlalchemy as sa

from hi_cases.core.db import db
from hi_cases.core.periksa import Periksa, Temu
from hi_cases.core.rujukan import Rujukan
from hi_cases.indikator.models import AngkaBeku, BarisBeku, TandaHitung, TutupBulan
from hi_cases.indikator.queries.ringkasan.bagian import BAGIAN
from hi_cases.indikator.queries.sumber import SUMBER


def _beda() -> Iterator[Temu]:
    """Sources that a full count found other; names of those that are no more stand as they are."""
    yield from _beda_milik(
        TandaHitung.sumber.not_in(list(BAGIAN)), {k: s.nama for k, s in SUMBER.items()}
    )


def _beda_statistik() -> Iterator[Temu]:
    """Parts of the statistics that a full count found other."""
    yield from _beda_milik(
        TandaHitung.sumber.in_(list(BAGIAN)), {k: b.nama for k, b in BAGIAN.items()}
    )


def _beda_milik(milik: sa.ColumnElement[bool], semua: Mapping[str, str]) -> Iterator[Temu]:
    stmt = sa.select(TandaHitung.id, TandaHitung.sumber, TandaHitung.tahun).where(
        TandaHitung.beda_pada.is_not(None), milik
    )
    for nomor, sumber, tahun in db.session.execute(stmt.order_by(TandaHitung.id)):
        nama = semua.get(sumber, sumber)
        yield Temu(
            Rujukan("tanda_hitung", nomor),
            f"Hitungan penuh tahun {tahun} lain dari yang tersimpan: {nama}.",
        )


def _beku() -> Iterator[Temu]:
    """Closed months whose rows are no longer as many as their figures say."""
    kena = sa.func.sum(sa.case((BarisBeku.kena, 1), else_=0))
    baris = (
        sa.select(
            BarisBeku.tutup_id,
            BarisBeku.sumber,
            sa.func.count().label("semua"),
            kena.label("kena"),
        )
        .group_by(BarisBeku.tutup_id, BarisBeku.sumber)
        .subquery()
    )
    sambung = sa.and_(baris.c.tutup_id == AngkaBeku.tutup_id, baris.c.sumber == AngkaBeku.sumber)
    stmt = (
        sa.select(AngkaBeku.tutup_id, TutupBulan.tahun, TutupBulan.bulan)
        .join(TutupBulan, TutupBulan.id == AngkaBeku.tutup_id)
        .outerjoin(baris, sambung)
        .where(
            AngkaBeku.sidik != "",
            sa.or_(
                sa.func.coalesce(baris.c.semua, 0) != AngkaBeku.semua,
                sa.func.coalesce(baris.c.kena, 0) != AngkaBeku.kena,
            ),
        )
        .distinct()
        .order_by(AngkaBeku.tutup_id)
    )
    for nomor, tahun, bulan in db.session.execute(stmt):
        yield Temu(
            Rujukan("tutup_bulan", nomor),
            f"Baris tutup bulan {bulan:02}/{tahun} tidak sebanyak angkanya.",
        )


PEMERIKSAAN = (
    Periksa(
        "indikator.beda_hitungan",
        "Indikator yang hitungan penuhnya lain dari yang tersimpan",
        "Hitungan harian hanya menghitung yang datanya berubah menurut jejak. Hitungan penuh "
        "menemukan angka lain, padahal tidak ada catatan di jejak: ada data yang berubah di luar "
        "sistem.",
        "Angkanya sudah diperbarui. Serahkan kepada admin sistem untuk mencari sebabnya.",
        _beda,
    ),
    Periksa(
        "indikator.beda_statistik",
        "Statistik yang hitungan penuhnya lain dari yang tersimpan",
        "Halaman statistik membaca hitungan yang tersimpan. Hitungan penuh menemukan angka lain, "
        "padahal tidak ada catatan di jejak: ada data yang berubah di luar sistem.",
        "Angkanya sudah diperbarui. Serahkan kepada admin sistem untuk mencari sebabnya.",
        _beda_statistik,
    ),
    Periksa(
        "indikator.baris_beku",
        "Bulan tertutup yang barisnya tidak sebanyak angkanya",
        "Baris bulan yang sudah ditutup tidak pernah diubah.",
        "Pulihkan dari cadangan. Serahkan kepada admin sistem.",
        _beku,
    ),
)
