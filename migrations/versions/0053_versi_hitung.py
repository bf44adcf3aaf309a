"""By which edition of the way of counting a year of a source was counted.

Revision ID: 0053
Revises: 0052
"""

import sqlalchemy as sa
from alembic import op

revision = "0053"
down_revision = "0052"
branch_labels = None
depends_on = None

_NAMA = "tanda_hitung"


def upgrade() -> None:
    """Keep it: a release that counts otherwise is no change outside the system."""
    op.add_column(
        _NAMA, sa.Column("versi", sa.Integer(), server_default=sa.text("1"), nullable=False)
    )


def downgrade() -> None:
    """Remove it."""
    op.drop_column(_NAMA, "versi")
