"""Pages of the book of unions: the office's, a union's own, the public's."""

from hi_cases.core.web import Bagian, ButirMenu, PintuUmum
from hi_cases.serikat.routes import (
    buku,
    ekspor,
    impor,
    lama,
    laporan,
    loket,
    publik,
    saya,
    verifikasi,
    verifikasi_saya,
)
from hi_cases.serikat.routes.bp import bp
from hi_cases.serikat.rules import VERIFIKASI, izin
from hi_cases.urusan.rules.izin import izin_jenis

MENU = (
    ButirMenu("Organisasi saya", "serikat.saya", izin.SAYA, urutan=27),
    ButirMenu("Verifikasi keanggotaan", "serikat.verifikasi_saya", izin.SAYA, urutan=28),
    ButirMenu("Buku serikat pekerja", "serikat.daftar", izin.LIHAT, "Kelembagaan", 261),
    ButirMenu(
        "Verifikasi keanggotaan",
        "urusan.daftar",
        izin_jenis(VERIFIKASI).kode,
        kelompok="Kelembagaan",
        urutan=262,
        argumen={"jenis": VERIFIKASI.kode},
    ),
)

PINTU_UMUM = (
    PintuUmum(
        "Pencatatan serikat pekerja",
        "Pemberitahuan pembentukan, perubahan anggaran dasar atau pengurus, dan pembubaran, dengan "
        "akun serikat atau di loket.",
        "serikat.saya",
        Bagian.AJUKAN,
        30,
        (
            "daftar nama anggota pembentuk;",
            "anggaran dasar dan anggaran rumah tangga;",
            "susunan dan nama pengurus.",
        ),
    ),
    PintuUmum(
        "Buku pencatatan serikat pekerja",
        "Serikat pekerja, federasi, dan konfederasi yang tercatat, dengan nomor buktinya.",
        "serikat.register_publik",
        Bagian.BUKU,
        20,
    ),
)

__all__ = [
    "MENU",
    "PINTU_UMUM",
    "bp",
    "buku",
    "ekspor",
    "impor",
    "lama",
    "laporan",
    "loket",
    "publik",
    "saya",
    "verifikasi",
    "verifikasi_saya",
]
