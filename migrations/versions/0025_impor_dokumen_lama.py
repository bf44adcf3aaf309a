"""Old registers of PP and PKB brought in as lists.

Revision ID: 0025
Revises: 0024
"""

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None

BESAR = sa.BigInteger().with_variant(sa.Integer, "sqlite")
WAKTU = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Create the table of lists."""
    op.create_table(
        "impor_dokumen_lama",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("nama_berkas", sa.String(length=200), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("ukuran", BESAR, nullable=False),
        sa.Column("diunggah_pada", WAKTU, nullable=False),
        sa.Column("pelaku_id", BESAR, nullable=True),
        sa.Column("pelaku_nama", sa.String(length=200), nullable=False),
        sa.Column("pekerjaan_id", BESAR, nullable=True),
        sa.Column("hasil_periksa", sa.JSON(), nullable=True),
        sa.Column("ditambah", sa.Integer(), nullable=False),
        sa.Column("selesai_pada", WAKTU, nullable=True),
        sa.Column("ringkasan", sa.JSON(), nullable=True),
        sa.CheckConstraint(
            "(ringkasan IS NULL) = (selesai_pada IS NULL)",
            name=op.f("ck_impor_dokumen_lama_ringkasan"),
        ),
        sa.CheckConstraint("ukuran >= 0", name=op.f("ck_impor_dokumen_lama_ukuran")),
        sa.CheckConstraint("ditambah >= 0", name=op.f("ck_impor_dokumen_lama_ditambah")),
        sa.ForeignKeyConstraint(
            ["pekerjaan_id"], ["pekerjaan.id"], name=op.f("fk_impor_dokumen_lama_pekerjaan_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_impor_dokumen_lama")),
    )


def downgrade() -> None:
    """Drop the lists; the entries that they made stay."""
    op.drop_table("impor_dokumen_lama")
