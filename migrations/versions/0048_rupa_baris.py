"""Indicators: which rows a figure counts, as a number beside how many.

Revision ID: 0048
Revises: 0047
"""

import sqlalchemy as sa
from alembic import op

revision = "0048"
down_revision = "0047"
branch_labels = None
depends_on = None

BESAR = sa.BigInteger().with_variant(sa.Integer, "sqlite")
_TABEL = ("angka_sumber", "angka_beku")


def upgrade() -> None:
    """Add it; of closed months it follows from their rows, the rest is counted the next night."""
    for nama in _TABEL:
        op.add_column(nama, sa.Column("rupa", BESAR, server_default=sa.text("0"), nullable=False))
    op.execute(
        "UPDATE angka_beku SET rupa = COALESCE((SELECT SUM((b.objek_id % 9973) * "
        "(b.objek_id % 9973) * CASE WHEN b.kena THEN 2 ELSE 1 END) FROM baris_beku b WHERE "
        "b.tutup_id = angka_beku.tutup_id AND b.sumber = angka_beku.sumber), 0) WHERE sidik <> ''"
    )
    op.execute("DELETE FROM tanda_hitung")


def downgrade() -> None:
    """Remove it."""
    for nama in _TABEL:
        op.drop_column(nama, "rupa")
