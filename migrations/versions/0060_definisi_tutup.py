"""By which planning document a closed month is read, and by which edition its hash was made.

Revision ID: 0060
Revises: 0059
"""

import sqlalchemy as sa
from alembic import op

revision = "0060"
down_revision = "0059"
branch_labels = None
depends_on = None

_NAMA = "tutup_bulan"
BESAR = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Keep them. What is closed already was read by the newest document that was there then; its
    hash stays as it is."""
    with op.batch_alter_table(_NAMA) as tabel:
        tabel.add_column(sa.Column("dokumen_id", BESAR, nullable=True))
        tabel.add_column(
            sa.Column("bentuk_sidik", sa.Integer(), server_default=sa.text("1"), nullable=False)
        )
        tabel.create_foreign_key(
            op.f("fk_tutup_bulan_dokumen_id"), "dokumen_rencana", ["dokumen_id"], ["id"]
        )
    op.execute(
        "UPDATE tutup_bulan SET dokumen_id = (SELECT d.id FROM dokumen_rencana d WHERE "
        "tutup_bulan.tahun BETWEEN d.dari AND d.sampai AND "
        "d.dimuat_pada <= tutup_bulan.ditutup_pada ORDER BY d.tanggal DESC, d.id DESC LIMIT 1)"
    )


def downgrade() -> None:
    """Remove them."""
    with op.batch_alter_table(_NAMA) as tabel:
        tabel.drop_constraint(op.f("fk_tutup_bulan_dokumen_id"), type_="foreignkey")
        tabel.drop_column("bentuk_sidik")
        tabel.drop_column("dokumen_id")
