"""What was spent on an activity of guidance.

Revision ID: 0044
Revises: 0043
"""

import sqlalchemy as sa
from alembic import op

revision = "0044"
down_revision = "0043"
branch_labels = None
depends_on = None


def upgrade() -> None:
    besar = sa.BigInteger().with_variant(sa.Integer, "sqlite")
    op.add_column("kegiatan_pembinaan", sa.Column("realisasi", besar, nullable=True))


def downgrade() -> None:
    op.drop_column("kegiatan_pembinaan", "realisasi")
