"""A letter may go to somebody who is no party: its sending names him and no party.

Revision ID: 0023
Revises: 0022
"""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None

BESAR = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Let a sending be without a party."""
    with op.batch_alter_table("penyampaian_surat") as tabel:
        tabel.alter_column("pihak_id", existing_type=BESAR, nullable=True)


def downgrade() -> None:
    """Ask for the party again; sendings to others are refused, not lost."""
    with op.batch_alter_table("penyampaian_surat") as tabel:
        tabel.alter_column("pihak_id", existing_type=BESAR, nullable=False)
