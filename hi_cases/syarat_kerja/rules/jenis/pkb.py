"""Kinds of submission that end in a registered collective agreement (PKB)."""

from __future__ import annotations

from hi_cases.core.bidang import Isian, Tipe
from hi_cases.permohonan.types import Butir, Dokumen, Jenis, KelompokButir, Langkah, Tindakan
from hi_cases.syarat_kerja.rules.jenis.pp import PERUSAHAAN
from hi_cases.syarat_kerja.rules.jenis.silang import (
    ada_pekerja,
    anggota_bersama,
    anggota_tidak_lebih,
    berakhir_sesudah_ditandatangani,
    di_luar_wewenang,
    dukungan_cukup,
    jumlah_pekerja,
    pencatatan_ditulis,
    pkwt_tidak_lebih,
    sudah_ditandatangani,
)
from hi_cases.syarat_kerja.rules.masa import berurutan, tidak_terlalu_lama
from hi_cases.syarat_kerja.rules.pendaftaran import PENDAFTARAN

KELENGKAPAN = KelompokButir.KELENGKAPAN
KELOMPOK = "Perjanjian kerja bersama"

SERIKAT = Langkah(
    "serikat",
    "Serikat pekerja yang menjadi pihak",
    pihak=True,
    penjelasan=(
        "Tiap serikat menyetujui naskah ini dengan akunnya sendiri, atau dengan surat yang dicatat "
        "petugas. Permohonan masuk antrean dinas setelah semuanya setuju."
    ),
)
MASA = Langkah(
    "masa",
    "Penandatanganan dan masa berlaku",
    isian=(
        Isian("ditandatangani", "Tanggal ditandatangani kedua pihak", Tipe.TANGGAL),
        Isian(
            "berlaku_dari",
            "Berlaku mulai",
            Tipe.TANGGAL,
            rencana=True,
            petunjuk="Berlaku sejak ditandatangani, kecuali naskahnya menentukan lain.",
        ),
        Isian("berlaku_sampai", "Berlaku sampai", Tipe.TANGGAL, rencana=True),
    ),
)
LANJUT = Langkah(
    "masa",
    "Perpanjangan",
    isian=(
        Isian("ditandatangani", "Tanggal kesepakatan perpanjangan", Tipe.TANGGAL),
        Isian("berlaku_sampai", "Diperpanjang sampai", Tipe.TANGGAL, rencana=True),
    ),
)
UBAH = Langkah(
    "perubahan",
    "Yang diubah",
    isian=(
        Isian("ditandatangani", "Tanggal kesepakatan perubahan", Tipe.TANGGAL),
        Isian("pasal_diubah", "Pasal yang diubah", Tipe.BANYAK_TEKS, petunjuk="Satu baris satu."),
        Isian("berlaku_dari", "Perubahan berlaku mulai", Tipe.TANGGAL, rencana=True),
    ),
)

PERMOHONAN = Dokumen("permohonan", "surat permohonan pendaftaran")
DOK_NASKAH = Dokumen(
    "naskah",
    "naskah perjanjian kerja bersama yang ditandatangani kedua pihak di atas meterai",
    petunjuk="PDF atau DOCX, seluruh pasal dalam satu berkas.",
    naskah=True,
)
SKALA_UPAH = Dokumen("skala_upah", "surat pernyataan telah ada struktur dan skala upah")
ANGGOTA = Dokumen(
    "keanggotaan",
    "bukti jumlah anggota serikat pekerja, atau hasil pemungutan suara dukungan",
)
PKB_LAMA = Dokumen("pkb_lama", "perjanjian kerja bersama yang lama", wajib=False)


def _muatan(kode: str, teks: str, huruf: str) -> Butir:
    return Butir(kode, teks, f"Permenaker 28/2014 Ps. 24 huruf {huruf}")


TERCATAT = Butir(
    "serikat_tercatat",
    "Serikat pekerja yang menjadi pihak tercatat di dinas",
    "UU 13/2003 Ps. 116 ayat (1); Permenaker 28/2014 Ps. 14 ayat (1)",
    KELENGKAPAN,
    petunjuk=(
        "Nomornya ditulis perusahaan. Bandingkan nomor itu, dan akun yang menjawab, dengan buku "
        "pencatatan serikat pekerja."
    ),
)
MEWAKILI = Butir(
    "keterwakilan",
    "Serikat pekerja berhak mewakili pekerja dalam perundingan",
    "UU 13/2003 Ps. 119-120; Permenaker 28/2014 Ps. 18-19; Putusan MK 115/PUU-VII/2009",
    KELENGKAPAN,
)
MUATAN = (
    _muatan("nama_serikat", "Nama, tempat kedudukan, dan alamat serikat pekerja", "a"),
    _muatan("nama_perusahaan", "Nama, tempat kedudukan, dan alamat perusahaan", "b"),
    _muatan("nomor_pencatatan", "Nomor dan tanggal pencatatan serikat pekerja", "c"),
    _muatan("hak_pengusaha", "Hak dan kewajiban pengusaha", "d"),
    _muatan("hak_pekerja", "Hak dan kewajiban serikat pekerja serta pekerja/buruh", "e"),
    _muatan("jangka_waktu", "Jangka waktu dan tanggal mulai berlaku", "f"),
    _muatan("tanda_tangan", "Tanda tangan para pihak", "g"),
)
HUKUM = Butir(
    "tidak_di_bawah_hukum",
    "Tidak ada ketentuan yang lebih rendah dari peraturan perundang-undangan",
    "UU 13/2003 Ps. 124 ayat (2)-(3); Permenaker 28/2014 Ps. 32",
    petunjuk=(
        "Bila ada, pilih “Di bawah ketentuan hukum” dan sebut pasalnya: PKB didaftarkan dengan "
        "catatan."
    ),
)
SEPAKAT = Butir(
    "disepakati",
    "Disepakati dan ditandatangani para pihak",
    "UU 13/2003 Ps. 123 ayat (2), Ps. 125; Permenaker 28/2014 Ps. 27",
    KELENGKAPAN,
)
SURAT = {
    Tindakan.KEMBALIKAN: "pemberitahuan_kekurangan_pkb",
    Tindakan.DAFTARKAN: "bukti_pendaftaran_pkb",
    Tindakan.ALIHKAN: "pengalihan_permohonan",
}
_BUKTI = "bukti pendaftaran perjanjian kerja bersama"
_LANGKAH_NASKAH = Langkah(
    "naskah",
    "Naskah dan lampiran",
    dokumen=("permohonan", "naskah", "keanggotaan", "skala_upah", "pkb_lama"),
)

