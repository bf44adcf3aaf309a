"""Guidance: the year's plan, activities as they are counted, who came, what they thought.

Revision ID: 0039
Revises: 0038
"""

import sqlalchemy as sa
from alembic import op

revision = "0039"
down_revision = "0038"
branch_labels = None
depends_on = None

BESAR = sa.BigInteger().with_variant(sa.Integer, "sqlite")
WAKTU = sa.DateTime(timezone=True)


def _ke(tabel: str, kolom: str, tujuan: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([kolom], [f"{tujuan}.id"], name=op.f(f"fk_{tabel}_{kolom}"))


def _rencana() -> None:
    nama = "rencana_pembinaan"
    op.create_table(
        nama,
        sa.Column("id", BESAR, nullable=False),
        sa.Column("tahun", sa.Integer(), nullable=False),
        sa.Column("triwulan", sa.Integer(), nullable=False),
        sa.Column("topik", sa.String(length=30), nullable=False),
        sa.Column("judul", sa.String(length=200), nullable=False),
        sa.Column("jumlah", sa.Integer(), nullable=False),
        sa.Column("target_perusahaan", sa.Integer(), nullable=True),
        sa.Column("target_orang", sa.Integer(), nullable=True),
        sa.Column("kode_kegiatan", sa.String(length=60), nullable=False),
        sa.Column("anggaran", BESAR, nullable=True),
        sa.Column("ditarik_pada", WAKTU, nullable=True),
        sa.Column("dibuat_pada", WAKTU, nullable=False),
        sa.Column("dibuat_nama", sa.String(length=200), nullable=False),
        sa.Column("versi", sa.Integer(), nullable=False),
        sa.CheckConstraint("triwulan BETWEEN 1 AND 4", name=op.f(f"ck_{nama}_triwulan")),
        sa.CheckConstraint("jumlah > 0", name=op.f(f"ck_{nama}_jumlah")),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{nama}")),
    )
    op.create_index("ix_rencana_pembinaan_tahun", nama, ["tahun", "id"])


def _kegiatan() -> None:
    nama = "kegiatan_pembinaan"
    op.create_table(
        nama,
        sa.Column("id", BESAR, nullable=False),
        sa.Column("urusan_id", BESAR, nullable=False),
        sa.Column("rencana_id", BESAR, nullable=True),
        sa.Column("topik", sa.String(length=30), nullable=False),
        sa.Column("hari", sa.Date(), nullable=False),
        sa.Column("keadaan", sa.String(length=40), nullable=False),
        sa.Column("terlaksana", sa.Boolean(), nullable=False),
        _ke(nama, "urusan_id", "urusan"),
        _ke(nama, "rencana_id", "rencana_pembinaan"),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{nama}")),
        sa.UniqueConstraint("urusan_id", name=op.f(f"uq_{nama}_urusan_id")),
    )
    op.create_index("ix_kegiatan_pembinaan_hari", nama, ["hari", "id"])
    op.create_index("ix_kegiatan_pembinaan_rencana_id", nama, ["rencana_id"])


def _hadir() -> None:
    nama = "hadir_pembinaan"
    op.create_table(
        nama,
        sa.Column("id", BESAR, nullable=False),
        sa.Column("urusan_id", BESAR, nullable=False),
        sa.Column("perusahaan_id", BESAR, nullable=True),
        sa.Column("nama_perusahaan", sa.String(length=200), nullable=False),
        sa.Column("nama", sa.String(length=120), nullable=False),
        sa.Column("jabatan", sa.String(length=120), nullable=False),
        sa.Column("cara", sa.String(length=10), nullable=False),
        sa.Column("kunci", sa.String(length=64), nullable=False),
        sa.Column("pada", WAKTU, nullable=False),
        _ke(nama, "urusan_id", "urusan"),
        _ke(nama, "perusahaan_id", "perusahaan"),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{nama}")),
        sa.UniqueConstraint("urusan_id", "kunci", name=op.f(f"uq_{nama}_urusan_id_kunci")),
    )
    op.create_index("ix_hadir_pembinaan_perusahaan_id", nama, ["perusahaan_id"])


def _lain() -> None:
    nama = "undangan_pembinaan"
    op.create_table(
        nama,
        sa.Column("id", BESAR, nullable=False),
        sa.Column("urusan_id", BESAR, nullable=False),
        sa.Column("perusahaan_id", BESAR, nullable=False),
        _ke(nama, "urusan_id", "urusan"),
        _ke(nama, "perusahaan_id", "perusahaan"),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{nama}")),
        sa.UniqueConstraint(
            "urusan_id", "perusahaan_id", name=op.f(f"uq_{nama}_urusan_id_perusahaan_id")
        ),
    )
    op.create_index("ix_undangan_pembinaan_perusahaan_id", nama, ["perusahaan_id"])
    nama = "evaluasi_pembinaan"
    op.create_table(
        nama,
        sa.Column("id", BESAR, nullable=False),
        sa.Column("urusan_id", BESAR, nullable=False),
        sa.Column("nilai", sa.JSON(), nullable=False),
        sa.Column("saran", sa.Text(), nullable=False),
        sa.Column("kunci", sa.String(length=64), nullable=False),
        sa.Column("pada", WAKTU, nullable=False),
        _ke(nama, "urusan_id", "urusan"),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{nama}")),
        sa.UniqueConstraint("urusan_id", "kunci", name=op.f(f"uq_{nama}_urusan_id_kunci")),
    )


def upgrade() -> None:
    """Keep the plan, activities, participants, invited companies and opinions."""
    _rencana()
    _kegiatan()
    _hadir()
    _lain()


def downgrade() -> None:
    """Forget them; the matters of activities stay."""
    for nama in ("evaluasi", "undangan", "hadir", "kegiatan", "rencana"):
        op.drop_table(f"{nama}_pembinaan")
