"""Outsourced work, in the three kinds that the office's own task description names.

Whether a regency still records them since Permenaker 7/2026 is not settled: nothing here is offered
before the admin has confirmed the legal basis (`SAKELAR`).
"""

from __future__ import annotations

from enum import StrEnum

from hi_cases.core.bidang import Isian, Tipe
from hi_cases.permohonan.types import Butir, Dokumen, Jenis, KelompokButir, Langkah
from hi_cases.syarat_kerja.rules.jenis.silang import (
    PEKERJA_MAKS,
    ada_yang_dialihdayakan,
    berakhir_sesudah_ditandatangani,
)
from hi_cases.syarat_kerja.rules.masa import berurutan
from hi_cases.syarat_kerja.rules.pencatatan import pencatatan

SAKELAR = "ppjp_dilayani"
KELOMPOK = "Alih daya"
DASAR = "PP 35/2021 Ps. 18-20; Permenaker 7/2026; pencatatan di kabupaten perlu verifikasi"
PENCATATAN_PPJP = pencatatan("pencatatan_ppjp", "Pencatatan alih daya", DASAR)


class Penunjang(StrEnum):
    """Fields of work that may be handed to an outsourcing company (Permenaker 7/2026)."""

    KEBERSIHAN = "kebersihan"
    MAKANAN = "makanan"
    PENGAMANAN = "pengamanan"
    ANGKUTAN = "angkutan"
    OPERASIONAL = "operasional"
    TAMBANG = "tambang"

    @property
    def label(self) -> str:
        """Indonesian name."""
        return {
            Penunjang.KEBERSIHAN: "Layanan kebersihan",
            Penunjang.MAKANAN: "Penyediaan makanan dan minuman",
            Penunjang.PENGAMANAN: "Pengamanan",
            Penunjang.ANGKUTAN: "Pengemudi dan angkutan pekerja",
            Penunjang.OPERASIONAL: "Layanan penunjang operasional",
            Penunjang.TAMBANG: "Penunjang pertambangan, perminyakan, gas, dan ketenagalistrikan",
        }[self]


PENANGGUNG = (
    Isian("penanggung_jawab", "Nama penanggung jawab di perusahaan"),
    Isian("jabatan_penanggung_jawab", "Jabatannya"),
)
PEKERJAAN = Langkah(
    "pekerjaan",
    "Jenis pekerjaan penunjang",
    baris=(
        Isian("pekerjaan", "Pekerjaan"),
        Isian("bidang", "Bidang", Tipe.PILIHAN, pilihan=Penunjang),
        Isian("pekerja", "Jumlah pekerja", Tipe.BILANGAN, maks=PEKERJA_MAKS),
        Isian("lokasi", "Tempat bekerja"),
    ),
    satuan_baris="pekerjaan",
    penjelasan="Tulis tiap pekerjaan yang akan diserahkan, satu baris satu.",
)
PERUSAHAAN = Langkah("perusahaan", "Perusahaan pemberi kerja", isian=PENANGGUNG)
PERJANJIAN = Langkah(
    "perjanjian",
    "Perjanjian alih daya",
    isian=(
        Isian("mitra", "Nama perusahaan alih daya"),
        Isian(
            "nib_mitra",
            "Nomor induk berusaha perusahaan alih daya",
            petunjuk="Perusahaan alih daya berbadan hukum dan berizin dari pemerintah pusat.",
        ),
        Isian("bidang", "Bidang pekerjaan", Tipe.PILIHAN, pilihan=Penunjang),
        Isian("pekerja", "Jumlah pekerja", Tipe.BILANGAN, maks=PEKERJA_MAKS),
        Isian("ditandatangani", "Tanggal perjanjian", Tipe.TANGGAL),
        Isian("berlaku_dari", "Berlaku mulai", Tipe.TANGGAL, rencana=True),
        Isian("berlaku_sampai", "Berlaku sampai", Tipe.TANGGAL, rencana=True),
        *PENANGGUNG,
    ),
)


