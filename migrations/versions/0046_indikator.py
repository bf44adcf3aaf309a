"""Indicators: planning documents, entries by hand, kept figures, closed months.

Revision ID: 0046
Revises: 0045
"""

import sqlalchemy as sa
from alembic import op

revision = "0046"
down_revision = "0045"
branch_labels = None
depends_on = None

BESAR = sa.BigInteger().with_variant(sa.Integer, "sqlite")
WAKTU = sa.DateTime(timezone=True)
ANGKA = sa.Numeric(18, 2)
_RUMUS = ("jumlah", "jumlah_perusahaan", "persen", "ada", "tangan")


def _ke(tabel: str, kolom: str, tujuan: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([kolom], [f"{tujuan}.id"], name=op.f(f"fk_{tabel}_{kolom}"))


def _pk(tabel: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{tabel}"))


def _periksa(tabel: str, nama: str, isi: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(isi, name=op.f(f"ck_{tabel}_{nama}"))


def _teks(nama: str, panjang: int, *, kosong: bool = False) -> sa.Column[str]:
    return sa.Column(nama, sa.String(length=panjang), nullable=kosong)


def _angka() -> list[sa.Column[int]]:
    return [sa.Column(n, BESAR, nullable=False) for n in ("kena", "semua", "unik", "unik_semua")]


def _pilihan(
    kolom: str, nama: str, isi: tuple[str, ...], *, kosong: bool = False
) -> sa.Column[str]:
    jenis = sa.Enum(*isi, name=nama, native_enum=False, create_constraint=True, length=40)
    return sa.Column(kolom, jenis, nullable=kosong)


def _dokumen() -> None:
    nama = "dokumen_rencana"
    op.create_table(
        nama,
        sa.Column("id", BESAR, nullable=False),
        _teks("kode", 60),
        _teks("nama", 200),
        _teks("sumber", 300),
        sa.Column("tanggal", sa.Date(), nullable=False),
        sa.Column("dari", sa.Integer(), nullable=False),
        sa.Column("sampai", sa.Integer(), nullable=False),
        sa.Column("dimuat_pada", WAKTU, nullable=False),
        _teks("dimuat_nama", 200),
        _periksa(nama, "rentang", "sampai >= dari"),
        _pk(nama),
        sa.UniqueConstraint("kode", name=op.f(f"uq_{nama}_kode")),
    )


def _definisi() -> None:
    nama = "definisi_indikator"
    op.create_table(
        nama,
        sa.Column("id", BESAR, nullable=False),
        sa.Column("dokumen_id", BESAR, nullable=False),
        _teks("kode_indikator", 60),
        sa.Column("urutan", sa.Integer(), nullable=False),
        _teks("kode", 40),
        _pilihan("tingkat", "tingkat", ("layanan", "program", "kegiatan", "sub_kegiatan")),
        _teks("uraian", 400),
        _teks("jenis", 40),
        _teks("nama", 400),
        _teks("satuan", 60),
        _pilihan("rumus", "rumus", _RUMUS),
        _teks("sumber", 40),
        _pilihan("rumus_lain", "rumus_lain", _RUMUS, kosong=True),
        _teks("sumber_lain", 40),
        sa.Column("cara_baca", sa.Text(), nullable=False),
        sa.Column("bacaan_lain", sa.Text(), nullable=False),
        _pilihan("arah", "arah", ("naik", "turun")),
        _teks("penanggung_jawab", 120),
        _teks("baris_sumber", 120),
        _ke(nama, "dokumen_id", "dokumen_rencana"),
        _periksa(nama, "bersumber", "(rumus = 'tangan') = (sumber = '')"),
        _periksa(nama, "bacaan_lain", "(rumus_lain IS NULL) = (sumber_lain = '')"),
        _pk(nama),
        sa.UniqueConstraint(
            "dokumen_id", "kode_indikator", name=op.f(f"uq_{nama}_dokumen_id_kode_indikator")
        ),
    )
    op.create_index("ix_definisi_indikator_kode_indikator", nama, ["kode_indikator"])
    nama = "target_indikator"
    op.create_table(
        nama,
        sa.Column("id", BESAR, nullable=False),
        sa.Column("definisi_id", BESAR, nullable=False),
        sa.Column("tahun", sa.Integer(), nullable=False),
        sa.Column("nilai", ANGKA, nullable=True),
        sa.Column("pagu", BESAR, nullable=True),
        _ke(nama, "definisi_id", "definisi_indikator"),
        _periksa(nama, "nilai", "nilai IS NULL OR nilai >= 0"),
        _periksa(nama, "pagu", "pagu IS NULL OR pagu >= 0"),
        _pk(nama),
        sa.UniqueConstraint("definisi_id", "tahun", name=op.f(f"uq_{nama}_definisi_id_tahun")),
    )


def _isian() -> None:
    nama = "isian_indikator"
    op.create_table(
        nama,
        sa.Column("id", BESAR, nullable=False),
        _pilihan("macam", "macamisian", ("realisasi", "anggaran", "pagu")),
        _teks("kunci", 60),
        sa.Column("tahun", sa.Integer(), nullable=False),
        sa.Column("bulan", sa.Integer(), nullable=False),
        sa.Column("nilai", ANGKA, nullable=False),
        _teks("bukti", 300),
        sa.Column("dicatat_pada", WAKTU, nullable=False),
        _teks("dicatat_nama", 200),
        sa.Column("dicoret_pada", WAKTU, nullable=True),
        _teks("alasan_coret", 300),
        sa.Column("versi", sa.Integer(), nullable=False),
        _periksa(nama, "bulan", "bulan BETWEEN 1 AND 12"),
        _periksa(nama, "dicoret", "(dicoret_pada IS NULL) = (alasan_coret = '')"),
        _pk(nama),
    )
    op.create_index("ix_isian_indikator_tahun", nama, ["tahun", "macam", "kunci"])


def _angka_kini() -> None:
    nama = "angka_sumber"
    op.create_table(
        nama,
        sa.Column("id", BESAR, nullable=False),
        _teks("sumber", 40),
        sa.Column("tahun", sa.Integer(), nullable=False),
        _teks("periode", 10),
        *_angka(),
        sa.Column("dihitung_pada", WAKTU, nullable=False),
        _pk(nama),
        sa.UniqueConstraint("sumber", "periode", name=op.f(f"uq_{nama}_sumber_periode")),
    )
    op.create_index("ix_angka_sumber_tahun", nama, ["tahun", "sumber"])
    nama = "tanda_hitung"
    op.create_table(
        nama,
        sa.Column("id", BESAR, nullable=False),
        _teks("sumber", 40),
        sa.Column("tahun", sa.Integer(), nullable=False),
        sa.Column("jejak", BESAR, nullable=False),
        sa.Column("dihitung_pada", WAKTU, nullable=False),
        sa.Column("beda_pada", WAKTU, nullable=True),
        _pk(nama),
        sa.UniqueConstraint("sumber", "tahun", name=op.f(f"uq_{nama}_sumber_tahun")),
    )
    op.create_index("ix_tanda_hitung_beda_pada", nama, ["beda_pada"])


def _tutup() -> None:
    nama = "tutup_bulan"
    op.create_table(
        nama,
        sa.Column("id", BESAR, nullable=False),
        sa.Column("tahun", sa.Integer(), nullable=False),
        sa.Column("bulan", sa.Integer(), nullable=False),
        sa.Column("revisi", sa.Integer(), nullable=False),
        sa.Column("catatan", sa.Text(), nullable=False),
        _teks("sidik", 64),
        sa.Column("ditutup_pada", WAKTU, nullable=False),
        sa.Column("ditutup_oleh_id", BESAR, nullable=True),
        _teks("ditutup_nama", 200),
        _periksa(nama, "bulan", "bulan BETWEEN 1 AND 12"),
        _periksa(nama, "revisi", "revisi >= 0"),
        _periksa(nama, "beralasan", "revisi = 0 OR catatan <> ''"),
        _pk(nama),
        sa.UniqueConstraint("tahun", "bulan", "revisi", name=op.f(f"uq_{nama}_tahun_bulan_revisi")),
    )
    nama = "angka_beku"
    op.create_table(
        nama,
        sa.Column("id", BESAR, nullable=False),
        sa.Column("tutup_id", BESAR, nullable=False),
        _teks("sumber", 40),
        _teks("periode", 10),
        *_angka(),
        _teks("sidik", 64),
        _ke(nama, "tutup_id", "tutup_bulan"),
        _pk(nama),
        sa.UniqueConstraint(
            "tutup_id", "sumber", "periode", name=op.f(f"uq_{nama}_tutup_id_sumber_periode")
        ),
    )
    nama = "baris_beku"
    op.create_table(
        nama,
        sa.Column("id", BESAR, nullable=False),
        sa.Column("tutup_id", BESAR, nullable=False),
        _teks("sumber", 40),
        _teks("jenis", 40),
        sa.Column("objek_id", BESAR, nullable=False),
        sa.Column("hari", sa.Date(), nullable=False),
        _teks("kunci", 80),
        _teks("sebutan", 300),
        sa.Column("kena", sa.Boolean(), nullable=False),
        _ke(nama, "tutup_id", "tutup_bulan"),
        _pk(nama),
    )
    op.create_index("ix_baris_beku_tutup_id_sumber", nama, ["tutup_id", "sumber", "id"])


def upgrade() -> None:
    """Keep planning documents, what is entered by hand, figures, and closed months."""
    _dokumen()
    _definisi()
    _isian()
    _angka_kini()
    _tutup()
    op.create_index("ix_perkara_selesai_pada", "perkara", ["selesai_pada", "id"])


def downgrade() -> None:
    """Forget them."""
    op.drop_index("ix_perkara_selesai_pada", "perkara")
    for nama in (
        "baris_beku",
        "angka_beku",
        "tutup_bulan",
        "tanda_hitung",
        "angka_sumber",
        "isian_indikator",
        "target_indikator",
        "definisi_indikator",
        "dokumen_rencana",
    ):
        op.drop_table(nama)