_PEKERJA = (ada_pekerja, pkwt_tidak_lebih)
_ANGGOTA = (anggota_tidak_lebih, anggota_bersama)
_NASIHAT_PIHAK = (pencatatan_ditulis, dukungan_cukup)

PKB_BARU = Jenis(
    kode="pkb_baru",
    nama="Pendaftaran perjanjian kerja bersama",
    singkat="PKB",
    dasar="UU 13/2003 Ps. 116-132; Permenaker 28/2014 Ps. 14-33",
    uraian=(
        "Untuk perjanjian kerja bersama yang sudah ditandatangani pengusaha dan serikat pekerja, "
        "yang baru maupun penggantinya. Didaftarkan perusahaan, disetujui tiap serikat."
    ),
    produk=_BUKTI,
    prosedur=PENDAFTARAN,
    langkah=(PERUSAHAAN, SERIKAT, MASA, _LANGKAH_NASKAH),
    dokumen=(PERMOHONAN, DOK_NASKAH, ANGGOTA, SKALA_UPAH, PKB_LAMA),
    butir=(TERCATAT, MEWAKILI, *MUATAN, HUKUM),
    awalan="PKB",
    kelompok=KELOMPOK,
    surat=SURAT,
    silang=(*_PEKERJA, berurutan, berakhir_sesudah_ditandatangani),
    silang_pihak=_ANGGOTA,
    anggota_dari=jumlah_pekerja,
    syarat_isian={"berlaku_sampai": tidak_terlalu_lama},
    nasihat=(di_luar_wewenang, sudah_ditandatangani),
    nasihat_pihak=_NASIHAT_PIHAK,
)
PKB_PERUBAHAN = Jenis(
    kode="pkb_perubahan",
    nama="Pendaftaran perubahan perjanjian kerja bersama",
    singkat="PKB perubahan",
    dasar="UU 13/2003 Ps. 125; Permenaker 28/2014 Ps. 27",
    uraian=(
        "Untuk perubahan atas perjanjian kerja bersama yang masih berlaku, yang sudah disepakati "
        "kedua pihak. Masa berlakunya tetap."
    ),
    produk=_BUKTI,
    prosedur=PENDAFTARAN,
    langkah=(
        PERUSAHAAN,
        SERIKAT,
        UBAH,
        Langkah("naskah", "Naskah", dokumen=("permohonan", "naskah")),
    ),
    dokumen=(PERMOHONAN, DOK_NASKAH),
    butir=(TERCATAT, SEPAKAT, HUKUM),
    awalan="PKB",
    kelompok=KELOMPOK,
    surat=SURAT,
    silang=_PEKERJA,
    silang_pihak=_ANGGOTA,
    anggota_dari=jumlah_pekerja,
    nasihat=(di_luar_wewenang, sudah_ditandatangani),
    nasihat_pihak=_NASIHAT_PIHAK,
)
PKB_PERPANJANGAN = Jenis(
    kode="pkb_perpanjangan",
    nama="Pendaftaran perpanjangan perjanjian kerja bersama",
    singkat="PKB perpanjangan",
    dasar="UU 13/2003 Ps. 123 ayat (2)",
    uraian="Untuk perpanjangan yang disepakati tertulis sebelum perjanjian kerja bersama berakhir.",
    produk=_BUKTI,
    prosedur=PENDAFTARAN,
    langkah=(
        PERUSAHAAN,
        SERIKAT,
        LANJUT,
        Langkah("naskah", "Naskah", dokumen=("permohonan", "naskah")),
    ),
    dokumen=(PERMOHONAN, DOK_NASKAH),
    butir=(TERCATAT, SEPAKAT),
    awalan="PKB",
    kelompok=KELOMPOK,
    surat=SURAT,
    silang=(*_PEKERJA, berakhir_sesudah_ditandatangani),
    silang_pihak=_ANGGOTA,
    anggota_dari=jumlah_pekerja,
    syarat_isian={"berlaku_sampai": tidak_terlalu_lama},
    nasihat=(di_luar_wewenang,),
    nasihat_pihak=_NASIHAT_PIHAK,
)

JENIS = (PKB_BARU, PKB_PERUBAHAN, PKB_PERPANJANGAN)
