"""The book of unions as lists: taken out, told to the Minister, brought in.

Revision ID: 0034
Revises: 0033
"""

import sqlalchemy as sa
from alembic import op

revision = "0034"
down_revision = "0033"
branch_labels = None
depends_on = None

BESAR = sa.BigInteger().with_variant(sa.Integer, "sqlite")
WAKTU = sa.DateTime(timezone=True)


def _ekspor() -> None:
    op.create_table(
        "ekspor_serikat",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("saringan", sa.JSON(), nullable=False),
        sa.Column("pekerjaan_id", BESAR, nullable=True),
        sa.Column("dibuat_pada", WAKTU, nullable=False),
        sa.Column("dibuat_oleh_id", BESAR, nullable=True),
        sa.Column("dibuat_nama", sa.String(length=200), nullable=False),
        sa.Column("selesai_pada", WAKTU, nullable=True),
        sa.Column("sha256", sa.String(length=64), nullable=True),
        sa.Column("baris", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "(selesai_pada IS NULL) = (sha256 IS NULL) AND "
            "(selesai_pada IS NULL) = (baris IS NULL)",
            name=op.f("ck_ekspor_serikat_selesai_utuh"),
        ),
        sa.ForeignKeyConstraint(
            ["pekerjaan_id"], ["pekerjaan.id"], name=op.f("fk_ekspor_serikat_pekerjaan_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ekspor_serikat")),
    )
    op.create_index("ix_ekspor_serikat_dibuat_oleh_id", "ekspor_serikat", ["dibuat_oleh_id", "id"])
    op.create_index(op.f("ix_ekspor_serikat_sha256"), "ekspor_serikat", ["sha256"])


def _laporan() -> None:
    op.create_table(
        "laporan_triwulan_serikat",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("tahun", sa.Integer(), nullable=False),
        sa.Column("triwulan", sa.Integer(), nullable=False),
        sa.Column("dikirim_pada", sa.Date(), nullable=True),
        sa.Column("nomor_surat", sa.String(length=120), nullable=False),
        sa.Column("dikirim_nama", sa.String(length=200), nullable=False),
        sa.Column("isi", sa.JSON(), nullable=True),
        sa.Column("dibuka_pada", WAKTU, nullable=False),
        sa.Column("versi", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "triwulan BETWEEN 1 AND 4", name=op.f("ck_laporan_triwulan_serikat_triwulan")
        ),
        sa.CheckConstraint(
            "(dikirim_pada IS NULL) = (isi IS NULL)",
            name=op.f("ck_laporan_triwulan_serikat_dikirim_beku"),
        ),
        sa.CheckConstraint(
            "(dikirim_pada IS NULL) = (nomor_surat = '')",
            name=op.f("ck_laporan_triwulan_serikat_dikirim_bernomor"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_laporan_triwulan_serikat")),
        sa.UniqueConstraint(
            "tahun", "triwulan", name=op.f("uq_laporan_triwulan_serikat_tahun_triwulan")
        ),
    )


def _impor() -> None:
    op.create_table(
        "impor_serikat",
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
            "(ringkasan IS NULL) = (selesai_pada IS NULL)", name=op.f("ck_impor_serikat_ringkasan")
        ),
        sa.CheckConstraint("ukuran >= 0", name=op.f("ck_impor_serikat_ukuran")),
        sa.CheckConstraint("ditambah >= 0", name=op.f("ck_impor_serikat_ditambah")),
        sa.ForeignKeyConstraint(
            ["pekerjaan_id"], ["pekerjaan.id"], name=op.f("fk_impor_serikat_pekerjaan_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_impor_serikat")),
    )


def upgrade() -> None:
    """Create the tables of exports, reports and lists."""
    _ekspor()
    _laporan()
    _impor()


def downgrade() -> None:
    """Drop them; the entries that lists made stay."""
    for tabel in ("impor_serikat", "laporan_triwulan_serikat", "ekspor_serikat"):
        op.drop_table(tabel)
