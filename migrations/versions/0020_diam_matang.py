"""Ripe silences of every kind, kept after their end, in place of pointers at unanswered anjuran.

Revision ID: 0020
Revises: 0019
"""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None

BESAR = sa.BigInteger().with_variant(sa.Integer, "sqlite")
WAKTU = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Create the table, take the pointers over, drop theirs."""
    op.create_table(
        "diam_matang",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("perkara_id", BESAR, nullable=False),
        sa.Column("jenis", sa.String(length=40), nullable=False),
        sa.Column("kunci", sa.String(length=80), nullable=False),
        sa.Column("jatuh", sa.Date(), nullable=False),
        sa.Column("ditemukan_pada", WAKTU, nullable=False),
        sa.Column("selesai_pada", WAKTU, nullable=True),
        sa.Column("sebab", sa.String(length=40), nullable=True),
        sa.CheckConstraint(
            "jenis IN ('anjuran', 'anjuran_konsiliator', 'kelengkapan', 'pilihan')",
            name=op.f("ck_diam_matang_jenisdiam"),
        ),
        sa.CheckConstraint(
            "sebab IN ('dicatat', 'dijawab', 'bergeser', 'berakhir')",
            name=op.f("ck_diam_matang_sebabdiam"),
        ),
        sa.CheckConstraint(
            "(selesai_pada IS NULL) = (sebab IS NULL)", name=op.f("ck_diam_matang_selesai_bersebab")
        ),
        sa.ForeignKeyConstraint(
            ["perkara_id"], ["perkara.id"], name=op.f("fk_diam_matang_perkara_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_diam_matang")),
    )
    op.create_index(op.f("ix_diam_matang_perkara_id"), "diam_matang", ["perkara_id"])
    op.create_index(
        "uq_diam_matang_terbuka",
        "diam_matang",
        ["perkara_id", "jenis", "kunci"],
        unique=True,
        sqlite_where=sa.text("selesai_pada IS NULL"),
        postgresql_where=sa.text("selesai_pada IS NULL"),
    )
    op.execute(
        "INSERT INTO diam_matang (perkara_id, jenis, kunci, jatuh, ditemukan_pada) "
        "SELECT s.perkara_id, "
        "CASE a.jalur WHEN 'mediasi' THEN 'anjuran' ELSE 'anjuran_konsiliator' END, "
        "'pihak:' || t.pihak_id, s.jatuh, s.ditemukan_pada FROM siap_dianggap_menolak s "
        "JOIN tanggapan_anjuran t ON t.id = s.tanggapan_id JOIN anjuran a ON a.id = t.anjuran_id"
    )
    op.drop_table("siap_dianggap_menolak")


def downgrade() -> None:
    """Bring the pointers back; other silences were not pointed out before."""
    op.create_table(
        "siap_dianggap_menolak",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("tanggapan_id", BESAR, nullable=False),
        sa.Column("perkara_id", BESAR, nullable=False),
        sa.Column("jatuh", sa.Date(), nullable=False),
        sa.Column("ditemukan_pada", WAKTU, nullable=False),
        sa.ForeignKeyConstraint(
            ["perkara_id"], ["perkara.id"], name=op.f("fk_siap_dianggap_menolak_perkara_id")
        ),
        sa.ForeignKeyConstraint(
            ["tanggapan_id"],
            ["tanggapan_anjuran.id"],
            name=op.f("fk_siap_dianggap_menolak_tanggapan_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_siap_dianggap_menolak")),
        sa.UniqueConstraint("tanggapan_id", name=op.f("uq_siap_dianggap_menolak_tanggapan_id")),
    )
    op.create_index(
        op.f("ix_siap_dianggap_menolak_perkara_id"), "siap_dianggap_menolak", ["perkara_id"]
    )
    op.execute(
        "INSERT INTO siap_dianggap_menolak (tanggapan_id, perkara_id, jatuh, ditemukan_pada) "
        "SELECT t.id, d.perkara_id, d.jatuh, d.ditemukan_pada FROM diam_matang d "
        "JOIN anjuran a ON a.perkara_id = d.perkara_id AND "
        "d.jenis = CASE a.jalur WHEN 'mediasi' THEN 'anjuran' ELSE 'anjuran_konsiliator' END "
        "JOIN tanggapan_anjuran t ON t.anjuran_id = a.id AND d.kunci = 'pihak:' || t.pihak_id "
        "WHERE d.selesai_pada IS NULL"
    )
    op.drop_table("diam_matang")
