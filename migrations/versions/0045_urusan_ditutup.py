"""When the answers of persons in a matter were closed.

Revision ID: 0045
Revises: 0044
"""

import sqlalchemy as sa
from alembic import op

revision = "0045"
down_revision = "0044"
branch_labels = None
depends_on = None


def upgrade() -> None:
    waktu = sa.DateTime(timezone=True)
    op.add_column("urusan", sa.Column("ditutup_pada", waktu, nullable=True))


def downgrade() -> None:
    op.drop_column("urusan", "ditutup_pada")
