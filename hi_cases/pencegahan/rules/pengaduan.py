"""A complaint: received, examined, handled here or referred, answered.

The law names no procedure of complaints in the labour office of a kabupaten; supervision of norms
is the province's since UU 23/2014 (Lampiran G), so what breaks a norm is referred there.
"""

from __future__ import annotations

from typing import Any

from hi_cases.core.alur import Buka, Tutup
from hi_cases.core.authz import Cakupan, Peran
from hi_cases.core.bidang import Isian, Tipe
from hi_cases.pencegahan.types import PENGADUAN, HasilPengaduan, Saluran, Topik, singkat
from hi_cases.urusan.rules.lazim import ALASAN, TANGGAL, ambil, serahkan
from hi_cases.urusan.types import (
    AdaPerusahaan,
    Fakta,
    Isi,
    Jenis,
    Pemegang,
    Tahap,
    Transisi,
    Tujuan,
)

DITERIMA, DITANGANI, KLARIFIKASI, DILIMPAHKAN = (
    "diterima",
    "ditangani",
    "klarifikasi",
    "dilimpahkan",
)
SELESAI, BUKAN, DUPLIKAT, DITARIK, PERKARA = (
    "selesai",
    "bukan_kewenangan",
    "duplikat",
    "ditarik",
    "menjadi_perkara",
)
RESPON = "PGD-RESPON"
DASAR = "praktik dinas: fasilitasi pengaduan yang masuk (uraian tugas bidang)"
DASAR_NORMA = "UU 23/2014 Lampiran huruf G"
DASAR_PERKARA = "UU 2/2004 Ps. 3 dan Ps. 4 ayat (1)"
TAMBAH, TARIK, LIMPAHKAN, TAUTKAN, TELAAH, JADI_PERKARA = (
    "tambah_keterangan",
    "tarik",
    "limpahkan",
    "tautkan",
    "telaah",
    "jadi_perkara",
)
_SEMUA = Cakupan.SEMUA
PETUGAS = {
    Peran.PETUGAS: Cakupan.SENDIRI,
    Peran.MEDIATOR: Cakupan.SENDIRI,
    Peran.SUBKOOR: _SEMUA,
    Peran.KABID: _SEMUA,
}
PEMEGANG = {**PETUGAS, Peran.SUBKOOR: Cakupan.SENDIRI}
"""Who may know who complained: the officer who has it, and the head. A letter of referral is theirs
to write, since its refusal tells whether a name is the complainant's."""
_PIMPINAN = {Peran.SUBKOOR: _SEMUA, Peran.KABID: _SEMUA}
BUAT = {
    Peran.PETUGAS: _SEMUA,
    Peran.MEDIATOR: Cakupan.SENDIRI,
    Peran.SUBKOOR: _SEMUA,
    Peran.KABID: _SEMUA,
}
_TERBUKA = frozenset({DITERIMA, DITANGANI, KLARIFIKASI, DILIMPAHKAN})
_DI_SINI = frozenset({DITERIMA, DITANGANI, KLARIFIKASI})
_TUTUP_RESPON = (Tutup(RESPON),)
JAWABAN = Isian(
    "jawaban",
    "Jawaban untuk pelapor",
    Tipe.PARAGRAF,
    petunjuk="Dibaca pelapor di halaman lacak. Jangan menyebut nama pelapor.",
)


def _judul(isi: Isi) -> str:
    return f"Pengaduan {singkat(isi['topik'])}: {isi['nama_perusahaan']}"


def _belum_tertaut(fakta: Fakta) -> str | None:
    if not fakta.berperusahaan:
        return None
    return "sudah tertaut ke perusahaan terdaftar. Ganti lewat “Perbaiki isian” bila keliru."


def _ada_petugas(fakta: Fakta) -> str | None:
    """The inspectors answer to somebody, and whoever writes of it has it."""
    return None if fakta.petugas_id else "Ambil dahulu pengaduan ini, agar ada yang menanganinya."


def _satu(tindakan: str, label: str, dari: frozenset[str], ke: str, **lain: Any) -> Transisi:
    isi: dict[str, Any] = {"peran": PETUGAS, "dasar": DASAR, "praktik": True, **lain}
    return Transisi(tindakan, label, dari, ke=(Tujuan(ke),) if ke else (), **isi)


