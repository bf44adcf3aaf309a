"""Cross-tables that somebody gave a name.

Revision ID: 0049
Revises: 0048
"""

import sqlalchemy as sa
from alembic import op

revision = "0049"
down_revision = "0048"
branch_labels = None
depends_on = None

BESAR = sa.BigInteger().with_variant(sa.Integer, "sqlite")
_NAMA = "silang_tersimpan"


def upgrade() -> None:
    """Keep them by account."""
    op.create_table(
        _NAMA,
        sa.Column("id", BESAR, nullable=False),
        sa.Column("pengguna_id", BESAR, nullable=False),
        sa.Column("nama", sa.String(length=120), nullable=False),
        sa.Column("pertanyaan", sa.Text(), nullable=False),
        sa.Column("dibuat_pada", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["pengguna_id"], ["pengguna.id"], name=op.f(f"fk_{_NAMA}_pengguna_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{_NAMA}")),
        sa.UniqueConstraint("pengguna_id", "nama", name=op.f(f"uq_{_NAMA}_pengguna_id_nama")),
    )


def downgrade() -> None:
    """Forget them."""
    op.drop_table(_NAMA)
