"""What must hold of the register: terms are marked, reports are asked for, members balance."""

from __future__ import annotations

from collections.abc import Iterator

import sqlalchemy as sa
from sqlalchemy.orm import aliased

from hi_cases.core import clock
from hi_cases.core.db import db
from hi_cases.core.periksa import Periksa, Temu
from hi_cases.core.rujukan import Rujukan
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.kalender_kerja.queries import pemeriksaan as tenggat
from hi_cases.lks_bipartit.models import LksBipartit, PengurusLks, PeriodeLaporan
from hi_cases.lks_bipartit.types import Status, Unsur

_KE_ADMIN = "Serahkan kepada admin sistem dengan nomor buktinya."


def _temu(nomor: int, kalimat: str, kunci: str = "") -> Temu:
    return Temu(Rujukan("lks_bipartit", nomor), kalimat, kunci)


def _lewat_belum_ditandai() -> Iterator[Temu]:
    stmt = sa.select(LksBipartit.id, LksBipartit.berlaku_sampai).where(
        LksBipartit.status == Status.BERLAKU, LksBipartit.berlaku_sampai < clock.hari_ini()
    )
    for nomor, sampai in db.session.execute(stmt.order_by(LksBipartit.id)):
        akhir = tulis_tanggal(sampai, hari=False)
        yield _temu(nomor, f"Masa baktinya habis {akhir}, tetapi masih tertulis berlaku.")


def _tanpa_periode() -> Iterator[Temu]:
    """In force, yet no period of reporting that reaches today."""
    hari = clock.hari_ini()
    ada = sa.exists().where(PeriodeLaporan.lks_id == LksBipartit.id, PeriodeLaporan.jatuh >= hari)
    stmt = sa.select(LksBipartit.id).where(
        LksBipartit.status == Status.BERLAKU,
        LksBipartit.berlaku_dari <= hari,
        LksBipartit.berlaku_sampai >= hari,
        sa.not_(ada),
    )
    for nomor in db.session.scalars(stmt.order_by(LksBipartit.id)):
        yield _temu(nomor, "Masa laporannya yang sekarang belum dibuka.")


def _tenggat_beda() -> Iterator[Temu]:
    """A period is awaited exactly while its deadline runs."""
    jalan = tenggat.berjalan("lks_bipartit")
    p = PeriodeLaporan
    ditunggu = sa.and_(p.disampaikan_pada.is_(None), p.ditutup_pada.is_(None))
    kunci = sa.cast(p.dari, sa.String)
    stmt = (
        sa.select(p.lks_id, p.dari)
        .outerjoin(jalan, sa.and_(jalan.c.rujukan_id == p.lks_id, jalan.c.kunci == kunci))
        .where(
            sa.or_(
                sa.and_(jalan.c.id.is_(None), ditunggu),
                sa.and_(jalan.c.id.is_not(None), sa.not_(ditunggu)),
            )
        )
    )
    for nomor, dari in db.session.execute(stmt.order_by(p.id)):
        awal = tulis_tanggal(dari, hari=False)
        yield _temu(nomor, f"Tenggat masa laporan sejak {awal} tidak sesuai keadaannya.", str(dari))


def _tidak_imbang() -> Iterator[Temu]:
    jumlah = sa.func.sum(sa.case((PengurusLks.unsur == Unsur.PENGUSAHA, 1), else_=-1))
    stmt = (
        sa.select(PengurusLks.lks_id)
        .join(LksBipartit)
        .where(PengurusLks.sampai.is_(None), LksBipartit.status == Status.BERLAKU)
        .group_by(PengurusLks.lks_id)
        .having(jumlah != 0)
    )
    for nomor in db.session.scalars(stmt.order_by(PengurusLks.lks_id)):
        yield _temu(nomor, "Unsur pengusaha dan unsur pekerja dalam susunannya tidak sama banyak.")


def _dua_berlaku() -> Iterator[Temu]:
    lain = aliased(LksBipartit)
    stmt = (
        sa.select(LksBipartit.id, lain.nomor)
        .join(
            lain,
            sa.and_(
                lain.perusahaan_id == LksBipartit.perusahaan_id,
                lain.lingkup == LksBipartit.lingkup,
                sa.func.lower(lain.cabang) == sa.func.lower(LksBipartit.cabang),
                lain.id < LksBipartit.id,
                lain.berlaku_sampai >= LksBipartit.berlaku_dari,
                lain.berlaku_dari <= LksBipartit.berlaku_sampai,
            ),
        )
        .where(
            LksBipartit.status == Status.BERLAKU,
            lain.status == Status.BERLAKU,
            LksBipartit.berlaku_dari <= clock.hari_ini(),
        )
    )
    for nomor, milik in db.session.execute(stmt.order_by(LksBipartit.id, lain.id)):
        yield _temu(nomor, f"Berlaku bersamaan dengan {milik}.", milik)


PEMERIKSAAN = (
    Periksa(
        "lks_bipartit.lewat_belum_ditandai",
        "LKS Bipartit yang lewat masih tertulis berlaku",
        "Tugas malam tidak menandainya, jadi perusahaan dan dinas tidak dikabari bahwa masa "
        "baktinya habis.",
        "Jalankan tugas “Menandai masa bakti dan membuka masa laporan LKS Bipartit” pada halaman "
        "tugas terjadwal.",
        _lewat_belum_ditandai,
        "beranda.tugas_terjadwal",
    ),
    Periksa(
        "lks_bipartit.tanpa_periode",
        "LKS Bipartit tanpa masa laporan",
        "Laporannya tidak ditunggu, jadi perusahaan tidak diingatkan.",
        "Jalankan tugas “Menandai masa bakti dan membuka masa laporan LKS Bipartit” pada halaman "
        "tugas terjadwal.",
        _tanpa_periode,
        "beranda.tugas_terjadwal",
    ),
    Periksa(
        "lks_bipartit.tenggat_beda",
        "Masa laporan LKS Bipartit tanpa tenggat yang sesuai",
        "Laporan yang ditunggu tidak diingatkan, atau yang sudah disampaikan masih ditagih.",
        _KE_ADMIN,
        _tenggat_beda,
    ),
    Periksa(
        "lks_bipartit.tidak_imbang",
        "Susunan LKS Bipartit tidak imbang",
        "Kedua unsur harus sama banyak.",
        "Minta perusahaannya mengajukan perubahan pengurus.",
        _tidak_imbang,
    ),
    Periksa(
        "lks_bipartit.dua_berlaku",
        "Dua LKS Bipartit berlaku bersamaan untuk lingkup yang sama",
        "Satu perusahaan, atau satu cabang, mempunyai satu LKS Bipartit.",
        "Periksa keduanya pada register, lalu akhiri yang salah catat.",
        _dua_berlaku,
    ),
)
