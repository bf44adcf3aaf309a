"""Bodies of three sides: their decrees, members, and seats.

Revision ID: 0030
Revises: 0029
"""

import sqlalchemy as sa
from alembic import op

revision = "0030"
down_revision = "0029"
branch_labels = None
depends_on = None

BESAR = sa.BigInteger().with_variant(sa.Integer, "sqlite")
WAKTU = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "lembaga",
        sa.Column("id", BESAR, nullable=False),
        sa.Column(
            "jenis",
            sa.Enum(
                "lks_tripartit",
                "lks_sektoral",
                "dewan_pengupahan",
                "badan_pekerja",
                name="jenislembaga",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("nama", sa.String(length=200), nullable=False),
        sa.Column("sektor", sa.String(length=120), nullable=False),
        sa.Column("induk_id", BESAR, nullable=True),
        sa.Column("bubar_pada", sa.Date(), nullable=True),
        sa.Column("alasan_bubar", sa.Text(), nullable=False),
        sa.Column("dicatat_pada", WAKTU, nullable=False),
        sa.Column("dicatat_nama", sa.String(length=200), nullable=False),
        sa.Column("versi", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "(bubar_pada IS NULL) = (alasan_bubar = '')", name=op.f("ck_lembaga_bubar_beralasan")
        ),
        sa.CheckConstraint(
            "(jenis = 'badan_pekerja') = (induk_id IS NOT NULL)", name=op.f("ck_lembaga_berinduk")
        ),
        sa.CheckConstraint(
            "(jenis = 'lks_sektoral') = (sektor <> '')", name=op.f("ck_lembaga_bersektor")
        ),
        sa.ForeignKeyConstraint(["induk_id"], ["lembaga.id"], name=op.f("fk_lembaga_induk_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lembaga")),
        sa.UniqueConstraint("nama", name=op.f("uq_lembaga_nama")),
    )
    op.create_index("ix_lembaga_induk_id", "lembaga", ["induk_id"], unique=False)
    op.create_table(
        "masa_tugas",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("lembaga_id", BESAR, nullable=False),
        sa.Column("nomor", sa.String(length=120), nullable=False),
        sa.Column("tanggal", sa.Date(), nullable=False),
        sa.Column("mulai", sa.Date(), nullable=False),
        sa.Column("akhir", sa.Date(), nullable=False),
        sa.Column("ditutup_pada", sa.Date(), nullable=True),
        sa.Column("dicatat_pada", WAKTU, nullable=False),
        sa.Column("dicatat_nama", sa.String(length=200), nullable=False),
        sa.Column("versi", sa.Integer(), nullable=False),
        sa.CheckConstraint("akhir >= mulai", name=op.f("ck_masa_tugas_urut")),
        sa.CheckConstraint(
            "ditutup_pada IS NULL OR (ditutup_pada >= mulai AND ditutup_pada < akhir)",
            name=op.f("ck_masa_tugas_ditutup_dalam_masa"),
        ),
        sa.ForeignKeyConstraint(
            ["lembaga_id"], ["lembaga.id"], name=op.f("fk_masa_tugas_lembaga_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_masa_tugas")),
        sa.UniqueConstraint("lembaga_id", "mulai", name=op.f("uq_masa_tugas_lembaga_id_mulai")),
    )
    op.create_table(
        "pembagian_kursi",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("lembaga_id", BESAR, nullable=False),
        sa.Column("kursi", sa.Integer(), nullable=False),
        sa.Column("suara", sa.JSON(), nullable=False),
        sa.Column("sumber", sa.String(length=300), nullable=False),
        sa.Column("dicatat_pada", WAKTU, nullable=False),
        sa.Column("dicatat_nama", sa.String(length=200), nullable=False),
        sa.CheckConstraint("kursi > 0", name=op.f("ck_pembagian_kursi_kursi")),
        sa.ForeignKeyConstraint(
            ["lembaga_id"], ["lembaga.id"], name=op.f("fk_pembagian_kursi_lembaga_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pembagian_kursi")),
    )
    op.create_index(
        "ix_pembagian_kursi_lembaga_id", "pembagian_kursi", ["lembaga_id", "id"], unique=False
    )
    op.create_table(
        "anggota_lembaga",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("masa_id", BESAR, nullable=False),
        sa.Column("nama", sa.String(length=200), nullable=False),
        sa.Column(
            "unsur",
            sa.Enum(
                "pemerintah",
                "pengusaha",
                "serikat",
                "pakar",
                "akademisi",
                name="unsur",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "jabatan",
            sa.Enum(
                "ketua",
                "wakil_ketua",
                "sekretaris",
                "anggota",
                name="jabatan",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("organisasi", sa.String(length=200), nullable=False),
        sa.Column("pendidikan_cukup", sa.Boolean(), nullable=False),
        sa.Column("mulai", sa.Date(), nullable=False),
        sa.Column("berhenti_pada", sa.Date(), nullable=True),
        sa.Column(
            "sebab",
            sa.Enum(
                "mengundurkan_diri",
                "meninggal",
                "ditarik",
                "mutasi",
                "salah_catat",
                name="sebab",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column("dasar_pergantian", sa.String(length=200), nullable=False),
        sa.Column("menggantikan_id", BESAR, nullable=True),
        sa.Column("versi", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "berhenti_pada IS NULL OR sebab = 'salah_catat' OR berhenti_pada >= mulai",
            name=op.f("ck_anggota_lembaga_berhenti_urut"),
        ),
        sa.CheckConstraint(
            "(berhenti_pada IS NULL) = (sebab IS NULL)",
            name=op.f("ck_anggota_lembaga_berhenti_bersebab"),
        ),
        sa.ForeignKeyConstraint(
            ["masa_id"], ["masa_tugas.id"], name=op.f("fk_anggota_lembaga_masa_id")
        ),
        sa.ForeignKeyConstraint(
            ["menggantikan_id"],
            ["anggota_lembaga.id"],
            name=op.f("fk_anggota_lembaga_menggantikan_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_anggota_lembaga")),
        sa.UniqueConstraint("menggantikan_id", name=op.f("uq_anggota_lembaga_menggantikan_id")),
    )
    op.create_index(
        "ix_anggota_lembaga_masa_id", "anggota_lembaga", ["masa_id", "id"], unique=False
    )


def downgrade() -> None:
    """Drop them."""
    op.drop_index("ix_anggota_lembaga_masa_id", table_name="anggota_lembaga")
    op.drop_table("anggota_lembaga")
    op.drop_index("ix_pembagian_kursi_lembaga_id", table_name="pembagian_kursi")
    op.drop_table("pembagian_kursi")
    op.drop_table("masa_tugas")
    op.drop_index("ix_lembaga_induk_id", table_name="lembaga")
    op.drop_table("lembaga")
