"""The book of unions, federations and associations of employers.

Revision ID: 0028
Revises: 0027
"""

import sqlalchemy as sa
from alembic import op

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None

BESAR = sa.BigInteger().with_variant(sa.Integer, "sqlite")
WAKTU = sa.DateTime(timezone=True)


def _pilihan(nama: str, *nilai: str) -> sa.Enum:
    return sa.Enum(*nilai, name=nama, native_enum=False, create_constraint=True, length=40)


def _milik(tabel: str) -> list[sa.schema.SchemaItem]:
    return [
        sa.ForeignKeyConstraint(
            ["organisasi_id"], ["organisasi.id"], name=op.f(f"fk_{tabel}_organisasi_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{tabel}")),
    ]


def _organisasi() -> None:
    op.create_table(
        "organisasi",
        sa.Column("id", BESAR, nullable=False),
        sa.Column(
            "jenis",
            _pilihan("jenisorganisasi", "serikat", "federasi", "konfederasi", "pengusaha"),
            nullable=False,
        ),
        sa.Column("nama", sa.String(length=200), nullable=False),
        sa.Column("kunci_nama", sa.String(length=200), nullable=False),
        sa.Column("alamat", sa.Text(), nullable=False),
        sa.Column("kecamatan", sa.String(length=120), nullable=False),
        sa.Column("perusahaan_id", BESAR, nullable=True),
        sa.Column("nama_perusahaan", sa.String(length=200), nullable=False),
        sa.Column("induk_id", BESAR, nullable=True),
        sa.Column("nama_induk", sa.String(length=200), nullable=False),
        sa.Column("nomor", sa.String(length=120), nullable=True),
        sa.Column("tanggal", sa.Date(), nullable=True),
        sa.Column("tanggal_ad_art", sa.Date(), nullable=True),
        sa.Column("tanggal_ubah_ad_art", sa.Date(), nullable=True),
        sa.Column("jumlah_pendiri", sa.Integer(), nullable=True),
        sa.Column("jumlah_anggota", sa.Integer(), nullable=True),
        sa.Column("logo", sa.String(length=64), nullable=False),
        sa.Column(
            "status",
            _pilihan("statusorganisasi", "tercatat", "pindah", "bubar", "dibatalkan"),
            nullable=False,
        ),
        sa.Column("ditutup_pada", sa.Date(), nullable=True),
        sa.Column("permohonan_id", BESAR, nullable=True),
        sa.Column("dicatat_pada", WAKTU, nullable=False),
        sa.Column("dicatat_nama", sa.String(length=200), nullable=False),
        sa.Column("versi", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "(status = 'tercatat') = (ditutup_pada IS NULL)", name=op.f("ck_organisasi_ditutup")
        ),
        sa.CheckConstraint(
            "(nomor IS NULL) = (tanggal IS NULL)", name=op.f("ck_organisasi_nomor_bertanggal")
        ),
        sa.CheckConstraint(
            "jenis = 'pengusaha' OR nomor IS NOT NULL", name=op.f("ck_organisasi_bernomor")
        ),
        sa.CheckConstraint(
            "induk_id IS NULL OR induk_id <> id", name=op.f("ck_organisasi_induk_lain")
        ),
        sa.CheckConstraint(
            "jumlah_pendiri IS NULL OR jumlah_pendiri >= 0", name=op.f("ck_organisasi_pendiri")
        ),
        sa.CheckConstraint(
            "jumlah_anggota IS NULL OR jumlah_anggota >= 0", name=op.f("ck_organisasi_anggota")
        ),
        sa.ForeignKeyConstraint(
            ["perusahaan_id"], ["perusahaan.id"], name=op.f("fk_organisasi_perusahaan_id")
        ),
        sa.ForeignKeyConstraint(
            ["induk_id"], ["organisasi.id"], name=op.f("fk_organisasi_induk_id")
        ),
        sa.ForeignKeyConstraint(
            ["permohonan_id"], ["permohonan.id"], name=op.f("fk_organisasi_permohonan_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organisasi")),
        sa.UniqueConstraint("permohonan_id", name=op.f("uq_organisasi_permohonan_id")),
    )
    op.create_index(
        "uq_organisasi_kunci_nama_tercatat",
        "organisasi",
        ["kunci_nama"],
        unique=True,
        sqlite_where=sa.text("status = 'tercatat'"),
        postgresql_where=sa.text("status = 'tercatat'"),
    )
    op.create_index("ix_organisasi_nomor", "organisasi", ["nomor"])
    op.create_index("ix_organisasi_status_tanggal", "organisasi", ["status", "tanggal", "id"])
    op.create_index("ix_organisasi_perusahaan_id", "organisasi", ["perusahaan_id", "id"])
    op.create_index(op.f("ix_organisasi_induk_id"), "organisasi", ["induk_id"])


