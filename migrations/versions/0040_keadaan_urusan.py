"""What facts make of a matter's stage, kept on its row.

Revision ID: 0040
Revises: 0039
"""

import sqlalchemy as sa
from alembic import op

revision = "0040"
down_revision = "0039"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("urusan", sa.Column("keadaan", sa.String(length=40), nullable=True))


def downgrade() -> None:
    op.drop_column("urusan", "keadaan")
