"""Foundations: running numbers, jobs, kept input.

Revision ID: 0001
Revises:
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

BESAR = sa.BigInteger().with_variant(sa.Integer, "sqlite")
WAKTU = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "seri_nomor",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("seri", sa.String(60), nullable=False),
        sa.Column("tahun", sa.Integer, nullable=False),
        sa.Column("terakhir", sa.Integer, nullable=False),
        sa.CheckConstraint("terakhir >= 0", name=op.f("ck_seri_nomor_terakhir")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_seri_nomor")),
        sa.UniqueConstraint("seri", "tahun", name=op.f("uq_seri_nomor_seri_tahun")),
    )
    op.create_table(
        "pekerjaan",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("jenis", sa.String(80), nullable=False),
        sa.Column("judul", sa.String(200), nullable=False),
        sa.Column("parameter", sa.JSON, nullable=False),
        sa.Column("status", sa.String(40), nullable=False),
        sa.Column("sudah", sa.Integer, nullable=False),
        sa.Column("total", sa.Integer, nullable=False),
        sa.Column("hasil", sa.JSON, nullable=True),
        sa.Column("galat", sa.Text, nullable=False),
        sa.Column("pelaku_id", sa.BigInteger, nullable=True),
        sa.Column("percobaan", sa.Integer, nullable=False),
        sa.Column("dibuat_pada", WAKTU, nullable=False),
        sa.Column("mulai_pada", WAKTU, nullable=True),
        sa.Column("denyut_pada", WAKTU, nullable=False),
        sa.Column("selesai_pada", WAKTU, nullable=True),
        sa.CheckConstraint(
            "status IN ('menunggu', 'berjalan', 'selesai', 'gagal', 'dibatalkan')",
            name=op.f("ck_pekerjaan_statuspekerjaan"),
        ),
        sa.CheckConstraint(
            "(status IN ('selesai', 'gagal', 'dibatalkan')) = (selesai_pada IS NOT NULL)",
            name=op.f("ck_pekerjaan_selesai_pada"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pekerjaan")),
    )
    op.create_index("ix_pekerjaan_status_denyut", "pekerjaan", ["status", "denyut_pada"])
    op.create_table(
        "isian_tertahan",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("token", sa.String(64), nullable=False),
        sa.Column("kunci_pengguna", sa.String(255), nullable=False),
        sa.Column("jalur", sa.Text, nullable=False),
        sa.Column("isian", sa.JSON, nullable=False),
        sa.Column("berkas", sa.JSON, nullable=False),
        sa.Column("dibuat_pada", WAKTU, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_isian_tertahan")),
        sa.UniqueConstraint("token", name=op.f("uq_isian_tertahan_token")),
    )


def downgrade() -> None:
    """Drop the tables."""
    op.drop_table("isian_tertahan")
    op.drop_index("ix_pekerjaan_status_denyut", table_name="pekerjaan")
    op.drop_table("pekerjaan")
    op.drop_table("seri_nomor")
