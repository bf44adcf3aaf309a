"""Letters: letterhead, templates, letters and their steps, numbers, stand-ins, service.

Revision ID: 0013
Revises: 0012
"""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

BESAR = sa.BigInteger().with_variant(sa.Integer, "sqlite")
WAKTU = sa.DateTime(timezone=True)
_TABEL = (
    "kop_surat",
    "versi_templat_surat",
    "delegasi_jabatan",
    "surat",
    "langkah_surat",
    "nomor_surat",
    "penyampaian_surat",
)
_PESAN = "surat yang sudah terbit tidak dapat diubah"
# What happens to a letter after its issue are its end, the day it was served, and its version.
_TETAP = (
    "id",
    "kode",
    "nama",
    "templat_id",
    "rujukan_jenis",
    "rujukan_id",
    "pihak_id",
    "pihak_nama",
    "isian",
    "bebas",
    "tanpa_langkah",
    "naskah",
    "pembuat_id",
    "pembuat_nama",
    "dibuat_pada",
    "tanggal",
    "nomor",
    "kode_periksa",
    "sha256",
    "ukuran",
    "cara_tanda",
    "terbit_pada",
    "terbit_oleh_id",
    "terbit_oleh",
)
_AKHIR = ("alasan_batal", "diakhiri_pada", "diakhiri_oleh", "pengganti_id")
_NOMOR_TETAP = (
    "id",
    "seri",
    "tahun",
    "urutan",
    "nomor",
    "untuk",
    "tanggal",
    "pada",
    "oleh_nama",
)
_LANGKAH_TETAP = ("id", "surat_id", "putaran", "urutan")
_TERJAGA = ("surat", "nomor_surat", "langkah_surat")


def _pilihan(nama: str, *nilai: str) -> sa.Enum:
    return sa.Enum(*nilai, name=nama, native_enum=False, create_constraint=True, length=40)


