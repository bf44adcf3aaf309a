"""What is counted of strikes, lock-outs and demonstrations, and the cases that came from matters.

Revision ID: 0035
Revises: 0034
"""

import sqlalchemy as sa
from alembic import op

revision = "0035"
down_revision = "0034"
branch_labels = None
depends_on = None

BERLAKU = sa.text("dilepas_pada IS NULL")
BESAR = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def _aksi() -> None:
    op.create_table(
        "aksi",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("urusan_id", BESAR, nullable=False),
        sa.Column("jenis", sa.String(length=40), nullable=False),
        sa.Column("perusahaan_id", BESAR, nullable=True),
        sa.Column("mulai", sa.Date(), nullable=False),
        sa.Column("terjadi", sa.Boolean(), nullable=False),
        sa.Column("akhir", sa.Date(), nullable=True),
        sa.Column("keadaan", sa.String(length=40), nullable=False),
        sa.Column("cukup_waktu", sa.Boolean(), nullable=True),
        sa.Column("perjanjian", sa.Boolean(), nullable=False),
        sa.Column("diserahkan", sa.Boolean(), nullable=False),
        sa.Column("pekerja", sa.Integer(), nullable=True),
        sa.Column("hari_hilang", sa.Integer(), nullable=True),
        sa.Column("jam_hilang", BESAR, nullable=True),
        sa.Column("sifat", sa.String(length=20), nullable=False),
        sa.ForeignKeyConstraint(["urusan_id"], ["urusan.id"], name=op.f("fk_aksi_urusan_id")),
        sa.ForeignKeyConstraint(
            ["perusahaan_id"], ["perusahaan.id"], name=op.f("fk_aksi_perusahaan_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_aksi")),
        sa.UniqueConstraint("urusan_id", name=op.f("uq_aksi_urusan_id")),
    )
    with op.batch_alter_table("aksi") as batch:
        batch.create_index("ix_aksi_jenis_mulai", ["jenis", "mulai"])
        batch.create_index("ix_aksi_perusahaan_id_mulai", ["perusahaan_id", "mulai"])


def _asal_urusan() -> None:
    op.create_table(
        "asal_urusan",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("perkara_id", BESAR, nullable=False),
        sa.Column("urusan_id", BESAR, nullable=False),
        sa.Column("pada", sa.DateTime(timezone=True), nullable=False),
        sa.Column("dilepas_pada", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["perkara_id"], ["perkara.id"], name=op.f("fk_asal_urusan_perkara_id")
        ),
        sa.ForeignKeyConstraint(
            ["urusan_id"], ["urusan.id"], name=op.f("fk_asal_urusan_urusan_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_asal_urusan")),
    )
    op.create_index(
        "uq_asal_urusan_urusan_id",
        "asal_urusan",
        ["urusan_id"],
        unique=True,
        sqlite_where=BERLAKU,
        postgresql_where=BERLAKU,
    )
    op.create_index("ix_asal_urusan_perkara_id", "asal_urusan", ["perkara_id"])


def upgrade() -> None:
    """Keep what is counted of actions, and which case a matter became."""
    _aksi()
    _asal_urusan()
    op.create_table(
        "tuntutan_aksi",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("aksi_id", BESAR, nullable=False),
        sa.Column("kategori", sa.String(length=30), nullable=False),
        sa.ForeignKeyConstraint(["aksi_id"], ["aksi.id"], name=op.f("fk_tuntutan_aksi_aksi_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tuntutan_aksi")),
        sa.UniqueConstraint("aksi_id", "kategori", name=op.f("uq_tuntutan_aksi_aksi_id_kategori")),
    )


def downgrade() -> None:
    """Forget what was counted and where cases came from; matters and cases stay."""
    op.drop_table("asal_urusan")
    op.drop_table("tuntutan_aksi")
    op.drop_table("aksi")
