"""Key of the online form of a notice: sent twice it is one.

Revision ID: 0042
Revises: 0041
"""

import sqlalchemy as sa
from alembic import op

revision = "0042"
down_revision = "0041"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("aksi") as tabel:
        tabel.add_column(sa.Column("kunci_isian", sa.String(length=64), nullable=True))
        tabel.create_unique_constraint(op.f("uq_aksi_kunci_isian"), ["kunci_isian"])


def downgrade() -> None:
    with op.batch_alter_table("aksi") as tabel:
        tabel.drop_constraint(op.f("uq_aksi_kunci_isian"), type_="unique")
        tabel.drop_column("kunci_isian")