ISIAN_PERKARA = (
    TANGGAL,
    Isian(
        "nomor",
        "Perkara",
        petunjuk="Terisi sendiri bila dibawa dari panel “Perselisihan”. Tulis nomornya bila "
        "perselisihan ini sudah dicatat oleh pihaknya sendiri.",
    ),
    Isian("kepada", "Diserahkan kepada", wajib=False),
)
"""What a hand-over to a dispute leaves here, by the press on the page or written by hand."""

ALUR = (
    _satu(
        TELAAH,
        "Telaah: ditangani bidang ini",
        frozenset({DITERIMA}),
        DITANGANI,
        isian=(TANGGAL, JAWABAN),
        memenuhi=_TUTUP_RESPON,
        ambil=True,
        utama=True,
    ),
    ambil({DITERIMA}, PETUGAS),
    _satu(
        LIMPAHKAN,
        "Limpahkan ke pengawas ketenagakerjaan provinsi",
        _DI_SINI,
        DILIMPAHKAN,
        peran=PEMEGANG,
        dasar=DASAR_NORMA,
        isian=(
            TANGGAL,
            Isian("nomor", "Nomor surat"),
            Isian("nama_tujuan", "Dilimpahkan kepada"),
            Isian("norma", "Norma yang diduga dilanggar", Tipe.BANYAK_TEKS),
            Isian("ringkasan", "Ringkasan untuk pengawas", Tipe.PARAGRAF),
        ),
        syarat=(_ada_petugas,),
        memenuhi=_TUTUP_RESPON,
        lewat_surat=True,
    ),
    _satu(
        "catat_jawaban",
        "Catat jawaban pengawas",
        frozenset({DILIMPAHKAN}),
        SELESAI,
        dasar=DASAR_NORMA,
        isian=(
            TANGGAL,
            Isian("nomor_jawaban", "Nomor surat jawaban", wajib=False),
            Isian("isi_jawaban", "Isi jawaban pengawas", Tipe.PARAGRAF),
            JAWABAN,
        ),
        berkas="Surat jawaban",
        utama=True,
    ),
    _satu(
        "minta_klarifikasi",
        "Minta klarifikasi perusahaan",
        frozenset({DITANGANI}),
        KLARIFIKASI,
        isian=(
            TANGGAL,
            Isian("cara", "Diminta dengan", petunjuk="Surat, telepon, pertemuan, atau kunjungan."),
            Isian("pokok", "Yang ditanyakan", Tipe.PARAGRAF),
            Isian("ditunggu_sampai", "Ditunggu sampai", Tipe.TANGGAL, rencana=True),
        ),
        berkas="Surat permintaan",
        utama=True,
    ),
    _satu(
        "catat_klarifikasi",
        "Catat klarifikasi perusahaan",
        frozenset({KLARIFIKASI}),
        DITANGANI,
        isian=(
            TANGGAL,
            Isian("yang_menjawab", "Yang menjawab", wajib=False),
            Isian("isi_klarifikasi", "Isi klarifikasi", Tipe.PARAGRAF),
        ),
        berkas="Jawaban atau berita acara",
        utama=True,
    ),
    _satu(
        "selesaikan",
        "Selesaikan pengaduan",
        frozenset({DITANGANI, KLARIFIKASI}),
        SELESAI,
        isian=(
            TANGGAL,
            Isian("hasil", "Hasil", Tipe.PILIHAN, pilihan=HasilPengaduan),
            JAWABAN,
        ),
        menyimpan=frozenset({"hasil"}),
        berkas="Bukti",
    ),
    _satu(
        "bukan_kewenangan",
        "Nyatakan bukan kewenangan dinas",
        frozenset({DITERIMA, DITANGANI}),
        BUKAN,
        isian=(TANGGAL, Isian("instansi", "Instansi yang berwenang"), JAWABAN),
        memenuhi=_TUTUP_RESPON,
    ),
    _satu(
        "duplikat",
        "Nyatakan sama dengan pengaduan lain",
        frozenset({DITERIMA, DITANGANI}),
        DUPLIKAT,
        isian=(
            TANGGAL,
            Isian("nomor_lain", "Nomor pengaduan yang sama", petunjuk="Misalnya PGD-2026-0001."),
            JAWABAN,
        ),
        memenuhi=_TUTUP_RESPON,
    ),
    _satu(
        TAUTKAN,
        "Tautkan ke perusahaan terdaftar",
        _DI_SINI,
        "",
        dasar="register perusahaan dinas",
        isian=(
            Isian(
                "perusahaan_id",
                "Perusahaan",
                Tipe.ID,
                petunjuk="Yang namanya mirip. Bila tidak ada di sini, cari lewat “Perbaiki isian”, "
                "atau daftarkan perusahaannya dahulu.",
            ),
        ),
        syarat=(_belum_tertaut,),
    ),
    _satu(
        TAMBAH,
        "Tambah keterangan pelapor",
        _TERBUKA,
        "",
        isian=(Isian("keterangan", "Keterangan", Tipe.PARAGRAF),),
        berkas="Lampiran dari pelapor",
    ),
    serahkan(_TERBUKA, _PIMPINAN),
    _satu(
        JADI_PERKARA,
        "Catat menjadi perselisihan",
        _DI_SINI,
        PERKARA,
        dasar=DASAR_PERKARA,
        isian=ISIAN_PERKARA,
        memenuhi=_TUTUP_RESPON,
    ),
    _satu(
        TARIK,
        "Tarik pengaduan atas permintaan pelapor",
        _TERBUKA,
        DITARIK,
        isian=(ALASAN,),
        memenuhi=(Tutup(RESPON, batal="pengaduan ditarik pelapor"),),
    ),
)

