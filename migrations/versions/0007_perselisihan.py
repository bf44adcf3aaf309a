"""Dispute cases: the case, its parties, sessions, anjuran, ends, and its append-only events.

Revision ID: 0007
Revises: 0006
"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

BESAR = sa.BigInteger().with_variant(sa.Integer, "sqlite")
WAKTU = sa.DateTime(timezone=True)
TAHAP = (
    "bipartit",
    "draf",
    "berkas_diterima",
    "berkas_dikembalikan",
    "dicatat",
    "ditawarkan",
    "konsiliasi",
    "arbitrase",
    "dilimpahkan_mediator",
    "klarifikasi",
    "mediasi",
    "anjuran",
    "anjuran_disetujui",
    "selesai",
    "dialihkan_kewenangan",
    "diteruskan_pengawas",
)
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
JENIS = (
    "HAK",
    "KEP",
    "PHK",
    "SPSB",
)
CARA = (
    "langsung",
    "pos",
    "kurir",
    "surel",
)
JAWABAN = (
    "setuju",
    "menolak",
    "dianggap_menolak",
)
JALUR = (
    "mediasi",
    "konsiliasi",
)

_PESAN = "peristiwa perkara hanya dapat ditambah"


def _pilihan(nama: str, *nilai: str) -> sa.Enum:
    return sa.Enum(*nilai, name=nama, native_enum=False, create_constraint=True, length=40)


def _k(nama: str, tipe: object) -> sa.Column:
    return sa.Column(nama, tipe, nullable=False)


def _n(nama: str, tipe: object) -> sa.Column:
    return sa.Column(nama, tipe, nullable=True)


def _cek(nama: str, isi: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(isi, name=op.f(nama))


def _acu(nama: str, kolom: str, tabel: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([kolom], [f"{tabel}.id"], name=op.f(nama))


def _perkara() -> None:
    op.create_table(
        "perkara",
        _k("id", BESAR),
        _k("asal", _pilihan("asal", "sistem", "register")),
        _k("tahap", _pilihan("tahap", *TAHAP)),
        _n("hasil", _pilihan("hasil", *HASIL)),
        _n("tahap_sebelum_akhir", sa.String(length=40)),
        _n("selesai_pada", sa.Date()),
        _n("nomor", sa.String(length=80)),
        _n("tahun_register", sa.Integer()),
        _n("urutan_register", sa.Integer()),
        _n("dicatat_pada", sa.Date()),
        _k("masuk", sa.Date()),
        _k("dibuat_pada", WAKTU),
        _n("dibuat_oleh_id", BESAR),
        _k("diubah_pada", WAKTU),
        _k("judul", sa.Text()),
        _k("judul_cari", sa.Text()),
        _n("saluran", _pilihan("saluran", "loket", "surat", "surel", "daring", "lainnya")),
        _n("jenis_utama", _pilihan("jenis", *JENIS)),
        _k("pokok", sa.Text()),
        _k("tempat_kejadian", sa.Text()),
        _n("kecamatan", sa.String(length=60)),
        _n("sektor", sa.String(length=1)),
        _k("lokasi", _pilihan("lokasi", "satu_kabupaten", "lintas_kabupaten", "lintas_provinsi")),
        _n("jumlah_pekerja", sa.Integer()),
        _n("alasan_phk", sa.String(length=4)),
        _n("phk_diberitahukan", sa.Date()),
        _n("phk_ditolak", sa.Date()),
        _n("phk_keputusan_diterima", sa.Date()),
        _n("bukti_bipartit", _pilihan("buktibipartit", "risalah", "penolakan")),
        _n("bukti_bipartit_tanggal", sa.Date()),
        _k("bukti_bipartit_keterangan", sa.Text()),
        _n("draf", sa.JSON(none_as_null=True)),
        _n("kekurangan", sa.JSON(none_as_null=True)),
        _n("kunci_isian", sa.String(length=80)),
        _n("perkara_asal_id", BESAR),
        _n("mediator_id", BESAR),
        _n("mediator_nama", sa.String(length=120)),
        _n("ditawarkan_pada", sa.Date()),
        _n("dilimpahkan_pada", sa.Date()),
        _n("pelimpahan_diterima_pada", sa.Date()),
        _n("sidang_pertama_pada", sa.Date()),
        _n("dialihkan_ke", _pilihan("tujuanalih", "provinsi", "kementerian")),
        _n("pencatat", sa.String(length=40)),
        _n("nomor_hasil", sa.String(length=120)),
        _n("tanggal_hasil", sa.Date()),
        _n("tindak_lanjut_phi", sa.Text()),
        _n("keterangan", sa.Text()),
        _k("versi", sa.Integer()),
        _cek(
            "ck_perkara_nomor_bertanggal",
            "(nomor IS NULL) = (tahun_register IS NULL) AND (asal = 'register' OR (nomor IS "
            "NULL) = (dicatat_pada IS NULL))",
        ),
        _cek("ck_perkara_hasil_di_akhir", "(tahap = 'selesai') = (hasil IS NOT NULL)"),
        _cek(
            "ck_perkara_dialihkan",
            "asal = 'register' OR (tahap = 'dialihkan_kewenangan') = (dialihkan_ke IS NOT NULL)",
        ),
        _cek(
            "ck_perkara_akhir",
            "asal = 'register' OR (tahap IN ('dialihkan_kewenangan', 'diteruskan_pengawas', "
            "'selesai')) = (selesai_pada IS NOT NULL)",
        ),
        _cek(
            "ck_perkara_hasil_bernomor",
            "asal = 'register' OR hasil IS NULL OR hasil IN ('dicabut', 'pb_bipartit', "
            "'tidak_dilengkapi') OR nomor IS NOT NULL",
        ),
        _cek(
            "ck_perkara_ditawarkan",
            "asal = 'register' OR tahap <> 'ditawarkan' OR ditawarkan_pada IS NOT NULL",
        ),
        _cek(
            "ck_perkara_terdaftar",
            "asal = 'register' OR tahap NOT IN ('anjuran', 'anjuran_disetujui', 'arbitrase', "
            "'dicatat', 'dilimpahkan_mediator', 'ditawarkan', 'klarifikasi', 'konsiliasi', "
            "'mediasi') OR (nomor IS NOT NULL AND bukti_bipartit IS NOT NULL AND jenis_utama "
            "IS NOT NULL)",
        ),
        _cek(
            "ck_perkara_bermediator",
            "asal = 'register' OR tahap NOT IN ('anjuran', 'anjuran_disetujui', "
            "'dilimpahkan_mediator', 'klarifikasi', 'mediasi') OR (mediator_id IS NOT NULL "
            "AND dilimpahkan_pada IS NOT NULL)",
        ),
        _cek(
            "ck_perkara_pelimpahan_diterima",
            "asal = 'register' OR tahap NOT IN ('anjuran', 'anjuran_disetujui', "
            "'klarifikasi', 'mediasi') OR pelimpahan_diterima_pada IS NOT NULL",
        ),
        _cek(
            "ck_perkara_sebelum_akhir",
            "asal = 'register' OR tahap NOT IN ('dialihkan_kewenangan', "
            "'diteruskan_pengawas', 'selesai') OR tahap_sebelum_akhir IS NOT NULL",
        ),
        _cek("ck_perkara_draf", "tahap <> 'draf' OR draf IS NOT NULL"),
        _cek(
            "ck_perkara_belum_terdaftar",
            "tahap NOT IN ('berkas_dikembalikan', 'berkas_diterima', 'bipartit', 'draf') OR "
            "nomor IS NULL",
        ),
        _acu("fk_perkara_mediator_id", "mediator_id", "pengguna"),
        _acu("fk_perkara_perkara_asal_id", "perkara_asal_id", "perkara"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_perkara")),
        sa.UniqueConstraint("kunci_isian", name=op.f("uq_perkara_kunci_isian")),
        sa.UniqueConstraint(
            "tahun_register", "nomor", name=op.f("uq_perkara_tahun_register_nomor")
        ),
    )
    op.create_index(op.f("ix_perkara_jenis_utama"), "perkara", ["jenis_utama"])
    op.create_index("ix_perkara_judul_cari", "perkara", ["judul_cari", "id"])
    op.create_index(op.f("ix_perkara_kecamatan"), "perkara", ["kecamatan"])
    op.create_index("ix_perkara_masuk_id", "perkara", ["masuk", "id"])
    op.create_index("ix_perkara_mediator_id_tahap", "perkara", ["mediator_id", "tahap"])
    op.create_index(op.f("ix_perkara_perkara_asal_id"), "perkara", ["perkara_asal_id"])
    op.create_index("ix_perkara_register", "perkara", ["tahun_register", "urutan_register", "id"])
    op.create_index("ix_perkara_tahap_masuk", "perkara", ["tahap", "masuk", "id"])
    op.create_table(
        "perkara_jenis",
        _k("perkara_id", BESAR),
        _k("jenis", _pilihan("jenis", *JENIS)),
        _acu("fk_perkara_jenis_perkara_id", "perkara_id", "perkara"),
        sa.PrimaryKeyConstraint("perkara_id", "jenis", name=op.f("pk_perkara_jenis")),
    )
    op.create_table(
        "peristiwa_perkara",
        _k("id", BESAR),
        _k("perkara_id", BESAR),
        _k("pada", WAKTU),
        _k("tanggal", sa.Date()),
        _k("tindakan", sa.String(length=60)),
        _n("dari", sa.String(length=40)),
        _k("ke", sa.String(length=40)),
        _n("hasil", sa.String(length=40)),
        _n("pelaku_id", BESAR),
        _k("pelaku_nama", sa.String(length=200)),
        _k("dasar", sa.Text()),
        _k("keterangan", sa.Text()),
        _k("data", sa.JSON()),
        _acu("fk_peristiwa_perkara_perkara_id", "perkara_id", "perkara"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_peristiwa_perkara")),
    )
    op.create_index("ix_peristiwa_perkara_pada", "peristiwa_perkara", ["pada", "id"])
    op.create_index("ix_peristiwa_perkara_perkara_id_id", "peristiwa_perkara", ["perkara_id", "id"])
    op.create_table(
        "tautan_perkara",
        _k("id", BESAR),
        _k("dari_id", BESAR),
        _k("ke_id", BESAR),
        _k("alasan", sa.Text()),
        _k("pada", WAKTU),
        _k("pelaku_nama", sa.String(length=200)),
        _cek("ck_tautan_perkara_bukan_diri_sendiri", "dari_id <> ke_id"),
        _acu("fk_tautan_perkara_dari_id", "dari_id", "perkara"),
        _acu("fk_tautan_perkara_ke_id", "ke_id", "perkara"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tautan_perkara")),
        sa.UniqueConstraint("dari_id", "ke_id", name=op.f("uq_tautan_perkara_dari_id_ke_id")),
    )
    op.create_index(op.f("ix_tautan_perkara_ke_id"), "tautan_perkara", ["ke_id"])


def _pihak() -> None:
    op.create_table(
        "pihak",
        _k("id", BESAR),
        _k("perkara_id", BESAR),
        _k("urutan", sa.Integer()),
        _k("sisi", _pilihan("sisi", "pemohon", "termohon")),
        _k("jenis", _pilihan("jenispihak", "pekerja", "kelompok", "serikat", "pengusaha")),
        _k("nama", sa.String(length=200)),
        _k("alamat", sa.Text()),
        _k("telepon", sa.String(length=40)),
        _k("surel", sa.String(length=254)),
        _k("nik", sa.String(length=32)),
        _k("jabatan", sa.String(length=120)),
        _n("perusahaan_id", BESAR),
        _acu("fk_pihak_perkara_id", "perkara_id", "perkara"),
        _acu("fk_pihak_perusahaan_id", "perusahaan_id", "perusahaan"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pihak")),
    )
    op.create_index("ix_pihak_perkara_id_urutan", "pihak", ["perkara_id", "urutan"])
    op.create_index(op.f("ix_pihak_perusahaan_id"), "pihak", ["perusahaan_id"])
    op.create_table(
        "anggota_kelompok",
        _k("id", BESAR),
        _k("pihak_id", BESAR),
        _k("urutan", sa.Integer()),
        _k("nama", sa.String(length=200)),
        _k("nik", sa.String(length=32)),
        _k("jabatan", sa.String(length=120)),
        _n("hasil", _pilihan("hasilanggota", "perjanjian_bersama", "ditolak")),
        _acu("fk_anggota_kelompok_pihak_id", "pihak_id", "pihak"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_anggota_kelompok")),
    )
    op.create_index(
        "ix_anggota_kelompok_pihak_id_urutan", "anggota_kelompok", ["pihak_id", "urutan"]
    )
    op.create_table(
        "kuasa",
        _k("id", BESAR),
        _k("pihak_id", BESAR),
        _k("nama", sa.String(length=200)),
        _k("nomor", sa.String(length=120)),
        _n("tanggal", sa.Date()),
        _k("lingkup", sa.Text()),
        _n("berlaku_sampai", sa.Date()),
        _acu("fk_kuasa_pihak_id", "pihak_id", "pihak"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_kuasa")),
    )
    op.create_index(op.f("ix_kuasa_pihak_id"), "kuasa", ["pihak_id"])
    op.create_table(
        "tuntutan",
        _k("id", BESAR),
        _k("perkara_id", BESAR),
        _k("urutan", sa.Integer()),
        _k("uraian", sa.Text()),
        _n("jumlah", sa.BigInteger()),
        _cek("ck_tuntutan_jumlah", "jumlah IS NULL OR jumlah >= 0"),
        _acu("fk_tuntutan_perkara_id", "perkara_id", "perkara"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tuntutan")),
    )
    op.create_index(op.f("ix_tuntutan_perkara_id"), "tuntutan", ["perkara_id"])


def _sidang() -> None:
    op.create_table(
        "perundingan",
        _k("id", BESAR),
        _k("perkara_id", BESAR),
        _k("ke", sa.Integer()),
        _k("para_pihak", sa.Text()),
        _k("tanggal", sa.Date()),
        _k("tempat", sa.Text()),
        _k("pokok_masalah", sa.Text()),
        _k("pendapat", sa.Text()),
        _k("kesimpulan", sa.Text()),
        _k("hasil", _pilihan("hasilperundingan", "lanjut", "sepakat", "buntu")),
        _k("ditandatangani_pada", sa.Date()),
        _k("penandatangan", sa.JSON()),
        _k("penolakan", sa.Text()),
        _acu("fk_perundingan_perkara_id", "perkara_id", "perkara"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_perundingan")),
        sa.UniqueConstraint("perkara_id", "ke", name=op.f("uq_perundingan_perkara_id_ke")),
    )
    op.create_table(
        "panggilan",
        _k("id", BESAR),
        _k("perkara_id", BESAR),
        _k("pihak_id", BESAR),
        _k("perihal", _pilihan("perihalpanggilan", "klarifikasi", "sidang")),
        _k("ke", sa.Integer()),
        _k("untuk_tanggal", sa.Date()),
        _k("pukul", sa.String(length=20)),
        _k("tempat", sa.Text()),
        _k("dikirim_pada", sa.Date()),
        _k("cara", _pilihan("cara", *CARA)),
        _n("diterima_pada", sa.Date()),
        _n("penerima", sa.String(length=200)),
        _n("bukti", sa.String(length=300)),
        _cek("ck_panggilan_terbukti", "(diterima_pada IS NULL) = (bukti IS NULL)"),
        _cek("ck_panggilan_urutan_hari", "diterima_pada IS NULL OR diterima_pada >= dikirim_pada"),
        _acu("fk_panggilan_perkara_id", "perkara_id", "perkara"),
        _acu("fk_panggilan_pihak_id", "pihak_id", "pihak"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_panggilan")),
        sa.UniqueConstraint(
            "pihak_id", "perihal", "ke", name=op.f("uq_panggilan_pihak_id_perihal_ke")
        ),
    )
    op.create_index("ix_panggilan_perkara_id_id", "panggilan", ["perkara_id", "id"])
    op.create_table(
        "sidang",
        _k("id", BESAR),
        _k("perkara_id", BESAR),
        _k("jalur", _pilihan("jenissidang", *JALUR)),
        _k("ke", sa.Integer()),
        _k("tanggal", sa.Date()),
        _k("tempat", sa.Text()),
        _k("terlaksana", sa.Boolean()),
        _k("keterangan_hadir", sa.Text()),
        _k("ringkasan", sa.Text()),
        _acu("fk_sidang_perkara_id", "perkara_id", "perkara"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sidang")),
        sa.UniqueConstraint(
            "perkara_id", "jalur", "ke", name=op.f("uq_sidang_perkara_id_jalur_ke")
        ),
    )
    op.create_table(
        "kehadiran",
        _k("sidang_id", BESAR),
        _k("pihak_id", BESAR),
        _k("hadir", sa.Boolean()),
        _acu("fk_kehadiran_pihak_id", "pihak_id", "pihak"),
        _acu("fk_kehadiran_sidang_id", "sidang_id", "sidang"),
        sa.PrimaryKeyConstraint("sidang_id", "pihak_id", name=op.f("pk_kehadiran")),
    )
    op.create_index(op.f("ix_kehadiran_pihak_id"), "kehadiran", ["pihak_id"])
    op.create_table(
        "klarifikasi",
        _k("id", BESAR),
        _k("perkara_id", BESAR),
        _k("diundang_pada", sa.Date()),
        _n("pertemuan", sa.Date()),
        _k("perihal", sa.Text()),
        _k("hari_pertemuan", sa.JSON()),
        _n("risalah_pada", sa.Date()),
        _n("tempat", sa.Text()),
        _n("pokok_masalah", sa.Text()),
        _n("keterangan_pekerja", sa.Text()),
        _n("keterangan_pengusaha", sa.Text()),
        _n("arahan", sa.Text()),
        _n("kesimpulan", sa.Text()),
        _n("hasil", _pilihan("hasil", *HASIL)),
        _cek("ck_klarifikasi_risalah", "(risalah_pada IS NULL) = (kesimpulan IS NULL)"),
        _acu("fk_klarifikasi_perkara_id", "perkara_id", "perkara"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_klarifikasi")),
    )
    op.create_index(op.f("ix_klarifikasi_perkara_id"), "klarifikasi", ["perkara_id"])


def _anjuran() -> None:
    op.create_table(
        "anjuran",
        _k("id", BESAR),
        _k("perkara_id", BESAR),
        _k("jalur", _pilihan("jenissidang", *JALUR)),
        _k("nomor", sa.String(length=120)),
        _k("tanggal", sa.Date()),
        _n("nomor_risalah", sa.String(length=120)),
        _n("keterangan_pekerja", sa.Text()),
        _n("keterangan_pengusaha", sa.Text()),
        _n("keterangan_saksi", sa.Text()),
        _n("pertimbangan", sa.Text()),
        _k("isi", sa.Text()),
        _n("diketahui_pada", sa.Date()),
        _n("diketahui_oleh", sa.String(length=200)),
        _cek(
            "ck_anjuran_lengkap",
            "jalur <> 'mediasi' OR (nomor_risalah IS NOT NULL AND pertimbangan IS NOT NULL "
            "AND keterangan_pekerja IS NOT NULL AND keterangan_pengusaha IS NOT NULL)",
        ),
        _cek("ck_anjuran_diketahui", "(diketahui_pada IS NULL) = (diketahui_oleh IS NULL)"),
        _acu("fk_anjuran_perkara_id", "perkara_id", "perkara"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_anjuran")),
        sa.UniqueConstraint("perkara_id", "jalur", name=op.f("uq_anjuran_perkara_id_jalur")),
    )
    op.create_table(
        "tanggapan_anjuran",
        _k("id", BESAR),
        _k("anjuran_id", BESAR),
        _k("pihak_id", BESAR),
        _k("diterima_pada", sa.Date()),
        _k("cara", _pilihan("cara", *CARA)),
        _k("penerima", sa.String(length=200)),
        _k("bukti", sa.String(length=300)),
        _n("dikonfirmasi_oleh_id", BESAR),
        _k("dikonfirmasi_nama", sa.String(length=200)),
        _n("jawaban", _pilihan("jawaban", *JAWABAN)),
        _n("dijawab_pada", sa.Date()),
        _k("bukti_jawaban", sa.Text()),
        _k("alasan", sa.Text()),
        _cek(
            "ck_tanggapan_anjuran_jawaban_bertanggal", "(jawaban IS NULL) = (dijawab_pada IS NULL)"
        ),
        _acu("fk_tanggapan_anjuran_anjuran_id", "anjuran_id", "anjuran"),
        _acu("fk_tanggapan_anjuran_pihak_id", "pihak_id", "pihak"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tanggapan_anjuran")),
        sa.UniqueConstraint(
            "anjuran_id", "pihak_id", name=op.f("uq_tanggapan_anjuran_anjuran_id_pihak_id")
        ),
    )
    op.create_index(op.f("ix_tanggapan_anjuran_pihak_id"), "tanggapan_anjuran", ["pihak_id"])
    op.create_table(
        "jawaban_anggota",
        _k("id", BESAR),
        _k("tanggapan_id", BESAR),
        _k("anggota_id", BESAR),
        _k("jawaban", _pilihan("jawaban", *JAWABAN)),
        _k("dijawab_pada", sa.Date()),
        _acu("fk_jawaban_anggota_anggota_id", "anggota_id", "anggota_kelompok"),
        _acu("fk_jawaban_anggota_tanggapan_id", "tanggapan_id", "tanggapan_anjuran"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_jawaban_anggota")),
        sa.UniqueConstraint(
            "tanggapan_id", "anggota_id", name=op.f("uq_jawaban_anggota_tanggapan_id_anggota_id")
        ),
    )
    op.create_index(op.f("ix_jawaban_anggota_anggota_id"), "jawaban_anggota", ["anggota_id"])
    op.create_table(
        "siap_dianggap_menolak",
        _k("id", BESAR),
        _k("tanggapan_id", BESAR),
        _k("perkara_id", BESAR),
        _k("jatuh", sa.Date()),
        _k("ditemukan_pada", WAKTU),
        _acu("fk_siap_dianggap_menolak_perkara_id", "perkara_id", "perkara"),
        _acu("fk_siap_dianggap_menolak_tanggapan_id", "tanggapan_id", "tanggapan_anjuran"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_siap_dianggap_menolak")),
        sa.UniqueConstraint("tanggapan_id", name=op.f("uq_siap_dianggap_menolak_tanggapan_id")),
    )
    op.create_index(
        op.f("ix_siap_dianggap_menolak_perkara_id"), "siap_dianggap_menolak", ["perkara_id"]
    )
    # ### end Alembic commands ###


def _akhir() -> None:
    op.create_table(
        "perjanjian_bersama",
        _k("id", BESAR),
        _k("perkara_id", BESAR),
        _k("hasil", _pilihan("hasil", *HASIL)),
        _k("tanggal", sa.Date()),
        _k("tempat", sa.Text()),
        _k("isi", sa.Text()),
        _k("penandatangan", sa.JSON()),
        _k("pengadilan", sa.String(length=200)),
        _k("disaksikan", sa.Boolean()),
        _n("akta_nomor", sa.String(length=120)),
        _n("akta_tanggal", sa.Date()),
        _n("akta_pengadilan", sa.String(length=200)),
        _cek("ck_perjanjian_bersama_akta", "(akta_nomor IS NULL) = (akta_tanggal IS NULL)"),
        _acu("fk_perjanjian_bersama_perkara_id", "perkara_id", "perkara"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_perjanjian_bersama")),
    )
    op.create_index(op.f("ix_perjanjian_bersama_perkara_id"), "perjanjian_bersama", ["perkara_id"])
    op.create_table(
        "konsiliasi",
        _k("id", BESAR),
        _k("perkara_id", BESAR),
        _k("konsiliator", sa.String(length=200)),
        _k("dipilih_pada", sa.Date()),
        _k("diterima_pada", sa.Date()),
        _k("kesepakatan", sa.Text()),
        _acu("fk_konsiliasi_perkara_id", "perkara_id", "perkara"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_konsiliasi")),
        sa.UniqueConstraint("perkara_id", name=op.f("uq_konsiliasi_perkara_id")),
    )
    op.create_table(
        "arbitrase",
        _k("id", BESAR),
        _k("perkara_id", BESAR),
        _k("perjanjian", sa.Text()),
        _k("dipilih_pada", sa.Date()),
        _k("arbiter", sa.JSON()),
        _n("ditunjuk_pada", sa.Date()),
        _n("nomor_penunjukan", sa.String(length=120)),
        _n("diperpanjang_pada", sa.Date()),
        _n("bukti_perpanjangan", sa.Text()),
        _n("nomor_akhir", sa.String(length=120)),
        _n("putusan_pada", sa.Date()),
        _n("isi_akhir", sa.Text()),
        _n("pengadilan", sa.String(length=200)),
        _cek("ck_arbitrase_perpanjangan", "diperpanjang_pada IS NULL OR ditunjuk_pada IS NOT NULL"),
        _cek("ck_arbitrase_putusan_arbiter", "putusan_pada IS NULL OR ditunjuk_pada IS NOT NULL"),
        _acu("fk_arbitrase_perkara_id", "perkara_id", "perkara"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_arbitrase")),
        sa.UniqueConstraint("perkara_id", name=op.f("uq_arbitrase_perkara_id")),
    )
    op.create_table(
        "gugatan_phi",
        _k("id", BESAR),
        _k("perkara_id", BESAR),
        _k("pihak_id", BESAR),
        _k("nomor", sa.String(length=120)),
        _k("tanggal", sa.Date()),
        _k("pengadilan", sa.String(length=200)),
        _n("putusan_nomor", sa.String(length=120)),
        _n("putusan_pada", sa.Date()),
        _n("amar", sa.Text()),
        _cek("ck_gugatan_phi_putusan", "(putusan_nomor IS NULL) = (putusan_pada IS NULL)"),
        _acu("fk_gugatan_phi_perkara_id", "perkara_id", "perkara"),
        _acu("fk_gugatan_phi_pihak_id", "pihak_id", "pihak"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_gugatan_phi")),
    )
    op.create_index(op.f("ix_gugatan_phi_perkara_id"), "gugatan_phi", ["perkara_id"])


def _catatan() -> None:
    op.create_table(
        "catatan_pribadi",
        _k("id", BESAR),
        _k("perkara_id", BESAR),
        _k("penulis_id", BESAR),
        _k("isi", sa.Text()),
        _k("dibuat_pada", WAKTU),
        _k("diubah_pada", WAKTU),
        _acu("fk_catatan_pribadi_penulis_id", "penulis_id", "pengguna"),
        _acu("fk_catatan_pribadi_perkara_id", "perkara_id", "perkara"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_catatan_pribadi")),
    )
    op.create_index(
        "ix_catatan_pribadi_perkara_id_penulis_id", "catatan_pribadi", ["perkara_id", "penulis_id"]
    )
    op.create_table(
        "benturan_kepentingan",
        _k("id", BESAR),
        _k("perkara_id", BESAR),
        _k("mediator_id", BESAR),
        _k("alasan", sa.Text()),
        _k("dinyatakan_oleh", sa.String(length=200)),
        _k("pada", WAKTU),
        _acu("fk_benturan_kepentingan_mediator_id", "mediator_id", "pengguna"),
        _acu("fk_benturan_kepentingan_perkara_id", "perkara_id", "perkara"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_benturan_kepentingan")),
        sa.UniqueConstraint(
            "perkara_id", "mediator_id", name=op.f("uq_benturan_kepentingan_perkara_id_mediator_id")
        ),
    )
    op.create_table(
        "kandidat_daluwarsa",
        _k("id", BESAR),
        _k("perkara_id", BESAR),
        _k(
            "kandidat",
            _pilihan(
                "kandidatgagal",
                "sidang_terakhir",
                "anjuran_terbit",
                "anjuran_diterima",
                "jawaban_menolak",
                "akhir_jawaban",
                "risalah",
            ),
        ),
        _k("tanggal", sa.Date()),
        _acu("fk_kandidat_daluwarsa_perkara_id", "perkara_id", "perkara"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_kandidat_daluwarsa")),
        sa.UniqueConstraint(
            "perkara_id", "kandidat", name=op.f("uq_kandidat_daluwarsa_perkara_id_kandidat")
        ),
    )


def _pemicu() -> None:
    if op.get_bind().dialect.name != "postgresql":
        for tindakan in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER peristiwa_tetap_{tindakan.lower()} BEFORE {tindakan} "
                f"ON peristiwa_perkara BEGIN SELECT RAISE(ABORT, '{_PESAN}'); END"
            )
        return
    op.execute(
        f"""
        CREATE FUNCTION peristiwa_tetap() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION '{_PESAN}'; END $$
        """
    )
    op.execute(
        "CREATE TRIGGER peristiwa_tetap_baris BEFORE UPDATE OR DELETE ON peristiwa_perkara "
        "FOR EACH ROW EXECUTE FUNCTION peristiwa_tetap()"
    )
    op.execute(
        "CREATE TRIGGER peristiwa_tetap_kosongkan BEFORE TRUNCATE ON peristiwa_perkara "
        "FOR EACH STATEMENT EXECUTE FUNCTION peristiwa_tetap()"
    )


def upgrade() -> None:
    """Create the tables; events get triggers that refuse change and removal."""
    _perkara()
    _pihak()
    _sidang()
    _anjuran()
    _akhir()
    _catatan()
    _pemicu()


def downgrade() -> None:
    """Drop the tables, the last first (triggers go with their table)."""
    for tabel in (
        "kandidat_daluwarsa",
        "benturan_kepentingan",
        "catatan_pribadi",
        "gugatan_phi",
        "arbitrase",
        "konsiliasi",
        "perjanjian_bersama",
        "siap_dianggap_menolak",
        "jawaban_anggota",
        "tanggapan_anjuran",
        "anjuran",
        "klarifikasi",
        "kehadiran",
        "sidang",
        "panggilan",
        "perundingan",
        "tuntutan",
        "kuasa",
        "anggota_kelompok",
        "pihak",
        "tautan_perkara",
        "peristiwa_perkara",
        "perkara_jenis",
        "perkara",
    ):
        op.drop_table(tabel)
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION peristiwa_tetap()")
