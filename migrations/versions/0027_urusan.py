"""Matters of the office's own procedures, and the acts done on them.

Revision ID: 0027
Revises: 0026
"""

import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None

BESAR = sa.BigInteger().with_variant(sa.Integer, "sqlite")
WAKTU = sa.DateTime(timezone=True)


def _urusan() -> None:
    op.create_table(
        "urusan",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("jenis", sa.String(length=40), nullable=False),
        sa.Column("nomor", sa.String(length=40), nullable=False),
        sa.Column("tahap", sa.String(length=40), nullable=False),
        sa.Column("terbuka", sa.Boolean(), nullable=False),
        sa.Column("judul", sa.String(length=300), nullable=False),
        sa.Column("tanggal", sa.Date(), nullable=False),
        sa.Column("selesai_pada", sa.Date(), nullable=True),
        sa.Column("perusahaan_id", BESAR, nullable=True),
        sa.Column("asal_jenis", sa.String(length=40), nullable=True),
        sa.Column("asal_id", BESAR, nullable=True),
        sa.Column("isi", sa.JSON(), nullable=False),
        sa.Column("petugas_id", BESAR, nullable=True),
        sa.Column("petugas_nama", sa.String(length=200), nullable=True),
        sa.Column("dibuat_oleh_id", BESAR, nullable=True),
        sa.Column("dibuat_oleh", sa.String(length=200), nullable=False),
        sa.Column("dibuat_pada", WAKTU, nullable=False),
        sa.Column("diubah_pada", WAKTU, nullable=False),
        sa.Column("versi", sa.Integer(), nullable=False),
        sa.CheckConstraint("terbuka = (selesai_pada IS NULL)", name=op.f("ck_urusan_akhir")),
        sa.CheckConstraint(
            "(asal_jenis IS NULL) = (asal_id IS NULL)", name=op.f("ck_urusan_asal_utuh")
        ),
        sa.ForeignKeyConstraint(
            ["perusahaan_id"], ["perusahaan.id"], name=op.f("fk_urusan_perusahaan_id")
        ),
        sa.ForeignKeyConstraint(["petugas_id"], ["pengguna.id"], name=op.f("fk_urusan_petugas_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_urusan")),
        sa.UniqueConstraint("nomor", name=op.f("uq_urusan_nomor")),
    )
    op.create_index("ix_urusan_jenis_terbuka", "urusan", ["jenis", "terbuka", "id"])
    op.create_index("ix_urusan_perusahaan_id", "urusan", ["perusahaan_id", "id"])
    op.create_index("ix_urusan_petugas_id_terbuka", "urusan", ["petugas_id", "terbuka"])
    op.create_index("ix_urusan_asal_jenis_asal_id", "urusan", ["asal_jenis", "asal_id"])


def _langkah() -> None:
    op.create_table(
        "langkah_urusan",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("urusan_id", BESAR, nullable=False),
        sa.Column("pada", WAKTU, nullable=False),
        sa.Column("tanggal", sa.Date(), nullable=False),
        sa.Column("tindakan", sa.String(length=40), nullable=False),
        sa.Column("judul", sa.String(length=200), nullable=False),
        sa.Column("dari", sa.String(length=40), nullable=False),
        sa.Column("ke", sa.String(length=40), nullable=False),
        sa.Column("pelaku_id", BESAR, nullable=True),
        sa.Column("pelaku_nama", sa.String(length=200), nullable=False),
        sa.Column("dasar", sa.Text(), nullable=False),
        sa.Column("data", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["urusan_id"], ["urusan.id"], name=op.f("fk_langkah_urusan_urusan_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_langkah_urusan")),
    )
    op.create_index("ix_langkah_urusan_urusan_id", "langkah_urusan", ["urusan_id", "id"])
    op.create_index("ix_langkah_urusan_tindakan_tanggal", "langkah_urusan", ["tindakan", "tanggal"])


def upgrade() -> None:
    """Create both tables."""
    _urusan()
    _langkah()


def downgrade() -> None:
    """Drop both tables with all matters in them."""
    op.drop_table("langkah_urusan")
    op.drop_table("urusan")
