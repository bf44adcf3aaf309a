"""A planning document that was brought in by mistake is withdrawn, with its reason.

Revision ID: 0059
Revises: 0058
"""

import sqlalchemy as sa
from alembic import op

revision = "0059"
down_revision = "0058"
branch_labels = None
depends_on = None

_NAMA = "dokumen_rencana"
_CEK = "ck_dokumen_rencana_ditarik"


def upgrade() -> None:
    """Keep when, by whom and why."""
    with op.batch_alter_table(_NAMA) as tabel:
        tabel.add_column(sa.Column("ditarik_pada", sa.DateTime(timezone=True), nullable=True))
        for kolom, panjang in (("ditarik_nama", 200), ("alasan_tarik", 300)):
            tabel.add_column(
                sa.Column(kolom, sa.String(panjang), server_default=sa.text("''"), nullable=False)
            )
        tabel.create_check_constraint(op.f(_CEK), "(ditarik_pada IS NULL) = (alasan_tarik = '')")


def downgrade() -> None:
    """Forget it: withdrawn documents stand again."""
    with op.batch_alter_table(_NAMA) as tabel:
        tabel.drop_constraint(op.f(_CEK), type_="check")
        for kolom in ("alasan_tarik", "ditarik_nama", "ditarik_pada"):
            tabel.drop_column(kolom)
