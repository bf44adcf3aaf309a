"""Checks of what must always hold between rows, and what they found.

Each domain names its own checks (`PEMERIKSAAN` in its `queries/pemeriksaan.py`); the factory joins
them. A finding is a row with the day it was first and last seen, and ends when it is gone.

A check asks the database once, whatever the number of rows. Its sentences hold no personal data:
who reads them may be a role that reads no case.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Mapped, mapped_column

from hi_cases.core import clock
from hi_cases.core.db import BESAR, IdPk, Waktu, db
from hi_cases.core.rujukan import Rujukan

log = logging.getLogger(__name__)

# Finding of a check that could not be run: said on the page, so that no silence reads as health.
KODE_GAGAL = "inti.pemeriksaan_gagal"
JENIS_RUJUKAN = "pemeriksaan"
_BATCH = 500
# What was mended is kept for more than a year, as runs of daily tasks are.
UMUR_SELESAI = timedelta(days=400)


@dataclass(frozen=True)
class Temu:
    """One thing that breaks a rule, and what is wrong with it in one sentence.

    The sentence stays the same from day to day: it names days, not how long ago they were.
    """

    rujukan: Rujukan
    kalimat: str
    kunci: str = ""


@dataclass(frozen=True)
class Periksa:
    """One rule: what must hold, what it means when it does not, and how it is mended."""

    kode: str
    judul: str
    """What is wrong, as the heading over its findings."""
    uraian: str
    perbaikan: str
    cari: Callable[[], Iterable[Temu]]
    halaman: str = ""
    """Endpoint of the page where it is mended, where the things themselves have none."""


@dataclass(frozen=True)
class Hasil:
    """What one run found."""

    terbuka: int
    baru: int
    selesai: int
    terakhir_id: int
    """Number of the newest finding: names this run's news."""

    @property
    def tersentuh(self) -> int:
        """How many findings began or ended."""
        return self.baru + self.selesai


class Temuan(db.Model):
    """One thing that breaks one rule. `kunci` tells findings of one rule about one thing apart."""

    __tablename__ = "temuan"
    __table_args__ = (
        sa.Index(
            "uq_temuan_terbuka",
            "kode",
            "rujukan_jenis",
            "rujukan_id",
            "kunci",
            unique=True,
            sqlite_where=sa.text("selesai_pada IS NULL"),
            postgresql_where=sa.text("selesai_pada IS NULL"),
        ),
        sa.Index("ix_temuan_selesai_pada_kode", "selesai_pada", "kode", "id"),
    )

    id: Mapped[IdPk]
    kode: Mapped[str] = mapped_column(sa.String(60))
    rujukan_jenis: Mapped[str] = mapped_column(sa.String(40))
    rujukan_id: Mapped[int] = mapped_column(BESAR)
    kunci: Mapped[str] = mapped_column(sa.String(120))
    kalimat: Mapped[str] = mapped_column(sa.Text)
    sejak: Mapped[datetime] = mapped_column(Waktu)
    terakhir: Mapped[datetime] = mapped_column(Waktu)
    selesai_pada: Mapped[datetime | None] = mapped_column(Waktu)

    @property
    def rujukan(self) -> Rujukan:
        """The thing that breaks the rule."""
        return Rujukan(self.rujukan_jenis, self.rujukan_id)


_daftar: tuple[Periksa, ...] = ()


def pasang(daftar: Iterable[Periksa]) -> None:
    """Make these the checks of this process (called once by the factory)."""
    global _daftar
    semua = tuple(daftar)
    kode = [satu.kode for satu in semua]
    if len(set(kode)) != len(kode):
        raise ValueError("two checks share one code")
    _daftar = semua


def daftar() -> tuple[Periksa, ...]:
    """Return the checks, in the order of the domains; last the one that watches the others."""
    return (*_daftar, PEMERIKSAAN_GAGAL)


PEMERIKSAAN_GAGAL = Periksa(
    KODE_GAGAL,
    "Pemeriksaan yang tidak dapat dijalankan",
    "Satu pemeriksaan berhenti karena galat. Temuannya yang lama dibiarkan, dan yang baru belum "
    "terlihat.",
    "Serahkan kode pemeriksaannya kepada admin sistem; sebabnya ada di catatan galat.",
    lambda: (),
)


def jalankan(yang: Sequence[Periksa] | None = None) -> Hasil:
    """Run all checks; write what is new, end what is gone. Flushes; who calls commits.

    A check that fails keeps its old findings and becomes a finding itself. An error of the
    database that may pass is raised: the whole run is tried again.
    """
    kini, gagal, baru, selesai = clock.sekarang(), [], 0, 0
    semua = _daftar if yang is None else yang
    for satu in semua:
        try:
            with db.session.begin_nested():
                temu = list(satu.cari())
        except OperationalError:
            raise
        except Exception as galat:
            log.exception("check %s could not be run", satu.kode)
            gagal.append(_temu_gagal(satu, galat))
            continue
        tambah, kurang = _selaraskan(satu.kode, temu, kini)
        baru, selesai = baru + tambah, selesai + kurang
    tambah, kurang = _selaraskan(KODE_GAGAL, gagal, kini)
    selesai += kurang + _akhiri_yang_hilang(kini)
    db.session.execute(sa.delete(Temuan).where(Temuan.selesai_pada < kini - UMUR_SELESAI))
    terbuka, terakhir = db.session.execute(
        sa.select(
            sa.func.count().filter(Temuan.selesai_pada.is_(None)),
            sa.func.coalesce(sa.func.max(Temuan.id), 0),
        )
    ).one()
    return Hasil(terbuka, baru + tambah, selesai, terakhir)


