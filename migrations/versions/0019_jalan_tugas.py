"""Runs of periodic tasks; findings of the daily checks.

Revision ID: 0019
Revises: 0018
"""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None

BESAR = sa.BigInteger().with_variant(sa.Integer, "sqlite")
WAKTU = sa.DateTime(timezone=True)
TERBUKA = "status IN ('menunggu', 'berjalan')"


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "jalan_tugas",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("nama", sa.String(length=80), nullable=False),
        sa.Column("pemicu", sa.String(length=40), nullable=False),
        sa.Column("oleh_nama", sa.String(length=200), nullable=False),
        sa.Column("waktu", WAKTU, nullable=True),
        sa.Column("diminta_pada", WAKTU, nullable=False),
        sa.Column("mulai_pada", WAKTU, nullable=True),
        sa.Column("selesai_pada", WAKTU, nullable=True),
        sa.Column("status", sa.String(length=40), nullable=False),
        sa.Column("baris", sa.Integer(), nullable=True),
        sa.Column("galat", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "pemicu IN ('jadwal', 'susulan', 'orang')", name=op.f("ck_jalan_tugas_pemicu")
        ),
        sa.CheckConstraint(
            "status IN ('menunggu', 'berjalan', 'selesai', 'gagal', 'terputus')",
            name=op.f("ck_jalan_tugas_statusjalan"),
        ),
        sa.CheckConstraint(
            f"({TERBUKA}) = (selesai_pada IS NULL)", name=op.f("ck_jalan_tugas_selesai_pada")
        ),
        sa.CheckConstraint(
            "(status = 'menunggu') = (mulai_pada IS NULL)",
            name=op.f("ck_jalan_tugas_mulai_pada"),
        ),
        sa.CheckConstraint("baris IS NULL OR baris >= 0", name=op.f("ck_jalan_tugas_baris")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_jalan_tugas")),
    )
    op.create_index("ix_jalan_tugas_nama_id", "jalan_tugas", ["nama", "id"], unique=False)
    op.create_index(
        "uq_jalan_tugas_terbuka",
        "jalan_tugas",
        ["nama"],
        unique=True,
        sqlite_where=sa.text(TERBUKA),
        postgresql_where=sa.text(TERBUKA),
    )
    op.create_index(
        "uq_jalan_tugas_nama_waktu",
        "jalan_tugas",
        ["nama", "waktu"],
        unique=True,
        sqlite_where=sa.text("status = 'selesai'"),
        postgresql_where=sa.text("status = 'selesai'"),
    )
    op.create_table(
        "temuan",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("kode", sa.String(length=60), nullable=False),
        sa.Column("rujukan_jenis", sa.String(length=40), nullable=False),
        sa.Column("rujukan_id", BESAR, nullable=False),
        sa.Column("kunci", sa.String(length=120), nullable=False),
        sa.Column("kalimat", sa.Text(), nullable=False),
        sa.Column("sejak", WAKTU, nullable=False),
        sa.Column("terakhir", WAKTU, nullable=False),
        sa.Column("selesai_pada", WAKTU, nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_temuan")),
    )
    op.create_index(
        "ix_temuan_selesai_pada_kode", "temuan", ["selesai_pada", "kode", "id"], unique=False
    )
    op.create_index(
        "uq_temuan_terbuka",
        "temuan",
        ["kode", "rujukan_jenis", "rujukan_id", "kunci"],
        unique=True,
        sqlite_where=sa.text("selesai_pada IS NULL"),
        postgresql_where=sa.text("selesai_pada IS NULL"),
    )


def downgrade() -> None:
    """Drop the tables."""
    op.drop_table("temuan")
    op.drop_table("jalan_tugas")
