"""Who complained, apart from the complaint.

Revision ID: 0033
Revises: 0032
"""

import sqlalchemy as sa
from alembic import op

revision = "0033"
down_revision = "0032"
branch_labels = None
depends_on = None

BESAR = sa.BigInteger().with_variant(sa.Integer, "sqlite")
WAKTU = sa.DateTime(timezone=True)
PERLINDUNGAN = ("anonim", "rahasia", "terbuka")


def upgrade() -> None:
    """Create the table."""
    op.create_table(
        "pelapor",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("urusan_id", BESAR, nullable=False),
        sa.Column(
            "perlindungan",
            sa.Enum(
                *PERLINDUNGAN,
                name="perlindungan",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("nama", sa.String(length=120), nullable=False),
        sa.Column("telepon", sa.String(length=40), nullable=False),
        sa.Column("surel", sa.String(length=254), nullable=False),
        sa.Column("dicatat", sa.Boolean(), nullable=False),
        sa.Column("pengguna_id", BESAR, nullable=True),
        sa.Column("kunci_isian", sa.String(length=64), nullable=True),
        sa.Column("dibuat_pada", WAKTU, nullable=False),
        sa.CheckConstraint(
            "perlindungan <> 'anonim' OR (nama = '' AND telepon = '' AND surel = '')",
            name=op.f("ck_pelapor_anonim_tanpa_nama"),
        ),
        sa.ForeignKeyConstraint(["urusan_id"], ["urusan.id"], name=op.f("fk_pelapor_urusan_id")),
        sa.ForeignKeyConstraint(
            ["pengguna_id"], ["pengguna.id"], name=op.f("fk_pelapor_pengguna_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pelapor")),
        sa.UniqueConstraint("urusan_id", name=op.f("uq_pelapor_urusan_id")),
        sa.UniqueConstraint("kunci_isian", name=op.f("uq_pelapor_kunci_isian")),
    )
    op.create_index("ix_pelapor_pengguna_id", "pelapor", ["pengguna_id", "id"])


def downgrade() -> None:
    """Drop it, and with it who complained."""
    op.drop_table("pelapor")
