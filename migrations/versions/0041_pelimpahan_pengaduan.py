"""Referrals of complaints name their letter as those do that a letter of the office made.

Revision ID: 0041
Revises: 0040
"""

import sqlalchemy as sa
from alembic import op

revision = "0041"
down_revision = "0040"
branch_labels = None
depends_on = None

_BARU = {"nomor_surat": "nomor", "tujuan": "nama_tujuan"}
_LANGKAH = sa.table(
    "langkah_urusan", sa.column("id"), sa.column("tindakan"), sa.column("data", sa.JSON())
)


def _ganti(nama: dict[str, str]) -> None:
    sambungan = op.get_bind()
    stmt = sa.select(_LANGKAH.c.id, _LANGKAH.c.data).where(_LANGKAH.c.tindakan == "limpahkan")
    for nomor, data in sambungan.execute(stmt).all():
        baru = {nama.get(kunci, kunci): nilai for kunci, nilai in data.items()}
        ubah = sa.update(_LANGKAH).where(_LANGKAH.c.id == nomor).values(data=baru)
        sambungan.execute(ubah)


def upgrade() -> None:
    _ganti(_BARU)


def downgrade() -> None:
    _ganti({baru: lama for lama, baru in _BARU.items()})
