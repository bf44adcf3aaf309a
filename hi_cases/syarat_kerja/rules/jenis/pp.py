"""Kinds of submission that end in an approved company regulation (PP)."""

from __future__ import annotations

from enum import StrEnum

from hi_cases.core.bidang import Isian, Tipe
from hi_cases.permohonan.types import (
    Butir,
    Dokumen,
    Jawaban,
    Jenis,
    KelompokButir,
    Langkah,
    Tindakan,
)
from hi_cases.syarat_kerja.rules.jenis.silang import (
    PEKERJA_MAKS,
    ada_pekerja,
    berakhir_sesudah_runding,
    di_luar_wewenang,
    kewajiban_pp,
    pkwt_tidak_lebih,
    saran_mendahului,
)
from hi_cases.syarat_kerja.rules.masa import berurutan, tidak_terlalu_lama
from hi_cases.syarat_kerja.rules.pengesahan import PENGESAHAN
from hi_cases.syarat_kerja.types import Jangkauan

KELENGKAPAN = KelompokButir.KELENGKAPAN
KELOMPOK = "Peraturan perusahaan"


class AdaSerikat(StrEnum):
    """Whether there is a union in the company: it decides whose advice is asked."""

    ADA = "ada"
    TIDAK_ADA = "tidak_ada"

    @property
    def label(self) -> str:
        """Indonesian name."""
        return {AdaSerikat.ADA: "Ada", AdaSerikat.TIDAK_ADA: "Tidak ada"}[self]


def _ada_serikat(jawaban: Jawaban) -> bool:
    return jawaban.get("ada_serikat") is AdaSerikat.ADA


def _tanpa_serikat(jawaban: Jawaban) -> bool:
    return jawaban.get("ada_serikat") is AdaSerikat.TIDAK_ADA


PERUSAHAAN = Langkah(
    "perusahaan",
    "Perusahaan dan pekerjanya",
    isian=(
        Isian(
            "jangkauan",
            "Di mana perusahaan bekerja",
            Tipe.PILIHAN,
            pilihan=Jangkauan,
            petunjuk="Menentukan dinas mana yang berwenang mengesahkan.",
        ),
        Isian("pekerja_laki", "Jumlah pekerja laki-laki", Tipe.BILANGAN, maks=PEKERJA_MAKS),
        Isian("pekerja_perempuan", "Jumlah pekerja perempuan", Tipe.BILANGAN, maks=PEKERJA_MAKS),
        Isian(
            "pekerja_pkwt",
            "Di antaranya pekerja PKWT",
            Tipe.BILANGAN,
            maks=PEKERJA_MAKS,
            petunjuk="Bagian dari jumlah di atas, bukan tambahannya. Tulis 0 bila tidak ada.",
        ),
        Isian("penanda_tangan", "Nama penanda tangan dari perusahaan"),
        Isian("jabatan", "Jabatan penanda tangan"),
    ),
)
CABANG = Langkah(
    "cabang",
    "Cabang yang mempunyai aturan sendiri",
    isian=(
        Isian("cabang", "Nama cabang atau unit"),
        Isian("alamat_cabang", "Alamat cabang", Tipe.PARAGRAF),
        Isian("alasan_turunan", "Mengapa cabang ini perlu aturan sendiri", Tipe.PARAGRAF),
    ),
    penjelasan=(
        "Satu perusahaan mempunyai satu peraturan perusahaan. Cabang boleh mempunyai turunannya."
    ),
)
SARAN = Langkah(
    "saran",
    "Saran wakil pekerja",
    isian=(
        Isian(
            "ada_serikat",
            "Adakah serikat pekerja di perusahaan ini",
            Tipe.PILIHAN,
            pilihan=AdaSerikat,
        ),
        Isian(
            "serikat",
            "Nama serikat pekerja yang dimintai saran",
            bila=_ada_serikat,
            petunjuk="Diisi bila ada serikat pekerja.",
        ),
        Isian(
            "wakil_pekerja",
            "Nama wakil pekerja yang dimintai saran",
            bila=_tanpa_serikat,
            petunjuk="Diisi bila tidak ada serikat pekerja.",
        ),
        Isian("tanggal_minta_saran", "Tanggal saran diminta", Tipe.TANGGAL),
    ),
    dokumen=("bukti_saran", "pernyataan_tanpa_serikat"),
    penjelasan="Saran harus diminta, tetapi tidak harus diberikan dan tidak dapat diperselisihkan.",
)
MASA = Langkah(
    "masa",
    "Masa berlaku",
    isian=(
        Isian("berlaku_dari", "Berlaku mulai", Tipe.TANGGAL, rencana=True),
        Isian("berlaku_sampai", "Berlaku sampai", Tipe.TANGGAL, rencana=True),
    ),
)
MASA_LANJUT = Langkah(
    "masa",
    "Perpanjangan",
    isian=(
        Isian("berlaku_sampai", "Diperpanjang sampai", Tipe.TANGGAL, rencana=True),
        Isian("mulai_runding", "Perundingan PKB dimulai", Tipe.TANGGAL),
    ),
    dokumen=("bukti_runding",),
    penjelasan="Peraturan perusahaan diperpanjang selama perjanjian kerja bersama dirundingkan.",
)
UBAH = Langkah(
    "perubahan",
    "Yang diubah",
    isian=(
        Isian("pasal_diubah", "Pasal yang diubah", Tipe.BANYAK_TEKS, petunjuk="Satu baris satu."),
        Isian("alasan_ubah", "Alasan perubahan", Tipe.PARAGRAF),
        Isian("berlaku_dari", "Perubahan berlaku mulai", Tipe.TANGGAL, rencana=True),
    ),
    dokumen=("kesepakatan",),
    penjelasan="Selama masa berlaku, peraturan perusahaan diubah atas kesepakatan wakil pekerja.",
)
NASKAH = Langkah("naskah", "Naskah dan lampiran", dokumen=("permohonan", "naskah", "skala_upah"))

