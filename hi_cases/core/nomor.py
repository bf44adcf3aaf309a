"""Running numbers without gaps or clashes, per series and year.

The counter is a row that is locked and raised inside the caller's own transaction: who waits gets
the next number, and whoever rolls back gives the number back before anybody else has seen it.
"""

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from hi_cases.core.db import IdPk, db, sisip


class SeriNomor(db.Model):
    """The last number given in one series and year."""

    __tablename__ = "seri_nomor"
    __table_args__ = (
        sa.UniqueConstraint("seri", "tahun"),
        sa.CheckConstraint("terakhir >= 0", name="terakhir"),
    )

    id: Mapped[IdPk]
    seri: Mapped[str] = mapped_column(sa.String(60))
    tahun: Mapped[int]
    terakhir: Mapped[int]


def ambil(seri: str, tahun: int) -> int:
    """Return the next number of `seri` in `tahun`, 1 upward, held until the transaction ends."""
    stmt = (
        sisip(SeriNomor)
        .values(seri=seri, tahun=tahun, terakhir=1)
        .on_conflict_do_update(
            index_elements=["seri", "tahun"], set_={"terakhir": SeriNomor.terakhir + 1}
        )
        .returning(SeriNomor.terakhir)
    )
    return db.session.execute(stmt).scalar_one()


def lewati_sampai(seri: str, tahun: int, nomor: int) -> None:
    """Make the series continue after `nomor`: a book kept elsewhere has used it."""
    baris = db.session.scalar(
        sa.select(SeriNomor).filter_by(seri=seri, tahun=tahun).with_for_update()
    )
    if baris is None:
        db.session.add(SeriNomor(seri=seri, tahun=tahun, terakhir=nomor))
    else:
        baris.terakhir = max(baris.terakhir, nomor)
    db.session.flush()
