"""Members of social security by company, and the lists that bring them in.

Revision ID: 0036
Revises: 0035
"""

import sqlalchemy as sa
from alembic import op

revision = "0036"
down_revision = "0035"
branch_labels = None
depends_on = None

BESAR = sa.BigInteger().with_variant(sa.Integer, "sqlite")
WAKTU = sa.DateTime(timezone=True)


def _pilihan(nama: str, *nilai: str) -> sa.Enum:
    return sa.Enum(*nilai, name=nama, native_enum=False, create_constraint=True, length=40)


def upgrade() -> None:
    """Create the lists, and the counts."""
    op.create_table(
        "impor_peserta",
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
            "(ringkasan IS NULL) = (selesai_pada IS NULL)", name=op.f("ck_impor_peserta_ringkasan")
        ),
        sa.CheckConstraint("ukuran >= 0", name=op.f("ck_impor_peserta_ukuran")),
        sa.CheckConstraint("ditambah >= 0", name=op.f("ck_impor_peserta_ditambah")),
        sa.ForeignKeyConstraint(
            ["pekerjaan_id"], ["pekerjaan.id"], name=op.f("fk_impor_peserta_pekerjaan_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_impor_peserta")),
    )
    op.create_table(
        "peserta_jamsostek",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("perusahaan_id", BESAR, nullable=False),
        sa.Column(
            "program",
            _pilihan("program", "jkk", "jkm", "jht", "jp", "jkp", "jkn"),
            nullable=False,
        ),
        sa.Column("per_tanggal", sa.Date(), nullable=False),
        sa.Column("jumlah", sa.Integer(), nullable=False),
        sa.Column(
            "sumber", _pilihan("sumberpeserta", "perusahaan", "bpjs", "petugas"), nullable=False
        ),
        sa.Column("keterangan", sa.String(length=300), nullable=False),
        sa.Column("impor_id", BESAR, nullable=True),
        sa.Column("dicatat_pada", WAKTU, nullable=False),
        sa.Column("dicatat_nama", sa.String(length=200), nullable=False),
        sa.Column("dibatalkan_pada", WAKTU, nullable=True),
        sa.Column("dibatalkan_nama", sa.String(length=200), nullable=False),
        sa.Column("alasan_batal", sa.String(length=500), nullable=False),
        sa.CheckConstraint("jumlah >= 0", name=op.f("ck_peserta_jamsostek_jumlah")),
        sa.CheckConstraint(
            "(dibatalkan_pada IS NULL) = (alasan_batal = '')",
            name=op.f("ck_peserta_jamsostek_batal"),
        ),
        sa.ForeignKeyConstraint(
            ["perusahaan_id"], ["perusahaan.id"], name=op.f("fk_peserta_jamsostek_perusahaan_id")
        ),
        sa.ForeignKeyConstraint(
            ["impor_id"], ["impor_peserta.id"], name=op.f("fk_peserta_jamsostek_impor_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_peserta_jamsostek")),
    )
    op.create_index(
        "ix_peserta_jamsostek_perusahaan_id",
        "peserta_jamsostek",
        ["perusahaan_id", "program", "per_tanggal", "id"],
    )
    op.create_index("ix_peserta_jamsostek_impor_id", "peserta_jamsostek", ["impor_id"])


def downgrade() -> None:
    """Drop both."""
    op.drop_table("peserta_jamsostek")
    op.drop_table("impor_peserta")