JENIS_PENGADUAN = Jenis(
    PENGADUAN,
    "Pengaduan",
    "pengaduan",
    "PGD",
    DASAR,
    "Pengaduan pekerja, serikat, dan masyarakat tentang hubungan kerja di perusahaan. Identitas "
    "pelapor disamarkan; hanya petugas yang menangani dan kepala bidang dapat membukanya.",
    tahap=(
        Tahap(DITERIMA, "Diterima", menunggu="Menunggu petugas menelaah pengaduan"),
        Tahap(DITANGANI, "Ditangani", menunggu="Menunggu petugas menindaklanjuti pengaduan"),
        Tahap(
            KLARIFIKASI,
            "Klarifikasi perusahaan",
            Pemegang.PERUSAHAAN,
            "Menunggu klarifikasi dari perusahaan",
        ),
        Tahap(
            DILIMPAHKAN,
            "Dilimpahkan ke pengawas",
            Pemegang.PIHAK_LAIN,
            "Menunggu jawaban pengawas ketenagakerjaan provinsi",
        ),
        Tahap(SELESAI, "Selesai", Pemegang.TIDAK_ADA),
        Tahap(BUKAN, "Bukan kewenangan dinas", Pemegang.TIDAK_ADA),
        Tahap(DUPLIKAT, "Sama dengan pengaduan lain", Pemegang.TIDAK_ADA),
        Tahap(DITARIK, "Ditarik pelapor", Pemegang.TIDAK_ADA),
        Tahap(PERKARA, "Menjadi perselisihan", Pemegang.TIDAK_ADA),
    ),
    alur=ALUR,
    judul=_judul,
    isian=(
        Isian("tanggal", "Diterima tanggal", Tipe.TANGGAL),
        Isian("saluran", "Diterima lewat", Tipe.PILIHAN, pilihan=Saluran),
        Isian(
            "nama_perusahaan",
            "Nama perusahaan yang diadukan",
            petunjuk="Seperti disebut pelapor. Bila sudah terdaftar, pilih juga di atas.",
        ),
        Isian("tempat_kerja", "Alamat atau kecamatan tempat kerja", wajib=False),
        Isian("topik", "Hal yang diadukan", Tipe.PILIHAN, pilihan=Topik),
        Isian(
            "uraian",
            "Apa yang terjadi",
            Tipe.PARAGRAF,
            petunjuk="Sejak kapan, siapa yang terkena, apa yang sudah dilakukan.",
        ),
        Isian("jumlah_terkena", "Berapa pekerja yang terkena", Tipe.BILANGAN, wajib=False),
        Isian("harapan", "Penyelesaian yang diharapkan", Tipe.PARAGRAF, wajib=False),
    ),
    buat=BUAT,
    lihat=frozenset({Peran.KADIS}),
    perusahaan=AdaPerusahaan.BOLEH,
    membuka=(Buka(RESPON),),
    kata_buat="Catat pengaduan",
    menyamarkan=frozenset(
        {
            "uraian",
            "harapan",
            "keterangan",
            "jawaban",
            "alasan",
            "ringkasan",
            # What the company is asked, and what is answered, may name who complained.
            "pokok",
            "yang_menjawab",
            "isi_klarifikasi",
            "isi_jawaban",
        }
    ),
    tutup_sendiri=True,
    surat={LIMPAHKAN: "pelimpahan_pengaduan"},
)
