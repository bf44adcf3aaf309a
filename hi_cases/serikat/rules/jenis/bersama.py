"""Pages, documents and points that kinds of recording share."""

from __future__ import annotations

from enum import StrEnum

from hi_cases.core.authz import Peran
from hi_cases.core.bidang import Isian, Tipe
from hi_cases.permohonan.types import Butir, Dokumen, Jawaban, KelompokButir, Langkah

KELOMPOK = "Serikat pekerja/serikat buruh"
KELENGKAPAN = KelompokButir.KELENGKAPAN
PENGAJU = frozenset({Peran.SERIKAT})
ANGGOTA_MAKS = 1_000_000
LAMBANG = "lambang"


class Tempat(StrEnum):
    """Whether a union is one of a company's workers."""

    PERUSAHAAN = "perusahaan"
    LUAR = "luar"

    @property
    def label(self) -> str:
        """Indonesian name."""
        return {
            Tempat.PERUSAHAAN: "Di satu perusahaan",
            Tempat.LUAR: "Di luar perusahaan",
        }[self]


def _di_perusahaan(jawaban: Jawaban) -> bool:
    return jawaban.get("tempat") is Tempat.PERUSAHAAN


NAMA = Isian(
    "nama",
    "Nama organisasi",
    petunjuk="Lengkap, seperti di anggaran dasar. Tidak boleh sama dengan yang sudah tercatat.",
)
ALAMAT = Isian("alamat", "Alamat", Tipe.PARAGRAF)
KECAMATAN = Isian("kecamatan", "Kecamatan", wajib=False)
INDUK = Isian(
    "induk",
    "Federasi atau konfederasi yang menaungi",
    wajib=False,
    petunjuk="Kosongkan bila tidak ada.",
)
JUMLAH_ANGGOTA = Isian(
    "jumlah_anggota", "Jumlah anggota sekarang", Tipe.BILANGAN, wajib=False, maks=ANGGOTA_MAKS
)
TEMPAT = (
    Isian("tempat", "Di mana serikat ini dibentuk", Tipe.PILIHAN, pilihan=Tempat),
    Isian(
        "perusahaan",
        "Nama perusahaan",
        bila=_di_perusahaan,
        petunjuk="Diisi bila dibentuk di satu perusahaan. Tulis lengkap, misalnya PT Maju Bersama.",
    ),
)
AD_ART = Langkah(
    "ad_art",
    "Anggaran dasar dan anggaran rumah tangga",
    isian=(Isian("tanggal_ad_art", "AD/ART ditetapkan pada", Tipe.TANGGAL),),
    dokumen=("ad_art",),
    penjelasan=(
        "Anggaran dasar sekurang-kurangnya memuat nama dan lambang, dasar, asas, dan tujuan, "
        "tanggal pendirian, tempat kedudukan, keanggotaan dan kepengurusan, sumber dan "
        "pertanggungjawaban keuangan, serta ketentuan perubahannya (UU 21/2000 Ps. 11)."
    ),
)
ORANG_PENGURUS = (
    Isian("ketua", "Ketua"),
    Isian("sekretaris", "Sekretaris"),
    Isian("bendahara", "Bendahara", wajib=False),
    Isian(
        "pengurus_lain",
        "Pengurus lain",
        Tipe.BANYAK_TEKS,
        wajib=False,
        petunjuk="Satu baris satu orang: jabatan, titik dua, nama. Contoh: Wakil ketua: Siti.",
    ),
)
PERNYATAAN = Isian(
    "tanpa_benturan",
    "Tidak ada pengurus yang jabatannya di perusahaan menimbulkan pertentangan kepentingan "
    "(UU 21/2000 Ps. 15)",
    Tipe.YA,
    harus_ya=True,
)
PENGURUS = Langkah(
    "pengurus",
    "Susunan dan nama pengurus",
    isian=(*ORANG_PENGURUS, PERNYATAAN),
    dokumen=("pengurus",),
)
PENDIRI_ORANG = Langkah(
    "pendiri",
    "Nama anggota pembentuk",
    baris=(
        Isian("nama", "Nama"),
        Isian("nik", "NIK", Tipe.NIK),
        Isian("bagian", "Bagian atau jabatan", wajib=False),
    ),
    satuan_baris="orang",
    penjelasan="Tulis semua pekerja yang membentuk serikat ini, atau unggah dari Excel sekaligus.",
)
_NOMOR = Isian("nomor", "Nomor bukti pencatatan")
_HARI = Isian("tanggal", "Tanggal pencatatan", Tipe.TANGGAL, wajib=False)
PENDIRI_SERIKAT = Langkah(
    "pendiri",
    "Serikat pekerja pembentuk",
    baris=(Isian("nama", "Nama serikat pekerja"), _NOMOR, _HARI),
    satuan_baris="serikat pekerja",
    penjelasan="Tulis semua serikat pekerja yang membentuk federasi ini.",
)
PENDIRI_FEDERASI = Langkah(
    "pendiri",
    "Federasi pembentuk",
    baris=(Isian("nama", "Nama federasi"), _NOMOR, _HARI),
    satuan_baris="federasi",
    penjelasan="Tulis semua federasi yang membentuk konfederasi ini.",
)
BERKAS = Langkah("berkas", "Berkas lain", dokumen=("pemberitahuan", "daftar_pendiri", LAMBANG))

