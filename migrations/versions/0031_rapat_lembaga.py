"""Meetings of bodies of three sides, and their yearly plan.

Revision ID: 0031
Revises: 0030
"""

import sqlalchemy as sa
from alembic import op

revision = "0031"
down_revision = "0030"
branch_labels = None
depends_on = None

BESAR = sa.BigInteger().with_variant(sa.Integer, "sqlite")
WAKTU = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "rencana_lembaga",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("tahun", sa.Integer(), nullable=False),
        sa.Column("lembaga_id", BESAR, nullable=True),
        sa.Column("kegiatan", sa.String(length=300), nullable=False),
        sa.Column("sasaran", sa.Integer(), nullable=False),
        sa.Column("satuan", sa.String(length=60), nullable=False),
        sa.Column("anggaran", BESAR, nullable=False),
        sa.Column("dicoret", sa.Boolean(), nullable=False),
        sa.Column("dicatat_pada", WAKTU, nullable=False),
        sa.Column("dicatat_nama", sa.String(length=200), nullable=False),
        sa.Column("versi", sa.Integer(), nullable=False),
        sa.CheckConstraint("anggaran >= 0", name=op.f("ck_rencana_lembaga_anggaran")),
        sa.CheckConstraint("sasaran > 0", name=op.f("ck_rencana_lembaga_sasaran")),
        sa.ForeignKeyConstraint(
            ["lembaga_id"], ["lembaga.id"], name=op.f("fk_rencana_lembaga_lembaga_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rencana_lembaga")),
    )
    op.create_index(
        "ix_rencana_lembaga_lembaga_id", "rencana_lembaga", ["lembaga_id"], unique=False
    )
    op.create_index("ix_rencana_lembaga_tahun", "rencana_lembaga", ["tahun", "id"], unique=False)
    op.create_table(
        "rapat_lembaga",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("lembaga_id", BESAR, nullable=False),
        sa.Column("masa_id", BESAR, nullable=False),
        sa.Column("perihal", sa.String(length=200), nullable=False),
        sa.Column("tanggal", sa.Date(), nullable=False),
        sa.Column("tempat", sa.String(length=300), nullable=False),
        sa.Column(
            "status",
            sa.Enum(
                "terjadwal",
                "selesai",
                "dibatalkan",
                name="statusrapat",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("alasan_batal", sa.Text(), nullable=False),
        sa.Column("risalah", sa.Text(), nullable=False),
        sa.Column("dibuat_pada", WAKTU, nullable=False),
        sa.Column("dibuat_nama", sa.String(length=200), nullable=False),
        sa.Column("ditutup_pada", WAKTU, nullable=True),
        sa.Column("versi", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "(status = 'dibatalkan') = (alasan_batal <> '')", name=op.f("ck_rapat_lembaga_batal")
        ),
        sa.CheckConstraint(
            "(status = 'selesai') = (ditutup_pada IS NOT NULL)",
            name=op.f("ck_rapat_lembaga_ditutup"),
        ),
        sa.CheckConstraint(
            "status <> 'selesai' OR risalah <> ''", name=op.f("ck_rapat_lembaga_berisalah")
        ),
        sa.ForeignKeyConstraint(
            ["lembaga_id"], ["lembaga.id"], name=op.f("fk_rapat_lembaga_lembaga_id")
        ),
        sa.ForeignKeyConstraint(
            ["masa_id"], ["masa_tugas.id"], name=op.f("fk_rapat_lembaga_masa_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rapat_lembaga")),
    )
    op.create_index(
        "ix_rapat_lembaga_lembaga_id_tanggal",
        "rapat_lembaga",
        ["lembaga_id", "tanggal", "id"],
        unique=False,
    )
    op.create_index("ix_rapat_lembaga_masa_id", "rapat_lembaga", ["masa_id"], unique=False)
    op.create_table(
        "realisasi_rencana",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("rencana_id", BESAR, nullable=False),
        sa.Column("tanggal", sa.Date(), nullable=False),
        sa.Column("volume", sa.Integer(), nullable=False),
        sa.Column("biaya", BESAR, nullable=False),
        sa.Column("bukti", sa.String(length=300), nullable=False),
        sa.Column("dicatat_pada", WAKTU, nullable=False),
        sa.Column("dicatat_nama", sa.String(length=200), nullable=False),
        sa.ForeignKeyConstraint(
            ["rencana_id"], ["rencana_lembaga.id"], name=op.f("fk_realisasi_rencana_rencana_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_realisasi_rencana")),
    )
    op.create_index(
        "ix_realisasi_rencana_rencana_id", "realisasi_rencana", ["rencana_id", "id"], unique=False
    )
    op.create_table(
        "agenda_rapat",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("rapat_id", BESAR, nullable=False),
        sa.Column("uraian", sa.String(length=300), nullable=False),
        sa.Column("dicoret", sa.Boolean(), nullable=False),
        sa.Column("rujukan_jenis", sa.String(length=40), nullable=True),
        sa.Column("rujukan_id", BESAR, nullable=True),
        sa.CheckConstraint(
            "(rujukan_jenis IS NULL) = (rujukan_id IS NULL)",
            name=op.f("ck_agenda_rapat_rujukan_utuh"),
        ),
        sa.ForeignKeyConstraint(
            ["rapat_id"], ["rapat_lembaga.id"], name=op.f("fk_agenda_rapat_rapat_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agenda_rapat")),
    )
    op.create_index("ix_agenda_rapat_rapat_id", "agenda_rapat", ["rapat_id", "id"], unique=False)
    op.create_index(
        "ix_agenda_rapat_rujukan", "agenda_rapat", ["rujukan_jenis", "rujukan_id"], unique=False
    )
    op.create_table(
        "hadir_rapat",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("rapat_id", BESAR, nullable=False),
        sa.Column("anggota_id", BESAR, nullable=False),
        sa.Column("hadir", sa.Boolean(), nullable=False),
        sa.Column("diwakili", sa.String(length=200), nullable=False),
        sa.ForeignKeyConstraint(
            ["anggota_id"], ["anggota_lembaga.id"], name=op.f("fk_hadir_rapat_anggota_id")
        ),
        sa.ForeignKeyConstraint(
            ["rapat_id"], ["rapat_lembaga.id"], name=op.f("fk_hadir_rapat_rapat_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hadir_rapat")),
        sa.UniqueConstraint(
            "rapat_id", "anggota_id", name=op.f("uq_hadir_rapat_rapat_id_anggota_id")
        ),
    )
    op.create_table(
        "keputusan_rapat",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("rapat_id", BESAR, nullable=False),
        sa.Column("uraian", sa.Text(), nullable=False),
        sa.Column(
            "mufakat",
            sa.Enum(
                "mufakat",
                "bercatatan",
                "tidak",
                name="mufakat",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("catatan", sa.Text(), nullable=False),
        sa.Column("dicoret", sa.Boolean(), nullable=False),
        sa.CheckConstraint(
            "mufakat = 'mufakat' OR catatan <> ''",
            name=op.f("ck_keputusan_rapat_tidak_mufakat_bercatatan"),
        ),
        sa.ForeignKeyConstraint(
            ["rapat_id"], ["rapat_lembaga.id"], name=op.f("fk_keputusan_rapat_rapat_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_keputusan_rapat")),
    )
    op.create_index(
        "ix_keputusan_rapat_rapat_id", "keputusan_rapat", ["rapat_id", "id"], unique=False
    )


def downgrade() -> None:
    """Drop them."""
    op.drop_index("ix_keputusan_rapat_rapat_id", table_name="keputusan_rapat")
    op.drop_table("keputusan_rapat")
    op.drop_table("hadir_rapat")
    op.drop_index("ix_agenda_rapat_rujukan", table_name="agenda_rapat")
    op.drop_index("ix_agenda_rapat_rapat_id", table_name="agenda_rapat")
    op.drop_table("agenda_rapat")
    op.drop_index("ix_realisasi_rencana_rencana_id", table_name="realisasi_rencana")
    op.drop_table("realisasi_rencana")
    op.drop_index("ix_rapat_lembaga_masa_id", table_name="rapat_lembaga")
    op.drop_index("ix_rapat_lembaga_lembaga_id_tanggal", table_name="rapat_lembaga")
    op.drop_table("rapat_lembaga")
    op.drop_index("ix_rencana_lembaga_tahun", table_name="rencana_lembaga")
    op.drop_index("ix_rencana_lembaga_lembaga_id", table_name="rencana_lembaga")
    op.drop_table("rencana_lembaga")
