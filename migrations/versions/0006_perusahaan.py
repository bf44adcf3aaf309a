"""The company registry.

Revision ID: 0006
Revises: 0005
"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

BESAR = sa.BigInteger().with_variant(sa.Integer, "sqlite")
WAKTU = sa.DateTime(timezone=True)
BENTUK = (
    "pt", "cv", "firma", "ud", "koperasi", "yayasan", "perum", "perumda", "but", "lainnya",
)  # fmt: skip
MASIH_SENDIRI = sa.text("digabung_ke_id IS NULL")


def _pilihan(nama: str, *nilai: str) -> sa.Enum:
    return sa.Enum(*nilai, name=nama, native_enum=False, create_constraint=True, length=40)


def _rujuk(tabel: str, kolom: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([kolom], ["perusahaan.id"], name=op.f(f"fk_{tabel}_{kolom}"))


def _perusahaan() -> None:
    op.create_table(
        "perusahaan",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("versi", sa.Integer(), nullable=False),
        sa.Column("nama", sa.String(200), nullable=False),
        sa.Column("nama_baku", sa.String(200), nullable=False),
        sa.Column("nama_urut", sa.String(200), nullable=False),
        sa.Column("bentuk", _pilihan("bentukusaha", *BENTUK), nullable=False),
        sa.Column("wlkp", sa.String(40), nullable=True),
        sa.Column("nib", sa.String(13), nullable=True),
        sa.Column("kbli", sa.String(5), nullable=True),
        sa.Column("kbli_versi", _pilihan("versikbli", "2020", "2025"), nullable=True),
        sa.Column("sektor", sa.String(1), nullable=True),
        sa.Column("sektor_versi", sa.String(4), nullable=True),
        sa.Column("alamat", sa.String(400), nullable=True),
        sa.Column("kecamatan", sa.String(60), nullable=True),
        sa.Column("kawasan", sa.String(120), nullable=True),
        sa.Column("jumlah_pekerja", sa.Integer(), nullable=True),
        sa.Column("narahubung", sa.String(120), nullable=True),
        sa.Column("telepon", sa.String(40), nullable=True),
        sa.Column("email", sa.String(254), nullable=True),
        sa.Column("asal", _pilihan("asalperusahaan", "sistem", "register"), nullable=False),
        sa.Column("terverifikasi", sa.Boolean(), nullable=False),
        sa.Column("diverifikasi_pada", WAKTU, nullable=True),
        sa.Column("diverifikasi_oleh_id", BESAR, nullable=True),
        sa.Column("diverifikasi_oleh", sa.String(200), nullable=True),
        sa.Column("digabung_ke_id", BESAR, nullable=True),
        sa.Column("dibuat_pada", WAKTU, nullable=False),
        sa.Column("diubah_pada", WAKTU, nullable=False),
        sa.CheckConstraint("digabung_ke_id <> id", name=op.f("ck_perusahaan_bukan_diri_sendiri")),
        sa.CheckConstraint("nib IS NULL OR length(nib) = 13", name=op.f("ck_perusahaan_nib")),
        sa.CheckConstraint(
            "(kbli IS NULL) = (kbli_versi IS NULL)", name=op.f("ck_perusahaan_kbli_berversi")
        ),
        sa.CheckConstraint(
            "(sektor IS NULL) = (sektor_versi IS NULL)", name=op.f("ck_perusahaan_sektor_berversi")
        ),
        sa.CheckConstraint("jumlah_pekerja >= 0", name=op.f("ck_perusahaan_jumlah_pekerja")),
        sa.CheckConstraint(
            "terverifikasi = (diverifikasi_pada IS NOT NULL)",
            name=op.f("ck_perusahaan_verifikasi_bertanggal"),
        ),
        _rujuk("perusahaan", "digabung_ke_id"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_perusahaan")),
    )
    for kolom in ("wlkp", "nib"):
        op.create_index(
            f"uq_perusahaan_{kolom}",
            "perusahaan",
            [kolom],
            unique=True,
            sqlite_where=MASIH_SENDIRI,
            postgresql_where=MASIH_SENDIRI,
        )
    op.create_index("ix_perusahaan_urut", "perusahaan", ["nama_urut", "id"])
    op.create_index("ix_perusahaan_nama_baku", "perusahaan", ["nama_baku"])
    for kolom in ("sektor", "kecamatan", "kawasan", "digabung_ke_id", "diubah_pada"):
        op.create_index(op.f(f"ix_perusahaan_{kolom}"), "perusahaan", [kolom])


def _lokasi() -> None:
    op.create_table(
        "perusahaan_lokasi",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("versi", sa.Integer(), nullable=False),
        sa.Column("perusahaan_id", BESAR, nullable=False),
        sa.Column("nama", sa.String(120), nullable=False),
        sa.Column("alamat", sa.String(400), nullable=True),
        sa.Column("kecamatan", sa.String(60), nullable=True),
        sa.Column("kawasan", sa.String(120), nullable=True),
        sa.Column("jumlah_pekerja", sa.Integer(), nullable=True),
        sa.Column("ditutup_pada", WAKTU, nullable=True),
        sa.CheckConstraint("jumlah_pekerja >= 0", name=op.f("ck_perusahaan_lokasi_jumlah_pekerja")),
        _rujuk("perusahaan_lokasi", "perusahaan_id"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_perusahaan_lokasi")),
    )
    op.create_index(
        op.f("ix_perusahaan_lokasi_perusahaan_id"), "perusahaan_lokasi", ["perusahaan_id"]
    )


def _kembar() -> None:
    op.create_table(
        "perusahaan_trigram",
        sa.Column("trigram", sa.String(3), nullable=False),
        sa.Column("perusahaan_id", BESAR, nullable=False),
        _rujuk("perusahaan_trigram", "perusahaan_id"),
        sa.PrimaryKeyConstraint("trigram", "perusahaan_id", name=op.f("pk_perusahaan_trigram")),
    )
    op.create_index(
        op.f("ix_perusahaan_trigram_perusahaan_id"), "perusahaan_trigram", ["perusahaan_id"]
    )
    op.create_table(
        "perusahaan_usulan",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("satu_id", BESAR, nullable=False),
        sa.Column("dua_id", BESAR, nullable=False),
        sa.Column("skor", sa.Integer(), nullable=False),
        sa.Column("alasan", sa.String(400), nullable=False),
        sa.Column(
            "status", _pilihan("statususulan", "baru", "bukan_sama", "digabung"), nullable=False
        ),
        sa.Column("diputus_pada", WAKTU, nullable=True),
        sa.Column("diputus_oleh", sa.String(200), nullable=True),
        sa.CheckConstraint("satu_id < dua_id", name=op.f("ck_perusahaan_usulan_berurutan")),
        sa.CheckConstraint("skor BETWEEN 0 AND 100", name=op.f("ck_perusahaan_usulan_skor")),
        sa.CheckConstraint(
            "(status = 'baru') = (diputus_pada IS NULL)", name=op.f("ck_perusahaan_usulan_putusan")
        ),
        _rujuk("perusahaan_usulan", "satu_id"),
        _rujuk("perusahaan_usulan", "dua_id"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_perusahaan_usulan")),
        sa.UniqueConstraint("satu_id", "dua_id", name=op.f("uq_perusahaan_usulan_satu_id_dua_id")),
    )
    op.create_index("ix_perusahaan_usulan_urut", "perusahaan_usulan", ["status", "skor", "id"])
    op.create_index(op.f("ix_perusahaan_usulan_dua_id"), "perusahaan_usulan", ["dua_id"])


def _penggabungan() -> None:
    op.create_table(
        "perusahaan_penggabungan",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("sumber_id", BESAR, nullable=False),
        sa.Column("tujuan_id", BESAR, nullable=False),
        sa.Column("alasan", sa.String(500), nullable=False),
        sa.Column("diisi", sa.JSON(), nullable=False),
        sa.Column("pada", WAKTU, nullable=False),
        sa.Column("oleh", sa.String(200), nullable=False),
        sa.Column("dibatalkan_pada", WAKTU, nullable=True),
        sa.Column("dibatalkan_oleh", sa.String(200), nullable=True),
        sa.Column("alasan_batal", sa.String(500), nullable=True),
        sa.CheckConstraint(
            "sumber_id <> tujuan_id", name=op.f("ck_perusahaan_penggabungan_dua_perusahaan")
        ),
        sa.CheckConstraint(
            "(dibatalkan_pada IS NULL) = (alasan_batal IS NULL)",
            name=op.f("ck_perusahaan_penggabungan_batal_beralasan"),
        ),
        _rujuk("perusahaan_penggabungan", "sumber_id"),
        _rujuk("perusahaan_penggabungan", "tujuan_id"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_perusahaan_penggabungan")),
    )
    for kolom in ("sumber_id", "tujuan_id"):
        op.create_index(
            op.f(f"ix_perusahaan_penggabungan_{kolom}"), "perusahaan_penggabungan", [kolom]
        )


def upgrade() -> None:
    """Create the tables."""
    _perusahaan()
    _lokasi()
    _kembar()
    _penggabungan()


def downgrade() -> None:
    """Drop the tables."""
    for tabel in ("penggabungan", "usulan", "trigram", "lokasi"):
        op.drop_table(f"perusahaan_{tabel}")
    op.drop_table("perusahaan")
