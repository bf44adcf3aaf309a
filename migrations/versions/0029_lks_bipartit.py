"""LKS Bipartit: the register, its members, the periods of its reports.

Revision ID: 0029
Revises: 0028
"""

import sqlalchemy as sa
from alembic import op

revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None

BESAR = sa.BigInteger().with_variant(sa.Integer, "sqlite")
WAKTU = sa.DateTime(timezone=True)


def _pilihan(nama: str, *nilai: str) -> sa.Enum:
    return sa.Enum(*nilai, name=nama, native_enum=False, create_constraint=True, length=40)


def _lks() -> None:
    op.create_table(
        "lks_bipartit",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("perusahaan_id", BESAR, nullable=False),
        sa.Column("permohonan_id", BESAR, nullable=True),
        sa.Column("menggantikan_id", BESAR, nullable=True),
        sa.Column("lingkup", _pilihan("lingkup", "perusahaan", "cabang"), nullable=False),
        sa.Column("cabang", sa.String(length=300), nullable=False),
        sa.Column("nomor", sa.String(length=300), nullable=False),
        sa.Column("tanggal", sa.Date(), nullable=False),
        sa.Column("dibentuk", sa.Date(), nullable=False),
        sa.Column("diberitahukan", sa.Date(), nullable=True),
        sa.Column("batas_beritahu", sa.Date(), nullable=True),
        sa.Column("berlaku_dari", sa.Date(), nullable=False),
        sa.Column("berlaku_sampai", sa.Date(), nullable=False),
        sa.Column("alamat", sa.Text(), nullable=False),
        sa.Column(
            "cara_pekerja",
            _pilihan("carapekerja", "serikat_tunggal", "serikat_bersama", "dipilih"),
            nullable=True,
        ),
        sa.Column("serikat", sa.String(length=300), nullable=False),
        sa.Column("jumlah_pekerja", sa.Integer(), nullable=True),
        sa.Column(
            "status",
            _pilihan("status", "berlaku", "berakhir", "digantikan", "dibubarkan", "dibatalkan"),
            nullable=False,
        ),
        sa.Column("ditutup_pada", sa.Date(), nullable=True),
        sa.Column("alasan_tutup", sa.String(length=500), nullable=False),
        sa.Column("dicatat_pada", WAKTU, nullable=False),
        sa.Column("dicatat_nama", sa.String(length=200), nullable=False),
        sa.Column("versi", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "berlaku_sampai >= berlaku_dari", name=op.f("ck_lks_bipartit_masa_bakti")
        ),
        sa.CheckConstraint(
            "(lingkup = 'cabang') = (cabang <> '')", name=op.f("ck_lks_bipartit_bercabang")
        ),
        sa.CheckConstraint(
            "(status = 'berlaku') = (ditutup_pada IS NULL)",
            name=op.f("ck_lks_bipartit_ditutup_bertanggal"),
        ),
        sa.CheckConstraint("nomor <> ''", name=op.f("ck_lks_bipartit_bernomor")),
        sa.CheckConstraint(
            "jumlah_pekerja IS NULL OR jumlah_pekerja >= 0",
            name=op.f("ck_lks_bipartit_jumlah_pekerja"),
        ),
        sa.CheckConstraint(
            "diberitahukan IS NULL OR permohonan_id IS NOT NULL",
            name=op.f("ck_lks_bipartit_diberitahukan"),
        ),
        sa.ForeignKeyConstraint(
            ["perusahaan_id"], ["perusahaan.id"], name=op.f("fk_lks_bipartit_perusahaan_id")
        ),
        sa.ForeignKeyConstraint(
            ["permohonan_id"], ["permohonan.id"], name=op.f("fk_lks_bipartit_permohonan_id")
        ),
        sa.ForeignKeyConstraint(
            ["menggantikan_id"], ["lks_bipartit.id"], name=op.f("fk_lks_bipartit_menggantikan_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lks_bipartit")),
        sa.UniqueConstraint("permohonan_id", name=op.f("uq_lks_bipartit_permohonan_id")),
    )
    op.create_index("ix_lks_bipartit_perusahaan_id", "lks_bipartit", ["perusahaan_id", "id"])
    op.create_index(
        "ix_lks_bipartit_status_berlaku_sampai", "lks_bipartit", ["status", "berlaku_sampai", "id"]
    )
    op.create_index("ix_lks_bipartit_tanggal", "lks_bipartit", ["tanggal", "id"])
    op.create_index(op.f("ix_lks_bipartit_menggantikan_id"), "lks_bipartit", ["menggantikan_id"])


