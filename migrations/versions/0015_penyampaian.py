"""Service of letters: by the party's account, corrected with a reason, proven for every party.

Revision ID: 0015
Revises: 0014
"""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

TABEL = ("panggilan", "tanggapan_anjuran")
LAMA = "cara IN ('langsung', 'pos', 'kurir', 'surel')"
BARU = "cara IN ('langsung', 'pos', 'kurir', 'surel', 'portal')"


def _ganti(tabel: str, lama: str, baru: str) -> None:
    """Put another condition in the CHECK; on SQLite, which keeps it as text, in its text (0011)."""
    basis = op.get_bind()
    nama = op.f(f"ck_{tabel}_cara")
    if basis.dialect.name != "sqlite":
        op.drop_constraint(nama, tabel, type_="check")
        op.create_check_constraint(nama, tabel, baru)
        return
    basis.exec_driver_sql("PRAGMA writable_schema = ON")
    hasil = basis.execute(
        sa.text(
            "UPDATE sqlite_master SET sql = replace(sql, :lama, :baru) "
            "WHERE type = 'table' AND name = :tabel AND instr(sql, :lama) > 0"
        ),
        {"tabel": tabel, "lama": lama, "baru": baru},
    )
    versi = basis.exec_driver_sql("PRAGMA schema_version").scalar_one()
    basis.exec_driver_sql(f"PRAGMA schema_version = {versi + 1}")
    basis.exec_driver_sql("PRAGMA writable_schema = RESET")
    if hasil.rowcount != 1:
        raise RuntimeError(f"{nama} is not as expected")


def upgrade() -> None:
    """Allow the word; add columns without a rebuild, which would cost SQLite its triggers."""
    for tabel in TABEL:
        _ganti(tabel, LAMA, BARU)
    op.add_column("penyampaian_surat", sa.Column("perbaikan", sa.JSON(), nullable=True))
    op.add_column("surat", sa.Column("tersampai_pada", sa.Date(), nullable=True))
    op.create_index("ix_surat_tersampai_pada_status", "surat", ["tersampai_pada", "status"])


def downgrade() -> None:
    """Forbid it again; what went by the account was handed to the party itself."""
    op.drop_index("ix_surat_tersampai_pada_status", "surat")
    op.drop_column("surat", "tersampai_pada")
    op.drop_column("penyampaian_surat", "perbaikan")
    for tabel in TABEL:
        op.execute(f"UPDATE {tabel} SET cara = 'langsung' WHERE cara = 'portal'")  # noqa: S608
        _ganti(tabel, BARU, LAMA)
