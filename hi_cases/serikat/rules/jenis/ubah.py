"""Kinds about an organisation that stands in the book: it changes, moves away, or is no more."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from hi_cases.core.bidang import Isian, Tipe
from hi_cases.permohonan.types import Butir, Dokumen, Jawaban, Jenis, Langkah, Tindakan
from hi_cases.serikat.rules.jenis import bersama
from hi_cases.serikat.rules.prosedur import PENCABUTAN, PERUBAHAN
from hi_cases.serikat.rules.syarat import logo_belum_dipakai, nama_belum_dipakai
from hi_cases.serikat.types import JenisPerubahan, SebabBubar

SURAT_CABUT: Mapping[Tindakan, str] = {Tindakan.CATATKAN: "pencabutan_serikat"}


def _ad_art(jawaban: Jawaban) -> bool:
    apa = jawaban.get("apa")
    return isinstance(apa, JenisPerubahan) and apa.ad_art


def _pengurus(jawaban: Jawaban) -> bool:
    apa = jawaban.get("apa")
    return isinstance(apa, JenisPerubahan) and apa.pengurus


_SURAT = Dokumen("pemberitahuan", "surat pemberitahuan kepada dinas")

PERUBAHAN_SERIKAT = Jenis(
    kode="serikat_perubahan",
    nama="Pemberitahuan perubahan AD/ART atau pengurus",
    singkat="Perubahan SP/SB",
    dasar="UU 21/2000 Ps. 21; KEP.16/MEN/2001 Ps. 7",
    uraian=(
        "Untuk serikat, federasi, atau konfederasi yang tercatat di sini dan berubah anggaran "
        "dasar, anggaran rumah tangga, atau pengurusnya. Nomor bukti pencatatannya tetap."
    ),
    produk="catatan perubahan dalam buku pencatatan",
    bukti="Tanda pencatatan perubahan",
    prosedur=PERUBAHAN,
    langkah=(
        Langkah(
            "perubahan",
            "Yang berubah",
            isian=(
                Isian("apa", "Apa yang berubah", Tipe.PILIHAN, pilihan=JenisPerubahan),
                Isian("tanggal_perubahan", "Diputuskan pada", Tipe.TANGGAL),
                Isian("uraian", "Uraian singkat perubahan", Tipe.PARAGRAF),
                Isian(
                    "nama",
                    "Nama baru",
                    wajib=False,
                    bila=_ad_art,
                    petunjuk="Diisi bila namanya berubah.",
                ),
                Isian(
                    "alamat",
                    "Alamat baru di kabupaten ini",
                    Tipe.PARAGRAF,
                    wajib=False,
                    petunjuk="Diisi bila alamatnya berubah.",
                ),
                bersama.JUMLAH_ANGGOTA,
            ),
        ),
        Langkah(
            "pengurus",
            "Pengurus yang baru",
            isian=tuple(replace(satu, bila=_pengurus) for satu in bersama.ORANG_PENGURUS),
            penjelasan=(
                "Tulis susunan pengurus seluruhnya, bukan hanya yang berganti. Kosongkan bila "
                "pengurusnya tetap."
            ),
        ),
        Langkah(
            "berkas",
            "Berkas",
            dokumen=("pemberitahuan", "ad_art", "pengurus", bersama.LAMBANG),
        ),
    ),
    dokumen=(
        _SURAT,
        replace(bersama.DOK_AD_ART, label="AD/ART yang baru", bila=_ad_art, petunjuk=""),
        replace(bersama.DOK_PENGURUS, label="susunan pengurus baru", bila=_pengurus, petunjuk=""),
        replace(bersama.DOK_LAMBANG, bila=_ad_art, label="gambar lambang, bila berubah"),
    ),
    butir=(
        Butir(
            "ad_art",
            "AD/ART yang baru dilampirkan dan memuat yang diwajibkan",
            "UU 21/2000 Ps. 11, Ps. 21",
            bersama.KELENGKAPAN,
            bila=_ad_art,
        ),
        Butir(
            "pengurus",
            "Pengurus baru dipilih menurut AD/ART",
            "UU 21/2000 Ps. 21; KEP.16/MEN/2001 Ps. 7",
            bila=_pengurus,
        ),
        Butir(
            "berwenang",
            "Pemberitahuan ditandatangani yang berwenang menurut AD/ART",
            "KEP.16/MEN/2001 Ps. 7",
            bersama.KELENGKAPAN,
        ),
    ),
    pengaju=bersama.PENGAJU,
    awalan="SPU",
    kelompok=bersama.KELOMPOK,
    perlu_perusahaan=False,
    syarat_isian={"nama": nama_belum_dipakai, f"dokumen-{bersama.LAMBANG}": logo_belum_dipakai},
)
SERIKAT_KELUAR = Jenis(
    kode="serikat_pindah_keluar",
    nama="Pemberitahuan pindah domisili ke daerah lain",
    singkat="SP/SB pindah keluar",
    dasar="KEP.16/MEN/2001 Ps. 6",
    uraian=(
        "Untuk serikat yang tercatat di sini dan pindah ke kabupaten atau kota lain. Nomornya "
        "dihapus dari buku ini, lalu dicatat lagi oleh dinas tujuan."
    ),
    produk="surat penghapusan nomor bukti pencatatan",
    prosedur=PENCABUTAN,
    langkah=(
        Langkah(
            "tujuan",
            "Tujuan pindah",
            isian=(
                Isian("daerah_tujuan", "Kabupaten atau kota tujuan"),
                Isian("alamat_tujuan", "Alamat yang baru", Tipe.PARAGRAF),
                Isian("tanggal_keputusan", "Diputuskan pada", Tipe.TANGGAL),
                Isian("uraian", "Alasan pindah", Tipe.PARAGRAF),
            ),
            dokumen=("pemberitahuan", "putusan"),
        ),
    ),
    dokumen=(_SURAT, Dokumen("putusan", "berita acara atau keputusan pindah")),
    butir=(
        Butir(
            "berwenang",
            "Pemberitahuan ditandatangani yang berwenang menurut AD/ART",
            "KEP.16/MEN/2001 Ps. 6",
            bersama.KELENGKAPAN,
        ),
    ),
    pengaju=bersama.PENGAJU,
    awalan="SPC",
    kelompok=bersama.KELOMPOK,
    surat=SURAT_CABUT,
    perlu_perusahaan=False,
)
SERIKAT_BUBAR = replace(
    SERIKAT_KELUAR,
    kode="serikat_bubar",
    nama="Pemberitahuan serikat pekerja bubar",
    singkat="SP/SB bubar",
    dasar="UU 21/2000 Ps. 37-38; KEP.16/MEN/2001 Ps. 9",
    uraian=(
        "Untuk serikat, federasi, atau konfederasi yang dinyatakan bubar. Nomor bukti "
        "pencatatannya dicabut."
    ),
    produk="surat pencabutan nomor bukti pencatatan",
    langkah=(
        Langkah(
            "bubar",
            "Pembubaran",
            isian=(
                Isian("sebab", "Sebab bubar", Tipe.PILIHAN, pilihan=SebabBubar),
                Isian("tanggal_keputusan", "Dinyatakan bubar pada", Tipe.TANGGAL),
                Isian("uraian", "Uraian singkat", Tipe.PARAGRAF),
            ),
            dokumen=("pemberitahuan", "putusan"),
        ),
    ),
    dokumen=(
        _SURAT,
        Dokumen(
            "putusan",
            "bukti pembubaran",
            petunjuk="Berita acara rapat anggota, bukti perusahaan tutup, atau putusan pengadilan.",
        ),
    ),
    butir=(
        Butir("sebab", "Sebab bubar terbukti", "UU 21/2000 Ps. 37"),
        *SERIKAT_KELUAR.butir,
    ),
)
JENIS = (PERUBAHAN_SERIKAT, SERIKAT_KELUAR, SERIKAT_BUBAR)