def _pengurus() -> None:
    op.create_table(
        "pengurus_lks",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("lks_id", BESAR, nullable=False),
        sa.Column("nama", sa.String(length=300), nullable=False),
        sa.Column("unsur", _pilihan("unsur", "pengusaha", "pekerja"), nullable=False),
        sa.Column(
            "jabatan",
            _pilihan("jabatan", "ketua", "wakil_ketua", "sekretaris", "anggota"),
            nullable=False,
        ),
        sa.Column("bagian", sa.String(length=300), nullable=False),
        sa.Column("sejak", sa.Date(), nullable=False),
        sa.Column("sampai", sa.Date(), nullable=True),
        sa.Column("permohonan_id", BESAR, nullable=True),
        sa.CheckConstraint("sampai IS NULL OR sampai >= sejak", name=op.f("ck_pengurus_lks_masa")),
        sa.CheckConstraint("nama <> ''", name=op.f("ck_pengurus_lks_bernama")),
        sa.ForeignKeyConstraint(
            ["lks_id"], ["lks_bipartit.id"], name=op.f("fk_pengurus_lks_lks_id")
        ),
        sa.ForeignKeyConstraint(
            ["permohonan_id"], ["permohonan.id"], name=op.f("fk_pengurus_lks_permohonan_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pengurus_lks")),
    )
    op.create_index("ix_pengurus_lks_lks_id", "pengurus_lks", ["lks_id", "id"])
    op.create_index("ix_pengurus_lks_permohonan_id", "pengurus_lks", ["permohonan_id"])


def _periode() -> None:
    op.create_table(
        "periode_laporan_lks",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("lks_id", BESAR, nullable=False),
        sa.Column("dari", sa.Date(), nullable=False),
        sa.Column("sampai", sa.Date(), nullable=False),
        sa.Column("jatuh", sa.Date(), nullable=False),
        sa.Column("disampaikan_pada", sa.Date(), nullable=True),
        sa.Column("permohonan_id", BESAR, nullable=True),
        sa.Column("jumlah_rapat", sa.Integer(), nullable=True),
        sa.Column("ditutup_pada", sa.Date(), nullable=True),
        sa.Column("versi", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "sampai >= dari AND jatuh >= sampai", name=op.f("ck_periode_laporan_lks_masa")
        ),
        sa.CheckConstraint(
            "(disampaikan_pada IS NULL) = (permohonan_id IS NULL)",
            name=op.f("ck_periode_laporan_lks_disampaikan"),
        ),
        sa.CheckConstraint(
            "jumlah_rapat IS NULL OR jumlah_rapat >= 0",
            name=op.f("ck_periode_laporan_lks_jumlah_rapat"),
        ),
        sa.ForeignKeyConstraint(
            ["lks_id"], ["lks_bipartit.id"], name=op.f("fk_periode_laporan_lks_lks_id")
        ),
        sa.ForeignKeyConstraint(
            ["permohonan_id"], ["permohonan.id"], name=op.f("fk_periode_laporan_lks_permohonan_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_periode_laporan_lks")),
        sa.UniqueConstraint("lks_id", "dari", name=op.f("uq_periode_laporan_lks_lks_id_dari")),
        sa.UniqueConstraint("permohonan_id", name=op.f("uq_periode_laporan_lks_permohonan_id")),
    )
    op.create_index("ix_periode_laporan_lks_jatuh", "periode_laporan_lks", ["jatuh", "id"])


def upgrade() -> None:
    """Create the register."""
    _lks()
    _pengurus()
    _periode()


def downgrade() -> None:
    """Drop the register; the submissions from which it came stay."""
    op.drop_table("periode_laporan_lks")
    op.drop_table("pengurus_lks")
    op.drop_table("lks_bipartit")