DOK_PEMBERITAHUAN = Dokumen("pemberitahuan", "surat pemberitahuan kepada dinas")
DOK_PENDIRI = Dokumen(
    "daftar_pendiri",
    "daftar nama anggota pembentuk yang ditandatangani",
    petunjuk="UU 21/2000 Ps. 18 ayat (2) huruf a.",
)
DOK_AD_ART = Dokumen(
    "ad_art",
    "anggaran dasar dan anggaran rumah tangga",
    naskah=True,
    petunjuk="UU 21/2000 Ps. 18 ayat (2) huruf b.",
)
DOK_PENGURUS = Dokumen(
    "pengurus", "susunan dan nama pengurus", petunjuk="UU 21/2000 Ps. 18 ayat (2) huruf c."
)
DOK_LAMBANG = Dokumen(
    LAMBANG,
    "gambar lambang",
    wajib=False,
    petunjuk="Foto atau gambar. Tidak boleh sama dengan lambang yang sudah tercatat.",
)

BUTIR_BERKAS = (
    Butir(
        "daftar_pendiri",
        "Daftar nama anggota pembentuk lengkap dan ditandatangani",
        "UU 21/2000 Ps. 18 ayat (2) huruf a",
        KELENGKAPAN,
    ),
    Butir(
        "ad_art",
        "Anggaran dasar dan anggaran rumah tangga dilampirkan",
        "UU 21/2000 Ps. 18 ayat (2) huruf b",
        KELENGKAPAN,
    ),
    Butir(
        "pengurus",
        "Susunan dan nama pengurus dilampirkan",
        "UU 21/2000 Ps. 18 ayat (2) huruf c",
        KELENGKAPAN,
    ),
)
BUTIR_ISI = (
    Butir(
        "asas",
        "Asasnya tidak bertentangan dengan Pancasila dan UUD 1945",
        "UU 21/2000 Ps. 2",
    ),
    Butir("pembentuk", "Jumlah pembentuknya cukup", "UU 21/2000 Ps. 5-7"),
    Butir(
        "muatan_ad",
        "Anggaran dasar memuat yang diwajibkan",
        "UU 21/2000 Ps. 11",
        petunjuk=(
            "Nama dan lambang; dasar, asas, tujuan; tanggal pendirian; tempat kedudukan; "
            "keanggotaan dan kepengurusan; sumber keuangan; perubahan AD/ART."
        ),
    ),
    Butir(
        "nama_lambang",
        "Nama dan lambang tidak sama dengan yang sudah tercatat",
        "UU 21/2000 Ps. 19",
        petunjuk="Nama yang mirip ditampilkan di halaman permohonan ini.",
    ),
)
