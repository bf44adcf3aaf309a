"""Kinds that end in a proof of recording: a new LKS Bipartit, its renewal, a change of members."""

from __future__ import annotations

from hi_cases.core.bidang import Isian, Tipe
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.lks_bipartit.rules.pencatatan import DASAR, PENCATATAN_LKS
from hi_cases.lks_bipartit.types import CaraPekerja, Jabatan, Lingkup, Unsur
from hi_cases.permohonan.types import (
    Butir,
    Dokumen,
    Jawaban,
    Jenis,
    KelompokButir,
    Langkah,
    Tindakan,
)

KELOMPOK = "LKS Bipartit"
SURAT = {Tindakan.CATATKAN: "bukti_pencatatan_lks_bipartit"}
_KELENGKAPAN = KelompokButir.KELENGKAPAN
_PEKERJA_MAKS = 500_000
"""Workers of one company; more is a slip of the hand."""


def _cabang(jawaban: Jawaban) -> bool:
    return jawaban.get("lingkup") is Lingkup.CABANG


def _berserikat(jawaban: Jawaban) -> bool:
    return jawaban.get("cara_pekerja") not in (None, CaraPekerja.DIPILIH)


def masa_sesudah_dibentuk(jawaban: Jawaban) -> tuple[str, str] | None:
    """A term does not begin before the body was formed."""
    dibentuk, mulai = jawaban.get("dibentuk"), jawaban.get("masa_dari")
    if dibentuk is None or mulai is None or mulai >= dibentuk:
        return None
    return "masa_dari", (
        "Masa bakti tidak boleh mulai sebelum LKS Bipartit dibentuk, "
        f"{tulis_tanggal(dibentuk, hari=False)}. Anda menulis {tulis_tanggal(mulai, hari=False)}."
    )


def ada_pekerja(jawaban: Jawaban) -> tuple[str, str] | None:
    """A company with a workers' side has workers."""
    laki, perempuan = jawaban.get("pekerja_laki"), jawaban.get("pekerja_perempuan")
    if laki is None or perempuan is None or laki + perempuan:
        return None
    return "pekerja_perempuan", "Jumlah pekerja laki-laki dan perempuan tidak boleh nol semua."


PEMBENTUKAN = Langkah(
    "pembentukan",
    "Pembentukan LKS Bipartit",
    isian=(
        Isian("lingkup", "LKS Bipartit ini untuk", Tipe.PILIHAN, pilihan=Lingkup),
        Isian(
            "cabang",
            "Nama cabang atau unit",
            bila=_cabang,
            petunjuk="Diisi bila hanya untuk satu cabang.",
        ),
        Isian(
            "dibentuk",
            "Tanggal dibentuk",
            Tipe.TANGGAL,
            petunjuk="Menurut berita acara pembentukan.",
        ),
        Isian(
            "masa_dari",
            "Masa bakti mulai",
            Tipe.TANGGAL,
            rencana=True,
            petunjuk="Biasanya sama dengan tanggal dibentuk.",
        ),
        Isian("alamat", "Alamat LKS Bipartit", Tipe.PARAGRAF),
        Isian("pekerja_laki", "Jumlah pekerja laki-laki", Tipe.BILANGAN, maks=_PEKERJA_MAKS),
        Isian("pekerja_perempuan", "Jumlah pekerja perempuan", Tipe.BILANGAN, maks=_PEKERJA_MAKS),
    ),
    penjelasan=(
        "LKS Bipartit adalah forum komunikasi pengusaha dan pekerja di perusahaan. Yang diisi di "
        "sini mengikuti berita acara pembentukannya."
    ),
)
WAKIL_PEKERJA = Langkah(
    "wakil_pekerja",
    "Wakil pekerja",
    isian=(
        Isian(
            "cara_pekerja", "Bagaimana wakil pekerja ditetapkan", Tipe.PILIHAN, pilihan=CaraPekerja
        ),
        Isian(
            "serikat",
            "Nama serikat pekerja",
            bila=_berserikat,
            petunjuk="Diisi bila ditunjuk serikat. Beberapa serikat dipisah titik koma.",
        ),
    ),
)
_BARIS = (
    Isian("nama", "Nama"),
    Isian("unsur", "Unsur", Tipe.PILIHAN, pilihan=Unsur),
    Isian("jabatan", "Jabatan", Tipe.PILIHAN, pilihan=Jabatan),
    Isian(
        "bagian",
        "Pekerjaan di perusahaan",
        wajib=False,
        petunjuk="Misalnya Manajer HRD, atau Operator produksi.",
    ),
)
PENGURUS = Langkah(
    "pengurus",
    "Susunan pengurus",
    baris=_BARIS,
    penjelasan=(
        "Tulis semua pengurus. Unsur pengusaha dan unsur pekerja sama banyak (1:1), dan ada ketua, "
        "wakil ketua, sekretaris, serta anggota."
    ),
)
PENGURUS_BARU = Langkah(
    "pengurus",
    "Susunan pengurus sesudah perubahan",
    baris=_BARIS,
    penjelasan=(
        "Daftar ini berisi susunan yang tercatat. Keluarkan yang berhenti dan tambahkan "
        "penggantinya, sehingga daftar menjadi susunan yang baru."
    ),
)
PERUBAHAN = Langkah(
    "perubahan",
    "Perubahan pengurus",
    isian=(
        Isian(
            "tanggal_perubahan",
            "Tanggal perubahan",
            Tipe.TANGGAL,
            petunjuk="Menurut berita acara perubahan.",
        ),
        Isian("sebab", "Sebab perubahan", Tipe.PARAGRAF),
    ),
    penjelasan="Masa bakti tetap; hanya orangnya yang berganti.",
)
BERKAS = Langkah(
    "berkas",
    "Berkas",
    dokumen=("berita_acara", "susunan", "surat"),
    penjelasan="Foto atau hasil pindai yang terbaca sudah cukup.",
)
_DOKUMEN = (
    Dokumen("berita_acara", "berita acara pembentukan yang ditandatangani kedua unsur"),
    Dokumen("susunan", "susunan pengurus yang ditandatangani"),
    Dokumen("surat", "surat pemberitahuan kepada dinas", wajib=False),
)
_DOKUMEN_PERUBAHAN = (
    Dokumen("berita_acara", "berita acara perubahan pengurus"),
    Dokumen("susunan", "susunan pengurus yang baru dan ditandatangani"),
    Dokumen("surat", "surat pemberitahuan kepada dinas", wajib=False),
)
_BUTIR = (
    Butir(
        "berita_acara",
        "Berita acara terbaca, bertanggal, dan ditandatangani kedua unsur",
        "PER.32/MEN/XII/2008 Ps. 9",
        _KELENGKAPAN,
    ),
    Butir(
        "susunan_cocok",
        "Susunan pengurus pada berkas sama dengan daftar yang diisi",
        "PER.32/MEN/XII/2008 Ps. 9",
        _KELENGKAPAN,
    ),
    Butir(
        "imbang",
        "Unsur pengusaha dan unsur pekerja sama banyak, dan jabatannya lengkap",
        "PER.32/MEN/XII/2008 Ps. 10-11",
    ),
    Butir(
        "wakil_pekerja",
        "Wakil pekerja ditunjuk serikat atau dipilih pekerja, sesuai keadaan perusahaan",
        "PER.32/MEN/XII/2008 Ps. 6",
    ),
)
_PRODUK = "bukti pencatatan LKS Bipartit"

