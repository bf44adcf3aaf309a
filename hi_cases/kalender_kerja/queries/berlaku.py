"""The calendar, the periods and the settings in force."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.orm import Session, selectinload

from hi_cases.core.clock import WIB
from hi_cases.core.db import db
from hi_cases.core.errors import TidakDitemukan, TindakanDitolak
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.kalender_kerja.models import (
    BarisLibur,
    Dekrit,
    VersiDekrit,
    VersiKetentuan,
    VersiPengaturan,
)
from hi_cases.kalender_kerja.rules.jatuh import Cara
from hi_cases.kalender_kerja.rules.susun import Bahan, IsiDekrit, NilaiBerlaku
from hi_cases.kalender_kerja.types import HariLibur, Kalender, Ketentuan, nama_dekrit

_KUNCI = "hi_bahan_kalender"
_KUNCI_KETENTUAN = "hi_ketentuan"


@event.listens_for(Session, "after_commit")
@event.listens_for(Session, "after_soft_rollback")
def lupakan(session: Session, *_: object) -> None:
    """Forget the calendar and periods that this session has read: they may be others now."""
    session.info.pop(_KUNCI, None)
    session.info.pop(_KUNCI_KETENTUAN, None)


def _akhir(pada: date) -> datetime:
    """Return the instant at which a day ends where the office is."""
    return datetime.combine(pada + timedelta(days=1), time.min, tzinfo=WIB)


def _batas(pada: date | None) -> list[sa.ColumnElement[bool]]:
    return [] if pada is None else [VersiDekrit.diterapkan_pada < _akhir(pada)]


def _dekrit_berlaku(pada: date | None) -> dict[int, IsiDekrit]:
    terakhir = (
        sa.select(VersiDekrit.dekrit_id, sa.func.max(VersiDekrit.versi_ke).label("ke"))
        .where(*_batas(pada))
        .group_by(VersiDekrit.dekrit_id)
        .subquery()
    )
    kepala = db.session.execute(
        sa.select(VersiDekrit.id, VersiDekrit.nomor, Dekrit.id, Dekrit.tahun, Dekrit.naskah)
        .join(Dekrit, Dekrit.id == VersiDekrit.dekrit_id)
        .join(
            terakhir,
            sa.and_(
                terakhir.c.dekrit_id == VersiDekrit.dekrit_id,
                terakhir.c.ke == VersiDekrit.versi_ke,
            ),
        )
        .order_by(Dekrit.id)
    ).all()
    hari: dict[int, list[HariLibur]] = {versi_id: [] for versi_id, *_ in kepala}
    nama = {v: nama_dekrit(naskah, nomor, tahun) for v, nomor, _, tahun, naskah in kepala}
    for versi_id, *isi in db.session.execute(
        sa.select(
            BarisLibur.versi_dekrit_id,
            BarisLibur.tanggal,
            BarisLibur.jenis,
            BarisLibur.nama,
            BarisLibur.perlu_verifikasi,
        )
        .where(BarisLibur.versi_dekrit_id.in_(hari))
        .order_by(BarisLibur.tanggal, BarisLibur.id)
    ):
        tanggal, jenis, sebutan, ragu = isi
        hari[versi_id].append(HariLibur(tanggal, jenis, sebutan, nama[versi_id], ragu))
    return {
        dekrit_id: IsiDekrit(tahun, naskah, tuple(hari[versi_id]))
        for versi_id, _, dekrit_id, tahun, naskah in kepala
    }


def _nilai_berlaku(pada: date | None) -> tuple[NilaiBerlaku, ...]:
    stmt = sa.select(VersiPengaturan).order_by(VersiPengaturan.id)
    if pada is not None:
        stmt = stmt.where(VersiPengaturan.dicatat_pada < _akhir(pada))
    return tuple(
        NilaiBerlaku(satu.kode, satu.nilai, satu.berlaku_dari, satu.urutan)
        for satu in db.session.scalars(stmt)
    )


def bahan(pada: date | None = None) -> Bahan:
    """Return decrees and settings, read once a transaction; `pada` asks for an earlier state."""
    if pada is not None:
        return Bahan(_dekrit_berlaku(pada), _nilai_berlaku(pada))
    info = db.session.info
    if _KUNCI not in info:
        info[_KUNCI] = Bahan(_dekrit_berlaku(None), _nilai_berlaku(None))
    return info[_KUNCI]


def kalender(pada: date | None = None) -> Kalender:
    """Return the calendar as it stands now, or as its decrees stood at the end of a past day."""
    return bahan(pada).kalender()


def cara(pada: date) -> Cara:
    """Return how open questions of counting are answered as of a day."""
    return bahan().cara(pada)


def pengaturan(kode: str, pada: date) -> str:
    """Return the office's answer to an open question as of a day."""
    nilai = bahan().nilai(kode, pada)
    if nilai is None:
        raise TindakanDitolak(
            f"Pengaturan “{kode}” belum dimuat. Jalankan `hi-cases init` untuk memuat data acuan."
        )
    return nilai


