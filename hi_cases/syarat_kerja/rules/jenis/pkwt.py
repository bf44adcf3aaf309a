"""Recording of fixed-term agreements (PKWT) where the ministry's online channel is not available.

The ordinary way is the ministry's own channel; the office has none (PP 35/2021 Ps 14).
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from hi_cases.core.bidang import Isian, Tipe
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.permohonan.types import Butir, Dokumen, Jawaban, Jenis, KelompokButir, Langkah
from hi_cases.syarat_kerja.rules.pencatatan import PENCATATAN

UPAH_MAKS = 1_000_000_000
"""Rupiah a month; more is a slip of the hand."""


class DasarPkwt(StrEnum):
    """By what a fixed-term agreement ends: a term, or the work itself."""

    JANGKA_WAKTU = "jangka_waktu"
    SELESAINYA_PEKERJAAN = "selesainya_pekerjaan"

    @property
    def label(self) -> str:
        """Indonesian name."""
        return {
            DasarPkwt.JANGKA_WAKTU: "Jangka waktu",
            DasarPkwt.SELESAINYA_PEKERJAAN: "Selesainya pekerjaan",
        }[self]


def mulai_sebelum_selesai(baris: Jawaban) -> tuple[str, str] | None:
    """A term ends after it begins."""
    mulai, selesai = baris.get("mulai"), baris.get("selesai")
    if mulai is None or selesai is None or selesai >= mulai:
        return None
    return "selesai", f"berakhir sebelum mulai berlaku, {tulis_tanggal(mulai, hari=False)}."


def berjangka_punya_akhir(baris: Jawaban) -> tuple[str, str] | None:
    """An agreement by term says when it ends; one by the work need not."""
    if baris.get("dasar") is not DasarPkwt.JANGKA_WAKTU or baris.get("selesai") is not None:
        return None
    return "selesai", "PKWT berdasarkan jangka waktu harus menyebut kapan berakhir."


def lanjutan_sesudah_pertama(baris: Jawaban) -> tuple[str, str] | None:
    """What is prolonged began before."""
    pertama, mulai = baris.get("mulai_pertama"), baris.get("mulai")
    if pertama is None or mulai is None or pertama <= mulai:
        return None
    return "mulai_pertama", f"sesudah perpanjangannya mulai, {tulis_tanggal(mulai, hari=False)}."


def mulai_seluruhnya(baris: Jawaban) -> date | None:
    """Return the day from which the whole term counts, extensions included (PP 35/2021 Ps 8); None
    where the agreement is by the work, and no length is set (Ps 9)."""
    if baris.get("dasar") is not DasarPkwt.JANGKA_WAKTU:
        return None
    return baris.get("mulai_pertama") or baris.get("mulai")


def terlalu_lama(baris: Jawaban, akhir: date | None) -> str:
    """Return the sentence on a term that goes beyond the last day that is allowed; "": it does not.

    It warns: what an agreement beyond that day is, no office that records it decides.
    """
    selesai = baris.get("selesai")
    if akhir is None or selesai is None or selesai <= akhir:
        return ""
    return (
        f"Melebihi masa paling lama: seluruhnya, dengan perpanjangan, sampai "
        f"{tulis_tanggal(akhir, hari=False)} (PP 35/2021 Ps. 8)."
    )


def sesudah_mulai(baris: Jawaban) -> str:
    """Return the sentence on an agreement that was signed after it began; "": it was not."""
    tanda, mulai = baris.get("ditandatangani"), baris.get("mulai")
    if tanda is None or mulai is None or tanda <= mulai:
        return ""
    return f"Ditandatangani sesudah mulai berlaku, {tulis_tanggal(mulai, hari=False)}."


SEBAB = Langkah(
    "sebab",
    "Mengapa dicatat di dinas",
    isian=(
        Isian(
            "daring_tidak_tersedia",
            "Pencatatan daring Kementerian Ketenagakerjaan tidak tersedia",
            Tipe.YA,
            harus_ya=True,
        ),
        Isian(
            "keadaan_daring",
            "Apa yang terjadi saat mencoba mencatat secara daring",
            Tipe.PARAGRAF,
            petunjuk="Tanggal mencoba, dan pesan yang tampil.",
        ),
        Isian("penanggung_jawab", "Nama penanggung jawab di perusahaan"),
        Isian("jabatan_penanggung_jawab", "Jabatannya"),
    ),
    dokumen=("bukti_daring",),
    penjelasan=(
        "PKWT dicatat pengusaha secara daring di Kementerian. Dinas hanya menerima pencatatan "
        "tertulis bila yang daring belum tersedia."
    ),
)
PEKERJA = Langkah(
    "pekerja",
    "Daftar pekerja PKWT",
    baris=(
        Isian("nama", "Nama"),
        Isian("nik", "NIK", Tipe.NIK),
        Isian("jabatan", "Jabatan"),
        Isian("dasar", "Berdasarkan", Tipe.PILIHAN, pilihan=DasarPkwt),
        Isian("ditandatangani", "Ditandatangani", Tipe.TANGGAL),
        Isian("mulai", "Mulai berlaku", Tipe.TANGGAL, rencana=True),
        Isian(
            "mulai_pertama",
            "PKWT pertama mulai",
            Tipe.TANGGAL,
            wajib=False,
            petunjuk="Hanya bila ini perpanjangan.",
        ),
        Isian(
            "selesai",
            "Berakhir",
            Tipe.TANGGAL,
            wajib=False,
            rencana=True,
            petunjuk="Boleh kosong bila berdasarkan selesainya pekerjaan.",
        ),
        Isian("pekerjaan", "Jenis pekerjaan"),
        Isian("upah", "Upah sebulan (Rp)", Tipe.BILANGAN, wajib=False, maks=UPAH_MAKS),
    ),
    silang_baris=(mulai_sebelum_selesai, berjangka_punya_akhir, lanjutan_sesudah_pertama),
    penjelasan="Tulis tiap pekerja, atau unggah daftarnya dari Excel sekaligus.",
)
NASKAH = Langkah(
    "naskah",
    "Salinan perjanjian",
    dokumen=("naskah", "surat"),
    penjelasan="Satu berkas berisi semua PKWT dalam daftar, menurut urutan daftarnya.",
)

PKWT = Jenis(
    kode="pkwt",
    nama="Pencatatan perjanjian kerja waktu tertentu (PKWT)",
    singkat="PKWT",
    dasar="PP 35/2021 Ps. 14",
    uraian=(
        "Untuk PKWT yang tidak dapat dicatat secara daring di Kementerian karena kanalnya belum "
        "tersedia. Hasilnya nomor pencatatan untuk semua pekerja dalam daftar."
    ),
    produk="Bukti pencatatan PKWT",
    bukti="Bukti pencatatan PKWT",
    prosedur=PENCATATAN,
    langkah=(SEBAB, PEKERJA, NASKAH),
    dokumen=(
        Dokumen(
            "bukti_daring",
            "tangkapan layar pencatatan daring yang tidak tersedia",
            wajib=False,
            petunjuk="Foto atau tangkapan layar. Boleh menyusul.",
        ),
        Dokumen("naskah", "salinan PKWT yang ditandatangani kedua pihak", petunjuk="PDF."),
        Dokumen("surat", "surat permohonan pencatatan"),
    ),
    butir=(
        Butir(
            "kanal_daring",
            "Pencatatan daring memang tidak tersedia saat itu",
            "PP 35/2021 Ps. 14",
            KelompokButir.KELENGKAPAN,
        ),
        Butir(
            "cocok_daftar",
            "Salinan perjanjian ada untuk tiap pekerja dalam daftar",
            "PP 35/2021 Ps. 14",
            KelompokButir.KELENGKAPAN,
        ),
        Butir(
            "muatan",
            "Perjanjian memuat sekurang-kurangnya identitas, jabatan, tempat, upah, hak dan "
            "kewajiban, jangka waktu, tanggal, dan tanda tangan",
            "PP 35/2021 Ps. 13",
        ),
        Butir(
            "tanpa_percobaan",
            "Perjanjian tidak mensyaratkan masa percobaan",
            "PP 35/2021 Ps. 12",
        ),
    ),
    awalan="PKWT",
    kelompok="Perjanjian kerja waktu tertentu",
)
JENIS = (PKWT,)
