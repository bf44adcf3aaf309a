"""Accounts: users, roles, last sign-in, failed attempts, ended sessions.

Revision ID: 0003
Revises: 0002
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

BESAR = sa.BigInteger().with_variant(sa.Integer, "sqlite")
WAKTU = sa.DateTime(timezone=True)
PERAN = (
    "pekerja", "serikat", "perusahaan", "kuasa", "petugas", "mediator", "subkoor", "kabid",
    "kadis", "analis", "admin",
)  # fmt: skip


def _pilihan(nama: str, *nilai: str) -> sa.Enum:
    return sa.Enum(*nilai, name=nama, native_enum=False, create_constraint=True, length=40)


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "pengguna",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("nama", sa.String(120), nullable=False),
        sa.Column("email", sa.String(254), nullable=False),
        sa.Column(
            "jenjang", _pilihan("jenjang", "ahli_pertama", "ahli_muda", "ahli_madya"), nullable=True
        ),
        sa.Column("password", sa.String(255), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("fs_uniquifier", sa.String(64), nullable=False),
        sa.Column("tf_primary_method", sa.String(64), nullable=True),
        sa.Column("tf_totp_secret", sa.String(255), nullable=True),
        sa.Column("mf_recovery_codes", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("harus_ganti_sandi", sa.Boolean(), nullable=False),
        sa.Column("demo", sa.Boolean(), nullable=False),
        sa.Column("dibuat_pada", WAKTU, nullable=False),
        sa.Column("versi", sa.Integer(), nullable=False),
        sa.CheckConstraint("email = lower(email)", name=op.f("ck_pengguna_email_kecil")),
        sa.CheckConstraint(
            "(tf_primary_method IS NULL) = (tf_totp_secret IS NULL)",
            name=op.f("ck_pengguna_faktor_kedua_utuh"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pengguna")),
        sa.UniqueConstraint("email", name=op.f("uq_pengguna_email")),
        sa.UniqueConstraint("fs_uniquifier", name=op.f("uq_pengguna_fs_uniquifier")),
    )
    op.create_index("ix_pengguna_nama_id", "pengguna", ["nama", "id"])
    op.create_table(
        "peran_pengguna",
        sa.Column("pengguna_id", BESAR, nullable=False),
        sa.Column("peran", _pilihan("peran", *PERAN), nullable=False),
        sa.ForeignKeyConstraint(
            ["pengguna_id"], ["pengguna.id"], name=op.f("fk_peran_pengguna_pengguna_id")
        ),
        sa.PrimaryKeyConstraint("pengguna_id", "peran", name=op.f("pk_peran_pengguna")),
    )
    op.create_index(op.f("ix_peran_pengguna_peran"), "peran_pengguna", ["peran"])
    op.create_table(
        "masuk_terakhir",
        sa.Column("pengguna_id", BESAR, nullable=False),
        sa.Column("pada", WAKTU, nullable=True),
        sa.Column("sebelumnya", WAKTU, nullable=True),
        sa.Column("langkah_kode", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(
            ["pengguna_id"], ["pengguna.id"], name=op.f("fk_masuk_terakhir_pengguna_id")
        ),
        sa.PrimaryKeyConstraint("pengguna_id", name=op.f("pk_masuk_terakhir")),
    )
    op.create_table(
        "percobaan_masuk",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("akun", sa.String(64), nullable=False),
        sa.Column("perangkat", sa.String(64), nullable=False),
        sa.Column("gagal", sa.Integer(), nullable=False),
        sa.Column("terkunci_sampai", WAKTU, nullable=True),
        sa.Column("terakhir", WAKTU, nullable=False),
        sa.CheckConstraint("gagal >= 0", name=op.f("ck_percobaan_masuk_gagal")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_percobaan_masuk")),
        sa.UniqueConstraint("akun", "perangkat", name=op.f("uq_percobaan_masuk_akun_perangkat")),
    )
    op.create_index(op.f("ix_percobaan_masuk_terakhir"), "percobaan_masuk", ["terakhir"])
    op.create_table(
        "sesi_berakhir",
        sa.Column("sesi", sa.String(64), nullable=False),
        sa.Column("pada", WAKTU, nullable=False),
        sa.PrimaryKeyConstraint("sesi", name=op.f("pk_sesi_berakhir")),
    )
    op.create_index(op.f("ix_sesi_berakhir_pada"), "sesi_berakhir", ["pada"])


def downgrade() -> None:
    """Drop the tables."""
    op.drop_table("sesi_berakhir")
    op.drop_table("percobaan_masuk")
    op.drop_table("masuk_terakhir")
    op.drop_table("peran_pengguna")
    op.drop_table("pengguna")
