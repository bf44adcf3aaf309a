"""Lists of cases that still go on, and of one main kind, each have an index in their order.

Revision ID: 0055
Revises: 0054
"""

import sqlalchemy as sa
from alembic import op

revision = "0055"
down_revision = "0054"
branch_labels = None
depends_on = None

_DI_DINAS = ["pemilik_id", "diajukan_pada"]
_BERJALAN = sa.text(
    "asal = 'sistem' AND tahap NOT IN ('dialihkan_kewenangan', 'diteruskan_pengawas', 'selesai')"
)


def upgrade() -> None:
    """Make the indexes."""
    op.create_index(
        "ix_perkara_berjalan_urut",
        "perkara",
        ["masuk", "id", *_DI_DINAS],
        sqlite_where=_BERJALAN,
        postgresql_where=_BERJALAN,
    )
    op.create_index(
        "ix_perkara_jenis_utama_urut", "perkara", ["jenis_utama", "masuk", "id", *_DI_DINAS]
    )
    op.drop_index("ix_perkara_jenis_utama", table_name="perkara")


def downgrade() -> None:
    """Go back to the one that was."""
    op.create_index("ix_perkara_jenis_utama", "perkara", ["jenis_utama"])
    op.drop_index("ix_perkara_jenis_utama_urut", table_name="perkara")
    op.drop_index("ix_perkara_berjalan_urut", table_name="perkara")
