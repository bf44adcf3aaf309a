"""Pages of what is in force: the office's register, a company's own, the public's."""

from hi_cases.core.web import Bagian, ButirMenu, PintuUmum
from hi_cases.syarat_kerja.routes import (
    cap,
    impor,
    jamsostek,
    lama,
    peserta_impor,
    publik,
    register,
    saya,
    ukuran,
)
from hi_cases.syarat_kerja.routes.bp import bp
from hi_cases.syarat_kerja.rules import izin

MENU = (
    ButirMenu("PP dan PKB", "syarat_kerja.saya", izin.SAYA, urutan=26),
    ButirMenu("Register PP dan PKB", "syarat_kerja.daftar", izin.LIHAT, urutan=116),
    ButirMenu("Peserta jaminan sosial", "syarat_kerja.jamsostek", izin.PESERTA, "Kelembagaan", 267),
)

PINTU_UMUM = (
    PintuUmum(
        "Peraturan perusahaan, perjanjian kerja bersama, dan laporan perusahaan",
        "Pengesahan PP, pendaftaran PKB, pencatatan PKWT, dan laporan PHK, dengan akun perusahaan.",
        "permohonan.saya_baru",
        Bagian.AJUKAN,
        20,
        (
            "surat tugas atau surat kuasa dari perusahaan, untuk menghubungkan akun;",
            "naskah PP atau PKB sebagai berkas PDF;",
            "saran dan pertimbangan wakil pekerja atau serikat pekerja atas naskah itu.",
        ),
    ),
    PintuUmum(
        "Register PP dan PKB",
        "Apakah perusahaan Anda mempunyai peraturan perusahaan atau perjanjian kerja bersama yang "
        "berlaku.",
        "syarat_kerja.register_publik",
        Bagian.BUKU,
        10,
    ),
)

__all__ = [
    "MENU",
    "PINTU_UMUM",
    "bp",
    "cap",
    "impor",
    "jamsostek",
    "lama",
    "peserta_impor",
    "publik",
    "register",
    "saya",
    "ukuran",
]
