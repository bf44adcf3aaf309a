"""Complaints whose time is over: when the complainant was closed, when a file's content went.

Revision ID: 0043
Revises: 0042
"""

import sqlalchemy as sa
from alembic import op

revision = "0043"
down_revision = "0042"
branch_labels = None
depends_on = None

WAKTU = sa.DateTime(timezone=True)
_TERTUTUP = (
    "ditutup_pada IS NULL OR (nama = '' AND telepon = '' AND surel = '' AND pengguna_id IS NULL)"
)


def upgrade() -> None:
    op.add_column("berkas", sa.Column("dimusnahkan_pada", WAKTU, nullable=True))
    with op.batch_alter_table("pelapor") as tabel:
        tabel.add_column(sa.Column("ditutup_pada", WAKTU, nullable=True))
        tabel.create_check_constraint(op.f("ck_pelapor_tertutup_tanpa_nama"), _TERTUTUP)


def downgrade() -> None:
    with op.batch_alter_table("pelapor") as tabel:
        tabel.drop_constraint(op.f("ck_pelapor_tertutup_tanpa_nama"), type_="check")
        tabel.drop_column("ditutup_pada")
    op.drop_column("berkas", "dimusnahkan_pada")
