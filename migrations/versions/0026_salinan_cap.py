"""Stamped copies of documents that a letter approved.

Revision ID: 0026
Revises: 0025
"""

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None

BESAR = sa.BigInteger().with_variant(sa.Integer, "sqlite")
WAKTU = sa.DateTime(timezone=True)
_UTUH = " AND ".join(
    f"(selesai_pada IS NULL) = ({satu} IS NULL)"
    for satu in ("sha256", "ukuran", "halaman", "halaman_naskah")
)
_PESAN = "Salinan bercap yang sudah jadi tidak diubah atau dihapus."
_JADI = "OLD.sha256 IS NOT NULL"
# REPLACE removes the row in the way without its trigger of removal.
_GANTI = (
    "EXISTS (SELECT 1 FROM salinan_cap WHERE sha256 IS NOT NULL AND (id = NEW.id OR "
    "(rujukan_jenis = NEW.rujukan_jenis AND rujukan_id = NEW.rujukan_id)))"
)


def _pemicu() -> None:
    """Let nobody change or remove a copy that was made."""
    if op.get_bind().dialect.name == "postgresql":
        op.execute(
            f"""
            CREATE FUNCTION salinan_cap_tetap() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN RAISE EXCEPTION '{_PESAN}'; END $$
            """
        )
        op.execute(
            "CREATE TRIGGER salinan_cap_tetap BEFORE UPDATE OR DELETE ON salinan_cap FOR EACH ROW "
            f"WHEN ({_JADI}) EXECUTE FUNCTION salinan_cap_tetap()"
        )
        op.execute(
            "CREATE TRIGGER salinan_cap_kosongkan BEFORE TRUNCATE ON salinan_cap "
            "FOR EACH STATEMENT EXECUTE FUNCTION salinan_cap_tetap()"
        )
        return
    for nama, kapan, bila in (
        ("salinan_cap_ubah", "UPDATE", _JADI),
        ("salinan_cap_hapus", "DELETE", _JADI),
        ("salinan_cap_ganti", "INSERT", _GANTI),
    ):
        op.execute(
            f"CREATE TRIGGER {nama} BEFORE {kapan} ON salinan_cap WHEN {bila} "
            f"BEGIN SELECT RAISE(ABORT, '{_PESAN}'); END"
        )


def upgrade() -> None:
    """Create the table; a copy that was made gets triggers that refuse change and removal."""
    op.create_table(
        "salinan_cap",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("rujukan_jenis", sa.String(length=40), nullable=False),
        sa.Column("rujukan_id", BESAR, nullable=False),
        sa.Column("sidik_asal", sa.String(length=64), nullable=False),
        sa.Column("surat_id", BESAR, nullable=True),
        sa.Column("pekerjaan_id", BESAR, nullable=True),
        sa.Column("dibuat_pada", WAKTU, nullable=False),
        sa.Column("selesai_pada", WAKTU, nullable=True),
        sa.Column("sha256", sa.String(length=64), nullable=True),
        sa.Column("ukuran", BESAR, nullable=True),
        sa.Column("halaman", sa.Integer(), nullable=True),
        sa.Column("halaman_naskah", sa.Integer(), nullable=True),
        sa.CheckConstraint(_UTUH, name=op.f("ck_salinan_cap_selesai_utuh")),
        sa.CheckConstraint(
            "sha256 IS NULL OR length(sha256) = 64", name=op.f("ck_salinan_cap_sha256")
        ),
        sa.CheckConstraint("length(sidik_asal) = 64", name=op.f("ck_salinan_cap_sidik_asal")),
        sa.ForeignKeyConstraint(["surat_id"], ["surat.id"], name=op.f("fk_salinan_cap_surat_id")),
        sa.ForeignKeyConstraint(
            ["pekerjaan_id"], ["pekerjaan.id"], name=op.f("fk_salinan_cap_pekerjaan_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_salinan_cap")),
        sa.UniqueConstraint(
            "rujukan_jenis", "rujukan_id", name=op.f("uq_salinan_cap_rujukan_jenis_rujukan_id")
        ),
    )
    op.create_index("ix_salinan_cap_surat_id", "salinan_cap", ["surat_id"])
    op.create_index("ix_salinan_cap_sha256", "salinan_cap", ["sha256"])
    _pemicu()


def downgrade() -> None:
    """Drop the table (its triggers go with it); the copies can be made again."""
    op.drop_table("salinan_cap")
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION salinan_cap_tetap()")
