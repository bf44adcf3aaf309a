"""Kinds of submission that end in an approved company regulation (PP)."""

from __future__ import annotations

from hi_cases.core.bidang import Isian, Tipe
from hi_cases.permohonan.types import Butir, Dokumen, Jawaban, Jenis, KelompokButir, Langkah
from hi_cases.syarat_kerja.rules.pengesahan import PENGESAHAN
from hi_cases.syarat_kerja.types import Jangkauan

KELENGKAPAN = KelompokButir.KELENGKAPAN


def _ada_serikat(jawaban: Jawaban) -> bool:
    return bool(jawaban.get("ada_serikat"))


def _tanpa_serikat(jawaban: Jawaban) -> bool:
    return jawaban.get("ada_serikat") is False


PERUSAHAAN = Langkah(
    "perusahaan",
    "Perusahaan dan pekerjanya",
    isian=(
        Isian("jangkauan", "Di mana perusahaan bekerja", Tipe.PILIHAN, pilihan=Jangkauan),
        Isian("pekerja_laki", "Jumlah pekerja laki-laki", Tipe.BILANGAN),
        Isian("pekerja_perempuan", "Jumlah pekerja perempuan", Tipe.BILANGAN),
        Isian("pekerja_pkwt", "Di antaranya pekerja PKWT", Tipe.BILANGAN),
        Isian("penanggung_jawab", "Nama penanda tangan perusahaan"),
        Isian("jabatan", "Jabatan penanda tangan"),
    ),
)
SARAN = Langkah(
    "saran",
    "Saran wakil pekerja",
    isian=(
        Isian("ada_serikat", "Di perusahaan ini ada serikat pekerja", Tipe.YA, wajib=False),
        Isian("serikat", "Nama serikat pekerja", bila=_ada_serikat),
        Isian("wakil_pekerja", "Nama wakil pekerja yang dimintai saran", bila=_tanpa_serikat),
        Isian("tanggal_minta_saran", "Tanggal saran diminta", Tipe.TANGGAL),
    ),
    dokumen=("bukti_saran", "pernyataan_tanpa_serikat"),
    penjelasan="Saran diminta, tidak harus diberikan. Saran tidak dapat diperselisihkan.",
)
MASA = Langkah(
    "masa",
    "Masa berlaku",
    isian=(
        Isian("berlaku_dari", "Berlaku mulai", Tipe.TANGGAL, rencana=True),
        Isian("berlaku_sampai", "Berlaku sampai", Tipe.TANGGAL, rencana=True),
    ),
)
NASKAH = Langkah(
    "naskah",
    "Naskah dan lampiran",
    dokumen=("permohonan", "naskah", "skala_upah"),
)

DOKUMEN = (
    Dokumen("permohonan", "surat permohonan pengesahan"),
    Dokumen(
        "naskah",
        "naskah peraturan perusahaan yang ditandatangani pengusaha",
        petunjuk="PDF atau DOCX, seluruh pasal dalam satu berkas.",
        naskah=True,
    ),
    Dokumen(
        "bukti_saran",
        "bukti telah meminta saran serikat atau wakil pekerja",
    ),
    Dokumen(
        "pernyataan_tanpa_serikat",
        "surat pernyataan bahwa tidak ada serikat pekerja",
        bila=_tanpa_serikat,
    ),
    Dokumen("skala_upah", "pernyataan telah ada struktur dan skala upah"),
)

BUTIR = (
    Butir(
        "naskah_ditandatangani",
        "Naskah ditandatangani pengusaha",
        "Permenaker 28/2014 Ps. 8 ayat (2) huruf a",
        KELENGKAPAN,
    ),
    Butir(
        "saran_diminta",
        "Ada bukti saran serikat atau wakil pekerja telah diminta",
        "Permenaker 28/2014 Ps. 8 ayat (2) huruf b",
        KELENGKAPAN,
    ),
    Butir(
        "hak_pengusaha",
        "Hak dan kewajiban pengusaha",
        "Permenaker 28/2014 Ps. 2 ayat (2); UU 13/2003 Ps. 111 ayat (1) huruf a",
    ),
    Butir(
        "hak_pekerja",
        "Hak dan kewajiban pekerja/buruh",
        "Permenaker 28/2014 Ps. 2 ayat (2); UU 13/2003 Ps. 111 ayat (1) huruf b",
    ),
    Butir(
        "syarat_kerja",
        "Syarat kerja",
        "Permenaker 28/2014 Ps. 2 ayat (2); UU 13/2003 Ps. 111 ayat (1) huruf c",
    ),
    Butir(
        "tata_tertib",
        "Tata tertib perusahaan",
        "Permenaker 28/2014 Ps. 2 ayat (2); UU 13/2003 Ps. 111 ayat (1) huruf d",
    ),
    Butir(
        "jangka_waktu",
        "Jangka waktu berlaku",
        "Permenaker 28/2014 Ps. 2 ayat (2); UU 13/2003 Ps. 111 ayat (1) huruf e dan ayat (3)",
    ),
    Butir(
        "tidak_di_bawah_hukum",
        "Tidak ada ketentuan yang lebih rendah dari peraturan perundang-undangan",
        "Permenaker 28/2014 Ps. 8 ayat (4); UU 13/2003 Ps. 111 ayat (2)",
    ),
)

PP_BARU = Jenis(
    kode="pp_baru",
    nama="Pengesahan peraturan perusahaan",
    singkat="PP baru",
    dasar="UU 13/2003 Ps. 108-112; Permenaker 28/2014 Ps. 2-10",
    uraian=(
        "Untuk perusahaan yang belum mempunyai peraturan perusahaan dan belum mempunyai perjanjian "
        "kerja bersama. Hasilnya SK pengesahan."
    ),
    produk="SK pengesahan peraturan perusahaan",
    prosedur=PENGESAHAN,
    langkah=(PERUSAHAAN, SARAN, MASA, NASKAH),
    dokumen=DOKUMEN,
    butir=BUTIR,
    awalan="PP",
    kelompok="Peraturan perusahaan",
)

JENIS = (PP_BARU,)
