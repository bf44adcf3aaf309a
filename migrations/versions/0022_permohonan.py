"""Submissions, what is in force, and what an account may do for its company.

Revision ID: 0022
Revises: 0021
"""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None

BESAR = sa.BigInteger().with_variant(sa.Integer, "sqlite")
WAKTU = sa.DateTime(timezone=True)

# What a file could be until now, and what it can be from now on.
BERKAS_LAMA = (
    "surat_permohonan",
    "risalah_bipartit",
    "bukti_penolakan",
    "surat_kuasa",
    "surat_tugas",
    "bukti_terima",
    "bukti_panggilan",
    "daftar_hadir",
    "risalah_klarifikasi",
    "risalah_sidang",
    "risalah_penyelesaian",
    "pb",
    "anjuran",
    "jawaban_anjuran",
    "akta_phi",
    "putusan",
    "surat_pencabutan",
    "surat_pelimpahan",
    "identitas",
    "lainnya",
)
BERKAS_BARU = (*BERKAS_LAMA[:-1], "dokumen_permohonan", "lainnya")


def _jenis_berkas(jenis: tuple[str, ...]) -> None:
    daftar = ", ".join(f"'{satu}'" for satu in jenis)
    with op.batch_alter_table("berkas") as ubah:
        ubah.drop_constraint(op.f("ck_berkas_jenisberkas"), type_="check")
        ubah.create_check_constraint(op.f("ck_berkas_jenisberkas"), f"jenis IN ({daftar})")


def _asal_perusahaan(asal: tuple[str, ...]) -> None:
    daftar = ", ".join(f"'{satu}'" for satu in asal)
    with op.batch_alter_table("perusahaan") as ubah:
        ubah.drop_constraint(op.f("ck_perusahaan_asalperusahaan"), type_="check")
        ubah.create_check_constraint(op.f("ck_perusahaan_asalperusahaan"), f"asal IN ({daftar})")


def _pilihan(nama: str, *nilai: str) -> sa.Enum:
    return sa.Enum(*nilai, name=nama, native_enum=False, create_constraint=True, length=40)


def _undangan_dan_koreksi() -> None:
    """Who is asked to join a company, and what a company asks to be put right."""
    op.create_table(
        "undangan_perusahaan",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("perusahaan_id", BESAR, nullable=False),
        sa.Column("email", sa.String(length=254), nullable=False),
        sa.Column("jabatan", sa.String(length=120), nullable=False),
        sa.Column("peran", _pilihan("peranwakil", "admin", "pengaju", "pembaca"), nullable=False),
        sa.Column("berlaku_sampai", sa.Date(), nullable=True),
        sa.Column(
            "status",
            _pilihan("statusundangan", "menunggu", "diterima", "ditolak", "dibatalkan"),
            nullable=False,
        ),
        sa.Column("pengundang_id", BESAR, nullable=False),
        sa.Column("pengundang_nama", sa.String(length=120), nullable=False),
        sa.Column("dibuat_pada", WAKTU, nullable=False),
        sa.Column("sampai", WAKTU, nullable=False),
        sa.Column("dijawab_pada", WAKTU, nullable=True),
        sa.Column("wakil_id", BESAR, nullable=True),
        sa.CheckConstraint(
            "(status = 'menunggu') = (dijawab_pada IS NULL)",
            name=op.f("ck_undangan_perusahaan_dijawab"),
        ),
        sa.CheckConstraint(
            "(status = 'diterima') = (wakil_id IS NOT NULL)",
            name=op.f("ck_undangan_perusahaan_wakil"),
        ),
        sa.ForeignKeyConstraint(
            ["perusahaan_id"], ["perusahaan.id"], name=op.f("fk_undangan_perusahaan_perusahaan_id")
        ),
        sa.ForeignKeyConstraint(
            ["pengundang_id"], ["pengguna.id"], name=op.f("fk_undangan_perusahaan_pengundang_id")
        ),
        sa.ForeignKeyConstraint(
            ["wakil_id"], ["wakil_perusahaan.id"], name=op.f("fk_undangan_perusahaan_wakil_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_undangan_perusahaan")),
    )
    op.create_index(
        op.f("ix_undangan_perusahaan_perusahaan_id"),
        "undangan_perusahaan",
        ["perusahaan_id"],
        unique=False,
    )
    op.create_index(
        "ix_undangan_perusahaan_email_status",
        "undangan_perusahaan",
        ["email", "status"],
        unique=False,
    )
    op.create_table(
        "koreksi_perusahaan",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("perusahaan_id", BESAR, nullable=False),
        sa.Column("pengguna_id", BESAR, nullable=False),
        sa.Column("pengguna_nama", sa.String(length=120), nullable=False),
        sa.Column("isi", sa.String(length=1000), nullable=False),
        sa.Column("dibuat_pada", WAKTU, nullable=False),
        sa.Column(
            "status",
            _pilihan("statuskoreksi", "menunggu", "dituruti", "ditolak"),
            nullable=False,
        ),
        sa.Column("dijawab_pada", WAKTU, nullable=True),
        sa.Column("dijawab_oleh", sa.String(length=200), nullable=True),
        sa.Column("jawaban", sa.String(length=1000), nullable=False),
        sa.CheckConstraint(
            "(status = 'menunggu') = (dijawab_pada IS NULL)",
            name=op.f("ck_koreksi_perusahaan_dijawab"),
        ),
        sa.ForeignKeyConstraint(
            ["perusahaan_id"], ["perusahaan.id"], name=op.f("fk_koreksi_perusahaan_perusahaan_id")
        ),
        sa.ForeignKeyConstraint(
            ["pengguna_id"], ["pengguna.id"], name=op.f("fk_koreksi_perusahaan_pengguna_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_koreksi_perusahaan")),
    )
    op.create_index(
        op.f("ix_koreksi_perusahaan_perusahaan_id"),
        "koreksi_perusahaan",
        ["perusahaan_id"],
        unique=False,
    )
    op.create_index(
        "ix_koreksi_perusahaan_status_id", "koreksi_perusahaan", ["status", "id"], unique=False
    )


