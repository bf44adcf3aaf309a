"""Rooms, meetings, their participants, absences of officers, calendar addresses.

Revision ID: 0017
Revises: 0016
"""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

BESAR = sa.BigInteger().with_variant(sa.Integer, "sqlite")
WAKTU = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "ruang",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("nama", sa.String(length=120), nullable=False),
        sa.Column("alamat", sa.Text(), nullable=False),
        sa.Column("kapasitas", sa.Integer(), nullable=True),
        sa.Column("ramah_difabel", sa.Boolean(), nullable=False),
        sa.Column("aktif", sa.Boolean(), nullable=False),
        sa.Column("versi", sa.Integer(), nullable=False),
        sa.CheckConstraint("kapasitas IS NULL OR kapasitas > 0", name=op.f("ck_ruang_kapasitas")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ruang")),
        sa.UniqueConstraint("nama", name=op.f("uq_ruang_nama")),
    )
    op.create_table(
        "acara",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("jenis", sa.String(length=40), nullable=False),
        sa.Column("judul", sa.String(length=200), nullable=False),
        sa.Column("rujukan_jenis", sa.String(length=40), nullable=True),
        sa.Column("rujukan_id", BESAR, nullable=True),
        sa.Column("mulai", WAKTU, nullable=False),
        sa.Column("selesai", WAKTU, nullable=False),
        sa.Column("ruang_id", BESAR, nullable=True),
        sa.Column("tempat", sa.Text(), nullable=False),
        sa.Column("petugas_id", BESAR, nullable=False),
        sa.Column("catatan", sa.Text(), nullable=False),
        sa.Column("status", sa.String(length=40), nullable=False),
        sa.Column("alasan_tutup", sa.Text(), nullable=False),
        sa.Column("kunci_hadir", sa.String(length=64), nullable=False),
        sa.Column("dibuat_pada", WAKTU, nullable=False),
        sa.Column("dibuat_nama", sa.String(length=200), nullable=False),
        sa.Column("ditutup_pada", WAKTU, nullable=True),
        sa.Column("versi", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "jenis IN ('sidang', 'klarifikasi', 'rapat', 'kegiatan')",
            name=op.f("ck_acara_jenisacara"),
        ),
        sa.CheckConstraint(
            "status IN ('dijadwalkan', 'selesai', 'dibatalkan')", name=op.f("ck_acara_statusacara")
        ),
        sa.CheckConstraint(
            "(status = 'dijadwalkan') = (ditutup_pada IS NULL)",
            name=op.f("ck_acara_ditutup_berwaktu"),
        ),
        sa.CheckConstraint("ruang_id IS NOT NULL OR tempat <> ''", name=op.f("ck_acara_bertempat")),
        sa.CheckConstraint(
            "status <> 'dibatalkan' OR alasan_tutup <> ''", name=op.f("ck_acara_batal_beralasan")
        ),
        sa.CheckConstraint(
            "(rujukan_jenis IS NULL) = (rujukan_id IS NULL)", name=op.f("ck_acara_rujukan_utuh")
        ),
        sa.CheckConstraint("selesai > mulai", name=op.f("ck_acara_urut")),
        sa.ForeignKeyConstraint(["petugas_id"], ["pengguna.id"], name=op.f("fk_acara_petugas_id")),
        sa.ForeignKeyConstraint(["ruang_id"], ["ruang.id"], name=op.f("fk_acara_ruang_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_acara")),
        sa.UniqueConstraint("kunci_hadir", name=op.f("uq_acara_kunci_hadir")),
    )
    op.create_index("ix_acara_mulai_id", "acara", ["mulai", "id"], unique=False)
    op.create_index("ix_acara_petugas_id_mulai", "acara", ["petugas_id", "mulai"], unique=False)
    op.create_index("ix_acara_ruang_id_mulai", "acara", ["ruang_id", "mulai"], unique=False)
    op.create_index(
        "ix_acara_rujukan", "acara", ["rujukan_jenis", "rujukan_id", "id"], unique=False
    )
    op.create_table(
        "halangan_petugas",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("pengguna_id", BESAR, nullable=False),
        sa.Column("dari", sa.Date(), nullable=False),
        sa.Column("sampai", sa.Date(), nullable=False),
        sa.Column("sebab", sa.String(length=200), nullable=False),
        sa.Column("dibuat_pada", WAKTU, nullable=False),
        sa.Column("dibuat_nama", sa.String(length=200), nullable=False),
        sa.CheckConstraint("sampai >= dari", name=op.f("ck_halangan_petugas_urut")),
        sa.ForeignKeyConstraint(
            ["pengguna_id"], ["pengguna.id"], name=op.f("fk_halangan_petugas_pengguna_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_halangan_petugas")),
    )
    op.create_index(
        "ix_halangan_petugas_pengguna_id_dari",
        "halangan_petugas",
        ["pengguna_id", "dari"],
        unique=False,
    )
    op.create_table(
        "langganan_kalender",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("pengguna_id", BESAR, nullable=False),
        sa.Column("sidik", sa.String(length=64), nullable=False),
        sa.Column("dibuat_pada", WAKTU, nullable=False),
        sa.Column("dicabut_pada", WAKTU, nullable=True),
        sa.Column("dibaca_pada", WAKTU, nullable=True),
        sa.ForeignKeyConstraint(
            ["pengguna_id"], ["pengguna.id"], name=op.f("fk_langganan_kalender_pengguna_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_langganan_kalender")),
        sa.UniqueConstraint("sidik", name=op.f("uq_langganan_kalender_sidik")),
    )
    op.create_index(
        "uq_langganan_kalender_berlaku",
        "langganan_kalender",
        ["pengguna_id"],
        unique=True,
        sqlite_where=sa.text("dicabut_pada IS NULL"),
        postgresql_where=sa.text("dicabut_pada IS NULL"),
    )
    op.create_table(
        "perubahan_acara",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("acara_id", BESAR, nullable=False),
        sa.Column("mulai", WAKTU, nullable=False),
        sa.Column("selesai", WAKTU, nullable=False),
        sa.Column("di", sa.Text(), nullable=False),
        sa.Column("petugas_id", BESAR, nullable=False),
        sa.Column("alasan", sa.Text(), nullable=False),
        sa.Column("pada", WAKTU, nullable=False),
        sa.Column("oleh_nama", sa.String(length=200), nullable=False),
        sa.ForeignKeyConstraint(
            ["acara_id"], ["acara.id"], name=op.f("fk_perubahan_acara_acara_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_perubahan_acara")),
    )
    op.create_index(
        "ix_perubahan_acara_acara_id_id", "perubahan_acara", ["acara_id", "id"], unique=False
    )
    op.create_table(
        "peserta_acara",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("acara_id", BESAR, nullable=False),
        sa.Column("rujukan_jenis", sa.String(length=40), nullable=False),
        sa.Column("rujukan_id", BESAR, nullable=False),
        sa.Column("sebutan", sa.String(length=120), nullable=False),
        sa.Column("kunci_orang", sa.String(length=120), nullable=False),
        sa.Column("hadir", sa.String(length=40), nullable=False),
        sa.Column("cara", sa.String(length=40), nullable=True),
        sa.Column("hadir_nama", sa.String(length=200), nullable=False),
        sa.Column("hadir_pada", WAKTU, nullable=True),
        sa.Column("dipastikan_oleh", sa.String(length=200), nullable=True),
        sa.CheckConstraint(
            "hadir IN ('belum', 'menyatakan', 'hadir', 'tidak_hadir')",
            name=op.f("ck_peserta_acara_statushadir"),
        ),
        sa.CheckConstraint("cara IN ('qr', 'petugas')", name=op.f("ck_peserta_acara_carahadir")),
        sa.CheckConstraint(
            "(hadir = 'belum') = (cara IS NULL)", name=op.f("ck_peserta_acara_hadir_bercara")
        ),
        sa.CheckConstraint(
            "(hadir = 'belum') = (hadir_pada IS NULL)", name=op.f("ck_peserta_acara_hadir_berwaktu")
        ),
        sa.CheckConstraint(
            "(hadir IN ('hadir', 'tidak_hadir')) = (dipastikan_oleh IS NOT NULL)",
            name=op.f("ck_peserta_acara_dipastikan"),
        ),
        sa.ForeignKeyConstraint(["acara_id"], ["acara.id"], name=op.f("fk_peserta_acara_acara_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_peserta_acara")),
        sa.UniqueConstraint(
            "acara_id",
            "rujukan_jenis",
            "rujukan_id",
            name=op.f("uq_peserta_acara_acara_id_rujukan_jenis_rujukan_id"),
        ),
    )
    op.create_index("ix_peserta_acara_kunci_orang", "peserta_acara", ["kunci_orang"], unique=False)
    op.create_index(
        "ix_peserta_acara_rujukan", "peserta_acara", ["rujukan_jenis", "rujukan_id"], unique=False
    )


def downgrade() -> None:
    """Drop the tables."""
    op.drop_table("peserta_acara")
    op.drop_table("perubahan_acara")
    op.drop_table("langganan_kalender")
    op.drop_table("halangan_petugas")
    op.drop_table("acara")
    op.drop_table("ruang")
