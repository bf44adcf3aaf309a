"""The report of terminations (PHK) that an employer makes to the office: PP 35/2021 Ps 37-39."""

from __future__ import annotations

from enum import StrEnum
from typing import cast

from hi_cases.core.alasan_phk import ALASAN_PHK, MENURUT_KODE
from hi_cases.core.bidang import Isian, Tipe
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.permohonan.types import Butir, Dokumen, Jawaban, Jenis, KelompokButir, Langkah
from hi_cases.syarat_kerja.rules.jenis.silang import PEKERJA_MAKS, ada_yang_di_phk
from hi_cases.syarat_kerja.rules.pelaporan import PELAPORAN

TANPA_PEMBERITAHUAN = frozenset({"I", "K2", "N", "O", "Q"})
"""Reasons that need no notice: UU 13/2003 Ps 151A; PP 35/2021 Ps 52(2)-(3) (confidence K)."""


class _Berlabel(StrEnum):
    """A reason reads with its code, as the office's own lists write it."""

    @property
    def label(self) -> str:
        """Indonesian name."""
        return f"{self.value}: {MENURUT_KODE[self.value].uraian}"


AlasanLaporan = cast(
    "type[StrEnum]",
    _Berlabel("AlasanLaporan", [(satu.kode, satu.kode) for satu in ALASAN_PHK]),
)
"""The reasons as a choice of a field."""


class JawabanPekerja(StrEnum):
    """What the worker said to the notice."""

    MENERIMA = "menerima"
    MENOLAK = "menolak"
    BELUM = "belum"

    @property
    def label(self) -> str:
        """Indonesian name."""
        return {
            JawabanPekerja.MENERIMA: "Menerima",
            JawabanPekerja.MENOLAK: "Menolak",
            JawabanPekerja.BELUM: "Belum menjawab",
        }[self]


def jawaban_bertanggal(baris: Jawaban) -> tuple[str, str] | None:
    """Who answered did so on a day, not before the notice; who did not has none."""
    jawab, tanggal = baris.get("jawaban"), baris.get("tanggal_jawaban")
    if jawab is None:
        return None
    if jawab is JawabanPekerja.BELUM:
        return ("tanggal_jawaban", "kosongkan: pekerja belum menjawab.") if tanggal else None
    if tanggal is None:
        return "tanggal_jawaban", "isi tanggal jawaban pekerja."
    diberitahu = baris.get("diberitahu")
    if diberitahu is None or tanggal >= diberitahu:
        return None
    return (
        "tanggal_jawaban",
        f"sebelum pemberitahuan diterima, {tulis_tanggal(diberitahu, hari=False)}.",
    )


ALASAN = Langkah(
    "alasan",
    "Alasan dan jumlah pekerja",
    isian=(
        Isian("alasan", "Alasan PHK", Tipe.PILIHAN, pilihan=AlasanLaporan),
        Isian("uraian", "Uraian alasan", Tipe.PARAGRAF),
        Isian("pekerja_laki", "Pekerja laki-laki yang di-PHK", Tipe.BILANGAN, maks=PEKERJA_MAKS),
        Isian(
            "pekerja_perempuan",
            "Pekerja perempuan yang di-PHK",
            Tipe.BILANGAN,
            maks=PEKERJA_MAKS,
        ),
        Isian("pelapor", "Nama yang melaporkan untuk perusahaan"),
        Isian("jabatan_pelapor", "Jabatannya"),
    ),
    penjelasan="Satu laporan untuk satu alasan. Alasan lain dilaporkan tersendiri.",
)
PEKERJA = Langkah(
    "pekerja",
    "Daftar pekerja yang di-PHK",
    baris=(
        Isian("nama", "Nama"),
        Isian("nik", "NIK", Tipe.NIK),
        Isian("jabatan", "Jabatan"),
        Isian("percobaan", "Masa percobaan", Tipe.YA),
        Isian(
            "diberitahu",
            "Pemberitahuan diterima",
            Tipe.TANGGAL,
            wajib=False,
            petunjuk="Hari pekerja menerima surat pemberitahuan PHK.",
        ),
        Isian("phk", "PHK berlaku", Tipe.TANGGAL, rencana=True),
        Isian("jawaban", "Jawaban pekerja", Tipe.PILIHAN, pilihan=JawabanPekerja),
        Isian("tanggal_jawaban", "Tanggal jawaban", Tipe.TANGGAL, wajib=False),
    ),
    silang_baris=(jawaban_bertanggal,),
    penjelasan="Tulis tiap pekerja, atau unggah daftarnya dari Excel sekaligus.",
)
BERKAS = Langkah(
    "berkas",
    "Surat pemberitahuan",
    dokumen=("pemberitahuan", "jawaban"),
    penjelasan="Salinan surat yang diterima pekerja, dan jawaban tertulis mereka bila ada.",
)


def _perlu_pemberitahuan(jawaban: Jawaban) -> bool:
    return str(jawaban.get("alasan") or "") not in TANPA_PEMBERITAHUAN


LAPORAN_PHK = Jenis(
    kode="laporan_phk",
    nama="Laporan pemutusan hubungan kerja (PHK)",
    singkat="Laporan PHK",
    dasar="PP 35/2021 Ps. 37-39",
    uraian=(
        "Untuk pengusaha yang melaporkan PHK kepada dinas. Hasilnya bukti penerimaan laporan; "
        "bukti itu bukan persetujuan atas PHK-nya."
    ),
    produk="Bukti penerimaan laporan PHK",
    bukti="Bukti penerimaan laporan PHK",
    prosedur=PELAPORAN,
    langkah=(ALASAN, PEKERJA, BERKAS),
    dokumen=(
        Dokumen(
            "pemberitahuan",
            "surat pemberitahuan PHK dan tanda terimanya",
            bila=_perlu_pemberitahuan,
            petunjuk="Satu berkas, menurut urutan daftar.",
        ),
        Dokumen("jawaban", "jawaban tertulis pekerja", wajib=False),
    ),
    butir=(
        Butir(
            "isi_pemberitahuan",
            "Surat memuat maksud dan alasan PHK, kompensasi, dan hak lain pekerja",
            "PP 35/2021 Ps. 37 ayat (2)",
            KelompokButir.KELENGKAPAN,
            wajib=False,
            bila=_perlu_pemberitahuan,
        ),
        Butir(
            "daftar_terbaca",
            "Daftar pekerja cocok dengan surat dan jawabannya",
            "PP 35/2021 Ps. 38",
            KelompokButir.KELENGKAPAN,
            wajib=False,
        ),
    ),
    awalan="LAP-PHK",
    kelompok="Pemutusan hubungan kerja",
    silang=(ada_yang_di_phk,),
)
JENIS = (LAPORAN_PHK,)
