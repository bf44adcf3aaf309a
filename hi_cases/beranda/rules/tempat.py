"""Whether somebody comes to the right place with a trouble, and what to do."""

from hi_cases.beranda.types import Arahan
from hi_cases.perselisihan.types import Lokasi
from hi_cases.pihak_luar.rules.ajukan import URAIAN_JENIS

NORMA, ASN, RUMAH_TANGGA = "norma", "asn", "rumah_tangga"
KOTA_LAIN = "kota_lain"
MASALAH: dict[str, tuple[str, str]] = {
    **{jenis.value: isi for jenis, isi in URAIAN_JENIS.items()},
    NORMA: (
        "Aturan dilanggar, tanpa perselisihan",
        "Tidak ada yang diperdebatkan; perusahaan hanya tidak menjalankannya. Misalnya upah di "
        "bawah minimum, lembur tidak dibayar, atau BPJS tidak didaftarkan.",
    ),
    ASN: ("Saya PNS, PPPK, TNI, atau Polri", ""),
    RUMAH_TANGGA: ("Saya bekerja di rumah tangga", ""),
}
WILAYAH = {
    Lokasi.SATU_KABUPATEN.value: "Di Kabupaten Bekasi saja",
    KOTA_LAIN: "Di kabupaten atau kota lain, termasuk Kota Bekasi",
    Lokasi.LINTAS_KABUPATEN.value: "Di beberapa kabupaten atau kota dalam satu provinsi",
    Lokasi.LINTAS_PROVINSI.value: "Di beberapa provinsi",
}
BIPARTIT = {
    "sudah": "Sudah, tetapi tidak sepakat",
    "ditolak": "Sudah saya minta, tetapi pihak lain menolak",
    "belum": "Belum",
}
_BUKAN_DI_SINI: dict[str, Arahan] = {
    NORMA: Arahan(
        False,
        "Laporkan ke pengawas ketenagakerjaan provinsi",
        (
            "Pelanggaran aturan tanpa perselisihan diperiksa pengawas ketenagakerjaan. Pengawas "
            "bekerja di dinas tenaga kerja provinsi, bukan di kabupaten.",
            "Bila perusahaan membantah bahwa itu hak Anda, itu perselisihan. Pilih “Hak yang "
            "tidak dipenuhi”, lalu lihat jawabannya lagi.",
        ),
        "UU 23/2014 Lampiran huruf G; Permenaker 17/2014 Ps. 16",
    ),
    ASN: Arahan(
        False,
        "Bukan di sini",
        (
            "Hubungan kerja pegawai negeri, TNI, dan Polri diatur undang-undang lain. Sampaikan "
            "kepada bagian kepegawaian instansi Anda.",
        ),
        "UU 2/2004 Ps. 1 angka 1, 6, dan 7",
    ),
    RUMAH_TANGGA: Arahan(
        False,
        "Bukan di sini",
        (
            "Layanan ini untuk pekerja perusahaan. Minta bantuan ketua RT, kelurahan, atau "
            "lembaga bantuan hukum di tempat Anda bekerja.",
        ),
        "UU 2/2004 Ps. 1 angka 1, 6, dan 7",
    ),
    KOTA_LAIN: Arahan(
        False,
        "Ke dinas tenaga kerja tempat Anda bekerja",
        (
            "Perselisihan dicatat di kabupaten atau kota tempat kerja, bukan tempat tinggal. "
            "Untuk Kota Bekasi, datanglah ke Dinas Tenaga Kerja Kota Bekasi.",
        ),
        "UU 2/2004 Ps. 4 ayat (1); Permenaker 17/2014 Ps. 12",
    ),
    Lokasi.LINTAS_KABUPATEN.value: Arahan(
        False,
        "Ke dinas tenaga kerja provinsi",
        (
            "Perselisihan yang terjadi di lebih dari satu kabupaten atau kota ditangani dinas "
            "provinsi. Cabang di tempat lain saja tidak memindahkan perkara.",
        ),
        "Permenaker 17/2014 Ps. 12",
    ),
    Lokasi.LINTAS_PROVINSI.value: Arahan(
        False,
        "Ke Kementerian Ketenagakerjaan",
        ("Perselisihan yang terjadi di lebih dari satu provinsi ditangani Kementerian.",),
        "Permenaker 17/2014 Ps. 12",
    ),
}


def arahan(masalah: str, wilayah: str, bipartit: str, waktu_berunding: str) -> Arahan | None:
    """Return where to go with these answers; None while one that is needed is missing.

    `waktu_berunding` is the length of BIP-30 in words.
    """
    for jawaban in (masalah, wilayah):
        if jawaban in _BUKAN_DI_SINI:
            return _BUKAN_DI_SINI[jawaban]
    if masalah not in MASALAH or wilayah not in WILAYAH or bipartit not in BIPARTIT:
        return None
    isian = {"jenis": masalah, "lokasi": wilayah}
    if bipartit == "belum":
        return Arahan(
            True,
            "Berundinglah dahulu dengan pihak lain",
            (
                "Tempatnya sudah tepat, tetapi undang-undang meminta kedua pihak berunding lebih "
                "dahulu. Perundingan langsung ini disebut bipartit.",
                "Minta berunding secara tertulis, dan simpan salinan suratnya. Setiap perundingan "
                "dibuat risalahnya: catatan yang ditandatangani kedua pihak.",
                f"Waktunya {waktu_berunding} sejak perundingan pertama. Bila pihak lain menolak, "
                "atau tidak sepakat, Anda boleh mengajukan lebih awal.",
            ),
            "UU 2/2004 Ps. 3",
            berunding=True,
            isian=isian,
        )
    return Arahan(
        True,
        "Ya, di sini tempatnya",
        (
            "Siapkan risalah perundingan."
            if bipartit == "sudah"
            else "Siapkan surat permintaan berunding yang tidak ditanggapi.",
            "Mengajukan dan mengikuti perkara tidak dipungut biaya.",
        ),
        "UU 2/2004 Ps. 4 ayat (1)",
        isian=isian,
    )
