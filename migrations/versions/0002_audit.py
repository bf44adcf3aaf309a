"""The trail, with triggers that refuse to change or remove an entry.

Revision ID: 0002
Revises: 0001
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

WAKTU = sa.DateTime(timezone=True)
BESAR = sa.BigInteger().with_variant(sa.Integer, "sqlite")

_PESAN = "jejak hanya dapat ditambah"


def _pemicu_postgresql() -> None:
    op.execute(
        f"""
        CREATE FUNCTION jejak_tetap() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION '{_PESAN}'; END $$
        """
    )
    op.execute(
        "CREATE TRIGGER jejak_tetap_baris BEFORE UPDATE OR DELETE ON jejak "
        "FOR EACH ROW EXECUTE FUNCTION jejak_tetap()"
    )
    op.execute(
        "CREATE TRIGGER jejak_tetap_kosongkan BEFORE TRUNCATE ON jejak "
        "FOR EACH STATEMENT EXECUTE FUNCTION jejak_tetap()"
    )
    op.execute(
        "CREATE TRIGGER ujung_jejak_maju BEFORE UPDATE ON ujung_jejak FOR EACH ROW "
        "WHEN (NEW.urutan <= OLD.urutan) EXECUTE FUNCTION jejak_tetap()"
    )
    op.execute(
        "CREATE TRIGGER ujung_jejak_tetap BEFORE DELETE ON ujung_jejak "
        "FOR EACH ROW EXECUTE FUNCTION jejak_tetap()"
    )


def _pemicu_sqlite() -> None:
    for tindakan in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER jejak_tetap_{tindakan.lower()} BEFORE {tindakan} ON jejak "
            f"BEGIN SELECT RAISE(ABORT, '{_PESAN}'); END"
        )
    # INSERT OR REPLACE takes a row away without asking the DELETE trigger.
    op.execute(
        "CREATE TRIGGER jejak_tetap_ganti BEFORE INSERT ON jejak "
        "WHEN NEW.urutan <= (SELECT max(urutan) FROM jejak) "
        "BEGIN SELECT RAISE(ABORT, 'jejak hanya dapat ditambah'); END"
    )
    op.execute(
        "CREATE TRIGGER ujung_jejak_maju BEFORE UPDATE ON ujung_jejak "
        "WHEN NEW.urutan <= OLD.urutan "
        f"BEGIN SELECT RAISE(ABORT, '{_PESAN}'); END"
    )
    op.execute(
        "CREATE TRIGGER ujung_jejak_tetap BEFORE DELETE ON ujung_jejak "
        f"BEGIN SELECT RAISE(ABORT, '{_PESAN}'); END"
    )


def upgrade() -> None:
    """Create the trail and its one-row end."""
    op.create_table(
        "jejak",
        sa.Column("urutan", BESAR, autoincrement=False, nullable=False),
        sa.Column("pada", WAKTU, nullable=False),
        sa.Column("pelaku_id", sa.BigInteger, nullable=True),
        sa.Column("pelaku_nama", sa.Text, nullable=False),
        sa.Column("tindakan", sa.String(80), nullable=False),
        sa.Column("rujukan_jenis", sa.String(40), nullable=False),
        sa.Column("rujukan_id", sa.BigInteger, nullable=False),
        sa.Column("keterangan", sa.Text, nullable=False),
        sa.Column("dasar", sa.Text, nullable=False),
        sa.Column("sebelum", sa.JSON, nullable=True),
        sa.Column("sesudah", sa.JSON, nullable=True),
        sa.Column("sidik_lalu", sa.String(64), nullable=False),
        sa.Column("sidik", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("urutan", name=op.f("pk_jejak")),
    )
    op.create_index("ix_jejak_rujukan", "jejak", ["rujukan_jenis", "rujukan_id", "urutan"])
    op.create_index("ix_jejak_pelaku", "jejak", ["pelaku_id", "urutan"])
    ujung = op.create_table(
        "ujung_jejak",
        sa.Column("id", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("urutan", sa.BigInteger, nullable=False),
        sa.Column("sidik", sa.String(64), nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("ck_ujung_jejak_satu")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ujung_jejak")),
    )
    op.bulk_insert(ujung, [{"id": 1, "urutan": 0, "sidik": "0" * 64}])
    if op.get_bind().dialect.name == "postgresql":
        _pemicu_postgresql()
    else:
        _pemicu_sqlite()


def downgrade() -> None:
    """Drop the trail (its triggers go with the table)."""
    op.drop_table("ujung_jejak")
    op.drop_index("ix_jejak_pelaku", table_name="jejak")
    op.drop_index("ix_jejak_rujukan", table_name="jejak")
    op.drop_table("jejak")
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION jejak_tetap()")
