"""Hand-overs between mediators; the end `digabung` of a case that was joined into another.

Revision ID: 0011
Revises: 0010
"""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

BESAR = sa.BigInteger().with_variant(sa.Integer, "sqlite")
WAKTU = sa.DateTime(timezone=True)
HASIL = (
    "pb_bipartit",
    "tidak_dilengkapi",
    "pb_konsiliasi",
    "anjuran_konsiliator_ditolak",
    "putusan_arbiter",
    "akta_perdamaian",
    "pb_klarifikasi",
    "kembali_bipartit",
    "pb_mediasi",
    "dihapus_dari_register",
    "pb_atas_anjuran",
    "anjuran_ditolak",
    "diterima_sebagian",
    "dicabut",
)
TANPA_NOMOR = ("dicabut", "pb_bipartit", "tidak_dilengkapi")


def _daftar(*nilai: str) -> str:
    return ", ".join(f"'{satu}'" for satu in nilai)


def _hasil(*tambah: str) -> str:
    return f"hasil IN ({_daftar(*HASIL, *tambah)})"


def _bernomor(*tambah: str) -> str:
    boleh = _daftar(*sorted((*TANPA_NOMOR, *tambah)))
    return f"asal = 'register' OR hasil IS NULL OR hasil IN ({boleh}) OR nomor IS NOT NULL"


def _ganti(tabel: str, nama: str, lama: str, baru: str) -> None:
    """Put another condition in a CHECK.

    SQLite keeps it as text in its schema; rebuilding the table of cases would have to take all
    that points to it along, so the text itself is changed, as SQLite's manual describes.
    """
    basis = op.get_bind()
    if basis.dialect.name != "sqlite":
        op.drop_constraint(op.f(nama), tabel, type_="check")
        op.create_check_constraint(op.f(nama), tabel, baru)
        return
    cari = {"tabel": tabel, "lama": lama, "baru": baru}
    basis.exec_driver_sql("PRAGMA writable_schema = ON")
    hasil = basis.execute(
        sa.text(
            "UPDATE sqlite_master SET sql = replace(sql, :lama, :baru) "
            "WHERE type = 'table' AND name = :tabel AND instr(sql, :lama) > 0"
        ),
        cari,
    )
    versi = basis.exec_driver_sql("PRAGMA schema_version").scalar_one()
    basis.exec_driver_sql(f"PRAGMA schema_version = {versi + 1}")
    basis.exec_driver_sql("PRAGMA writable_schema = RESET")
    if hasil.rowcount != 1:
        raise RuntimeError(f"{nama} is not as expected")


def _ganti_semua(dari: tuple[str, ...], ke: tuple[str, ...]) -> None:
    for tabel in ("perkara", "perjanjian_bersama", "klarifikasi"):
        _ganti(tabel, f"ck_{tabel}_hasil", _hasil(*dari), _hasil(*ke))
    _ganti("perkara", "ck_perkara_hasil_bernomor", _bernomor(*dari), _bernomor(*ke))


def _serah_terima() -> None:
    op.create_table(
        "serah_terima",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("kelompok", sa.String(60), nullable=False),
        sa.Column("perkara_id", BESAR, nullable=False),
        sa.Column("dari_id", BESAR, nullable=False),
        sa.Column("dari_nama", sa.String(120), nullable=False),
        sa.Column("ke_id", BESAR, nullable=False),
        sa.Column("ke_nama", sa.String(120), nullable=False),
        sa.Column("tanggal", sa.Date, nullable=False),
        sa.Column("sebab", sa.String(40), nullable=False),
        sa.Column("cuti_dari", sa.Date, nullable=True),
        sa.Column("cuti_sampai", sa.Date, nullable=True),
        sa.Column("alasan", sa.Text, nullable=False),
        sa.Column("catatan", sa.Text, nullable=False),
        sa.Column("pada", WAKTU, nullable=False),
        sa.Column("oleh_id", BESAR, nullable=True),
        sa.Column("oleh_nama", sa.String(200), nullable=False),
        sa.Column("dibaca_pada", WAKTU, nullable=True),
        sa.CheckConstraint(
            "sebab IN ('mutasi', 'cuti', 'benturan', 'beban', 'lainnya')",
            name=op.f("ck_serah_terima_sebabganti"),
        ),
        sa.CheckConstraint("dari_id <> ke_id", name=op.f("ck_serah_terima_berganti")),
        sa.CheckConstraint(
            "(sebab = 'cuti') = (cuti_dari IS NOT NULL AND cuti_sampai IS NOT NULL)",
            name=op.f("ck_serah_terima_cuti"),
        ),
        sa.ForeignKeyConstraint(
            ["perkara_id"], ["perkara.id"], name=op.f("fk_serah_terima_perkara_id")
        ),
        sa.ForeignKeyConstraint(["dari_id"], ["pengguna.id"], name=op.f("fk_serah_terima_dari_id")),
        sa.ForeignKeyConstraint(["ke_id"], ["pengguna.id"], name=op.f("fk_serah_terima_ke_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_serah_terima")),
        sa.UniqueConstraint(
            "kelompok", "perkara_id", name=op.f("uq_serah_terima_kelompok_perkara_id")
        ),
    )
    op.create_index("ix_serah_terima_perkara_id_id", "serah_terima", ["perkara_id", "id"])
    op.create_index("ix_serah_terima_ke_id_dibaca_pada", "serah_terima", ["ke_id", "dibaca_pada"])


def upgrade() -> None:
    """Create the table and let a case end as joined."""
    _ganti_semua((), ("digabung",))
    _serah_terima()


def downgrade() -> None:
    """Undo it; a case that was joined would break the old rule, so none may be left."""
    op.drop_table("serah_terima")
    _ganti_semua(("digabung",), ())
