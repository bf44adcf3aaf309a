"""Outgoing e-mails, sign-ups that wait for their link, telephone numbers of accounts.

Revision ID: 0010
Revises: 0009
"""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

BESAR = sa.BigInteger().with_variant(sa.Integer, "sqlite")
WAKTU = sa.DateTime(timezone=True)
_PERAN = (
    "'pekerja', 'serikat', 'perusahaan', 'kuasa', 'petugas', 'mediator', 'subkoor', 'kabid', "
    "'kadis', 'analis', 'admin'"
)


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "surel_keluar",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("kunci", sa.String(160), nullable=False),
        sa.Column("penerima", sa.String(254), nullable=False),
        sa.Column("templat", sa.String(60), nullable=False),
        sa.Column("subjek", sa.String(200), nullable=False),
        sa.Column("isi", sa.Text, nullable=False),
        sa.Column("rujukan_jenis", sa.String(40), nullable=True),
        sa.Column("rujukan_id", BESAR, nullable=True),
        sa.Column("status", sa.String(40), nullable=False),
        sa.Column("percobaan", sa.Integer, nullable=False),
        sa.Column("galat", sa.String(300), nullable=False),
        sa.Column("dibuat_pada", WAKTU, nullable=False),
        sa.Column("coba_pada", WAKTU, nullable=False),
        sa.Column("basi_pada", WAKTU, nullable=False),
        sa.Column("terkirim_pada", WAKTU, nullable=True),
        sa.CheckConstraint(
            "status IN ('menunggu', 'terkirim', 'gagal', 'batal')",
            name=op.f("ck_surel_keluar_statussurel"),
        ),
        sa.CheckConstraint(
            "(status = 'terkirim') = (terkirim_pada IS NOT NULL)",
            name=op.f("ck_surel_keluar_terkirim_pada"),
        ),
        sa.CheckConstraint(
            "(rujukan_jenis IS NULL) = (rujukan_id IS NULL)",
            name=op.f("ck_surel_keluar_rujukan_utuh"),
        ),
        sa.CheckConstraint("percobaan >= 0", name=op.f("ck_surel_keluar_percobaan")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_surel_keluar")),
        sa.UniqueConstraint("kunci", name=op.f("uq_surel_keluar_kunci")),
    )
    op.create_index("ix_surel_keluar_status_coba", "surel_keluar", ["status", "coba_pada"])
    op.create_index("ix_surel_keluar_penerima_dibuat", "surel_keluar", ["penerima", "dibuat_pada"])
    op.create_table(
        "pendaftaran_akun",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("sidik_token", sa.String(64), nullable=False),
        sa.Column("email", sa.String(254), nullable=False),
        sa.Column("nama", sa.String(120), nullable=False),
        sa.Column("peran", sa.String(40), nullable=False),
        sa.Column("telepon", sa.String(30), nullable=True),
        sa.Column("password", sa.String(255), nullable=True),
        sa.Column("lanjut", sa.String(500), nullable=False),
        sa.Column("gagal", sa.Integer, nullable=False),
        sa.Column("dibuat_pada", WAKTU, nullable=False),
        sa.Column("sampai", WAKTU, nullable=False),
        sa.Column("dipakai_pada", WAKTU, nullable=True),
        sa.CheckConstraint("email = lower(email)", name=op.f("ck_pendaftaran_akun_email_kecil")),
        sa.CheckConstraint(f"peran IN ({_PERAN})", name=op.f("ck_pendaftaran_akun_peran")),
        sa.CheckConstraint(
            "peran IN ('pekerja', 'serikat', 'perusahaan', 'kuasa')",
            name=op.f("ck_pendaftaran_akun_peran_luar"),
        ),
        sa.CheckConstraint(
            "(dipakai_pada IS NULL) = (password IS NOT NULL)",
            name=op.f("ck_pendaftaran_akun_sandi_sekali"),
        ),
        sa.CheckConstraint("gagal >= 0", name=op.f("ck_pendaftaran_akun_gagal")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pendaftaran_akun")),
        sa.UniqueConstraint("sidik_token", name=op.f("uq_pendaftaran_akun_sidik_token")),
    )
    op.create_index("ix_pendaftaran_akun_email_id", "pendaftaran_akun", ["email", "id"])
    op.create_index("ix_pendaftaran_akun_sampai", "pendaftaran_akun", ["sampai"])
    op.add_column("pengguna", sa.Column("telepon", sa.String(30), nullable=True))


def downgrade() -> None:
    """Drop them."""
    op.drop_column("pengguna", "telepon")
    op.drop_table("pendaftaran_akun")
    op.drop_table("surel_keluar")
