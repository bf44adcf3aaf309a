"""Kinds that end in a number: a new union, federation, confederation, and one that moves here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from hi_cases.core.bidang import Isian, Tipe
from hi_cases.permohonan.types import Butir, Dokumen, Jenis, Langkah, Tindakan
from hi_cases.serikat.rules.jenis import bersama
from hi_cases.serikat.rules.prosedur import PENCATATAN
from hi_cases.serikat.rules.syarat import logo_belum_dipakai, nama_belum_dipakai
from hi_cases.serikat.types import JenisOrganisasi

SURAT: Mapping[Tindakan, str] = {
    Tindakan.KEMBALIKAN: "penangguhan_serikat",
    Tindakan.CATATKAN: "bukti_pencatatan_serikat",
    Tindakan.HENTIKAN: "pengembalian_serikat",
}
_PRODUK = "nomor bukti pencatatan"
_ORGANISASI = Langkah(
    "organisasi",
    "Organisasi",
    isian=(
        bersama.NAMA,
        bersama.ALAMAT,
        bersama.KECAMATAN,
        bersama.INDUK,
        bersama.JUMLAH_ANGGOTA,
    ),
)
_SERIKAT = replace(
    _ORGANISASI,
    isian=(
        bersama.NAMA,
        *bersama.TEMPAT,
        bersama.ALAMAT,
        bersama.KECAMATAN,
        bersama.INDUK,
        bersama.JUMLAH_ANGGOTA,
    ),
)
_DOKUMEN = (
    bersama.DOK_AD_ART,
    bersama.DOK_PENGURUS,
    bersama.DOK_PEMBERITAHUAN,
    bersama.DOK_PENDIRI,
    bersama.DOK_LAMBANG,
)

SERIKAT_BARU = Jenis(
    kode="serikat_baru",
    nama="Pencatatan serikat pekerja/serikat buruh",
    singkat="SP/SB baru",
    dasar="UU 21/2000 Ps. 5, Ps. 18-20; KEP.16/MEN/2001 Ps. 2-4",
    uraian=(
        "Untuk serikat pekerja atau serikat buruh yang baru dibentuk. Sesudah tercatat, serikat "
        "berhak membuat PKB, mewakili pekerja dalam perselisihan, dan duduk dalam lembaga."
    ),
    produk=_PRODUK,
    prosedur=PENCATATAN,
    langkah=(
        _SERIKAT,
        bersama.PENDIRI_ORANG,
        bersama.AD_ART,
        bersama.PENGURUS,
        bersama.BERKAS,
    ),
    dokumen=_DOKUMEN,
    butir=(*bersama.BUTIR_BERKAS, *bersama.BUTIR_ISI),
    pengaju=bersama.PENGAJU,
    awalan="SP",
    kelompok=bersama.KELOMPOK,
    surat=SURAT,
    perlu_perusahaan=False,
    syarat_isian={"nama": nama_belum_dipakai, f"dokumen-{bersama.LAMBANG}": logo_belum_dipakai},
)
FEDERASI_BARU = replace(
    SERIKAT_BARU,
    kode="federasi_baru",
    nama="Pencatatan federasi serikat pekerja",
    singkat="Federasi baru",
    dasar="UU 21/2000 Ps. 6, Ps. 18-20; KEP.16/MEN/2001 Ps. 2-4",
    uraian=(
        "Untuk gabungan beberapa serikat pekerja yang sudah tercatat. Hasilnya nomor bukti "
        "pencatatan atas nama federasi."
    ),
    langkah=(
        _ORGANISASI,
        bersama.PENDIRI_SERIKAT,
        bersama.AD_ART,
        bersama.PENGURUS,
        bersama.BERKAS,
    ),
)
KONFEDERASI_BARU = replace(
    FEDERASI_BARU,
    kode="konfederasi_baru",
    nama="Pencatatan konfederasi serikat pekerja",
    singkat="Konfederasi baru",
    dasar="UU 21/2000 Ps. 7, Ps. 18-20; KEP.16/MEN/2001 Ps. 2-4",
    uraian=(
        "Untuk gabungan beberapa federasi serikat pekerja yang sudah tercatat. Hasilnya nomor "
        "bukti pencatatan atas nama konfederasi."
    ),
    langkah=(
        replace(_ORGANISASI, isian=tuple(s for s in _ORGANISASI.isian if s is not bersama.INDUK)),
        bersama.PENDIRI_FEDERASI,
        bersama.AD_ART,
        bersama.PENGURUS,
        bersama.BERKAS,
    ),
)
SERIKAT_PINDAH = replace(
    SERIKAT_BARU,
    kode="serikat_pindah_masuk",
    nama="Pencatatan serikat pekerja yang pindah domisili kemari",
    singkat="SP/SB pindah masuk",
    dasar="KEP.16/MEN/2001 Ps. 6; UU 21/2000 Ps. 18-20",
    uraian=(
        "Untuk serikat pekerja yang tercatat di kabupaten atau kota lain dan pindah ke kabupaten "
        "ini. Nomor lama dihapus dinas asal, dan di sini dicatat dengan nomor baru."
    ),
    langkah=(
        _SERIKAT,
        Langkah(
            "asal",
            "Pencatatan di tempat asal",
            isian=(
                Isian("dinas_asal", "Dinas yang mencatat sebelumnya"),
                Isian("nomor_lama", "Nomor bukti pencatatan lama"),
                Isian("tanggal_lama", "Tanggal pencatatan lama", Tipe.TANGGAL),
            ),
            dokumen=("hapus_lama",),
        ),
        bersama.PENDIRI_ORANG,
        bersama.AD_ART,
        bersama.PENGURUS,
        bersama.BERKAS,
    ),
    dokumen=(
        Dokumen("hapus_lama", "surat penghapusan nomor dari dinas asal"),
        *_DOKUMEN,
    ),
    butir=(
        Butir(
            "hapus_lama",
            "Nomor lama sudah dihapus dinas asal",
            "KEP.16/MEN/2001 Ps. 6",
            bersama.KELENGKAPAN,
        ),
        *bersama.BUTIR_BERKAS,
        *bersama.BUTIR_ISI,
    ),
)
JENIS = (SERIKAT_BARU, FEDERASI_BARU, KONFEDERASI_BARU, SERIKAT_PINDAH)
MENJADI: Mapping[str, JenisOrganisasi] = {
    SERIKAT_BARU.kode: JenisOrganisasi.SERIKAT,
    SERIKAT_PINDAH.kode: JenisOrganisasi.SERIKAT,
    FEDERASI_BARU.kode: JenisOrganisasi.FEDERASI,
    KONFEDERASI_BARU.kode: JenisOrganisasi.KONFEDERASI,
}
"""What comes of each kind."""
