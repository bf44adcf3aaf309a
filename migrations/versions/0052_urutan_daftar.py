"""The list of cases by each filter in its order, from the index alone; letters of representatives
that wait; open deadlines of a kind by their day.

Revision ID: 0052
Revises: 0051
"""

import sqlalchemy as sa
from alembic import op

revision = "0052"
down_revision = "0051"
branch_labels = None
depends_on = None

_ARSIP = sa.text("asal = 'register'")
_DI_DINAS = ["pemilik_id", "diajukan_pada"]
_SARINGAN = ("hasil", "mediator_id", "tahun_register", "kecamatan")
_MASUK, _TAHAP = ["masuk", "id"], ["tahap", "masuk", "id"]


def _ganti(nama: str, kolom: list[str]) -> None:
    op.drop_index(nama, table_name="perkara")
    op.create_index(nama, "perkara", kolom)


def upgrade() -> None:
    """Make the indexes."""
    for satu in _SARINGAN:
        op.create_index(f"ix_perkara_{satu}_urut", "perkara", [satu, *_MASUK, *_DI_DINAS])
    op.create_index(
        "ix_perkara_arsip_urut",
        "perkara",
        [*_MASUK, *_DI_DINAS],
        sqlite_where=_ARSIP,
        postgresql_where=_ARSIP,
    )
    op.drop_index("ix_perkara_kecamatan", table_name="perkara")
    _ganti("ix_perkara_masuk_id", [*_MASUK, *_DI_DINAS])
    _ganti("ix_perkara_tahap_masuk", [*_TAHAP, "asal", *_DI_DINAS])
    op.create_index("ix_kuasa_status_id", "kuasa", ["status", "id"])
    op.create_index(
        "ix_tenggat_jenis_jatuh", "tenggat", ["rujukan_jenis", "status", "jatuh", "rujukan_id"]
    )


def downgrade() -> None:
    """Go back to those that were."""
    op.drop_index("ix_tenggat_jenis_jatuh", table_name="tenggat")
    op.drop_index("ix_kuasa_status_id", table_name="kuasa")
    _ganti("ix_perkara_tahap_masuk", _TAHAP)
    _ganti("ix_perkara_masuk_id", _MASUK)
    op.create_index("ix_perkara_kecamatan", "perkara", ["kecamatan"])
    op.drop_index("ix_perkara_arsip_urut", table_name="perkara")
    for satu in _SARINGAN:
        op.drop_index(f"ix_perkara_{satu}_urut", table_name="perkara")
