"""Uploaded files, and files that wait for their form.

Revision ID: 0005
Revises: 0004
"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

BESAR = sa.BigInteger().with_variant(sa.Integer, "sqlite")
WAKTU = sa.DateTime(timezone=True)
JENIS = (
    "surat_permohonan", "risalah_bipartit", "bukti_penolakan", "surat_kuasa", "surat_tugas",
    "bukti_terima", "bukti_panggilan", "daftar_hadir", "risalah_klarifikasi", "risalah_sidang",
    "risalah_penyelesaian", "pb", "anjuran", "jawaban_anjuran", "akta_phi", "putusan",
    "surat_pencabutan", "surat_pelimpahan", "identitas", "lainnya",
)  # fmt: skip
TIPE = ("pdf", "jpg", "png", "docx", "xlsx")


def _pilihan(nama: str, *nilai: str) -> sa.Enum:
    return sa.Enum(*nilai, name=nama, native_enum=False, create_constraint=True, length=40)


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "berkas",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("rujukan_jenis", sa.String(40), nullable=False),
        sa.Column("rujukan_id", BESAR, nullable=False),
        sa.Column("jenis", _pilihan("jenisberkas", *JENIS), nullable=False),
        sa.Column("keterangan", sa.String(300), nullable=False),
        sa.Column("nama_asli", sa.String(200), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("ukuran", BESAR, nullable=False),
        sa.Column("tipe", _pilihan("tipeberkas", *TIPE), nullable=False),
        sa.Column("rahasia", sa.Boolean(), nullable=False),
        sa.Column("diunggah_pada", WAKTU, nullable=False),
        sa.Column("diunggah_oleh_id", BESAR, nullable=True),
        sa.Column("diunggah_oleh", sa.String(200), nullable=False),
        sa.Column("dibatalkan_pada", WAKTU, nullable=True),
        sa.Column("dibatalkan_oleh", sa.String(200), nullable=True),
        sa.Column("alasan_batal", sa.String(500), nullable=True),
        sa.CheckConstraint("length(sha256) = 64", name=op.f("ck_berkas_sha256")),
        sa.CheckConstraint("ukuran > 0", name=op.f("ck_berkas_ukuran")),
        sa.CheckConstraint(
            "(dibatalkan_pada IS NULL) = (alasan_batal IS NULL)",
            name=op.f("ck_berkas_batal_beralasan"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_berkas")),
    )
    op.create_index("ix_berkas_rujukan", "berkas", ["rujukan_jenis", "rujukan_id", "id"])
    op.create_index(op.f("ix_berkas_sha256"), "berkas", ["sha256"])
    op.create_table(
        "berkas_titipan",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("sidik_token", sa.String(64), nullable=False),
        sa.Column("pemilik_id", BESAR, nullable=True),
        sa.Column("nama", sa.String(200), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("ukuran", BESAR, nullable=False),
        sa.Column("tipe", _pilihan("tipeberkas", *TIPE), nullable=False),
        sa.Column("sampai", WAKTU, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_berkas_titipan")),
        sa.UniqueConstraint("sidik_token", name=op.f("uq_berkas_titipan_sidik_token")),
    )
    op.create_index("ix_berkas_titipan_pemilik", "berkas_titipan", ["pemilik_id", "sampai"])
    op.create_index(op.f("ix_berkas_titipan_sampai"), "berkas_titipan", ["sampai"])
    op.create_index(op.f("ix_berkas_titipan_sha256"), "berkas_titipan", ["sha256"])


def downgrade() -> None:
    """Drop the tables."""
    op.drop_table("berkas_titipan")
    op.drop_table("berkas")