PERMOHONAN = Dokumen("permohonan", "surat permohonan")
DOK_NASKAH = Dokumen(
    "naskah",
    "naskah peraturan perusahaan yang ditandatangani pengusaha",
    petunjuk="PDF atau DOCX, seluruh pasal dalam satu berkas.",
    naskah=True,
)
BUKTI_SARAN = Dokumen(
    "bukti_saran",
    "bukti telah meminta saran serikat atau wakil pekerja",
    petunjuk="Misalnya surat permintaan saran dengan tanda terimanya.",
)
TANPA_SERIKAT = Dokumen(
    "pernyataan_tanpa_serikat",
    "surat pernyataan bahwa tidak ada serikat pekerja",
    bila=_tanpa_serikat,
)
SKALA_UPAH = Dokumen("skala_upah", "surat pernyataan telah ada struktur dan skala upah")
SK_LAMA = Dokumen("sk_lama", "SK pengesahan yang terakhir", wajib=False)
DOKUMEN = (PERMOHONAN, DOK_NASKAH, BUKTI_SARAN, TANPA_SERIKAT, SKALA_UPAH)

DITANDATANGANI = Butir(
    "naskah_ditandatangani",
    "Naskah ditandatangani pengusaha",
    "Permenaker 28/2014 Ps. 8 ayat (2) huruf a",
    KELENGKAPAN,
)
SARAN_DIMINTA = Butir(
    "saran_diminta",
    "Ada bukti saran serikat atau wakil pekerja telah diminta",
    "Permenaker 28/2014 Ps. 4, Ps. 8 ayat (2) huruf b dan ayat (6)",
    KELENGKAPAN,
)
SKALA_ADA = Butir(
    "skala_upah",
    "Struktur dan skala upah ditunjukkan",
    "Permenaker 1/2017",
    KELENGKAPAN,
)
HUKUM = Butir(
    "tidak_di_bawah_hukum",
    "Tidak ada ketentuan yang lebih rendah dari peraturan perundang-undangan",
    "Permenaker 28/2014 Ps. 8 ayat (4); UU 13/2003 Ps. 111 ayat (2)",
    penentu=True,
)


def _muatan(kode: str, teks: str, huruf: str) -> Butir:
    return Butir(
        kode,
        teks,
        f"Permenaker 28/2014 Ps. 2 ayat (2); UU 13/2003 Ps. 111 ayat (1) huruf {huruf}",
        penentu=True,
    )


MUATAN = (
    _muatan("hak_pengusaha", "Memuat hak dan kewajiban pengusaha", "a"),
    _muatan("hak_pekerja", "Memuat hak dan kewajiban pekerja/buruh", "b"),
    _muatan("syarat_kerja", "Memuat syarat kerja", "c"),
    _muatan("tata_tertib", "Memuat tata tertib perusahaan", "d"),
    _muatan("jangka_waktu", "Memuat jangka waktu berlakunya peraturan perusahaan", "e"),
)
BUTIR = (DITANDATANGANI, SARAN_DIMINTA, SKALA_ADA, *MUATAN, HUKUM)
SEPAKAT = Butir(
    "disepakati",
    "Perubahan disepakati wakil pekerja",
    "UU 13/2003 Ps. 113; Permenaker 28/2014 Ps. 12",
    KELENGKAPAN,
    penentu=True,
)
RUNDING = Butir(
    "sedang_dirundingkan",
    "Perjanjian kerja bersama sedang dirundingkan",
    "Permenaker 28/2014 Ps. 11",
    KELENGKAPAN,
    penentu=True,
)
SURAT = {
    Tindakan.KEMBALIKAN: "pemberitahuan_perbaikan",
    Tindakan.SAHKAN: "sk_pengesahan_pp",
    Tindakan.TOLAK: "penolakan_permohonan",
    Tindakan.ALIHKAN: "pengalihan_permohonan",
}
_SK = "SK pengesahan peraturan perusahaan"
_PEKERJA = (ada_pekerja, pkwt_tidak_lebih)
_MASA_SAH = {"berlaku_sampai": tidak_terlalu_lama}
_NASIHAT = (di_luar_wewenang, kewajiban_pp, saran_mendahului)

