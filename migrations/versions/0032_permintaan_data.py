"""Cards of matters that the public follows, and requests about personal data.

Revision ID: 0032
Revises: 0031
"""

import sqlalchemy as sa
from alembic import op

revision = "0032"
down_revision = "0031"
branch_labels = None
depends_on = None

BESAR = sa.BigInteger().with_variant(sa.Integer, "sqlite")
WAKTU = sa.DateTime(timezone=True)


def _kartu() -> None:
    op.create_table(
        "kartu_urusan",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("urusan_id", BESAR, nullable=False),
        sa.Column("kode", sa.String(length=20), nullable=False),
        sa.Column("generasi", sa.Integer(), nullable=False),
        sa.Column("dibuat_pada", WAKTU, nullable=False),
        sa.CheckConstraint("generasi >= 1", name=op.f("ck_kartu_urusan_generasi")),
        sa.ForeignKeyConstraint(
            ["urusan_id"], ["urusan.id"], name=op.f("fk_kartu_urusan_urusan_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_kartu_urusan")),
        sa.UniqueConstraint("urusan_id", name=op.f("uq_kartu_urusan_urusan_id")),
        sa.UniqueConstraint("kode", name=op.f("uq_kartu_urusan_kode")),
    )


def upgrade() -> None:
    """Create both tables."""
    _kartu()
    op.create_table(
        "permintaan_data",
        sa.Column("urusan_id", BESAR, autoincrement=False, nullable=False),
        sa.Column("terbuka", sa.Boolean(), nullable=False),
        sa.Column(
            "saluran",
            sa.Enum(
                "akun",
                "laman",
                "loket",
                name="saluran",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("diterima_pada", WAKTU, nullable=False),
        sa.Column("pengguna_id", BESAR, nullable=True),
        sa.Column("pekerjaan_id", BESAR, nullable=True),
        sa.Column("sha256", sa.String(length=64), nullable=True),
        sa.Column("ukuran", BESAR, nullable=True),
        sa.Column("bagian", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("disusun_pada", WAKTU, nullable=True),
        sa.Column("diambil_pada", WAKTU, nullable=True),
        sa.CheckConstraint(
            "(sha256 IS NULL) = (ukuran IS NULL)", name=op.f("ck_permintaan_data_salinan_utuh")
        ),
        sa.CheckConstraint(
            "sha256 IS NULL OR disusun_pada IS NOT NULL",
            name=op.f("ck_permintaan_data_salinan_bertanggal"),
        ),
        sa.ForeignKeyConstraint(
            ["urusan_id"], ["urusan.id"], name=op.f("fk_permintaan_data_urusan_id")
        ),
        sa.ForeignKeyConstraint(
            ["pengguna_id"], ["pengguna.id"], name=op.f("fk_permintaan_data_pengguna_id")
        ),
        sa.ForeignKeyConstraint(
            ["pekerjaan_id"], ["pekerjaan.id"], name=op.f("fk_permintaan_data_pekerjaan_id")
        ),
        sa.PrimaryKeyConstraint("urusan_id", name=op.f("pk_permintaan_data")),
    )
    op.create_index(
        "ix_permintaan_data_terbuka_diterima_pada",
        "permintaan_data",
        ["terbuka", "diterima_pada", "urusan_id"],
    )
    op.create_index("ix_permintaan_data_pengguna_id", "permintaan_data", ["pengguna_id"])
    op.create_index("ix_permintaan_data_sha256", "permintaan_data", ["sha256"])


def downgrade() -> None:
    """Drop both tables."""
    op.drop_table("permintaan_data")
    op.drop_table("kartu_urusan")
