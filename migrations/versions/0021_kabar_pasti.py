"""Numbers that are confirmed by a code, messages gathered into one, notices that are dealt with.

Revision ID: 0021
Revises: 0020
"""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None

BESAR = sa.BigInteger().with_variant(sa.Integer, "sqlite")
WAKTU = sa.DateTime(timezone=True)
_STATUS = "ck_pesan_keluar_statuspesan"


def upgrade() -> None:
    """Add tables and columns; numbers given until now are not confirmed."""
    op.add_column("kontak_wa", sa.Column("dipastikan_pada", WAKTU, nullable=True))
    op.create_table(
        "kode_wa",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("pengguna_id", BESAR, nullable=False),
        sa.Column("sidik_nomor", sa.String(length=64), nullable=False),
        sa.Column("sidik_kode", sa.String(length=64), nullable=False),
        sa.Column("gagal", sa.Integer(), nullable=False),
        sa.Column("dibuat_pada", WAKTU, nullable=False),
        sa.CheckConstraint("gagal BETWEEN 0 AND 5", name=op.f("ck_kode_wa_gagal")),
        sa.ForeignKeyConstraint(
            ["pengguna_id"], ["pengguna.id"], name=op.f("fk_kode_wa_pengguna_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_kode_wa")),
    )
    op.create_index("ix_kode_wa_pengguna_id_id", "kode_wa", ["pengguna_id", "id"])
    op.create_index("ix_kode_wa_sidik_nomor_dibuat", "kode_wa", ["sidik_nomor", "dibuat_pada"])
    with op.batch_alter_table("pesan_keluar") as tabel:
        tabel.add_column(sa.Column("kumpulan_id", BESAR, nullable=True))
        tabel.drop_constraint(op.f(_STATUS), type_="check")
        tabel.create_check_constraint(
            op.f(_STATUS), "status IN ('menunggu', 'terkirim', 'gagal', 'batal', 'digabung')"
        )
        tabel.create_check_constraint(
            op.f("ck_pesan_keluar_kumpulan"), "(status = 'digabung') = (kumpulan_id IS NOT NULL)"
        )
        tabel.create_foreign_key(
            op.f("fk_pesan_keluar_kumpulan_id"), "pesan_keluar", ["kumpulan_id"], ["id"]
        )
    with op.batch_alter_table("kabar") as tabel:
        tabel.add_column(sa.Column("tenggat_id", BESAR, nullable=True))
        tabel.add_column(sa.Column("untuk_hari", sa.Date(), nullable=True))
        tabel.add_column(sa.Column("ditangani_pada", WAKTU, nullable=True))
        tabel.create_foreign_key(op.f("fk_kabar_tenggat_id"), "tenggat", ["tenggat_id"], ["id"])
    op.execute(
        "UPDATE kabar SET tenggat_id = p.tenggat_id, untuk_hari = p.untuk_hari "
        "FROM pengingat p WHERE p.kabar_id = kabar.id"
    )


def downgrade() -> None:
    """Take them away; what was gathered into another message counts as called off."""
    with op.batch_alter_table("kabar") as tabel:
        tabel.drop_constraint(op.f("fk_kabar_tenggat_id"), type_="foreignkey")
        for nama in ("ditangani_pada", "untuk_hari", "tenggat_id"):
            tabel.drop_column(nama)
    op.execute("UPDATE pesan_keluar SET status = 'batal', kumpulan_id = NULL "
               "WHERE status = 'digabung'")  # fmt: skip
    with op.batch_alter_table("pesan_keluar") as tabel:
        tabel.drop_constraint(op.f("fk_pesan_keluar_kumpulan_id"), type_="foreignkey")
        tabel.drop_constraint(op.f("ck_pesan_keluar_kumpulan"), type_="check")
        tabel.drop_constraint(op.f(_STATUS), type_="check")
        tabel.create_check_constraint(
            op.f(_STATUS), "status IN ('menunggu', 'terkirim', 'gagal', 'batal')"
        )
        tabel.drop_column("kumpulan_id")
    op.drop_table("kode_wa")
    op.drop_column("kontak_wa", "dipastikan_pada")
