"""Tables of the uploads. A wrong file is cancelled with a reason; no row is ever deleted."""

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from hi_cases.core.db import BESAR, IdPk, Waktu, db, enum_kolom
from hi_cases.core.rujukan import Rujukan
from hi_cases.dokumen.types import JenisBerkas, TipeBerkas


class Berkas(db.Model):
    """A file attached to a thing of some domain; its content lies in the store by its hash."""

    __tablename__ = "berkas"
    __table_args__ = (
        sa.Index("ix_berkas_rujukan", "rujukan_jenis", "rujukan_id", "id"),
        sa.CheckConstraint("length(sha256) = 64", name="sha256"),
        sa.CheckConstraint("ukuran > 0", name="ukuran"),
        sa.CheckConstraint(
            "(dibatalkan_pada IS NULL) = (alasan_batal IS NULL)", name="batal_beralasan"
        ),
    )

    id: Mapped[IdPk]
    rujukan_jenis: Mapped[str] = mapped_column(sa.String(40))
    rujukan_id: Mapped[int] = mapped_column(BESAR)
    jenis: Mapped[JenisBerkas] = mapped_column(enum_kolom(JenisBerkas))
    keterangan: Mapped[str] = mapped_column(sa.String(300), default="")
    nama_asli: Mapped[str] = mapped_column(sa.String(200))
    sha256: Mapped[str] = mapped_column(sa.String(64), index=True)
    ukuran: Mapped[int] = mapped_column(BESAR)
    tipe: Mapped[TipeBerkas] = mapped_column(enum_kolom(TipeBerkas))
    rahasia: Mapped[bool] = mapped_column(default=False)
    diunggah_pada: Mapped[datetime] = mapped_column(Waktu)
    diunggah_oleh_id: Mapped[int | None] = mapped_column(BESAR)
    diunggah_oleh: Mapped[str] = mapped_column(sa.String(200))
    dibatalkan_pada: Mapped[datetime | None] = mapped_column(Waktu)
    dibatalkan_oleh: Mapped[str | None] = mapped_column(sa.String(200))
    alasan_batal: Mapped[str | None] = mapped_column(sa.String(500))
    dimusnahkan_pada: Mapped[datetime | None] = mapped_column(Waktu)
    """When its content was let go of, being past its time; `sha256` names nothing from then on."""

    @property
    def rujukan(self) -> Rujukan:
        """The thing that this file belongs to."""
        return Rujukan(self.rujukan_jenis, self.rujukan_id)

    @property
    def berlaku(self) -> bool:
        """Whether the file counts: it has not been cancelled."""
        return self.dibatalkan_pada is None


class Titipan(db.Model):
    """A checked file that waits for its form. Only a hash of its token is kept.

    It belongs to the account that sent it, outlives a failed form and an expired session, and goes
    when `sampai` has passed.
    """

    __tablename__ = "berkas_titipan"
    __table_args__ = (sa.Index("ix_berkas_titipan_pemilik", "pemilik_id", "sampai"),)

    id: Mapped[IdPk]
    sidik_token: Mapped[str] = mapped_column(sa.String(64), unique=True)
    pemilik_id: Mapped[int | None] = mapped_column(BESAR)
    nama: Mapped[str] = mapped_column(sa.String(200))
    sha256: Mapped[str] = mapped_column(sa.String(64), index=True)
    ukuran: Mapped[int] = mapped_column(BESAR)
    tipe: Mapped[TipeBerkas] = mapped_column(enum_kolom(TipeBerkas))
    sampai: Mapped[datetime] = mapped_column(Waktu, index=True)
