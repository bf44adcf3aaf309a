"""Whether rows of an example book are among those that an export took out.

Revision ID: 0057
Revises: 0056
"""

import sqlalchemy as sa
from alembic import op

revision = "0057"
down_revision = "0056"
branch_labels = None
depends_on = None

_NAMA = "ekspor_angka"
_KATA = "Data contoh: barisnya rekaan, jumlah per tahunnya sama dengan Tabel 10 Renstra."
"""The words that said so until now, among those of the filter."""


def _tabel() -> sa.TableClause:
    return sa.table(
        _NAMA,
        sa.column("id", sa.Integer),
        sa.column("kata", sa.JSON),
        sa.column("contoh", sa.Boolean),
    )


def upgrade() -> None:
    """Keep it by itself, and leave to the filter its own words."""
    op.add_column(
        _NAMA, sa.Column("contoh", sa.Boolean(), server_default=sa.false(), nullable=False)
    )
    t, kini = _tabel(), op.get_bind()
    for nomor, kata in kini.execute(sa.select(t.c.id, t.c.kata)).all():
        if _KATA in kata:
            isi = {"kata": [satu for satu in kata if satu != _KATA], "contoh": True}
            kini.execute(sa.update(t).where(t.c.id == nomor).values(**isi))


def downgrade() -> None:
    """Say it among the words of the filter again."""
    t, kini = _tabel(), op.get_bind()
    for nomor, kata in kini.execute(sa.select(t.c.id, t.c.kata).where(t.c.contoh)).all():
        kini.execute(sa.update(t).where(t.c.id == nomor).values(kata=[*kata, _KATA]))
    op.drop_column(_NAMA, "contoh")
