"""Calendar: decrees, periods, settings, waiting changes, running deadlines.

Revision ID: 0004
Revises: 0003
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

BESAR = sa.BigInteger().with_variant(sa.Integer, "sqlite")
WAKTU = sa.DateTime(timezone=True)


def _pilihan(nama: str, *nilai: str) -> sa.Enum:
    return sa.Enum(*nilai, name=nama, native_enum=False, create_constraint=True, length=40)


def _keyakinan() -> sa.Enum:
    return _pilihan("keyakinan", "V", "V2", "K", "U")


def _dekrit() -> None:
    op.create_table(
        "dekrit_libur",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("tahun", sa.Integer(), nullable=False),
        sa.Column("naskah", _pilihan("naskah", "skb", "keppres", "setempat"), nullable=False),
        sa.Column("seri", sa.String(60), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dekrit_libur")),
        sa.UniqueConstraint("tahun", "seri", name=op.f("uq_dekrit_libur_tahun_seri")),
    )
    op.create_table(
        "versi_dekrit",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("dekrit_id", BESAR, nullable=False),
        sa.Column("versi_ke", sa.Integer(), nullable=False),
        sa.Column("nomor", sa.Text(), nullable=False),
        sa.Column("tanggal", sa.Date(), nullable=True),
        sa.Column("tentang", sa.Text(), nullable=False),
        sa.Column("keyakinan", _keyakinan(), nullable=False),
        sa.Column("catatan", sa.Text(), nullable=False),
        sa.Column("diterapkan_pada", WAKTU, nullable=False),
        sa.Column("oleh_nama", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["dekrit_id"], ["dekrit_libur.id"], name=op.f("fk_versi_dekrit_dekrit_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_versi_dekrit")),
        sa.UniqueConstraint(
            "dekrit_id", "versi_ke", name=op.f("uq_versi_dekrit_dekrit_id_versi_ke")
        ),
    )
    op.create_table(
        "hari_libur",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("versi_dekrit_id", BESAR, nullable=False),
        sa.Column("tanggal", sa.Date(), nullable=False),
        sa.Column(
            "jenis",
            _pilihan(
                "jenislibur",
                "libur_nasional",
                "cuti_bersama",
                "penutupan_setempat",
                "hari_pemilihan",
            ),
            nullable=False,
        ),
        sa.Column("nama", sa.Text(), nullable=False),
        sa.Column("perlu_verifikasi", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["versi_dekrit_id"], ["versi_dekrit.id"], name=op.f("fk_hari_libur_versi_dekrit_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hari_libur")),
    )
    op.create_index(
        "ix_hari_libur_versi_dekrit_id_tanggal", "hari_libur", ["versi_dekrit_id", "tanggal"]
    )


def _acuan() -> None:
    satuan = _pilihan("satuan", "hari_kerja", "hari", "bulan", "tahun", "jam")
    op.create_table(
        "ketentuan",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("kode", sa.String(20), nullable=False),
        sa.Column("nama", sa.Text(), nullable=False),
        sa.Column("panjang", sa.Integer(), nullable=True),
        sa.Column("satuan", satuan, nullable=False),
        sa.Column("arah", _pilihan("arah", "maju", "mundur"), nullable=False),
        sa.Column("mulai_dari", sa.Text(), nullable=False),
        sa.Column("berakhir_oleh", sa.Text(), nullable=False),
        sa.Column("jeda", sa.Text(), nullable=False),
        sa.Column("akibat", sa.Text(), nullable=False),
        sa.Column("dasar", sa.Text(), nullable=False),
        sa.Column("keyakinan", _keyakinan(), nullable=False),
        sa.Column("catatan", sa.Text(), nullable=False),
        sa.Column("sumber", sa.Text(), nullable=False),
        sa.Column("berlaku_dari", sa.Date(), nullable=False),
        sa.Column("berlaku_sampai", sa.Date(), nullable=True),
        sa.Column("dicatat_pada", WAKTU, nullable=False),
        sa.Column("oleh_nama", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "panjang IS NULL OR panjang > 0", name=op.f("ck_ketentuan_panjang_positif")
        ),
        sa.CheckConstraint(
            "berlaku_sampai IS NULL OR berlaku_sampai >= berlaku_dari",
            name=op.f("ck_ketentuan_masa_berlaku"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ketentuan")),
        sa.UniqueConstraint("kode", "berlaku_dari", name=op.f("uq_ketentuan_kode_berlaku_dari")),
    )
    op.create_table(
        "pengaturan",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("kode", sa.String(60), nullable=False),
        sa.Column("nilai", sa.String(200), nullable=False),
        sa.Column("berlaku_dari", sa.Date(), nullable=False),
        sa.Column("urutan", sa.Integer(), nullable=False),
        sa.Column("dasar", sa.Text(), nullable=False),
        sa.Column("keyakinan", _keyakinan(), nullable=False),
        sa.Column("sumber", sa.Text(), nullable=False),
        sa.Column("dicatat_pada", WAKTU, nullable=False),
        sa.Column("oleh_nama", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pengaturan")),
        sa.UniqueConstraint(
            "kode", "berlaku_dari", "urutan", name=op.f("uq_pengaturan_kode_berlaku_dari_urutan")
        ),
    )
    op.create_table(
        "rancangan_acuan",
        sa.Column("id", BESAR, nullable=False),
        sa.Column(
            "jenis",
            _pilihan("jenisrancangan", "dekrit", "pengaturan", "ketentuan"),
            nullable=False,
        ),
        sa.Column(
            "status",
            _pilihan("statusrancangan", "menunggu", "diterapkan", "dibuang"),
            nullable=False,
        ),
        sa.Column("judul", sa.Text(), nullable=False),
        sa.Column("isi", sa.JSON(), nullable=False),
        sa.Column("dibuat_pada", WAKTU, nullable=False),
        sa.Column("dibuat_nama", sa.Text(), nullable=False),
        sa.Column("diputuskan_pada", WAKTU, nullable=True),
        sa.Column("diputuskan_nama", sa.Text(), nullable=True),
        sa.Column("tergeser", sa.Integer(), nullable=True),
        sa.Column("versi", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "(status = 'menunggu') = (diputuskan_pada IS NULL)",
            name=op.f("ck_rancangan_acuan_keputusan_berwaktu"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rancangan_acuan")),
    )
    op.create_index("ix_rancangan_acuan_status_id", "rancangan_acuan", ["status", "id"])


def _tenggat() -> None:
    op.create_table(
        "tenggat",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("rujukan_jenis", sa.String(40), nullable=False),
        sa.Column("rujukan_id", sa.BigInteger(), nullable=False),
        sa.Column("ketentuan_id", BESAR, nullable=False),
        sa.Column("kode", sa.String(20), nullable=False),
        sa.Column("kunci", sa.String(80), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("bukti", sa.Text(), nullable=False),
        sa.Column("mulai", sa.Date(), nullable=False),
        sa.Column("jatuh", sa.Date(), nullable=True),
        sa.Column("jatuh_alternatif", sa.Date(), nullable=True),
        sa.Column(
            "status",
            _pilihan("statustenggat", "berjalan", "terpenuhi", "dibatalkan"),
            nullable=False,
        ),
        sa.Column("dipenuhi_pada", sa.Date(), nullable=True),
        sa.Column("ditutup_pada", WAKTU, nullable=True),
        sa.Column("alasan_tutup", sa.Text(), nullable=False),
        sa.Column("penanggung_jawab_id", sa.BigInteger(), nullable=True),
        sa.Column("dibuka_pada", WAKTU, nullable=False),
        sa.Column("versi", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "(status = 'terpenuhi') = (dipenuhi_pada IS NOT NULL)",
            name=op.f("ck_tenggat_terpenuhi_bertanggal"),
        ),
        sa.CheckConstraint(
            "(status = 'berjalan') = (ditutup_pada IS NULL)",
            name=op.f("ck_tenggat_ditutup_berwaktu"),
        ),
        sa.ForeignKeyConstraint(
            ["ketentuan_id"], ["ketentuan.id"], name=op.f("fk_tenggat_ketentuan_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tenggat")),
    )
    op.create_index("ix_tenggat_rujukan", "tenggat", ["rujukan_jenis", "rujukan_id", "id"])
    op.create_index("ix_tenggat_status_jatuh", "tenggat", ["status", "jatuh", "id"])
    op.create_index("ix_tenggat_ketentuan_id", "tenggat", ["ketentuan_id"])
    op.create_index(
        "uq_tenggat_berjalan",
        "tenggat",
        ["rujukan_jenis", "rujukan_id", "kode", "kunci"],
        unique=True,
        sqlite_where=sa.text("status = 'berjalan'"),
        postgresql_where=sa.text("status = 'berjalan'"),
    )
    op.create_table(
        "jeda_tenggat",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("tenggat_id", BESAR, nullable=False),
        sa.Column("dari", sa.Date(), nullable=False),
        sa.Column("sampai", sa.Date(), nullable=True),
        sa.Column("alasan", sa.Text(), nullable=False),
        sa.Column("pertemuan", sa.JSON(), nullable=False),
        sa.CheckConstraint("sampai IS NULL OR sampai >= dari", name=op.f("ck_jeda_tenggat_urut")),
        sa.ForeignKeyConstraint(
            ["tenggat_id"], ["tenggat.id"], name=op.f("fk_jeda_tenggat_tenggat_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_jeda_tenggat")),
    )
    op.create_index("ix_jeda_tenggat_tenggat_id_dari", "jeda_tenggat", ["tenggat_id", "dari"])


def _hitungan() -> None:
    sebab = _pilihan(
        "sebabhitung",
        "dibuka",
        "dibuka_kembali",
        "mulai_diubah",
        "jeda",
        "dekrit",
        "pengaturan",
        "ketentuan",
        "data_acuan",
    )
    op.create_table(
        "hitungan_tenggat",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("tenggat_id", BESAR, nullable=False),
        sa.Column("ketentuan_id", BESAR, nullable=False),
        sa.Column("mulai", sa.Date(), nullable=False),
        sa.Column("jatuh", sa.Date(), nullable=True),
        sa.Column("jatuh_alternatif", sa.Date(), nullable=True),
        sa.Column("sebab", sebab, nullable=False),
        sa.Column("keterangan", sa.Text(), nullable=False),
        sa.Column("kalimat", sa.Text(), nullable=False),
        sa.Column("rancangan_id", BESAR, nullable=True),
        sa.Column("pada", WAKTU, nullable=False),
        sa.Column("oleh_nama", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["tenggat_id"], ["tenggat.id"], name=op.f("fk_hitungan_tenggat_tenggat_id")
        ),
        sa.ForeignKeyConstraint(
            ["ketentuan_id"], ["ketentuan.id"], name=op.f("fk_hitungan_tenggat_ketentuan_id")
        ),
        sa.ForeignKeyConstraint(
            ["rancangan_id"],
            ["rancangan_acuan.id"],
            name=op.f("fk_hitungan_tenggat_rancangan_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hitungan_tenggat")),
    )
    op.create_index("ix_hitungan_tenggat_tenggat_id_id", "hitungan_tenggat", ["tenggat_id", "id"])
    op.create_index("ix_hitungan_tenggat_rancangan_id", "hitungan_tenggat", ["rancangan_id"])


def upgrade() -> None:
    """Create the tables."""
    _dekrit()
    _acuan()
    _tenggat()
    _hitungan()


def downgrade() -> None:
    """Drop the tables."""
    for tabel in (
        "hitungan_tenggat",
        "jeda_tenggat",
        "tenggat",
        "rancangan_acuan",
        "pengaturan",
        "ketentuan",
        "hari_libur",
        "versi_dekrit",
        "dekrit_libur",
    ):
        op.drop_table(tabel)