def versi_ketentuan(kode: str, pada: date) -> VersiKetentuan:
    """Return the row of a period in force on a day."""
    baris = db.session.scalars(
        sa.select(VersiKetentuan)
        .where(VersiKetentuan.kode == kode, VersiKetentuan.berlaku_dari <= pada)
        .order_by(VersiKetentuan.berlaku_dari.desc())
        .limit(1)
    ).first()
    if baris is None:
        raise _belum_ada(kode, pada)
    return baris


def _belum_ada(kode: str, pada: date) -> TindakanDitolak:
    return TindakanDitolak(
        f"Ketentuan {kode} belum ada untuk {tulis_tanggal(pada, hari=False)}. "
        "Periksa tanggal, atau catat versi ketentuan yang berlaku pada hari itu."
    )


def _semua_versi() -> dict[str, list[Ketentuan]]:
    """Return all versions of all periods, the oldest first, read once a transaction."""
    info = db.session.info
    if _KUNCI_KETENTUAN not in info:
        hasil: dict[str, list[Ketentuan]] = {}
        for satu in db.session.scalars(
            sa.select(VersiKetentuan).order_by(VersiKetentuan.berlaku_dari)
        ):
            hasil.setdefault(satu.kode, []).append(satu.nilai)
        info[_KUNCI_KETENTUAN] = hasil
    return info[_KUNCI_KETENTUAN]


def ketentuan(kode: str, pada: date) -> Ketentuan:
    """Return a period of law as it stood on a day."""
    if berlaku := ketentuan_banyak([kode], pada):
        return berlaku[kode]
    raise _belum_ada(kode, pada)


def versi_banyak(kode: Iterable[str]) -> dict[str, list[Ketentuan]]:
    """Return all versions of some periods, the oldest first; those there are."""
    semua = _semua_versi()
    return {satu: list(semua[satu]) for satu in kode if satu in semua}


def panjang_menurut_hari(kode: Iterable[str]) -> Callable[[str, date], int]:
    """Return how long a period of these is that starts on a day; 0 where none was in force."""
    versi = versi_banyak(kode)

    def panjang(satu: str, hari: date) -> int:
        berlaku = [s.panjang for s in versi.get(satu, ()) if s.berlaku_dari <= hari]
        return (berlaku[-1] if berlaku else 0) or 0

    return panjang


def ketentuan_banyak(kode: Iterable[str], pada: date) -> dict[str, Ketentuan]:
    """Return some periods of law as they stood on a day; those there were."""
    return {
        satu: sampai[-1]
        for satu, semua in versi_banyak(kode).items()
        if (sampai := [versi for versi in semua if versi.berlaku_dari <= pada])
    }


def daftar_ketentuan() -> dict[str, list[VersiKetentuan]]:
    """Return all versions of all periods by code, newest first, codes in the order entered."""
    hasil: dict[str, list[VersiKetentuan]] = {}
    urut = sa.select(VersiKetentuan).order_by(VersiKetentuan.id)
    for satu in db.session.scalars(urut):
        hasil.setdefault(satu.kode, []).insert(0, satu)
    return hasil


def riwayat_ketentuan(kode: str) -> list[VersiKetentuan]:
    """Return the versions of one period, newest first."""
    baris = db.session.scalars(
        sa.select(VersiKetentuan)
        .where(VersiKetentuan.kode == kode)
        .order_by(VersiKetentuan.berlaku_dari.desc())
    ).all()
    if not baris:
        raise TidakDitemukan
    return list(baris)


def daftar_pengaturan() -> dict[str, list[VersiPengaturan]]:
    """Return all answers by question, newest first."""
    hasil: dict[str, list[VersiPengaturan]] = {}
    urut = (VersiPengaturan.berlaku_dari.desc(), VersiPengaturan.urutan.desc())
    for satu in db.session.scalars(sa.select(VersiPengaturan).order_by(*urut)):
        hasil.setdefault(satu.kode, []).append(satu)
    return hasil


def tahun_dekrit() -> list[int]:
    """Return the years that have any decree, oldest first."""
    return list(db.session.scalars(sa.select(Dekrit.tahun).distinct().order_by(Dekrit.tahun)))


def daftar_dekrit(tahun: int) -> Sequence[Dekrit]:
    """Return a year's decrees with all their versions and days."""
    return db.session.scalars(
        sa.select(Dekrit)
        .where(Dekrit.tahun == tahun)
        .options(selectinload(Dekrit.daftar_versi).selectinload(VersiDekrit.hari))
        .order_by(Dekrit.naskah.desc(), Dekrit.id)
    ).all()


def dekrit(dekrit_id: int) -> Dekrit:
    """Return one decree."""
    baris = db.session.get(Dekrit, dekrit_id)
    if baris is None:
        raise TidakDitemukan
    return baris


def hari_dekrit(versi: VersiDekrit) -> list[HariLibur]:
    """Return the days of a version as pure values."""
    return [
        replace(
            HariLibur(satu.tanggal, satu.jenis, satu.nama, versi.nama),
            perlu_verifikasi=satu.perlu_verifikasi,
        )
        for satu in versi.hari
    ]
