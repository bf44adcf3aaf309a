"""Outsiders in a case: owners of drafts, access, codes, statements, powers of attorney.

Revision ID: 0009
Revises: 0008
"""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

BESAR = sa.BigInteger().with_variant(sa.Integer, "sqlite")
WAKTU = sa.DateTime(timezone=True)


def _fk(tabel: str, kolom: str, ke: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([kolom], [f"{ke}.id"], name=op.f(f"fk_{tabel}_{kolom}"))


def _cek(tabel: str, nama: str, syarat: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(syarat, name=op.f(f"ck_{tabel}_{nama}"))


def _kode(tabel: str, *kolom: sa.schema.SchemaItem) -> None:
    """Create a table of codes, one row a party: the invitation and the tracking card alike."""
    op.create_table(
        tabel,
        sa.Column("id", BESAR, nullable=False),
        sa.Column("pihak_id", BESAR, nullable=False),
        sa.Column("kode", sa.String(20), nullable=False),
        sa.Column("generasi", sa.Integer, nullable=False),
        sa.Column("dibuat_pada", WAKTU, nullable=False),
        *kolom,
        _cek(tabel, "generasi", "generasi >= 1"),
        _fk(tabel, "pihak_id", "pihak"),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{tabel}")),
        sa.UniqueConstraint("pihak_id", name=op.f(f"uq_{tabel}_pihak_id")),
        sa.UniqueConstraint("kode", name=op.f(f"uq_{tabel}_kode")),
    )


def _perkara() -> None:
    with op.batch_alter_table("perkara") as tabel:
        tabel.add_column(sa.Column("pemilik_id", BESAR, nullable=True))
        tabel.add_column(sa.Column("diajukan_pada", WAKTU, nullable=True))
        tabel.add_column(sa.Column("riwayat_bipartit", sa.JSON, nullable=True))
        tabel.create_foreign_key(op.f("fk_perkara_pemilik_id"), "pengguna", ["pemilik_id"], ["id"])
        tabel.create_check_constraint(
            op.f("ck_perkara_diajukan"),
            "pemilik_id IS NULL OR diajukan_pada IS NOT NULL "
            "OR tahap IN ('bipartit', 'draf', 'selesai')",
        )
        tabel.create_index("ix_perkara_pemilik_id", ["pemilik_id"])


def _kuasa() -> None:
    """What officers have recorded until now was looked at when it was recorded."""
    with op.batch_alter_table("kuasa") as tabel:
        tabel.add_column(sa.Column("pengguna_id", BESAR, nullable=True))
        tabel.add_column(sa.Column("status", sa.String(40), nullable=True))
        tabel.add_column(sa.Column("diperiksa_pada", WAKTU, nullable=True))
        tabel.add_column(sa.Column("diperiksa_oleh", sa.String(200), nullable=True))
        tabel.add_column(sa.Column("alasan_periksa", sa.Text, nullable=True))
        tabel.add_column(sa.Column("dicabut_pada", WAKTU, nullable=True))
    op.execute(
        "UPDATE kuasa SET status = 'terverifikasi', alasan_periksa = '', "
        "diperiksa_pada = CURRENT_TIMESTAMP, diperiksa_oleh = 'dicatat petugas'"
    )
    with op.batch_alter_table("kuasa") as tabel:
        tabel.alter_column("status", existing_type=sa.String(40), nullable=False)
        tabel.alter_column("alasan_periksa", existing_type=sa.Text, nullable=False)
        tabel.create_foreign_key(op.f("fk_kuasa_pengguna_id"), "pengguna", ["pengguna_id"], ["id"])
        tabel.create_check_constraint(
            op.f("ck_kuasa_statuskuasa"),
            "status IN ('menunggu', 'terverifikasi', 'ditolak', 'dicabut')",
        )
        tabel.create_check_constraint(
            op.f("ck_kuasa_diperiksa"),
            "(status = 'menunggu') = (diperiksa_pada IS NULL) OR status = 'dicabut'",
        )
        tabel.create_check_constraint(
            op.f("ck_kuasa_dicabut"), "(status = 'dicabut') = (dicabut_pada IS NOT NULL)"
        )
        tabel.create_index("ix_kuasa_pengguna_id_status", ["pengguna_id", "status"])


def _akses() -> None:
    op.create_table(
        "akses_pihak",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("pihak_id", BESAR, nullable=False),
        sa.Column("pengguna_id", BESAR, nullable=False),
        sa.Column("pengguna_nama", sa.String(120), nullable=False),
        sa.Column("asal", sa.String(40), nullable=False),
        sa.Column("penuh", sa.Boolean, nullable=False),
        sa.Column("dibuka_pada", WAKTU, nullable=False),
        sa.Column("dicabut_pada", WAKTU, nullable=True),
        sa.Column("dicabut_karena", sa.Text, nullable=True),
        sa.Column("surat", sa.JSON, nullable=True),
        _cek("akses_pihak", "asalakses", "asal IN ('pengaju', 'undangan')"),
        _cek(
            "akses_pihak",
            "cabut_beralasan",
            "(dicabut_pada IS NULL) = (dicabut_karena IS NULL)",
        ),
        _fk("akses_pihak", "pihak_id", "pihak"),
        _fk("akses_pihak", "pengguna_id", "pengguna"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_akses_pihak")),
        sa.UniqueConstraint(
            "pihak_id", "pengguna_id", name=op.f("uq_akses_pihak_pihak_id_pengguna_id")
        ),
    )
    op.create_index(
        "ix_akses_pihak_pengguna_id_dicabut_pada", "akses_pihak", ["pengguna_id", "dicabut_pada"]
    )
    op.create_index("ix_akses_pihak_penuh_id", "akses_pihak", ["penuh", "id"])


def _pernyataan() -> None:
    op.create_table(
        "pernyataan_pihak",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("perkara_id", BESAR, nullable=False),
        sa.Column("pihak_id", BESAR, nullable=False),
        sa.Column("pengguna_id", BESAR, nullable=False),
        sa.Column("pengguna_nama", sa.String(120), nullable=False),
        sa.Column("jenis", sa.String(40), nullable=False),
        sa.Column("isi", sa.JSON, nullable=False),
        sa.Column("dibuat_pada", WAKTU, nullable=False),
        sa.Column("status", sa.String(40), nullable=False),
        sa.Column("diputus_pada", WAKTU, nullable=True),
        sa.Column("diputus_oleh", sa.String(200), nullable=True),
        sa.Column("tanggapan", sa.Text, nullable=False),
        _cek(
            "pernyataan_pihak",
            "jenispernyataan",
            "jenis IN ('cabut', 'pilih_jalur', 'hadir', 'berhalangan', 'terima')",
        ),
        _cek(
            "pernyataan_pihak",
            "statuspernyataan",
            "status IN ('menunggu', 'ditindaklanjuti', 'ditolak', 'ditarik')",
        ),
        _cek("pernyataan_pihak", "diputus", "(status = 'menunggu') = (diputus_pada IS NULL)"),
        _fk("pernyataan_pihak", "perkara_id", "perkara"),
        _fk("pernyataan_pihak", "pihak_id", "pihak"),
        _fk("pernyataan_pihak", "pengguna_id", "pengguna"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pernyataan_pihak")),
    )
    op.create_index("ix_pernyataan_pihak_pihak_id", "pernyataan_pihak", ["pihak_id"])
    op.create_index("ix_pernyataan_pihak_perkara_id_id", "pernyataan_pihak", ["perkara_id", "id"])
    op.create_index("ix_pernyataan_pihak_status_id", "pernyataan_pihak", ["status", "id"])


def _wakil() -> None:
    op.create_table(
        "wakil_perusahaan",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("pengguna_id", BESAR, nullable=False),
        sa.Column("pengguna_nama", sa.String(120), nullable=False),
        sa.Column("perusahaan_id", BESAR, nullable=False),
        sa.Column("jabatan", sa.String(120), nullable=False),
        sa.Column("nomor_surat", sa.String(120), nullable=False),
        sa.Column("berlaku_sampai", sa.Date, nullable=True),
        sa.Column("status", sa.String(40), nullable=False),
        sa.Column("diajukan_pada", WAKTU, nullable=False),
        sa.Column("diputus_pada", WAKTU, nullable=True),
        sa.Column("diputus_oleh", sa.String(200), nullable=True),
        sa.Column("alasan", sa.String(500), nullable=False),
        _cek(
            "wakil_perusahaan",
            "statuswakil",
            "status IN ('menunggu', 'terverifikasi', 'ditolak', 'dicabut')",
        ),
        _cek("wakil_perusahaan", "diputus", "(status = 'menunggu') = (diputus_pada IS NULL)"),
        _fk("wakil_perusahaan", "pengguna_id", "pengguna"),
        _fk("wakil_perusahaan", "perusahaan_id", "perusahaan"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_wakil_perusahaan")),
    )
    op.create_index(
        "ix_wakil_perusahaan_pengguna_id_status", "wakil_perusahaan", ["pengguna_id", "status"]
    )
    op.create_index("ix_wakil_perusahaan_status_id", "wakil_perusahaan", ["status", "id"])
    op.create_index("ix_wakil_perusahaan_perusahaan_id", "wakil_perusahaan", ["perusahaan_id"])


def upgrade() -> None:
    """Add the columns and create the tables."""
    _perkara()
    _kuasa()
    _akses()
    _kode(
        "undangan_pihak",
        sa.Column("dibuat_oleh", sa.String(200), nullable=False),
        sa.Column("sampai", WAKTU, nullable=False),
        sa.Column("dipakai_pada", WAKTU, nullable=True),
        sa.Column("dipakai_oleh_id", BESAR, nullable=True),
        sa.Column("dibatalkan_pada", WAKTU, nullable=True),
        _cek("undangan_pihak", "dipakai", "(dipakai_pada IS NULL) = (dipakai_oleh_id IS NULL)"),
        _fk("undangan_pihak", "dipakai_oleh_id", "pengguna"),
    )
    _kode("kartu_lacak")
    _pernyataan()
    _wakil()


def downgrade() -> None:
    """Take all of it away again."""
    for nama in (
        "wakil_perusahaan",
        "pernyataan_pihak",
        "kartu_lacak",
        "undangan_pihak",
        "akses_pihak",
    ):
        op.drop_table(nama)
    with op.batch_alter_table("kuasa") as tabel:
        tabel.drop_index("ix_kuasa_pengguna_id_status")
        for nama in ("dicabut", "diperiksa", "statuskuasa"):
            tabel.drop_constraint(op.f(f"ck_kuasa_{nama}"), type_="check")
        tabel.drop_constraint(op.f("fk_kuasa_pengguna_id"), type_="foreignkey")
        for nama in (
            "dicabut_pada",
            "alasan_periksa",
            "diperiksa_oleh",
            "diperiksa_pada",
            "status",
            "pengguna_id",
        ):
            tabel.drop_column(nama)
    with op.batch_alter_table("perkara") as tabel:
        tabel.drop_index("ix_perkara_pemilik_id")
        tabel.drop_constraint(op.f("ck_perkara_diajukan"), type_="check")
        tabel.drop_constraint(op.f("fk_perkara_pemilik_id"), type_="foreignkey")
        for nama in ("riwayat_bipartit", "diajukan_pada", "pemilik_id"):
            tabel.drop_column(nama)
