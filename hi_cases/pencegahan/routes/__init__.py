"""Pages of prevention."""

from hi_cases.core.web import Bagian, ButirMenu, PintuUmum
from hi_cases.pencegahan.routes import kantor, perhatian, potensi, publik, saya
from hi_cases.pencegahan.routes.bp import bp
from hi_cases.pencegahan.rules import JENIS_PENGADUAN, JENIS_POTENSI, izin

MENU = (
    ButirMenu("Pengaduan", "pencegahan.saya", izin.SAYA, urutan=28),
    ButirMenu(
        JENIS_PENGADUAN.nama,
        "urusan.daftar",
        izin.PENGADUAN,
        kelompok="Pencegahan",
        urutan=230,
        argumen={"jenis": JENIS_PENGADUAN.kode},
    ),
    ButirMenu(
        JENIS_POTENSI.nama,
        "urusan.daftar",
        izin.POTENSI,
        kelompok="Pencegahan",
        urutan=231,
        argumen={"jenis": JENIS_POTENSI.kode},
    ),
    ButirMenu(
        "Daftar perhatian",
        "pencegahan.perhatian",
        izin.POTENSI,
        kelompok="Pencegahan",
        urutan=233,
    ),
    ButirMenu(
        "Yang dicegah", "pencegahan.dicegah", izin.POTENSI, kelompok="Pencegahan", urutan=232
    ),
)

PINTU_UMUM = (
    PintuUmum(
        "Mengadukan pelanggaran atau masalah kerja",
        "Upah, lembur, THR, BPJS, K3, kontrak, kebebasan berserikat. Tanpa akun, boleh tanpa nama. "
        "Anda mendapat kode untuk mengikutinya.",
        "pencegahan.adukan",
        Bagian.AJUKAN,
        15,
    ),
)

__all__ = ["MENU", "PINTU_UMUM", "bp", "kantor", "perhatian", "potensi", "publik", "saya"]
