"""When a year of a source was counted last, and not only found unchanged.

Revision ID: 0056
Revises: 0055
"""

import sqlalchemy as sa
from alembic import op

revision = "0056"
down_revision = "0055"
branch_labels = None
depends_on = None

_NAMA = "tanda_hitung"


def upgrade() -> None:
    """Keep it: a full count that was broken off goes on behind what it counted."""
    op.add_column(_NAMA, sa.Column("terhitung_pada", sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    """Remove it."""
    op.drop_column(_NAMA, "terhitung_pada")
