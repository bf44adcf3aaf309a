"""Each case keeps its nearest open due day, and lists by it and by number have an index.

Revision ID: 0054
Revises: 0053
"""

import sqlalchemy as sa
from alembic import op

revision = "0054"
down_revision = "0053"
branch_labels = None
depends_on = None

_TANPA_HARI = "9999-12-31"
_DI_DINAS = ["pemilik_id", "diajukan_pada"]
_BERHARI = sa.text(f"tenggat_terdekat < '{_TANPA_HARI}'")


def upgrade() -> None:
    """Add the column, fill it from the open deadlines, make the indexes."""
    kolom = sa.Column("tenggat_terdekat", sa.Date, nullable=False, server_default=_TANPA_HARI)
    op.add_column("perkara", kolom)
    op.execute(
        "UPDATE perkara SET tenggat_terdekat = dekat.jatuh FROM ("
        "SELECT rujukan_id, min(jatuh) AS jatuh FROM tenggat WHERE rujukan_jenis = 'perkara' "
        "AND status = 'berjalan' AND jatuh IS NOT NULL GROUP BY rujukan_id"
        ") AS dekat WHERE dekat.rujukan_id = perkara.id"
    )
    op.create_index("ix_perkara_terdekat", "perkara", ["tenggat_terdekat", "id", *_DI_DINAS])
    op.create_index(
        "ix_perkara_terdekat_masuk",
        "perkara",
        ["masuk", "id", "tenggat_terdekat", *_DI_DINAS],
        sqlite_where=_BERHARI,
        postgresql_where=_BERHARI,
    )
    op.create_index(
        "ix_perkara_nomor",
        "perkara",
        [
            sa.text("coalesce(tahun_register, 0)"),
            sa.text("coalesce(urutan_register, 0)"),
            "id",
        ],
    )


def downgrade() -> None:
    """Go back to those that were."""
    op.drop_index("ix_perkara_nomor", table_name="perkara")
    op.drop_index("ix_perkara_terdekat_masuk", table_name="perkara")
    op.drop_index("ix_perkara_terdekat", table_name="perkara")
    op.drop_column("perkara", "tenggat_terdekat")
