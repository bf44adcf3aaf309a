"""Old registers: each import, and the lines of its book as kept.

Revision ID: 0008
Revises: 0007
"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

BESAR = sa.BigInteger().with_variant(sa.Integer, "sqlite")
WAKTU = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "impor_register",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("nama_berkas", sa.String(200), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("ukuran", BESAR, nullable=False),
        sa.Column("contoh", sa.Boolean, nullable=False),
        sa.Column("perbarui", sa.Boolean, nullable=False),
        sa.Column("diunggah_pada", WAKTU, nullable=False),
        sa.Column("pelaku_id", BESAR, nullable=True),
        sa.Column("pelaku_nama", sa.String(200), nullable=False),
        sa.Column("pekerjaan_id", BESAR, nullable=True),
        sa.Column("selesai_pada", WAKTU, nullable=True),
        sa.Column("ringkasan", sa.JSON, nullable=True),
        sa.CheckConstraint(
            "(ringkasan IS NULL) = (selesai_pada IS NULL)",
            name=op.f("ck_impor_register_ringkasan"),
        ),
        sa.CheckConstraint("ukuran >= 0", name=op.f("ck_impor_register_ukuran")),
        sa.ForeignKeyConstraint(
            ["pekerjaan_id"], ["pekerjaan.id"], name=op.f("fk_impor_register_pekerjaan_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_impor_register")),
        sa.UniqueConstraint("pekerjaan_id", name=op.f("uq_impor_register_pekerjaan_id")),
    )
    op.create_table(
        "baris_register",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("impor_id", BESAR, nullable=False),
        sa.Column("lembar", sa.String(120), nullable=False),
        sa.Column("baris", sa.Integer, nullable=False),
        sa.Column("nasib", sa.String(40), nullable=False),
        sa.Column("sel", sa.JSON, nullable=False),
        sa.Column("fakta", sa.JSON, nullable=True),
        sa.Column("temuan", sa.JSON, nullable=False),
        sa.Column("perkara_id", BESAR, nullable=True),
        sa.CheckConstraint(
            "nasib IN ('ditambah', 'diubah', 'berbeda', 'ditolak')",
            name=op.f("ck_baris_register_nasibbaris"),
        ),
        sa.CheckConstraint(
            "(nasib = 'ditolak') = (fakta IS NULL)", name=op.f("ck_baris_register_fakta")
        ),
        sa.CheckConstraint(
            "(nasib = 'ditolak') = (perkara_id IS NULL)", name=op.f("ck_baris_register_perkara")
        ),
        sa.ForeignKeyConstraint(
            ["impor_id"], ["impor_register.id"], name=op.f("fk_baris_register_impor_id")
        ),
        sa.ForeignKeyConstraint(
            ["perkara_id"], ["perkara.id"], name=op.f("fk_baris_register_perkara_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_baris_register")),
        sa.UniqueConstraint(
            "impor_id",
            "lembar",
            "baris",
            name=op.f("uq_baris_register_impor_id_lembar_baris"),
        ),
    )
    op.create_index("ix_baris_register_perkara", "baris_register", ["perkara_id", "id"])


def downgrade() -> None:
    """Drop the tables."""
    op.drop_table("baris_register")
    op.drop_table("impor_register")