def _orang() -> None:
    op.create_table(
        "pengurus_organisasi",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("organisasi_id", BESAR, nullable=False),
        sa.Column("nama", sa.String(length=200), nullable=False),
        sa.Column("jabatan", sa.String(length=120), nullable=False),
        sa.Column("sejak", sa.Date(), nullable=False),
        sa.Column("sampai", sa.Date(), nullable=True),
        *_milik("pengurus_organisasi"),
    )
    op.create_index(
        "ix_pengurus_organisasi_organisasi_id", "pengurus_organisasi", ["organisasi_id", "id"]
    )
    op.create_table(
        "pendiri_organisasi",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("organisasi_id", BESAR, nullable=False),
        sa.Column("nama", sa.String(length=200), nullable=False),
        *_milik("pendiri_organisasi"),
    )
    op.create_index(
        "ix_pendiri_organisasi_organisasi_id", "pendiri_organisasi", ["organisasi_id", "id"]
    )


def _peristiwa() -> None:
    op.create_table(
        "peristiwa_organisasi",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("organisasi_id", BESAR, nullable=False),
        sa.Column(
            "kejadian",
            _pilihan(
                "kejadian",
                "tercatat",
                "pindah_masuk",
                "perubahan",
                "pindah_keluar",
                "bubar",
                "dicatat_lama",
                "disunting",
                "dibatalkan",
            ),
            nullable=False,
        ),
        sa.Column("tanggal", sa.Date(), nullable=False),
        sa.Column("uraian", sa.Text(), nullable=False),
        sa.Column("nomor", sa.String(length=120), nullable=False),
        sa.Column("permohonan_id", BESAR, nullable=True),
        sa.Column("data", sa.JSON(), nullable=False),
        sa.Column("pada", WAKTU, nullable=False),
        sa.Column("pelaku_id", BESAR, nullable=True),
        sa.Column("pelaku_nama", sa.String(length=200), nullable=False),
        sa.ForeignKeyConstraint(
            ["permohonan_id"], ["permohonan.id"], name=op.f("fk_peristiwa_organisasi_permohonan_id")
        ),
        *_milik("peristiwa_organisasi"),
    )
    op.create_index(
        "ix_peristiwa_organisasi_organisasi_id", "peristiwa_organisasi", ["organisasi_id", "id"]
    )
    op.create_index(
        "ix_peristiwa_organisasi_tanggal", "peristiwa_organisasi", ["tanggal", "kejadian"]
    )
    op.create_index(
        op.f("ix_peristiwa_organisasi_permohonan_id"), "peristiwa_organisasi", ["permohonan_id"]
    )


def _akun() -> None:
    op.create_table(
        "akun_organisasi",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("organisasi_id", BESAR, nullable=False),
        sa.Column("pengguna_id", BESAR, nullable=False),
        sa.Column("sejak", sa.Date(), nullable=False),
        sa.Column("sampai", sa.Date(), nullable=True),
        sa.Column("oleh_nama", sa.String(length=200), nullable=False),
        sa.ForeignKeyConstraint(
            ["pengguna_id"], ["pengguna.id"], name=op.f("fk_akun_organisasi_pengguna_id")
        ),
        *_milik("akun_organisasi"),
    )
    op.create_index(
        "uq_akun_organisasi_kini",
        "akun_organisasi",
        ["organisasi_id", "pengguna_id"],
        unique=True,
        sqlite_where=sa.text("sampai IS NULL"),
        postgresql_where=sa.text("sampai IS NULL"),
    )
    op.create_index("ix_akun_organisasi_pengguna_id", "akun_organisasi", ["pengguna_id"])


def upgrade() -> None:
    """Create the tables of the book."""
    _organisasi()
    _orang()
    _peristiwa()
    _akun()


def downgrade() -> None:
    """Drop them; the submissions from which they came stay."""
    for tabel in (
        "akun_organisasi",
        "peristiwa_organisasi",
        "pendiri_organisasi",
        "pengurus_organisasi",
        "organisasi",
    ):
        op.drop_table(tabel)