PP_BARU = Jenis(
    kode="pp_baru",
    nama="Pengesahan peraturan perusahaan",
    singkat="PP baru",
    dasar="UU 13/2003 Ps. 108-112; Permenaker 28/2014 Ps. 2-10",
    uraian=(
        "Untuk perusahaan yang belum mempunyai peraturan perusahaan yang berlaku, dan belum "
        "mempunyai perjanjian kerja bersama."
    ),
    produk=_SK,
    prosedur=PENGESAHAN,
    langkah=(PERUSAHAAN, SARAN, MASA, NASKAH),
    dokumen=DOKUMEN,
    butir=BUTIR,
    awalan="PP",
    kelompok=KELOMPOK,
    surat=SURAT,
    silang=(*_PEKERJA, berurutan),
    syarat_isian=_MASA_SAH,
    nasihat=_NASIHAT,
)
PP_PEMBARUAN = Jenis(
    kode="pp_pembaruan",
    nama="Pembaruan peraturan perusahaan",
    singkat="PP pembaruan",
    dasar="UU 13/2003 Ps. 111 ayat (3); Permenaker 28/2014 Ps. 13",
    uraian=(
        "Untuk peraturan perusahaan yang akan atau sudah berakhir. Ajukan sebelum masa berlaku "
        "yang lama habis, supaya tidak terputus."
    ),
    produk=_SK,
    prosedur=PENGESAHAN,
    langkah=(
        PERUSAHAAN,
        SARAN,
        MASA,
        Langkah(
            "naskah",
            "Naskah dan lampiran",
            dokumen=("permohonan", "naskah", "skala_upah", "sk_lama"),
        ),
    ),
    dokumen=(*DOKUMEN, SK_LAMA),
    butir=BUTIR,
    awalan="PP",
    kelompok=KELOMPOK,
    surat=SURAT,
    silang=(*_PEKERJA, berurutan),
    syarat_isian=_MASA_SAH,
    nasihat=_NASIHAT,
)
PP_PERUBAHAN = Jenis(
    kode="pp_perubahan",
    nama="Perubahan peraturan perusahaan",
    singkat="PP perubahan",
    dasar="UU 13/2003 Ps. 113; Permenaker 28/2014 Ps. 12",
    uraian=(
        "Untuk mengubah sebagian isi peraturan perusahaan yang masih berlaku. Perubahan disepakati "
        "wakil pekerja dan disahkan lagi; masa berlakunya tetap."
    ),
    produk=_SK,
    prosedur=PENGESAHAN,
    langkah=(PERUSAHAAN, UBAH, Langkah("naskah", "Naskah", dokumen=("permohonan", "naskah"))),
    dokumen=(
        PERMOHONAN,
        DOK_NASKAH,
        Dokumen("kesepakatan", "kesepakatan tertulis dengan wakil pekerja"),
    ),
    butir=(DITANDATANGANI, SEPAKAT, HUKUM),
    awalan="PP",
    kelompok=KELOMPOK,
    surat=SURAT,
    silang=_PEKERJA,
    nasihat=(di_luar_wewenang, kewajiban_pp),
)
PP_TURUNAN = Jenis(
    kode="pp_turunan",
    nama="Peraturan perusahaan turunan untuk cabang",
    singkat="PP turunan",
    dasar="Permenaker 28/2014 Ps. 3",
    uraian=(
        "Untuk cabang yang keadaannya berbeda dari induknya. Peraturan perusahaan induk sudah "
        "berlaku, dan turunannya tidak boleh bertentangan dengan induknya."
    ),
    produk=_SK,
    prosedur=PENGESAHAN,
    langkah=(PERUSAHAAN, CABANG, SARAN, MASA, NASKAH),
    dokumen=DOKUMEN,
    butir=BUTIR,
    awalan="PP",
    kelompok=KELOMPOK,
    surat=SURAT,
    silang=(*_PEKERJA, berurutan),
    syarat_isian=_MASA_SAH,
    nasihat=_NASIHAT,
)
PP_PERPANJANGAN = Jenis(
    kode="pp_perpanjangan",
    nama="Perpanjangan peraturan perusahaan selama PKB dirundingkan",
    singkat="PP perpanjangan",
    dasar="Permenaker 28/2014 Ps. 11",
    uraian=(
        "Untuk perusahaan yang sedang merundingkan perjanjian kerja bersama ketika peraturan "
        "perusahaannya berakhir."
    ),
    produk=_SK,
    prosedur=PENGESAHAN,
    langkah=(PERUSAHAAN, MASA_LANJUT, Langkah("naskah", "Surat", dokumen=("permohonan",))),
    dokumen=(PERMOHONAN, Dokumen("bukti_runding", "bukti perundingan PKB sedang berjalan")),
    butir=(RUNDING,),
    awalan="PP",
    kelompok=KELOMPOK,
    surat=SURAT,
    silang=(*_PEKERJA, berakhir_sesudah_runding),
    syarat_isian=_MASA_SAH,
    nasihat=(di_luar_wewenang,),
)

JENIS = (PP_BARU, PP_PEMBARUAN, PP_PERUBAHAN, PP_TURUNAN, PP_PERPANJANGAN)
