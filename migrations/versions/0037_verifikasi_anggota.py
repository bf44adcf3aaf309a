"""Verification of membership: claims, objections, the frozen recapitulation.

Revision ID: 0037
Revises: 0036
"""

import sqlalchemy as sa
from alembic import op

revision = "0037"
down_revision = "0036"
branch_labels = None
depends_on = None

BESAR = sa.BigInteger().with_variant(sa.Integer, "sqlite")
WAKTU = sa.DateTime(timezone=True)


def _pilihan(nama: str, *nilai: str) -> sa.Enum:
    return sa.Enum(*nilai, name=nama, native_enum=False, create_constraint=True, length=40)


def _acuan(tabel: str, kolom: str, tujuan: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([kolom], [f"{tujuan}.id"], name=op.f(f"fk_{tabel}_{kolom}"))


def _klaim() -> None:
    op.create_table(
        "klaim_anggota",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("urusan_id", BESAR, nullable=False),
        sa.Column("organisasi_id", BESAR, nullable=False),
        sa.Column("perusahaan_id", BESAR, nullable=True),
        sa.Column("nama_perusahaan", sa.String(length=200), nullable=False),
        sa.Column("jumlah_klaim", sa.Integer(), nullable=False),
        sa.Column("keterangan", sa.Text(), nullable=False),
        sa.Column("diajukan_pada", WAKTU, nullable=False),
        sa.Column("diajukan_nama", sa.String(length=200), nullable=False),
        sa.Column(
            "status",
            _pilihan("statusklaim", "menunggu", "diterima", "sebagian", "ditolak"),
            nullable=False,
        ),
        sa.Column("jumlah_diterima", sa.Integer(), nullable=True),
        sa.Column("alasan", sa.Text(), nullable=False),
        sa.Column("diputus_pada", sa.Date(), nullable=True),
        sa.Column("diputus_nama", sa.String(length=200), nullable=False),
        sa.Column("versi", sa.Integer(), nullable=False),
        sa.CheckConstraint("jumlah_klaim > 0", name=op.f("ck_klaim_anggota_jumlah_klaim")),
        sa.CheckConstraint(
            "jumlah_diterima IS NULL OR jumlah_diterima BETWEEN 0 AND jumlah_klaim",
            name=op.f("ck_klaim_anggota_jumlah_diterima"),
        ),
        sa.CheckConstraint(
            "(status = 'menunggu') = (diputus_pada IS NULL)", name=op.f("ck_klaim_anggota_diputus")
        ),
        sa.CheckConstraint(
            "(status = 'menunggu') = (jumlah_diterima IS NULL)",
            name=op.f("ck_klaim_anggota_diputus_berangka"),
        ),
        _acuan("klaim_anggota", "urusan_id", "urusan"),
        _acuan("klaim_anggota", "organisasi_id", "organisasi"),
        _acuan("klaim_anggota", "perusahaan_id", "perusahaan"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_klaim_anggota")),
    )
    op.create_index("ix_klaim_anggota_urusan_id", "klaim_anggota", ["urusan_id", "id"])
    op.create_index(
        "ix_klaim_anggota_organisasi_id", "klaim_anggota", ["organisasi_id", "urusan_id"]
    )
    op.create_index(op.f("ix_klaim_anggota_perusahaan_id"), "klaim_anggota", ["perusahaan_id"])


def _keberatan() -> None:
    op.create_table(
        "keberatan_klaim",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("klaim_id", BESAR, nullable=False),
        sa.Column("uraian", sa.Text(), nullable=False),
        sa.Column("diajukan_pada", sa.Date(), nullable=False),
        sa.Column("diajukan_nama", sa.String(length=200), nullable=False),
        sa.Column(
            "status",
            _pilihan("statuskeberatan", "menunggu", "diterima", "ditolak"),
            nullable=False,
        ),
        sa.Column("jawaban", sa.Text(), nullable=False),
        sa.Column("dijawab_pada", sa.Date(), nullable=True),
        sa.Column("dijawab_nama", sa.String(length=200), nullable=False),
        sa.CheckConstraint(
            "(status = 'menunggu') = (dijawab_pada IS NULL)",
            name=op.f("ck_keberatan_klaim_dijawab"),
        ),
        _acuan("keberatan_klaim", "klaim_id", "klaim_anggota"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_keberatan_klaim")),
    )
    op.create_index("ix_keberatan_klaim_klaim_id", "keberatan_klaim", ["klaim_id", "id"])


def _rekap() -> None:
    op.create_table(
        "rekap_anggota",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("urusan_id", BESAR, nullable=False),
        sa.Column("organisasi_id", BESAR, nullable=False),
        sa.Column("nama", sa.String(length=200), nullable=False),
        sa.Column("nomor", sa.String(length=120), nullable=False),
        sa.Column(
            "jenis",
            _pilihan("jenisorganisasi", "serikat", "federasi", "konfederasi", "pengusaha"),
            nullable=False,
        ),
        sa.Column("induk_id", BESAR, nullable=True),
        sa.Column("nama_induk", sa.String(length=200), nullable=False),
        sa.Column("jumlah_perusahaan", sa.Integer(), nullable=False),
        sa.Column("jumlah_klaim", sa.Integer(), nullable=False),
        sa.Column("jumlah_diterima", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "jumlah_diterima BETWEEN 0 AND jumlah_klaim", name=op.f("ck_rekap_anggota_jumlah")
        ),
        _acuan("rekap_anggota", "urusan_id", "urusan"),
        _acuan("rekap_anggota", "organisasi_id", "organisasi"),
        _acuan("rekap_anggota", "induk_id", "organisasi"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rekap_anggota")),
        sa.UniqueConstraint(
            "urusan_id", "organisasi_id", name=op.f("uq_rekap_anggota_urusan_id_organisasi_id")
        ),
    )
    op.create_index(op.f("ix_rekap_anggota_organisasi_id"), "rekap_anggota", ["organisasi_id"])


def upgrade() -> None:
    """Create the tables of verification."""
    _klaim()
    _keberatan()
    _rekap()


def downgrade() -> None:
    """Drop them; the rounds themselves are matters and stay."""
    for tabel in ("rekap_anggota", "keberatan_klaim", "klaim_anggota"):
        op.drop_table(tabel)
