"""Letters: a draft knows which issued letter it is to take the place of.

Revision ID: 0014
Revises: 0013
"""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

BESAR = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Add the column without a table rebuild: SQLite would lose the triggers of the table."""
    op.add_column("surat", sa.Column("mengganti_id", BESAR, nullable=True))
    op.create_index("ix_surat_mengganti_id", "surat", ["mengganti_id"], unique=False)


def downgrade() -> None:
    """Drop it again."""
    op.drop_index("ix_surat_mengganti_id", "surat")
    op.drop_column("surat", "mengganti_id")
