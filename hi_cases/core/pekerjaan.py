"""Long work as rows: what was asked, how far it is, how it ended.

A page shows the row; a task works on it; a sweeper sends again what nobody works on. Doing a row
twice is harmless because a task acts only while the row still asks for it.
"""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from hi_cases.core import clock, queue
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import IdPk, Waktu, db, enum_kolom, kunci, tahan
from hi_cases.core.errors import TidakDitemukan, TindakanDitolak

# A job that has not moved for this long has lost its message or its worker.
DIAM = timedelta(minutes=2)
PERCOBAAN_MAKS = 5


class StatusPekerjaan(StrEnum):
    """Where a job stands; the last three are ends."""

    MENUNGGU = "menunggu"
    BERJALAN = "berjalan"
    SELESAI = "selesai"
    GAGAL = "gagal"
    DIBATALKAN = "dibatalkan"


TERBUKA = frozenset({StatusPekerjaan.MENUNGGU, StatusPekerjaan.BERJALAN})


class Pekerjaan(db.Model):
    """One job. `jenis` is the name of the task that does it."""

    __tablename__ = "pekerjaan"
    __table_args__ = (
        sa.CheckConstraint(
            "(status IN ('selesai', 'gagal', 'dibatalkan')) = (selesai_pada IS NOT NULL)",
            name="selesai_pada",
        ),
        sa.Index("ix_pekerjaan_status_denyut", "status", "denyut_pada"),
    )

    id: Mapped[IdPk]
    jenis: Mapped[str] = mapped_column(sa.String(80))
    judul: Mapped[str] = mapped_column(sa.String(200))
    parameter: Mapped[dict[str, Any]] = mapped_column(sa.JSON)
    status: Mapped[StatusPekerjaan] = mapped_column(enum_kolom(StatusPekerjaan))
    sudah: Mapped[int] = mapped_column(default=0)
    total: Mapped[int] = mapped_column(default=0)
    hasil: Mapped[dict[str, Any] | None] = mapped_column(sa.JSON)
    galat: Mapped[str] = mapped_column(sa.Text, default="")
    pelaku_id: Mapped[int | None] = mapped_column(sa.BigInteger)
    percobaan: Mapped[int] = mapped_column(default=0)
    dibuat_pada: Mapped[datetime] = mapped_column(Waktu)
    mulai_pada: Mapped[datetime | None] = mapped_column(Waktu)
    denyut_pada: Mapped[datetime] = mapped_column(Waktu)
    selesai_pada: Mapped[datetime | None] = mapped_column(Waktu)

    @property
    def persen(self) -> int:
        """How much is done, 0 to 100."""
        return 100 * self.sudah // self.total if self.total else 0


def buat(pelaku: Pelaku, jenis: str, judul: str, parameter: dict[str, Any]) -> Pekerjaan:
    """Store a job and ask for it to be done after the commit."""
    kini = clock.sekarang()
    pekerjaan = Pekerjaan(
        jenis=jenis,
        judul=judul,
        parameter=parameter,
        status=StatusPekerjaan.MENUNGGU,
        pelaku_id=pelaku.id,
        dibuat_pada=kini,
        denyut_pada=kini,
    )
    db.session.add(pekerjaan)
    db.session.flush()
    queue.kirim(jenis, pekerjaan.id)
    return pekerjaan


def buat_sekali(
    pelaku: Pelaku, jenis: str, judul: str, parameter: dict[str, Any] | None = None
) -> Pekerjaan:
    """Return one's open job of this kind, made where there is none: asked for twice is done once.

    Raises TindakanDitolak while somebody else's is open.
    """
    tahan(f"pekerjaan {jenis}")
    stmt = sa.select(Pekerjaan).where(Pekerjaan.jenis == jenis, Pekerjaan.status.in_(TERBUKA))
    ada = db.session.scalars(stmt.order_by(Pekerjaan.id)).first()
    if ada is None:
        return buat(pelaku, jenis, judul, parameter or {})
    if ada.pelaku_id != pelaku.id:
        raise TindakanDitolak(
            "Pekerjaan yang sama sudah diminta orang lain dan belum selesai. Tunggu sampai "
            "selesai; hasilnya berlaku untuk semua."
        )
    return ada


