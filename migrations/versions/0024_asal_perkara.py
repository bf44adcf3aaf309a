"""Cases that a submission handed over: which matter of it is in which case.

Revision ID: 0024
Revises: 0023
"""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None

BESAR = sa.BigInteger().with_variant(sa.Integer, "sqlite")
BERLAKU = sa.text("dilepas_pada IS NULL")


def upgrade() -> None:
    """Keep where a case came from, each matter in one case at a time."""
    op.create_table(
        "asal_perkara",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("perkara_id", BESAR, nullable=False),
        sa.Column("permohonan_id", BESAR, nullable=False),
        sa.Column("kunci", sa.String(80), nullable=False),
        sa.Column("diberitahu", sa.Date(), nullable=True),
        sa.Column("ditolak", sa.Date(), nullable=True),
        sa.Column("pada", sa.DateTime(timezone=True), nullable=False),
        sa.Column("dilepas_pada", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["perkara_id"], ["perkara.id"], name=op.f("fk_asal_perkara_perkara_id")
        ),
        sa.ForeignKeyConstraint(
            ["permohonan_id"],
            ["permohonan.id"],
            name=op.f("fk_asal_perkara_permohonan_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_asal_perkara")),
    )
    op.create_index(
        "uq_asal_perkara_permohonan_id_kunci",
        "asal_perkara",
        ["permohonan_id", "kunci"],
        unique=True,
        sqlite_where=BERLAKU,
        postgresql_where=BERLAKU,
    )
    op.create_index("ix_asal_perkara_perkara_id", "asal_perkara", ["perkara_id", "id"])


def downgrade() -> None:
    """Forget where cases came from; the cases stay."""
    op.drop_table("asal_perkara")