def _kop_surat() -> None:
    op.create_table(
        "kop_surat",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("pemerintah", sa.String(length=200), nullable=False),
        sa.Column("dinas", sa.String(length=200), nullable=False),
        sa.Column("alamat", sa.String(length=300), nullable=False),
        sa.Column("kontak", sa.String(length=300), nullable=False),
        sa.Column("tempat", sa.String(length=80), nullable=False),
        sa.Column("berlaku_dari", sa.Date(), nullable=False),
        sa.Column("urutan", sa.Integer(), nullable=False),
        sa.Column("perlu_verifikasi", sa.Boolean(), nullable=False),
        sa.Column("dicatat_pada", WAKTU, nullable=False),
        sa.Column("oleh_nama", sa.String(length=200), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_kop_surat")),
        sa.UniqueConstraint(
            "berlaku_dari", "urutan", name=op.f("uq_kop_surat_berlaku_dari_urutan")
        ),
    )


def _versi_templat_surat() -> None:
    op.create_table(
        "versi_templat_surat",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("kode", sa.String(length=60), nullable=False),
        sa.Column("versi_ke", sa.Integer(), nullable=False),
        sa.Column(
            "status",
            _pilihan("statustemplat", "draf", "berlaku", "lama", "dibuang"),
            nullable=False,
        ),
        sa.Column("isi", sa.JSON(), nullable=False),
        sa.Column("bawaan", sa.String(length=64), nullable=True),
        sa.Column("catatan", sa.Text(), nullable=False),
        sa.Column("dibuat_pada", WAKTU, nullable=False),
        sa.Column("dibuat_nama", sa.String(length=200), nullable=False),
        sa.Column("berlaku_pada", WAKTU, nullable=True),
        sa.Column("diterbitkan_nama", sa.String(length=200), nullable=True),
        sa.Column("versi", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "(status IN ('berlaku', 'lama')) = (berlaku_pada IS NOT NULL)",
            name=op.f("ck_versi_templat_surat_berlaku_berwaktu"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_versi_templat_surat")),
        sa.UniqueConstraint("kode", "versi_ke", name=op.f("uq_versi_templat_surat_kode_versi_ke")),
    )
    op.create_index(
        "uq_versi_templat_surat_berlaku",
        "versi_templat_surat",
        ["kode"],
        unique=True,
        sqlite_where=sa.text("status = 'berlaku'"),
        postgresql_where=sa.text("status = 'berlaku'"),
    )
    op.create_index(
        "uq_versi_templat_surat_draf",
        "versi_templat_surat",
        ["kode"],
        unique=True,
        sqlite_where=sa.text("status = 'draf'"),
        postgresql_where=sa.text("status = 'draf'"),
    )


def _delegasi_jabatan() -> None:
    op.create_table(
        "delegasi_jabatan",
        sa.Column("id", BESAR, nullable=False),
        sa.Column(
            "peran",
            _pilihan(
                "peran",
                "pekerja",
                "serikat",
                "perusahaan",
                "kuasa",
                "petugas",
                "mediator",
                "subkoor",
                "kabid",
                "kadis",
                "analis",
                "admin",
            ),
            nullable=False,
        ),
        sa.Column("pengguna_id", BESAR, nullable=False),
        sa.Column("pengguna_nama", sa.String(length=200), nullable=False),
        sa.Column("sebutan", _pilihan("sebutandelegasi", "plt", "plh", "an"), nullable=False),
        sa.Column("dari", sa.Date(), nullable=False),
        sa.Column("sampai", sa.Date(), nullable=False),
        sa.Column("dasar", sa.String(length=300), nullable=False),
        sa.Column("dibuat_pada", WAKTU, nullable=False),
        sa.Column("dibuat_oleh", sa.String(length=200), nullable=False),
        sa.Column("dicabut_pada", WAKTU, nullable=True),
        sa.Column("dicabut_oleh", sa.String(length=200), nullable=True),
        sa.CheckConstraint(
            "(dicabut_pada IS NULL) = (dicabut_oleh IS NULL)",
            name=op.f("ck_delegasi_jabatan_dicabut"),
        ),
        sa.CheckConstraint("sampai >= dari", name=op.f("ck_delegasi_jabatan_urut")),
        sa.ForeignKeyConstraint(
            ["pengguna_id"], ["pengguna.id"], name=op.f("fk_delegasi_jabatan_pengguna_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_delegasi_jabatan")),
    )
    op.create_index(
        "ix_delegasi_jabatan_pengguna", "delegasi_jabatan", ["pengguna_id", "dari"], unique=False
    )
    op.create_index(
        "ix_delegasi_jabatan_peran", "delegasi_jabatan", ["peran", "dari"], unique=False
    )


def _surat() -> None:
    op.create_table(
        "surat",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("kode", sa.String(length=60), nullable=False),
        sa.Column("nama", sa.String(length=200), nullable=False),
        sa.Column("templat_id", BESAR, nullable=False),
        sa.Column("rujukan_jenis", sa.String(length=40), nullable=False),
        sa.Column("rujukan_id", BESAR, nullable=False),
        sa.Column("pihak_id", BESAR, nullable=True),
        sa.Column("pihak_nama", sa.Text(), nullable=False),
        sa.Column(
            "status",
            _pilihan(
                "statussurat", "draf", "diperiksa", "terbit", "diganti", "dibatalkan", "dibuang"
            ),
            nullable=False,
        ),
        sa.Column("isian", sa.JSON(), nullable=False),
        sa.Column("bebas", sa.JSON(), nullable=False),
        sa.Column("tanpa_langkah", sa.JSON(), nullable=False),
        sa.Column("naskah", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("pembuat_id", BESAR, nullable=True),
        sa.Column("pembuat_nama", sa.String(length=200), nullable=False),
        sa.Column("dibuat_pada", WAKTU, nullable=False),
        sa.Column("diubah_pada", WAKTU, nullable=False),
        sa.Column("tanggal", sa.Date(), nullable=True),
        sa.Column("nomor", sa.String(length=120), nullable=True),
        sa.Column("kode_periksa", sa.String(length=40), nullable=True),
        sa.Column("sha256", sa.String(length=64), nullable=True),
        sa.Column("ukuran", BESAR, nullable=True),
        sa.Column("cara_tanda", _pilihan("caratanda", "basah", "sertifikat"), nullable=True),
        sa.Column("terbit_pada", WAKTU, nullable=True),
        sa.Column("terbit_oleh_id", BESAR, nullable=True),
        sa.Column("terbit_oleh", sa.String(length=200), nullable=True),
        sa.Column("alasan_batal", sa.Text(), nullable=True),
        sa.Column("diakhiri_pada", WAKTU, nullable=True),
        sa.Column("diakhiri_oleh", sa.String(length=200), nullable=True),
        sa.Column("pengganti_id", BESAR, nullable=True),
        sa.Column("versi", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "(status = 'diganti') = (pengganti_id IS NOT NULL)", name=op.f("ck_surat_diganti")
        ),
        sa.CheckConstraint(
            "(status IN ('dibatalkan', 'dibuang')) = (alasan_batal IS NOT NULL)",
            name=op.f("ck_surat_batal_beralasan"),
        ),
        sa.CheckConstraint(
            "(status IN ('dibatalkan', 'diganti', 'terbit')) = (terbit_pada IS NOT NULL)",
            name=op.f("ck_surat_terbit_berwaktu"),
        ),
        sa.CheckConstraint("sha256 IS NULL OR length(sha256) = 64", name=op.f("ck_surat_sha256")),
        sa.CheckConstraint(
            "terbit_pada IS NULL OR (tanggal IS NOT NULL AND naskah IS NOT NULL "
            "AND sha256 IS NOT NULL AND kode_periksa IS NOT NULL AND cara_tanda IS NOT NULL)",
            name=op.f("ck_surat_terbit_utuh"),
        ),
        sa.ForeignKeyConstraint(["pengganti_id"], ["surat.id"], name=op.f("fk_surat_pengganti_id")),
        sa.ForeignKeyConstraint(
            ["templat_id"], ["versi_templat_surat.id"], name=op.f("fk_surat_templat_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_surat")),
        sa.UniqueConstraint("kode_periksa", name=op.f("uq_surat_kode_periksa")),
    )
    op.create_index(op.f("ix_surat_kode"), "surat", ["kode"], unique=False)
    op.create_index(op.f("ix_surat_nomor"), "surat", ["nomor"], unique=False)
    op.create_index(
        "ix_surat_rujukan", "surat", ["rujukan_jenis", "rujukan_id", "id"], unique=False
    )
    op.create_index(op.f("ix_surat_sha256"), "surat", ["sha256"], unique=False)
    op.create_index("ix_surat_status_id", "surat", ["status", "id"], unique=False)


def _langkah_surat() -> None:
    op.create_table(
        "langkah_surat",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("surat_id", BESAR, nullable=False),
        sa.Column("putaran", sa.Integer(), nullable=False),
        sa.Column("urutan", sa.Integer(), nullable=False),
        sa.Column(
            "peran",
            _pilihan(
                "peran",
                "pekerja",
                "serikat",
                "perusahaan",
                "kuasa",
                "petugas",
                "mediator",
                "subkoor",
                "kabid",
                "kadis",
                "analis",
                "admin",
            ),
            nullable=False,
        ),
        sa.Column(
            "tindakan",
            _pilihan("tindakanlangkah", "periksa", "setujui", "tanda_tangan", "mengetahui"),
            nullable=False,
        ),
        sa.Column(
            "status",
            _pilihan("statuslangkah", "menunggu", "selesai", "dikembalikan", "ditarik"),
            nullable=False,
        ),
        sa.Column("dibuka_pada", WAKTU, nullable=True),
        sa.Column("pada", WAKTU, nullable=True),
        sa.Column("oleh_id", BESAR, nullable=True),
        sa.Column("oleh_nama", sa.String(length=200), nullable=True),
        sa.Column("oleh_nip", sa.String(length=40), nullable=True),
        sa.Column("oleh_jabatan", sa.String(length=200), nullable=True),
        sa.Column("catatan", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "(status = 'menunggu') = (pada IS NULL)", name=op.f("ck_langkah_surat_berwaktu")
        ),
        sa.CheckConstraint(
            "status <> 'dikembalikan' OR catatan <> ''", name=op.f("ck_langkah_surat_bercatatan")
        ),
        sa.ForeignKeyConstraint(["surat_id"], ["surat.id"], name=op.f("fk_langkah_surat_surat_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_langkah_surat")),
        sa.UniqueConstraint(
            "surat_id", "putaran", "urutan", name=op.f("uq_langkah_surat_surat_id_putaran_urutan")
        ),
    )
    op.create_index(
        "ix_langkah_surat_status_peran",
        "langkah_surat",
        ["status", "peran", "surat_id"],
        unique=False,
    )


def _nomor_surat() -> None:
    op.create_table(
        "nomor_surat",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("seri", sa.String(length=60), nullable=False),
        sa.Column("tahun", sa.Integer(), nullable=False),
        sa.Column("urutan", sa.Integer(), nullable=False),
        sa.Column("nomor", sa.String(length=120), nullable=False),
        sa.Column("surat_id", BESAR, nullable=True),
        sa.Column("untuk", sa.String(length=300), nullable=False),
        sa.Column("tanggal", sa.Date(), nullable=False),
        sa.Column("pada", WAKTU, nullable=False),
        sa.Column("oleh_nama", sa.String(length=200), nullable=False),
        sa.Column("dibatalkan_pada", WAKTU, nullable=True),
        sa.Column("alasan_batal", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "(dibatalkan_pada IS NULL) = (alasan_batal IS NULL)", name=op.f("ck_nomor_surat_batal")
        ),
        sa.ForeignKeyConstraint(["surat_id"], ["surat.id"], name=op.f("fk_nomor_surat_surat_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_nomor_surat")),
        sa.UniqueConstraint(
            "seri", "tahun", "urutan", name=op.f("uq_nomor_surat_seri_tahun_urutan")
        ),
    )
    op.create_index("ix_nomor_surat_surat_id", "nomor_surat", ["surat_id"], unique=False)


def _penyampaian_surat() -> None:
    op.create_table(
        "penyampaian_surat",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("surat_id", BESAR, nullable=False),
        sa.Column("pihak_id", BESAR, nullable=False),
        sa.Column("pihak_nama", sa.Text(), nullable=False),
        sa.Column(
            "cara",
            _pilihan("carasampai", "langsung", "pos", "kurir", "surel", "portal"),
            nullable=False,
        ),
        sa.Column("dikirim_pada", sa.Date(), nullable=False),
        sa.Column("resi", sa.String(length=200), nullable=False),
        sa.Column("dikirim_oleh", sa.String(length=200), nullable=False),
        sa.Column("dicatat_pada", WAKTU, nullable=False),
        sa.Column("dibuka_pada", WAKTU, nullable=True),
        sa.Column("diterima_pada", sa.Date(), nullable=True),
        sa.Column("penerima", sa.String(length=200), nullable=True),
        sa.Column("bukti", sa.String(length=300), nullable=True),
        sa.Column("dikonfirmasi_oleh", sa.String(length=200), nullable=True),
        sa.Column("gagal_pada", sa.Date(), nullable=True),
        sa.Column("alasan_gagal", sa.String(length=300), nullable=True),
        sa.Column("tautan_id", BESAR, nullable=True),
        sa.Column("versi", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "(diterima_pada IS NULL) = (penerima IS NULL) AND "
            "(diterima_pada IS NULL) = (bukti IS NULL) AND "
            "(diterima_pada IS NULL) = (dikonfirmasi_oleh IS NULL)",
            name=op.f("ck_penyampaian_surat_terbukti"),
        ),
        sa.CheckConstraint(
            "(gagal_pada IS NULL) = (alasan_gagal IS NULL)",
            name=op.f("ck_penyampaian_surat_gagal_beralasan"),
        ),
        sa.CheckConstraint(
            "diterima_pada IS NULL OR diterima_pada >= dikirim_pada",
            name=op.f("ck_penyampaian_surat_urutan_hari"),
        ),
        sa.CheckConstraint(
            "gagal_pada IS NULL OR diterima_pada IS NULL",
            name=op.f("ck_penyampaian_surat_gagal_bukan_terima"),
        ),
        sa.ForeignKeyConstraint(
            ["surat_id"], ["surat.id"], name=op.f("fk_penyampaian_surat_surat_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_penyampaian_surat")),
    )
    op.create_index(
        op.f("ix_penyampaian_surat_pihak_id"), "penyampaian_surat", ["pihak_id"], unique=False
    )
    op.create_index(
        "ix_penyampaian_surat_surat_pihak",
        "penyampaian_surat",
        ["surat_id", "pihak_id", "id"],
        unique=False,
    )


def _berubah(*kolom: str) -> str:
    """Return the condition that one of the columns is changed (texts, so that JSON compares)."""
    return " OR ".join(
        f"CAST(NEW.{satu} AS TEXT) IS DISTINCT FROM CAST(OLD.{satu} AS TEXT)" for satu in kolom
    )


def _penjaga() -> dict[str, tuple[str, str]]:
    """Return the triggers by name: what sets them off, and when."""
    terbit = "OLD.terbit_pada IS NOT NULL"
    ke_akhir = "OLD.status = 'terbit' AND NEW.status IN ('diganti', 'dibatalkan')"
    # A number that an act took is entered at its letter later, once.
    pindah = f"OLD.surat_id IS NOT NULL AND {_berubah('surat_id')}"
    coretan = _berubah("dibatalkan_pada", "alasan_batal", "surat_id")
    return {
        "surat_tetap": ("UPDATE ON surat", f"{terbit} AND ({_berubah(*_TETAP)})"),
        "surat_status": (
            "UPDATE ON surat",
            f"{terbit} AND NEW.status <> OLD.status AND NOT ({ke_akhir})",
        ),
        "surat_akhir": (
            "UPDATE ON surat",
            f"{terbit} AND OLD.status <> 'terbit' AND ({_berubah(*_AKHIR)})",
        ),
        "surat_ada": ("DELETE ON surat", terbit),
        "nomor_tetap": ("UPDATE ON nomor_surat", f"{_berubah(*_NOMOR_TETAP)} OR ({pindah})"),
        "nomor_batal": (
            "UPDATE ON nomor_surat",
            f"OLD.dibatalkan_pada IS NOT NULL AND ({coretan})",
        ),
        "nomor_ada": ("DELETE ON nomor_surat", "OLD.id IS NOT NULL"),
        "langkah_letak": ("UPDATE ON langkah_surat", _berubah(*_LANGKAH_TETAP)),
    }


# The step that issues a letter may be written after the letter is.
_LANGKAH_TERBIT = (
    "OLD.status <> 'menunggu' AND EXISTS (SELECT 1 FROM surat "
    "WHERE surat.id = OLD.surat_id AND surat.terbit_pada IS NOT NULL)"
)


def _penjaga_sqlite() -> dict[str, tuple[str, str]]:
    """Return what SQLite needs besides: REPLACE takes a row away without asking for its DELETE."""
    milik = "s.terbit_pada IS NOT NULL AND (s.id = NEW.id OR s.kode_periksa = NEW.kode_periksa)"
    rebut = f"EXISTS (SELECT 1 FROM surat s WHERE {milik}"  # noqa: S608
    nomor = "n.seri = NEW.seri AND n.tahun = NEW.tahun AND n.urutan = NEW.urutan"
    langkah = "l.surat_id = NEW.surat_id AND l.putaran = NEW.putaran AND l.urutan = NEW.urutan"
    return {
        "surat_ganti": ("INSERT ON surat", f"{rebut})"),
        "surat_rebut": ("UPDATE ON surat", f"{rebut} AND s.id <> OLD.id)"),
        "nomor_ganti": (
            "INSERT ON nomor_surat",
            f"EXISTS (SELECT 1 FROM nomor_surat n WHERE n.id = NEW.id OR ({nomor}))",  # noqa: S608
        ),
        "langkah_ganti": (
            "INSERT ON langkah_surat",
            "EXISTS (SELECT 1 FROM langkah_surat l JOIN surat s ON s.id = l.surat_id "  # noqa: S608
            f"WHERE s.terbit_pada IS NOT NULL AND (l.id = NEW.id OR ({langkah})))",
        ),
        "langkah_tetap": ("UPDATE ON langkah_surat", _LANGKAH_TERBIT),
        "langkah_ada": ("DELETE ON langkah_surat", _LANGKAH_TERBIT),
    }


def _pemicu_postgresql() -> None:
    op.execute(
        f"""
        CREATE FUNCTION surat_tetap() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION '{_PESAN}'; END $$
        """
    )
    # A condition of a trigger looks into no other table there; a function does.
    op.execute(
        f"""
        CREATE FUNCTION langkah_surat_tetap() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF {_LANGKAH_TERBIT} THEN RAISE EXCEPTION '{_PESAN}'; END IF;
            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
            RETURN NEW;
        END $$
        """
    )
    for nama, (kapan, bila) in _penjaga().items():
        op.execute(
            f"CREATE TRIGGER {nama} BEFORE {kapan} FOR EACH ROW "
            f"WHEN ({bila}) EXECUTE FUNCTION surat_tetap()"
        )
    op.execute(
        "CREATE TRIGGER langkah_tetap BEFORE UPDATE OR DELETE ON langkah_surat FOR EACH ROW "
        "EXECUTE FUNCTION langkah_surat_tetap()"
    )
    for tabel in _TERJAGA:
        op.execute(
            f"CREATE TRIGGER {tabel}_kosongkan BEFORE TRUNCATE ON {tabel} "
            "FOR EACH STATEMENT EXECUTE FUNCTION surat_tetap()"
        )


def _pemicu() -> None:
    """Let nobody change or remove what was issued, who signed it, or a number that was given."""
    if op.get_bind().dialect.name == "postgresql":
        _pemicu_postgresql()
        return
    for nama, (kapan, bila) in (_penjaga() | _penjaga_sqlite()).items():
        op.execute(
            f"CREATE TRIGGER {nama} BEFORE {kapan} WHEN {bila} "
            f"BEGIN SELECT RAISE(ABORT, '{_PESAN}'); END"
        )


def upgrade() -> None:
    """Create the tables; what was issued gets triggers that refuse change and removal."""
    for kolom, panjang in (("nip", 40), ("jabatan", 200)):
        op.add_column(
            "pengguna", sa.Column(kolom, sa.String(panjang), server_default="", nullable=False)
        )
    _kop_surat()
    _versi_templat_surat()
    _delegasi_jabatan()
    _surat()
    _langkah_surat()
    _nomor_surat()
    _penyampaian_surat()
    _pemicu()


def downgrade() -> None:
    """Drop the tables, the last first (triggers go with their table)."""
    for tabel in reversed(_TABEL):
        op.drop_table(tabel)
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION surat_tetap()")
        op.execute("DROP FUNCTION langkah_surat_tetap()")
    with op.batch_alter_table("pengguna") as tabel:
        tabel.drop_column("jabatan")
        tabel.drop_column("nip")
