"""A small index over the papers that parties added, for the count of what waits.

Revision ID: 0012
Revises: 0011
"""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

_DOKUMEN = sa.text("tindakan = 'tambah_dokumen'")


def upgrade() -> None:
    """Add the index."""
    op.create_index(
        "ix_peristiwa_perkara_dokumen",
        "peristiwa_perkara",
        ["id"],
        sqlite_where=_DOKUMEN,
        postgresql_where=_DOKUMEN,
    )


def downgrade() -> None:
    """Take it away."""
    op.drop_index("ix_peristiwa_perkara_dokumen", table_name="peristiwa_perkara")
