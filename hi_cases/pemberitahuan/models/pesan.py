"""The outbox of all channels. The row is the truth; a task only acts while it still waits."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from hi_cases.core.db import BESAR, IdPk, Waktu, db, enum_kolom
from hi_cases.core.rujukan_kolom import RujukanMixin, rujukan_utuh
from hi_cases.pemberitahuan import rules
from hi_cases.pemberitahuan.types import Kanal, StatusPesan


class PesanKeluar(RujukanMixin, db.Model):
    """One message by one channel. `kunci` names the effect it belongs to: one effect, one message.

    `penerima` is an address of that channel. `kabar_id` is the notice it carries out of the house;
    None for mail that is no notice (confirming an address, an invitation) or carries several.
    `kumpulan_id`: the message that carries this one's notice together with others, in its place.

    The text holds links that open things, so it is wiped once the message is out or too old.
    """

    __tablename__ = "pesan_keluar"
    __table_args__ = (
        sa.CheckConstraint(
            "(status = 'terkirim') = (terkirim_pada IS NOT NULL)", name="terkirim_pada"
        ),
        sa.CheckConstraint("(status = 'digabung') = (kumpulan_id IS NOT NULL)", name="kumpulan"),
        rujukan_utuh(),
        sa.CheckConstraint("percobaan >= 0", name="percobaan"),
        sa.Index("ix_pesan_keluar_status_coba", "status", "coba_pada"),
        sa.Index("ix_pesan_keluar_penerima_dibuat", "penerima", "dibuat_pada"),
    )

    id: Mapped[IdPk]
    kanal: Mapped[Kanal] = mapped_column(enum_kolom(Kanal))
    kabar_id: Mapped[int | None] = mapped_column(BESAR, sa.ForeignKey("kabar.id"), index=True)
    kunci: Mapped[str] = mapped_column(sa.String(160), unique=True)
    penerima: Mapped[str] = mapped_column(sa.String(254))
    templat: Mapped[str] = mapped_column(sa.String(60))
    subjek: Mapped[str] = mapped_column(sa.String(200))
    isi: Mapped[str] = mapped_column(sa.Text)
    status: Mapped[StatusPesan] = mapped_column(enum_kolom(StatusPesan))
    percobaan: Mapped[int] = mapped_column(sa.Integer)
    galat: Mapped[str] = mapped_column(sa.String(300))
    dibuat_pada: Mapped[datetime] = mapped_column(Waktu)
    coba_pada: Mapped[datetime] = mapped_column(Waktu)
    basi_pada: Mapped[datetime] = mapped_column(Waktu)
    terkirim_pada: Mapped[datetime | None] = mapped_column(Waktu)
    kumpulan_id: Mapped[int | None] = mapped_column(BESAR, sa.ForeignKey("pesan_keluar.id"))
    kumpulan: Mapped[PesanKeluar | None] = relationship(
        remote_side="PesanKeluar.id", lazy="raise_on_sql"
    )

    @property
    def penerima_tampak(self) -> str:
        """The address as the log shows it: of a telephone number the middle is hidden."""
        return rules.SIFAT[self.kanal].tampak(self.penerima)

    def dapat_diulang(self, saat: datetime) -> bool:
        """Tell whether a message that did not leave may be sent again at an instant.

        That of a notice is written anew, so its age does not matter; another is of use only while
        its links hold. What ended with somebody's consent stays ended; a code is asked for anew by
        who waits for it.
        """
        if self.templat == rules.TEMPLAT_KODE:
            return False
        if self.kabar_id is not None:
            batal = self.status == StatusPesan.BATAL and not rules.SIFAT[self.kanal].perlu_setuju
            return batal or self.status == StatusPesan.GAGAL
        return self.status == StatusPesan.GAGAL and self.basi_pada > saat
