"""Notices, choices, the ladder of reminders; the outbox for more channels than e-mail.

Revision ID: 0018
Revises: 0017
"""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

BESAR = sa.BigInteger().with_variant(sa.Integer, "sqlite")
WAKTU = sa.DateTime(timezone=True)
_KOLOM = (
    "id kunci penerima templat subjek isi rujukan_jenis rujukan_id status percobaan galat "
    "dibuat_pada coba_pada basi_pada terkirim_pada"
).split()
_PESAN = sa.table("pesan_keluar", *map(sa.column, ["kanal", *_KOLOM]))
_SUREL = sa.table("surel_keluar", *map(sa.column, _KOLOM))


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "kabar",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("kunci", sa.String(length=200), nullable=False),
        sa.Column("penerima_id", BESAR, nullable=False),
        sa.Column("kelompok", sa.String(length=40), nullable=False),
        sa.Column("resmi", sa.Boolean(), nullable=False),
        sa.Column("rangkum", sa.Boolean(), nullable=False),
        sa.Column("judul", sa.String(length=200), nullable=False),
        sa.Column("isi", sa.Text(), nullable=False),
        sa.Column("rujukan_jenis", sa.String(length=40), nullable=True),
        sa.Column("rujukan_id", BESAR, nullable=True),
        sa.Column("dibuat_pada", WAKTU, nullable=False),
        sa.Column("dibuka_pada", WAKTU, nullable=True),
        sa.Column("dirangkum_pada", WAKTU, nullable=True),
        sa.CheckConstraint(
            "kelompok IN ('tenggat', 'perkara', 'sidang', 'surat', 'sistem', 'harian')",
            name=op.f("ck_kabar_kelompok"),
        ),
        sa.CheckConstraint(
            "(rujukan_jenis IS NULL) = (rujukan_id IS NULL)", name=op.f("ck_kabar_rujukan_utuh")
        ),
        sa.CheckConstraint("dirangkum_pada IS NULL OR rangkum", name=op.f("ck_kabar_dirangkum")),
        sa.ForeignKeyConstraint(
            ["penerima_id"], ["pengguna.id"], name=op.f("fk_kabar_penerima_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_kabar")),
        sa.UniqueConstraint("kunci", name=op.f("uq_kabar_kunci")),
    )
    op.create_index("ix_kabar_penerima_id_id", "kabar", ["penerima_id", "id"], unique=False)
    op.create_index(
        "ix_kabar_belum_dibuka",
        "kabar",
        ["penerima_id"],
        unique=False,
        sqlite_where=sa.text("dibuka_pada IS NULL"),
        postgresql_where=sa.text("dibuka_pada IS NULL"),
    )
    op.create_index("ix_kabar_rujukan", "kabar", ["rujukan_jenis", "rujukan_id"], unique=False)
    op.create_table(
        "anak_tangga",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("kode", sa.String(length=20), nullable=False),
        sa.Column("selisih", sa.Integer(), nullable=False),
        sa.Column("kepada", sa.String(length=40), nullable=False),
        sa.CheckConstraint(
            "kepada IN ('pihak', 'penanggung_jawab', 'subkoor', 'kabid', 'kadis')",
            name=op.f("ck_anak_tangga_kepada"),
        ),
        sa.CheckConstraint("selisih BETWEEN -60 AND 30", name=op.f("ck_anak_tangga_selisih")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_anak_tangga")),
        sa.UniqueConstraint(
            "kode", "selisih", "kepada", name=op.f("uq_anak_tangga_kode_selisih_kepada")
        ),
    )
    op.create_table(
        "pengingat",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("tenggat_id", BESAR, nullable=False),
        sa.Column("jatuh", sa.Date(), nullable=False),
        sa.Column("selisih", sa.Integer(), nullable=False),
        sa.Column("untuk_hari", sa.Date(), nullable=False),
        sa.Column("kepada", sa.String(length=40), nullable=False),
        sa.Column("penerima_id", BESAR, nullable=False),
        sa.Column("kanal", sa.String(length=20), nullable=False),
        sa.Column("status", sa.String(length=40), nullable=False),
        sa.Column("kabar_id", BESAR, nullable=True),
        sa.Column("dibuat_pada", WAKTU, nullable=False),
        sa.Column("selesai_pada", WAKTU, nullable=True),
        sa.CheckConstraint(
            "kepada IN ('pihak', 'penanggung_jawab', 'subkoor', 'kabid', 'kadis')",
            name=op.f("ck_pengingat_kepada"),
        ),
        sa.CheckConstraint(
            "status IN ('menunggu', 'dibuat', 'digantikan', 'tidak_perlu', 'tanpa_alamat')",
            name=op.f("ck_pengingat_statuspengingat"),
        ),
        sa.CheckConstraint(
            "(status = 'menunggu') = (selesai_pada IS NULL)", name=op.f("ck_pengingat_selesai_pada")
        ),
        sa.CheckConstraint(
            "(status = 'tanpa_alamat') = (penerima_id = 0)",
            name=op.f("ck_pengingat_penerima_diketahui"),
        ),
        sa.CheckConstraint("kanal IN ('aplikasi', 'surel', 'wa')", name=op.f("ck_pengingat_kanal")),
        sa.ForeignKeyConstraint(["kabar_id"], ["kabar.id"], name=op.f("fk_pengingat_kabar_id")),
        sa.ForeignKeyConstraint(
            ["tenggat_id"], ["tenggat.id"], name=op.f("fk_pengingat_tenggat_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pengingat")),
        sa.UniqueConstraint(
            "tenggat_id", "jatuh", "selisih", "penerima_id", "kanal", name="uq_pengingat_efek"
        ),
    )
    op.create_index("ix_pengingat_penerima_id_id", "pengingat", ["penerima_id", "id"], unique=False)
    op.create_index("ix_pengingat_status_id", "pengingat", ["status", "id"], unique=False)
    op.create_table(
        "pilihan_kabar",
        sa.Column("pengguna_id", BESAR, nullable=False),
        sa.Column("kelompok", sa.String(length=40), nullable=False),
        sa.Column("kanal", sa.String(length=40), nullable=False),
        sa.Column("cara", sa.String(length=40), nullable=False),
        sa.CheckConstraint(
            "kelompok IN ('tenggat', 'perkara', 'sidang', 'surat', 'sistem', 'harian')",
            name=op.f("ck_pilihan_kabar_kelompok"),
        ),
        sa.CheckConstraint("kanal IN ('surel', 'wa')", name=op.f("ck_pilihan_kabar_kanal")),
        sa.CheckConstraint(
            "cara IN ('langsung', 'rangkuman', 'tidak')", name=op.f("ck_pilihan_kabar_caraterima")
        ),
        sa.ForeignKeyConstraint(
            ["pengguna_id"], ["pengguna.id"], name=op.f("fk_pilihan_kabar_pengguna_id")
        ),
        sa.PrimaryKeyConstraint("pengguna_id", "kelompok", "kanal", name=op.f("pk_pilihan_kabar")),
    )
    op.create_table(
        "kontak_wa",
        sa.Column("pengguna_id", BESAR, nullable=False),
        sa.Column("nomor", sa.String(length=20), nullable=False),
        sa.Column("disetujui_pada", WAKTU, nullable=False),
        sa.ForeignKeyConstraint(
            ["pengguna_id"], ["pengguna.id"], name=op.f("fk_kontak_wa_pengguna_id")
        ),
        sa.PrimaryKeyConstraint("pengguna_id", name=op.f("pk_kontak_wa")),
    )
    op.create_table(
        "pesan_keluar",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("kanal", sa.String(length=40), nullable=False),
        sa.Column("kabar_id", BESAR, nullable=True),
        sa.Column("kunci", sa.String(length=160), nullable=False),
        sa.Column("penerima", sa.String(length=254), nullable=False),
        sa.Column("templat", sa.String(length=60), nullable=False),
        sa.Column("subjek", sa.String(length=200), nullable=False),
        sa.Column("isi", sa.Text(), nullable=False),
        sa.Column("rujukan_jenis", sa.String(length=40), nullable=True),
        sa.Column("rujukan_id", BESAR, nullable=True),
        sa.Column("status", sa.String(length=40), nullable=False),
        sa.Column("percobaan", sa.Integer(), nullable=False),
        sa.Column("galat", sa.String(length=300), nullable=False),
        sa.Column("dibuat_pada", WAKTU, nullable=False),
        sa.Column("coba_pada", WAKTU, nullable=False),
        sa.Column("basi_pada", WAKTU, nullable=False),
        sa.Column("terkirim_pada", WAKTU, nullable=True),
        sa.CheckConstraint("kanal IN ('surel', 'wa')", name=op.f("ck_pesan_keluar_kanal")),
        sa.CheckConstraint(
            "status IN ('menunggu', 'terkirim', 'gagal', 'batal')",
            name=op.f("ck_pesan_keluar_statuspesan"),
        ),
        sa.CheckConstraint(
            "(status = 'terkirim') = (terkirim_pada IS NOT NULL)",
            name=op.f("ck_pesan_keluar_terkirim_pada"),
        ),
        sa.CheckConstraint(
            "(rujukan_jenis IS NULL) = (rujukan_id IS NULL)",
            name=op.f("ck_pesan_keluar_rujukan_utuh"),
        ),
        sa.CheckConstraint("percobaan >= 0", name=op.f("ck_pesan_keluar_percobaan")),
        sa.ForeignKeyConstraint(["kabar_id"], ["kabar.id"], name=op.f("fk_pesan_keluar_kabar_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pesan_keluar")),
        sa.UniqueConstraint("kunci", name=op.f("uq_pesan_keluar_kunci")),
    )
    op.create_index(op.f("ix_pesan_keluar_kabar_id"), "pesan_keluar", ["kabar_id"], unique=False)
    op.create_index(
        "ix_pesan_keluar_penerima_dibuat", "pesan_keluar", ["penerima", "dibuat_pada"], unique=False
    )
    op.create_index(
        "ix_pesan_keluar_status_coba", "pesan_keluar", ["status", "coba_pada"], unique=False
    )
    op.execute(
        _PESAN.insert().from_select(
            ["kanal", *_KOLOM], sa.select(sa.literal_column("'surel'"), *_SUREL.c)
        )
    )
    _lanjutkan_nomor(_PESAN)
    op.drop_table("surel_keluar")


def _lanjutkan_nomor(tabel: sa.TableClause) -> None:
    """Let the numbers of copied rows go on where they were; SQLite does so by itself."""
    if op.get_bind().dialect.name == "postgresql":
        berikut = sa.select(sa.func.coalesce(sa.func.max(tabel.c.id), 0) + 1).scalar_subquery()
        deret = sa.func.pg_get_serial_sequence(tabel.name, "id")
        op.execute(sa.select(sa.func.setval(deret, berikut, False)))


def _surel_keluar() -> None:
    """Create the table of e-mails as it was."""
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


def downgrade() -> None:
    """Drop the tables; e-mails go back to where they were, messages of other channels end."""
    _surel_keluar()
    lama = sa.select(*(_PESAN.c[nama] for nama in _KOLOM)).where(_PESAN.c.kanal == "surel")
    op.execute(_SUREL.insert().from_select(_KOLOM, lama))
    _lanjutkan_nomor(_SUREL)
    op.drop_table("pesan_keluar")
    op.drop_table("kontak_wa")
    op.drop_table("pilihan_kabar")
    op.drop_table("pengingat")
    op.drop_table("anak_tangga")
    op.drop_table("kabar")
