"""What the night counted for the pages of statistics.

Revision ID: 0050
Revises: 0049
"""

import sqlalchemy as sa
from alembic import op

revision = "0050"
down_revision = "0049"
branch_labels = None
depends_on = None

BESAR = sa.BigInteger().with_variant(sa.Integer, "sqlite")
_NAMA = "angka_statistik"


def upgrade() -> None:
    """Keep the counts by part and period, and find periods that were met by their day."""
    op.create_table(
        _NAMA,
        sa.Column("id", BESAR, nullable=False),
        sa.Column("bagian", sa.String(length=40), nullable=False),
        sa.Column("tahun", sa.Integer(), nullable=False),
        sa.Column("periode", sa.String(length=10), nullable=False),
        sa.Column("isi", sa.JSON(), nullable=False),
        sa.Column("dihitung_pada", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{_NAMA}")),
        sa.UniqueConstraint("periode", "bagian", name=op.f(f"uq_{_NAMA}_periode_bagian")),
    )
    op.create_index(f"ix_{_NAMA}_bagian_tahun", _NAMA, ["bagian", "tahun"])
    op.create_index("ix_tenggat_kode_dipenuhi_pada", "tenggat", ["kode", "dipenuhi_pada"])


def downgrade() -> None:
    """Forget them."""
    op.drop_index("ix_tenggat_kode_dipenuhi_pada", "tenggat")
    op.drop_table(_NAMA)
