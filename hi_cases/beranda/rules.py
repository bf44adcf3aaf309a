"""Who lands where, how the day's list is grouped, how long a job will take. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import TypeVar

from hi_cases.beranda.types import AdaSisa, Arahan, Istilah, Kelompok, Tujuan
from hi_cases.core.authz import PERAN_LUAR, PERAN_STAF, Cakupan, Izin, Peran
from hi_cases.perselisihan.types import Lokasi
from hi_cases.pihak_luar.rules.ajukan import URAIAN_JENIS

IZIN = (
    Izin(
        "beranda.cari",
        "Mencari perkara dan perusahaan",
        # The admin finds numbers and dates only: the queries below filter what a row shows.
        dict.fromkeys(sorted(PERAN_STAF), Cakupan.SEMUA),
    ),
    Izin(
        "beranda.lihat_tugas",
        "Melihat tugas terjadwal",
        {Peran.ADMIN: Cakupan.SEMUA, Peran.KABID: Cakupan.SEMUA},
    ),
    Izin(
        "beranda.jalankan_tugas",
        "Menjalankan tugas terjadwal sekarang",
        {Peran.ADMIN: Cakupan.SEMUA},
    ),
    Izin(
        "beranda.pemeriksaan",
        "Melihat temuan pemeriksaan data, dan memeriksa sekarang",
        {Peran.KABID: Cakupan.SEMUA, Peran.ADMIN: Cakupan.SEMUA},
    ),
)

# The first role in this order decides: people with two roles land where work waits for them.
_AWAL: tuple[tuple[Peran, Tujuan], ...] = (
    (Peran.MEDIATOR, Tujuan("beranda.hari_ini", {})),
    (Peran.KABID, Tujuan("perselisihan.ikhtisar", {})),
    (Peran.SUBKOOR, Tujuan("perselisihan.ikhtisar", {})),
    (Peran.PETUGAS, Tujuan("perselisihan.masuk", {})),
    (Peran.KADIS, Tujuan("indikator.tahunan", {})),
    (Peran.ANALIS, Tujuan("indikator.tahunan", {})),
    (Peran.ADMIN, Tujuan("akun.daftar", {})),
    *((peran, Tujuan("luar.saya", {})) for peran in Peran if peran in PERAN_LUAR),
)

_BELUM_SIAP = {
    "database": "Database tidak menjawab: halaman tidak dapat dibuka.",
    "broker": "Antrean pesan tidak menjawab: pekerjaan latar tidak dapat diminta.",
    "worker": "Proses worker tidak berjalan: surel, pengingat, dan pekerjaan panjang menunggu.",
    "beat": "Proses beat tidak berjalan: tugas terjadwal tidak dijalankan pada waktunya.",
}


def sebab_belum_siap(bagian: Mapping[str, bool]) -> list[str]:
    """Say of each part of the system that does not answer what that means."""
    return [_BELUM_SIAP[nama] for nama, menjawab in bagian.items() if not menjawab]


# A working week: what is due within it is on one's mind, the rest can wait.
SEPEKAN = 5

_T = TypeVar("_T", bound=AdaSisa)


def halaman_awal(peran: frozenset[Peran]) -> Tujuan | None:
    """Return where somebody with these roles starts; None for the public."""
    return next((tujuan for satu, tujuan in _AWAL if satu in peran), None)


def _judul(butir: AdaSisa) -> str:
    if butir.sisa is None:
        # A date that cannot be counted to waits for its year's decree.
        return "Belum bertanggal" if butir.jatuh is None else "Menunggu kalender"
    if butir.sisa < 0:
        return "Lewat waktu"
    if butir.sisa == 0:
        return "Hari ini"
    return "Dalam lima hari kerja" if butir.sisa <= SEPEKAN else "Sesudah itu"


def kelompokkan(butir: Iterable[_T]) -> list[Kelompok[_T]]:
    """Put the day's list under headings; the order within each stays."""
    urutan = (
        "Lewat waktu",
        "Hari ini",
        "Dalam lima hari kerja",
        "Sesudah itu",
        "Menunggu kalender",
        "Belum bertanggal",
    )
    isi: dict[str, list[_T]] = {}
    for satu in butir:
        isi.setdefault(_judul(satu), []).append(satu)
    return [Kelompok(judul, isi[judul]) for judul in urutan if judul in isi]


def kalimat_hari_ini(butir: Sequence[AdaSisa]) -> str:
    """Say in one sentence what waits."""
    if not butir:
        return "Tidak ada yang menunggu Anda."
    sisa = [satu.sisa for satu in butir if satu.sisa is not None]
    bagian = [
        (sum(n < 0 for n in sisa), "lewat waktu"),
        (sum(n == 0 for n in sisa), "hari ini"),
        (sum(0 < n <= SEPEKAN for n in sisa), "dalam lima hari kerja"),
    ]
    rinci = ", ".join(f"{jumlah} {kata}" for jumlah, kata in bagian if jumlah)
    return f"{len(butir)} hal menunggu Anda" + (f": {rinci}." if rinci else ".")


def sisa_detik(mulai: datetime | None, kini: datetime, sudah: int, total: int) -> int | None:
    """Estimate the seconds a job still needs from what it has done; None while nobody can tell."""
    if mulai is None or sudah <= 0 or total <= 0:
        return None
    berjalan = (kini - mulai).total_seconds()
    return max(0, round(berjalan * (total - sudah) / sudah)) if berjalan > 0 else None


def glosarium_markdown(istilah: Sequence[Istilah]) -> str:
    """Write docs/glosarium.md from the terms; a test keeps the file equal to this."""
    baris = [
        "# Glosarium",
        "",
        "Domain words are Indonesian and spelled as in the regulation. This page is written from",
        "`data/glosarium.csv`, which the help page reads too: change it there; the test",
        "`tests/unit/beranda/test_glosarium.py` then shows what this page must be.",
        "",
        "| Istilah | Arti | Dasar | In English |",
        "|---|---|---|---|",
    ]
    baris += [f"| {s.istilah} | {s.arti} | {s.dasar or '–'} | {s.english} |" for s in istilah]
    return "\n".join(baris) + "\n"


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
