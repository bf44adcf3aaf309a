"""Long tables that somebody asked to take out.

Revision ID: 0051
Revises: 0050
"""

import sqlalchemy as sa
from alembic import op

revision = "0051"
down_revision = "0050"
branch_labels = None
depends_on = None

BESAR = sa.BigInteger().with_variant(sa.Integer, "sqlite")
_NAMA = "ekspor_angka"
_MACAM = ("perkara", "daftar", "indikator", "register")


def upgrade() -> None:
    """Keep who asked for what, and for some days the workbook."""
    op.create_table(
        _NAMA,
        sa.Column("id", BESAR, nullable=False),
        sa.Column(
            "macam",
            sa.Enum(
                *_MACAM,
                name=op.f(f"ck_{_NAMA}_macamekspor"),
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("judul", sa.String(length=200), nullable=False),
        sa.Column("saringan", sa.JSON(), nullable=False),
        sa.Column("kata", sa.JSON(), nullable=False),
        sa.Column("pekerjaan_id", BESAR, nullable=True),
        sa.Column("dibuat_pada", sa.DateTime(timezone=True), nullable=False),
        sa.Column("dibuat_oleh_id", BESAR, nullable=True),
        sa.Column("dibuat_nama", sa.String(length=200), nullable=False),
        sa.Column("selesai_pada", sa.DateTime(timezone=True), nullable=True),
        sa.Column("sha256", sa.String(length=64), nullable=True),
        sa.Column("baris", sa.Integer(), nullable=True),
        sa.Column("dibuang_pada", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "(selesai_pada IS NULL) = (baris IS NULL) AND "
            "(selesai_pada IS NOT NULL OR (sha256 IS NULL AND dibuang_pada IS NULL)) AND "
            "(selesai_pada IS NULL OR (sha256 IS NULL) = (dibuang_pada IS NOT NULL))",
            name=op.f(f"ck_{_NAMA}_selesai_utuh"),
        ),
        sa.ForeignKeyConstraint(
            ["pekerjaan_id"], ["pekerjaan.id"], name=op.f(f"fk_{_NAMA}_pekerjaan_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{_NAMA}")),
    )
    for kolom in (["dibuat_oleh_id", "id"], ["selesai_pada"], ["sha256"]):
        op.create_index(op.f(f"ix_{_NAMA}_{kolom[0]}"), _NAMA, kolom)


def downgrade() -> None:
    """Forget them."""
    op.drop_table(_NAMA)