def upgrade() -> None:
    """Create the tables; widen companies, their accounts and the kinds of files."""
    op.create_table(
        "permohonan",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("jenis", sa.String(length=40), nullable=False),
        sa.Column("perusahaan_id", BESAR, nullable=True),
        sa.Column("pemohon_id", BESAR, nullable=True),
        sa.Column("pemohon_nama", sa.String(length=200), nullable=False),
        sa.Column(
            "cara",
            sa.Enum(
                "daring",
                "kertas",
                name="cara",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "tahap",
            sa.Enum(
                "draf",
                "menunggu_pihak",
                "diajukan",
                "diteliti",
                "dikembalikan",
                "lengkap",
                "selesai",
                name="tahap",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "hasil",
            sa.Enum(
                "disahkan",
                "terdaftar",
                "tercatat",
                "diterima",
                "dianggap_sah",
                "ditolak",
                "tidak_dilanjutkan",
                "dialihkan",
                "dicabut",
                name="hasil",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column("nomor", sa.String(length=80), nullable=True),
        sa.Column("tahun", sa.Integer(), nullable=True),
        sa.Column("putaran", sa.Integer(), nullable=False),
        sa.Column("diajukan_pada", sa.Date(), nullable=True),
        sa.Column("diterima_pemohon", sa.Date(), nullable=True),
        sa.Column("selesai_pada", sa.Date(), nullable=True),
        sa.Column("isian", sa.JSON(), nullable=False),
        sa.Column("petugas_id", BESAR, nullable=True),
        sa.Column("petugas_nama", sa.String(length=200), nullable=True),
        sa.Column("acuan_jenis", sa.String(length=40), nullable=True),
        sa.Column("acuan_id", BESAR, nullable=True),
        sa.Column("asal_id", BESAR, nullable=True),
        sa.Column("dibuat_pada", WAKTU, nullable=False),
        sa.Column("diubah_pada", WAKTU, nullable=False),
        sa.Column("versi", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "(tahap = 'selesai') = (hasil IS NOT NULL)", name=op.f("ck_permohonan_hasil_di_akhir")
        ),
        sa.CheckConstraint(
            "(tahap = 'selesai') = (selesai_pada IS NOT NULL)", name=op.f("ck_permohonan_akhir")
        ),
        sa.CheckConstraint(
            "tahap NOT IN ('diajukan', 'diteliti', 'dikembalikan', 'lengkap') OR putaran > 0",
            name=op.f("ck_permohonan_tahap_diajukan"),
        ),
        sa.CheckConstraint(
            "tahap NOT IN ('diteliti', 'lengkap') OR petugas_id IS NOT NULL",
            name=op.f("ck_permohonan_berpetugas"),
        ),
        sa.CheckConstraint(
            "(acuan_jenis IS NULL) = (acuan_id IS NULL)", name=op.f("ck_permohonan_acuan_utuh")
        ),
        sa.CheckConstraint(
            "(nomor IS NULL) = (tahun IS NULL)", name=op.f("ck_permohonan_nomor_bertahun")
        ),
        sa.CheckConstraint(
            "(putaran = 0) = (diajukan_pada IS NULL)",
            name=op.f("ck_permohonan_diajukan_bertanggal"),
        ),
        sa.CheckConstraint(
            "putaran = 0 OR nomor IS NOT NULL", name=op.f("ck_permohonan_diajukan_bernomor")
        ),
        sa.CheckConstraint("putaran >= 0", name=op.f("ck_permohonan_putaran")),
        sa.ForeignKeyConstraint(["asal_id"], ["permohonan.id"], name=op.f("fk_permohonan_asal_id")),
        sa.ForeignKeyConstraint(
            ["pemohon_id"], ["pengguna.id"], name=op.f("fk_permohonan_pemohon_id")
        ),
        sa.ForeignKeyConstraint(
            ["perusahaan_id"], ["perusahaan.id"], name=op.f("fk_permohonan_perusahaan_id")
        ),
        sa.ForeignKeyConstraint(
            ["petugas_id"], ["pengguna.id"], name=op.f("fk_permohonan_petugas_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_permohonan")),
        sa.UniqueConstraint("nomor", name=op.f("uq_permohonan_nomor")),
    )
    op.create_index(op.f("ix_permohonan_asal_id"), "permohonan", ["asal_id"], unique=False)
    op.create_index(
        "ix_permohonan_jenis_tahap", "permohonan", ["jenis", "tahap", "id"], unique=False
    )
    op.create_index(op.f("ix_permohonan_pemohon_id"), "permohonan", ["pemohon_id"], unique=False)
    op.create_index(
        "ix_permohonan_perusahaan_id", "permohonan", ["perusahaan_id", "id"], unique=False
    )
    op.create_index(
        "ix_permohonan_petugas_id_tahap", "permohonan", ["petugas_id", "tahap"], unique=False
    )
    op.create_index(
        "ix_permohonan_tahap_diajukan_pada",
        "permohonan",
        ["tahap", "diajukan_pada", "id"],
        unique=False,
    )

    op.create_table(
        "baris_permohonan",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("permohonan_id", BESAR, nullable=False),
        sa.Column("urutan", sa.Integer(), nullable=False),
        sa.Column("isi", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["permohonan_id"], ["permohonan.id"], name=op.f("fk_baris_permohonan_permohonan_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_baris_permohonan")),
        sa.UniqueConstraint(
            "permohonan_id", "urutan", name=op.f("uq_baris_permohonan_permohonan_id_urutan")
        ),
    )
    op.create_table(
        "dokumen_permohonan",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("permohonan_id", BESAR, nullable=False),
        sa.Column("kode", sa.String(length=40), nullable=False),
        sa.Column("berkas_id", BESAR, nullable=False),
        sa.Column("putaran", sa.Integer(), nullable=False),
        sa.Column("diganti_pada", WAKTU, nullable=True),
        sa.ForeignKeyConstraint(
            ["berkas_id"], ["berkas.id"], name=op.f("fk_dokumen_permohonan_berkas_id")
        ),
        sa.ForeignKeyConstraint(
            ["permohonan_id"], ["permohonan.id"], name=op.f("fk_dokumen_permohonan_permohonan_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dokumen_permohonan")),
    )
    op.create_index(
        op.f("ix_dokumen_permohonan_berkas_id"),
        "dokumen_permohonan",
        ["berkas_id"],
        unique=False,
    )
    op.create_index(
        "ix_dokumen_permohonan_permohonan_id_kode",
        "dokumen_permohonan",
        ["permohonan_id", "kode", "id"],
        unique=False,
    )

    op.create_table(
        "hasil_butir",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("permohonan_id", BESAR, nullable=False),
        sa.Column("putaran", sa.Integer(), nullable=False),
        sa.Column("kode", sa.String(length=60), nullable=False),
        sa.Column(
            "nilai",
            sa.Enum(
                "sesuai",
                "tidak_sesuai",
                "di_bawah_hukum",
                "tidak_berlaku",
                name="nilaibutir",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("catatan", sa.Text(), nullable=False),
        sa.Column("oleh_id", BESAR, nullable=True),
        sa.Column("oleh_nama", sa.String(length=200), nullable=False),
        sa.Column("pada", WAKTU, nullable=False),
        sa.Column("versi", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["permohonan_id"], ["permohonan.id"], name=op.f("fk_hasil_butir_permohonan_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hasil_butir")),
        sa.UniqueConstraint(
            "permohonan_id",
            "putaran",
            "kode",
            name=op.f("uq_hasil_butir_permohonan_id_putaran_kode"),
        ),
    )
    op.create_table(
        "instrumen",
        sa.Column("id", BESAR, nullable=False),
        sa.Column(
            "jenis",
            sa.Enum(
                "pp",
                "pkb",
                name="jenisinstrumen",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "macam",
            sa.Enum(
                "utama",
                "perubahan",
                "perpanjangan",
                "turunan",
                name="macaminstrumen",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("perusahaan_id", BESAR, nullable=False),
        sa.Column("permohonan_id", BESAR, nullable=True),
        sa.Column("induk_id", BESAR, nullable=True),
        sa.Column("menggantikan_id", BESAR, nullable=True),
        sa.Column(
            "dasar_sah",
            sa.Enum(
                "sk",
                "dianggap_sah",
                "bukti_pendaftaran",
                "dokumen_lama",
                name="dasarsah",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("nomor", sa.String(length=120), nullable=False),
        sa.Column("tanggal", sa.Date(), nullable=False),
        sa.Column("berlaku_dari", sa.Date(), nullable=False),
        sa.Column("berlaku_sampai", sa.Date(), nullable=False),
        sa.Column(
            "status",
            sa.Enum(
                "berlaku",
                "berakhir",
                "digantikan",
                "dibatalkan",
                name="statusinstrumen",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("ditutup_pada", sa.Date(), nullable=True),
        sa.Column("lingkup", sa.String(length=200), nullable=False),
        sa.Column("jumlah_pekerja", sa.Integer(), nullable=True),
        sa.Column("serikat", sa.JSON(), nullable=False),
        sa.Column("catatan", sa.JSON(), nullable=False),
        sa.Column("berkas_id", BESAR, nullable=True),
        sa.Column("dicatat_pada", WAKTU, nullable=False),
        sa.Column("dicatat_nama", sa.String(length=200), nullable=False),
        sa.Column("versi", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "(macam = 'utama') = (induk_id IS NULL)", name=op.f("ck_instrumen_berinduk")
        ),
        sa.CheckConstraint(
            "(status = 'berlaku') = (ditutup_pada IS NULL)",
            name=op.f("ck_instrumen_ditutup_bertanggal"),
        ),
        sa.CheckConstraint(
            "dasar_sah = 'dianggap_sah' OR nomor <> ''", name=op.f("ck_instrumen_bernomor")
        ),
        sa.CheckConstraint(
            "berlaku_sampai >= berlaku_dari", name=op.f("ck_instrumen_masa_berlaku")
        ),
        sa.CheckConstraint(
            "jumlah_pekerja IS NULL OR jumlah_pekerja >= 0",
            name=op.f("ck_instrumen_jumlah_pekerja"),
        ),
        sa.ForeignKeyConstraint(["berkas_id"], ["berkas.id"], name=op.f("fk_instrumen_berkas_id")),
        sa.ForeignKeyConstraint(["induk_id"], ["instrumen.id"], name=op.f("fk_instrumen_induk_id")),
        sa.ForeignKeyConstraint(
            ["menggantikan_id"], ["instrumen.id"], name=op.f("fk_instrumen_menggantikan_id")
        ),
        sa.ForeignKeyConstraint(
            ["permohonan_id"], ["permohonan.id"], name=op.f("fk_instrumen_permohonan_id")
        ),
        sa.ForeignKeyConstraint(
            ["perusahaan_id"], ["perusahaan.id"], name=op.f("fk_instrumen_perusahaan_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_instrumen")),
        sa.UniqueConstraint("permohonan_id", name=op.f("uq_instrumen_permohonan_id")),
    )
    op.create_index(op.f("ix_instrumen_induk_id"), "instrumen", ["induk_id"], unique=False)
    op.create_index(
        "ix_instrumen_jenis_tanggal", "instrumen", ["jenis", "tanggal", "id"], unique=False
    )
    op.create_index(
        op.f("ix_instrumen_menggantikan_id"), "instrumen", ["menggantikan_id"], unique=False
    )
    op.create_index(
        "ix_instrumen_perusahaan_id", "instrumen", ["perusahaan_id", "jenis", "id"], unique=False
    )
    op.create_index(
        "ix_instrumen_status_berlaku_sampai",
        "instrumen",
        ["status", "berlaku_sampai", "id"],
        unique=False,
    )

    op.create_table(
        "peristiwa_permohonan",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("permohonan_id", BESAR, nullable=False),
        sa.Column("pada", WAKTU, nullable=False),
        sa.Column("tanggal", sa.Date(), nullable=False),
        sa.Column(
            "tindakan",
            sa.Enum(
                "ajukan",
                "konfirmasi",
                "catat_konfirmasi",
                "tolak_konfirmasi",
                "tarik_ke_draf",
                "ambil",
                "serahkan",
                "kembalikan",
                "catat_terima",
                "ajukan_ulang",
                "nyatakan_lengkap",
                "sahkan",
                "daftarkan",
                "catatkan",
                "terima_laporan",
                "tolak",
                "anggap_sah",
                "hentikan",
                "alihkan",
                "cabut",
                name="tindakan",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("dari", sa.String(length=40), nullable=False),
        sa.Column("ke", sa.String(length=40), nullable=False),
        sa.Column("hasil", sa.String(length=40), nullable=True),
        sa.Column("putaran", sa.Integer(), nullable=False),
        sa.Column("pelaku_id", BESAR, nullable=True),
        sa.Column("pelaku_nama", sa.String(length=200), nullable=False),
        sa.Column("dasar", sa.Text(), nullable=False),
        sa.Column("keterangan", sa.Text(), nullable=False),
        sa.Column("data", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["permohonan_id"], ["permohonan.id"], name=op.f("fk_peristiwa_permohonan_permohonan_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_peristiwa_permohonan")),
    )
    op.create_index(
        "ix_peristiwa_permohonan_permohonan_id",
        "peristiwa_permohonan",
        ["permohonan_id", "id"],
        unique=False,
    )
    op.create_index(
        "ix_peristiwa_permohonan_tindakan_tanggal",
        "peristiwa_permohonan",
        ["tindakan", "tanggal"],
        unique=False,
    )

    op.create_table(
        "pihak_permohonan",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("permohonan_id", BESAR, nullable=False),
        sa.Column("nama", sa.String(length=200), nullable=False),
        sa.Column("alamat", sa.Text(), nullable=False),
        sa.Column("nomor_pencatatan", sa.String(length=120), nullable=False),
        sa.Column("tanggal_pencatatan", sa.Date(), nullable=True),
        sa.Column("jumlah_anggota", sa.Integer(), nullable=True),
        sa.Column("surel", sa.String(length=254), nullable=False),
        sa.Column("sidik_kode", sa.String(length=64), nullable=True),
        sa.Column("pengguna_id", BESAR, nullable=True),
        sa.Column(
            "status",
            sa.Enum(
                "menunggu",
                "setuju",
                "menolak",
                name="statuspihak",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "cara",
            sa.Enum(
                "daring",
                "kertas",
                name="cara",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column("dijawab_pada", sa.Date(), nullable=True),
        sa.Column("dijawab_nama", sa.String(length=200), nullable=False),
        sa.Column("catatan", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "(status = 'menunggu') = (cara IS NULL)",
            name=op.f("ck_pihak_permohonan_dijawab_dengan_cara"),
        ),
        sa.CheckConstraint(
            "(status = 'menunggu') = (dijawab_pada IS NULL)",
            name=op.f("ck_pihak_permohonan_dijawab"),
        ),
        sa.CheckConstraint(
            "jumlah_anggota IS NULL OR jumlah_anggota >= 0",
            name=op.f("ck_pihak_permohonan_anggota"),
        ),
        sa.ForeignKeyConstraint(
            ["pengguna_id"], ["pengguna.id"], name=op.f("fk_pihak_permohonan_pengguna_id")
        ),
        sa.ForeignKeyConstraint(
            ["permohonan_id"], ["permohonan.id"], name=op.f("fk_pihak_permohonan_permohonan_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pihak_permohonan")),
        sa.UniqueConstraint("sidik_kode", name=op.f("uq_pihak_permohonan_sidik_kode")),
    )
    op.create_index(
        "ix_pihak_permohonan_pengguna_id", "pihak_permohonan", ["pengguna_id"], unique=False
    )
    op.create_index(
        "ix_pihak_permohonan_permohonan_id",
        "pihak_permohonan",
        ["permohonan_id", "id"],
        unique=False,
    )

    op.create_table(
        "catatan_penelitian",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("permohonan_id", BESAR, nullable=False),
        sa.Column("putaran", sa.Integer(), nullable=False),
        sa.Column("kode_butir", sa.String(length=60), nullable=True),
        sa.Column("dokumen_id", BESAR, nullable=True),
        sa.Column("halaman", sa.Integer(), nullable=True),
        sa.Column("pasal", sa.String(length=60), nullable=False),
        sa.Column("isi", sa.Text(), nullable=False),
        sa.Column("untuk_pemohon", sa.Boolean(), nullable=False),
        sa.Column("oleh_id", BESAR, nullable=True),
        sa.Column("oleh_nama", sa.String(length=200), nullable=False),
        sa.Column("pada", WAKTU, nullable=False),
        sa.Column("selesai_pada", WAKTU, nullable=True),
        sa.Column("selesai_oleh", sa.String(length=200), nullable=False),
        sa.CheckConstraint(
            "halaman IS NULL OR dokumen_id IS NOT NULL",
            name=op.f("ck_catatan_penelitian_halaman_dokumen"),
        ),
        sa.CheckConstraint(
            "halaman IS NULL OR halaman > 0", name=op.f("ck_catatan_penelitian_halaman")
        ),
        sa.ForeignKeyConstraint(
            ["dokumen_id"], ["dokumen_permohonan.id"], name=op.f("fk_catatan_penelitian_dokumen_id")
        ),
        sa.ForeignKeyConstraint(
            ["permohonan_id"], ["permohonan.id"], name=op.f("fk_catatan_penelitian_permohonan_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_catatan_penelitian")),
    )
    op.create_index(
        "ix_catatan_penelitian_permohonan_id",
        "catatan_penelitian",
        ["permohonan_id", "id"],
        unique=False,
    )

    op.create_table(
        "impor_perusahaan",
        sa.Column("id", BESAR, nullable=False),
        sa.Column("nama_berkas", sa.String(length=200), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("ukuran", BESAR, nullable=False),
        sa.Column("perbarui", sa.Boolean(), nullable=False),
        sa.Column("diunggah_pada", WAKTU, nullable=False),
        sa.Column("pelaku_id", BESAR, nullable=True),
        sa.Column("pelaku_nama", sa.String(length=200), nullable=False),
        sa.Column("pekerjaan_id", BESAR, nullable=True),
        sa.Column("hasil_periksa", sa.JSON(), nullable=True),
        sa.Column("selesai_pada", WAKTU, nullable=True),
        sa.Column("ringkasan", sa.JSON(), nullable=True),
        sa.CheckConstraint(
            "(ringkasan IS NULL) = (selesai_pada IS NULL)",
            name=op.f("ck_impor_perusahaan_ringkasan"),
        ),
        sa.CheckConstraint("ukuran >= 0", name=op.f("ck_impor_perusahaan_ukuran")),
        sa.ForeignKeyConstraint(
            ["pekerjaan_id"], ["pekerjaan.id"], name=op.f("fk_impor_perusahaan_pekerjaan_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_impor_perusahaan")),
    )
    with op.batch_alter_table("perusahaan") as ubah:
        ubah.add_column(sa.Column("pekerja_laki", sa.Integer(), nullable=True))
        ubah.add_column(sa.Column("pekerja_perempuan", sa.Integer(), nullable=True))
        ubah.add_column(sa.Column("wlkp_dilaporkan", sa.Date(), nullable=True))
        ubah.create_check_constraint(
            op.f("ck_perusahaan_pekerja_menurut_kelamin"),
            "pekerja_laki >= 0 AND pekerja_perempuan >= 0",
        )
        ubah.add_column(sa.Column("impor_id", BESAR, nullable=True))
        ubah.create_foreign_key(
            op.f("fk_perusahaan_impor_id"), "impor_perusahaan", ["impor_id"], ["id"]
        )
        ubah.create_index(op.f("ix_perusahaan_impor_id"), ["impor_id"], unique=False)
    _asal_perusahaan(("sistem", "register", "daftar"))
    with op.batch_alter_table("wakil_perusahaan") as ubah:
        # Who spoke for a company until now did so wholly, and nobody had taken him in.
        ubah.add_column(
            sa.Column("peran", sa.String(length=40), nullable=False, server_default="admin")
        )
        ubah.add_column(sa.Column("diundang_oleh_id", BESAR, nullable=True))
        ubah.create_check_constraint(
            op.f("ck_wakil_perusahaan_peranwakil"), "peran IN ('admin', 'pengaju', 'pembaca')"
        )
        ubah.create_foreign_key(
            op.f("fk_wakil_perusahaan_diundang_oleh_id"), "pengguna", ["diundang_oleh_id"], ["id"]
        )
        ubah.add_column(sa.Column("nama_diketik", sa.String(length=200), nullable=True))
        ubah.add_column(sa.Column("nomor_diketik", sa.String(length=40), nullable=True))
        ubah.alter_column("perusahaan_id", existing_type=BESAR, nullable=True)
        ubah.create_check_constraint(
            op.f("ck_wakil_perusahaan_perusahaan"),
            "perusahaan_id IS NOT NULL OR "
            "(status IN ('menunggu', 'ditolak') AND nama_diketik IS NOT NULL)",
        )
    with op.batch_alter_table("wakil_perusahaan") as ubah:
        ubah.alter_column("peran", server_default=None)
    _undangan_dan_koreksi()
    _jenis_berkas(BERKAS_BARU)


def downgrade() -> None:
    """Drop what was added; files of submissions keep no kind of their own."""
    op.execute("UPDATE berkas SET jenis = 'lainnya' WHERE jenis = 'dokumen_permohonan'")
    _jenis_berkas(BERKAS_LAMA)
    op.drop_table("koreksi_perusahaan")
    op.drop_table("undangan_perusahaan")
    op.execute("DELETE FROM wakil_perusahaan WHERE perusahaan_id IS NULL")
    with op.batch_alter_table("wakil_perusahaan") as ubah:
        ubah.drop_constraint(op.f("ck_wakil_perusahaan_perusahaan"), type_="check")
        ubah.alter_column("perusahaan_id", existing_type=BESAR, nullable=False)
        ubah.drop_column("nomor_diketik")
        ubah.drop_column("nama_diketik")
        ubah.drop_constraint(op.f("fk_wakil_perusahaan_diundang_oleh_id"), type_="foreignkey")
        ubah.drop_constraint(op.f("ck_wakil_perusahaan_peranwakil"), type_="check")
        ubah.drop_column("diundang_oleh_id")
        ubah.drop_column("peran")
    op.execute("UPDATE perusahaan SET asal = 'sistem' WHERE asal = 'daftar'")
    _asal_perusahaan(("sistem", "register"))
    with op.batch_alter_table("perusahaan") as ubah:
        ubah.drop_index(op.f("ix_perusahaan_impor_id"))
        ubah.drop_constraint(op.f("fk_perusahaan_impor_id"), type_="foreignkey")
        ubah.drop_column("impor_id")
        ubah.drop_constraint(op.f("ck_perusahaan_pekerja_menurut_kelamin"), type_="check")
        ubah.drop_column("wlkp_dilaporkan")
        ubah.drop_column("pekerja_perempuan")
        ubah.drop_column("pekerja_laki")
    op.drop_table("impor_perusahaan")
    op.drop_table("catatan_penelitian")
    op.drop_table("pihak_permohonan")
    op.drop_table("peristiwa_permohonan")
    op.drop_table("instrumen")
    op.drop_table("hasil_butir")
    op.drop_table("dokumen_permohonan")
    op.drop_table("baris_permohonan")
    op.drop_table("permohonan")