LKSB_BARU = Jenis(
    kode="lksb_baru",
    nama="Pencatatan LKS Bipartit",
    singkat="LKS Bipartit baru",
    dasar=DASAR,
    uraian=(
        "Untuk perusahaan yang membentuk LKS Bipartit, termasuk di cabang. Hasilnya bukti "
        "pencatatan yang dapat diperiksa siapa saja dari kodenya."
    ),
    produk=_PRODUK,
    prosedur=PENCATATAN_LKS,
    langkah=(PEMBENTUKAN, WAKIL_PEKERJA, PENGURUS, BERKAS),
    dokumen=_DOKUMEN,
    butir=_BUTIR,
    awalan="LKSB",
    kelompok=KELOMPOK,
    surat=SURAT,
    silang=(masa_sesudah_dibentuk, ada_pekerja),
)
LKSB_PEMBARUAN = Jenis(
    kode="lksb_pembaruan",
    nama="Pembaruan LKS Bipartit",
    singkat="LKS Bipartit pembaruan",
    dasar="PER.32/MEN/XII/2008 Ps. 9, Ps. 12",
    uraian=(
        "Untuk LKS Bipartit yang masa bakti pengurusnya berakhir. Isian dan susunan yang tercatat "
        "sudah dibawa; Anda mengubah yang berganti."
    ),
    produk=_PRODUK,
    prosedur=PENCATATAN_LKS,
    langkah=(PEMBENTUKAN, WAKIL_PEKERJA, PENGURUS, BERKAS),
    dokumen=_DOKUMEN,
    butir=_BUTIR,
    awalan="LKSB",
    kelompok=KELOMPOK,
    surat=SURAT,
    silang=(masa_sesudah_dibentuk, ada_pekerja),
)
LKSB_PERUBAHAN = Jenis(
    kode="lksb_perubahan",
    nama="Perubahan pengurus LKS Bipartit",
    singkat="Perubahan LKS Bipartit",
    dasar="PER.32/MEN/XII/2008 Ps. 9-11",
    uraian=(
        "Untuk mengganti pengurus sebelum masa baktinya berakhir. Masa bakti tetap; hasilnya bukti "
        "pencatatan dengan susunan yang baru."
    ),
    produk=_PRODUK,
    prosedur=PENCATATAN_LKS,
    langkah=(PERUBAHAN, PENGURUS_BARU, BERKAS),
    dokumen=_DOKUMEN_PERUBAHAN,
    butir=_BUTIR,
    awalan="LKSB",
    kelompok=KELOMPOK,
    surat=SURAT,
)
JENIS = (LKSB_BARU, LKSB_PEMBARUAN, LKSB_PERUBAHAN)