def milik(pelaku: Pelaku, pekerjaan_id: int) -> Pekerjaan:
    """Return the actor's own job; TidakDitemukan for anybody else's."""
    pekerjaan = db.session.get(Pekerjaan, pekerjaan_id)
    if pekerjaan is None or pelaku.id is None or pekerjaan.pelaku_id != pelaku.id:
        raise TidakDitemukan
    return pekerjaan


def mulai(pekerjaan_id: int) -> Pekerjaan | None:
    """Take the job for this worker; None when it no longer asks for work.

    A running job is taken over only when it has been silent for `DIAM`: a message that came twice
    must not start a second worker beside the first.
    """
    kini = clock.sekarang()
    pekerjaan = db.session.scalar(kunci(sa.select(Pekerjaan).filter_by(id=pekerjaan_id)))
    if pekerjaan is None or pekerjaan.status not in TERBUKA:
        return None
    if pekerjaan.status == StatusPekerjaan.BERJALAN and kini - pekerjaan.denyut_pada < DIAM:
        return None
    pekerjaan.status = StatusPekerjaan.BERJALAN
    pekerjaan.percobaan += 1
    pekerjaan.mulai_pada = pekerjaan.mulai_pada or kini
    pekerjaan.denyut_pada = kini
    db.session.flush()
    return pekerjaan


def maju(pekerjaan: Pekerjaan, sudah: int, total: int) -> bool:
    """Note progress; False when somebody cancelled, and the task must stop."""
    db.session.refresh(pekerjaan, ["status"], with_for_update=True)
    if pekerjaan.status != StatusPekerjaan.BERJALAN:
        return False
    pekerjaan.sudah, pekerjaan.total = sudah, total
    pekerjaan.denyut_pada = clock.sekarang()
    db.session.flush()
    return True


def _akhiri(pekerjaan: Pekerjaan, status: StatusPekerjaan) -> None:
    pekerjaan.status = status
    pekerjaan.selesai_pada = pekerjaan.denyut_pada = clock.sekarang()
    db.session.flush()


class SudahBerakhir(Exception):
    """A job was ended by somebody else, so its worker leaves what it has not committed."""


def selesaikan(pekerjaan: Pekerjaan, hasil: dict[str, Any]) -> None:
    """End the job well; SudahBerakhir where somebody cancelled it behind its last step."""
    db.session.refresh(pekerjaan, ["status"], with_for_update=True)
    if pekerjaan.status not in TERBUKA:
        raise SudahBerakhir
    pekerjaan.hasil = hasil
    _akhiri(pekerjaan, StatusPekerjaan.SELESAI)


def gagalkan(pekerjaan: Pekerjaan, pesan: str) -> None:
    """End the job badly, with a sentence that its owner reads."""
    pekerjaan.galat = pesan
    _akhiri(pekerjaan, StatusPekerjaan.GAGAL)


def batalkan(pelaku: Pelaku, pekerjaan_id: int) -> Pekerjaan:
    """Cancel one's own job; what it has already committed stays."""
    pekerjaan = milik(pelaku, pekerjaan_id)
    db.session.refresh(pekerjaan, with_for_update=True)
    if pekerjaan.status not in TERBUKA:
        raise TindakanDitolak("Pekerjaan ini sudah berakhir, jadi tidak dapat dibatalkan lagi.")
    _akhiri(pekerjaan, StatusPekerjaan.DIBATALKAN)
    return pekerjaan


def sapu() -> int:
    """Send silent open jobs again, fail those tried too often; return how many were found."""
    batas = clock.sekarang() - DIAM
    diam = db.session.scalars(
        kunci(
            sa.select(Pekerjaan)
            .where(Pekerjaan.status.in_(TERBUKA), Pekerjaan.denyut_pada < batas)
            .order_by(Pekerjaan.id)
        )
    ).all()
    for pekerjaan in diam:
        if pekerjaan.percobaan >= PERCOBAAN_MAKS:
            gagalkan(pekerjaan, "Pekerjaan berhenti berulang kali. Hubungi admin sistem.")
        else:
            queue.kirim_lagi(pekerjaan.jenis, pekerjaan.id)
    return len(diam)