def _temu_gagal(satu: Periksa, galat: Exception) -> Temu:
    # The kind of the error only: its text may carry values of rows.
    kalimat = f"“{satu.judul}” berhenti: {type(galat).__name__}."
    return Temu(Rujukan(JENIS_RUJUKAN, 0), kalimat, satu.kode)


def _potong(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    for awal in range(0, len(ids), _BATCH):
        yield ids[awal : awal + _BATCH]


def _selaraskan(kode: str, temu: Iterable[Temu], kini: datetime) -> tuple[int, int]:
    """Bring the open findings of one rule in line with what holds now; return (new, ended)."""
    ada: dict[tuple[str, int, str], Temu] = {}
    for satu in temu:
        ada.setdefault((satu.rujukan.jenis, satu.rujukan.id, satu.kunci), satu)
    kolom = (Temuan.id, Temuan.rujukan_jenis, Temuan.rujukan_id, Temuan.kunci, Temuan.kalimat)
    stmt = sa.select(*kolom).where(Temuan.kode == kode, Temuan.selesai_pada.is_(None))
    hilang, lama = [], set()
    for temuan_id, jenis, rujukan_id, kunci, kalimat in db.session.execute(stmt).all():
        milik = ada.get((jenis, rujukan_id, kunci))
        if milik is None:
            hilang.append(temuan_id)
            continue
        lama.add((jenis, rujukan_id, kunci))
        if milik.kalimat != kalimat:
            ubah = sa.update(Temuan).where(Temuan.id == temuan_id)
            db.session.execute(ubah.values(kalimat=milik.kalimat))
    _akhiri(hilang, kini)
    terlihat = sa.update(Temuan).where(Temuan.kode == kode, Temuan.selesai_pada.is_(None))
    db.session.execute(terlihat.values(terakhir=kini))
    baru = [_baris(kode, satu, kini) for kunci, satu in ada.items() if kunci not in lama]
    if baru:
        db.session.execute(sa.insert(Temuan), baru)
    return len(baru), len(hilang)


def _baris(kode: str, temu: Temu, kini: datetime) -> dict[str, Any]:
    return {
        "kode": kode,
        "rujukan_jenis": temu.rujukan.jenis,
        "rujukan_id": temu.rujukan.id,
        "kunci": temu.kunci,
        "kalimat": temu.kalimat,
        "sejak": kini,
        "terakhir": kini,
    }


def _akhiri(ids: Sequence[int], kini: datetime) -> None:
    for potongan in _potong(ids):
        akhir = sa.update(Temuan).where(Temuan.id.in_(potongan))
        db.session.execute(akhir.values(selesai_pada=kini))


def _akhiri_yang_hilang(kini: datetime) -> int:
    """End findings of rules that no longer exist; return how many."""
    kode = [satu.kode for satu in daftar()]
    stmt = sa.select(Temuan.id).where(Temuan.selesai_pada.is_(None), Temuan.kode.not_in(kode))
    ids = db.session.scalars(stmt).all()
    _akhiri(ids, kini)
    return len(ids)


def jumlah_terbuka() -> dict[str, int]:
    """Return how many findings of each rule are open."""
    stmt = sa.select(Temuan.kode, sa.func.count()).where(Temuan.selesai_pada.is_(None))
    return {satu.kode: satu[1] for satu in db.session.execute(stmt.group_by(Temuan.kode))}


def terbuka(kode: str, sesudah: int, banyak: int) -> Sequence[Temuan]:
    """Return open findings of a rule, oldest first, after the finding numbered `sesudah`."""
    return db.session.scalars(
        sa.select(Temuan)
        .where(Temuan.kode == kode, Temuan.selesai_pada.is_(None), Temuan.id > sesudah)
        .order_by(Temuan.id)
        .limit(banyak)
    ).all()


def jumlah_semua() -> int:
    """Return how many findings are open."""
    stmt = sa.select(sa.func.count()).where(Temuan.selesai_pada.is_(None))
    return db.session.scalar(stmt) or 0


def awal_tiap_kode(banyak: int) -> dict[str, list[Temuan]]:
    """Return the first open findings of every rule in one query."""
    urutan = sa.func.row_number().over(partition_by=Temuan.kode, order_by=Temuan.id)
    milik = sa.select(Temuan.id, urutan.label("ke")).where(Temuan.selesai_pada.is_(None)).subquery()
    stmt = (
        sa.select(Temuan)
        .join(milik, milik.c.id == Temuan.id)
        .where(milik.c.ke <= banyak)
        .order_by(Temuan.kode, Temuan.id)
    )
    hasil: dict[str, list[Temuan]] = {}
    for satu in db.session.scalars(stmt):
        hasil.setdefault(satu.kode, []).append(satu)
    return hasil