SURAT = Dokumen("surat", "surat permohonan")
ALUR_KERJA = Dokumen("alur", "gambar alur kegiatan pekerjaan yang menunjukkan pekerjaan penunjang")
NASKAH = Dokumen("naskah", "perjanjian yang ditandatangani kedua perusahaan")
IZIN = Dokumen("izin", "perizinan berusaha perusahaan alih daya")

DAFTAR_POSITIF = Butir(
    "bidang_boleh",
    "Pekerjaannya termasuk bidang yang boleh dialihdayakan",
    "Permenaker 7/2026",
)
BERIZIN = Butir(
    "berizin",
    "Perusahaan alih daya berbadan hukum dan mempunyai perizinan berusaha",
    "PP 35/2021 Ps. 20",
    KelompokButir.KELENGKAPAN,
)
PENGALIHAN = Butir(
    "perlindungan",
    "PKWT pekerjanya mengatur pengalihan pelindungan hak bila perusahaan alih daya berganti",
    "PP 35/2021 Ps. 19",
)


def _perjanjian(kode: str, nama: str, singkat: str, awalan: str, *lagi: Butir) -> Jenis:
    return Jenis(
        kode=kode,
        nama=nama,
        singkat=singkat,
        dasar=DASAR,
        uraian=(
            "Untuk perusahaan yang menyerahkan sebagian pekerjaannya kepada perusahaan alih daya. "
            "Hasilnya bukti pendaftaran perjanjian itu."
        ),
        produk=_bukti(nama),
        bukti=_bukti(nama),
        prosedur=PENCATATAN_PPJP,
        langkah=(PERJANJIAN, Langkah("berkas", "Berkas", dokumen=("surat", "naskah", "izin"))),
        dokumen=(SURAT, NASKAH, IZIN),
        butir=(BERIZIN, DAFTAR_POSITIF, *lagi),
        awalan=awalan,
        sakelar=SAKELAR,
        kelompok=KELOMPOK,
        silang=(
            ada_yang_dialihdayakan,
            berurutan,
            berakhir_sesudah_ditandatangani,
        ),
    )


def _bukti(nama: str) -> str:
    return f"Bukti {nama[:1].lower()}{nama[1:]}"


_PENUNJANG = "Pelaporan jenis pekerjaan penunjang"
PENUNJANG = Jenis(
    kode="ppjp_penunjang",
    nama=_PENUNJANG,
    singkat="Pekerjaan penunjang",
    dasar=DASAR,
    uraian=(
        "Untuk perusahaan yang akan menyerahkan pekerjaan penunjang kepada perusahaan lain. "
        "Hasilnya bukti pelaporan jenis pekerjaan itu."
    ),
    produk=_bukti(_PENUNJANG),
    bukti=_bukti(_PENUNJANG),
    prosedur=PENCATATAN_PPJP,
    langkah=(
        PERUSAHAAN,
        PEKERJAAN,
        Langkah("berkas", "Berkas", dokumen=("surat", "alur")),
    ),
    dokumen=(SURAT, ALUR_KERJA),
    butir=(DAFTAR_POSITIF,),
    awalan="PPJP-JP",
    sakelar=SAKELAR,
    kelompok=KELOMPOK,
)
PEMBORONGAN = _perjanjian(
    "ppjp_pemborongan",
    "Pendaftaran perjanjian pemborongan pekerjaan",
    "Pemborongan pekerjaan",
    "PPJP-PB",
)
PENYEDIAAN = _perjanjian(
    "ppjp_penyediaan",
    "Pendaftaran perjanjian penyediaan jasa pekerja",
    "Penyediaan jasa pekerja",
    "PPJP-PJ",
    PENGALIHAN,
)
JENIS = (PENUNJANG, PEMBORONGAN, PENYEDIAAN)
