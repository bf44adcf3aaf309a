"""Bundles of letters and files for the court; prints of the register book.

Revision ID: 0016
Revises: 0015
"""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

BESAR = sa.BigInteger().with_variant(sa.Integer, "sqlite")
WAKTU = sa.DateTime(timezone=True)


def _syarat(tabel: str, *kolom: str) -> tuple[sa.CheckConstraint, ...]:
    utuh = (f"(selesai_pada IS NULL) = ({satu} IS NULL)" for satu in kolom)
    return (
        sa.CheckConstraint(" AND ".join(utuh), name=op.f(f"ck_{tabel}_selesai_utuh")),
        sa.CheckConstraint(
            "sha256 IS NULL OR length(sha256) = 64", name=op.f(f"ck_{tabel}_sha256")
        ),
    )


def _dibuat() -> tuple[sa.Column, ...]:
    return (
        sa.Column("pekerjaan_id", BESAR, nullable=True),
        sa.Column("dibuat_pada", WAKTU, nullable=False),
        sa.Column("dibuat_oleh_id", BESAR, nullable=True),
        sa.Column("dibuat_nama", sa.String(length=200), nullable=False),
        sa.Column("selesai_pada", WAKTU, nullable=True),
        sa.Column("sha256", sa.String(length=64), nullable=True),
        sa.Column("ukuran", BESAR, nullable=True),
    )


def upgrade() -> None:
    """Create both tables."""
    op.create_table(
        "bundel_surat",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("rujukan_jenis", sa.String(length=40), nullable=False),
        sa.Column("rujukan_id", BESAR, nullable=False),
        sa.Column("susunan", sa.JSON(), nullable=False),
        *_dibuat(),
        sa.Column("halaman", sa.Integer(), nullable=True),
        sa.Column("isi", sa.JSON(), nullable=True),
        *_syarat("bundel_surat", "sha256", "ukuran", "halaman", "isi"),
        sa.ForeignKeyConstraint(
            ["pekerjaan_id"], ["pekerjaan.id"], name=op.f("fk_bundel_surat_pekerjaan_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bundel_surat")),
    )
    op.create_index(
        "ix_bundel_surat_rujukan", "bundel_surat", ["rujukan_jenis", "rujukan_id", "id"]
    )
    op.create_index("ix_bundel_surat_sha256", "bundel_surat", ["sha256"])
    op.create_table(
        "cetakan_register",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("tahun", sa.Integer(), nullable=False),
        *_dibuat(),
        sa.Column("baris", sa.Integer(), nullable=True),
        *_syarat("cetakan_register", "sha256", "ukuran", "baris"),
        sa.ForeignKeyConstraint(
            ["pekerjaan_id"],
            ["pekerjaan.id"],
            name=op.f("fk_cetakan_register_pekerjaan_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cetakan_register")),
    )
    op.create_index("ix_cetakan_register_tahun", "cetakan_register", ["tahun", "id"])
    op.create_index("ix_cetakan_register_sha256", "cetakan_register", ["sha256"])


def downgrade() -> None:
    """Drop both; what was bound or printed can be made again."""
    op.drop_table("cetakan_register")
    op.drop_table("bundel_surat")
