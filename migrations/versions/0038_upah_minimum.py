"""Minimum wages by year.

Revision ID: 0038
Revises: 0037
"""

import sqlalchemy as sa
from alembic import op

revision = "0038"
down_revision = "0037"
branch_labels = None
depends_on = None

BESAR = sa.BigInteger().with_variant(sa.Integer, "sqlite")
WAKTU = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Create the table."""
    op.create_table(
        "upah_minimum",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("tahun", sa.Integer(), nullable=False),
        sa.Column(
            "jenis",
            sa.Enum(
                "ump",
                "umk",
                "umsk",
                name="jenisupah",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("sektor", sa.String(length=120), nullable=False),
        sa.Column("nilai", BESAR, nullable=False),
        sa.Column("nomor", sa.String(length=120), nullable=False),
        sa.Column("tanggal", sa.Date(), nullable=False),
        sa.Column("sumber", sa.String(length=300), nullable=False),
        sa.Column("urusan_id", BESAR, nullable=True),
        sa.Column("dicoret", sa.Boolean(), nullable=False),
        sa.Column("alasan", sa.Text(), nullable=False),
        sa.Column("dicatat_pada", WAKTU, nullable=False),
        sa.Column("dicatat_nama", sa.String(length=200), nullable=False),
        sa.CheckConstraint(
            "(jenis = 'umsk') = (sektor <> '')", name=op.f("ck_upah_minimum_bersektor")
        ),
        sa.CheckConstraint(
            "dicoret = (alasan <> '')", name=op.f("ck_upah_minimum_dicoret_beralasan")
        ),
        sa.CheckConstraint("nilai > 0", name=op.f("ck_upah_minimum_nilai")),
        sa.ForeignKeyConstraint(
            ["urusan_id"], ["urusan.id"], name=op.f("fk_upah_minimum_urusan_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_upah_minimum")),
    )
    op.create_index("ix_upah_minimum_urusan_id", "upah_minimum", ["urusan_id"], unique=False)
    op.create_index(
        "uq_upah_minimum_berlaku",
        "upah_minimum",
        ["tahun", "jenis", "sektor"],
        unique=True,
        sqlite_where=sa.text("NOT dicoret"),
        postgresql_where=sa.text("NOT dicoret"),
    )


def downgrade() -> None:
    """Drop it."""
    op.drop_index(
        "uq_upah_minimum_berlaku",
        table_name="upah_minimum",
        sqlite_where=sa.text("NOT dicoret"),
        postgresql_where=sa.text("NOT dicoret"),
    )
    op.drop_index("ix_upah_minimum_urusan_id", table_name="upah_minimum")
    op.drop_table("upah_minimum")
