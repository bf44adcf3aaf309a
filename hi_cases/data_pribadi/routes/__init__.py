"""Pages of personal data."""

from hi_cases.core.web import Bagian, ButirMenu, PintuUmum
from hi_cases.data_pribadi.queries.permintaan import hitung
from hi_cases.data_pribadi.routes import kantor, rekam, retensi, saya, umum  # noqa: F401
from hi_cases.data_pribadi.routes.bp import bp
from hi_cases.data_pribadi.rules import INSIDEN, PERMINTAAN, REKAM, RETENSI
from hi_cases.urusan.rules.izin import izin_jenis

MENU = (
    ButirMenu(
        PERMINTAAN.nama,
        "data_pribadi.antrean",
        izin_jenis(PERMINTAAN).kode,
        kelompok="Data pribadi",
        urutan=491,
        hitung=hitung,
    ),
    ButirMenu(
        INSIDEN.nama,
        "urusan.daftar",
        izin_jenis(INSIDEN).kode,
        kelompok="Data pribadi",
        urutan=492,
        argumen={"jenis": INSIDEN.kode},
    ),
    ButirMenu(
        "Rekam pemrosesan data",
        "data_pribadi.rekam_pemrosesan",
        REKAM,
        kelompok="Data pribadi",
        urutan=493,
    ),
    ButirMenu(
        "Masa simpan data",
        "data_pribadi.masa_simpan",
        RETENSI,
        kelompok="Data pribadi",
        urutan=494,
    ),
)

PINTU_UMUM = (
    PintuUmum(
        "Data pribadi Anda di sini",
        "Apa yang disimpan, mengapa, siapa yang membacanya, dan berapa lama.",
        "data_pribadi.privasi",
        Bagian.DATA,
        10,
    ),
    PintuUmum(
        "Minta melihat atau memperbaiki data Anda",
        "Salinan, perbaikan, pembatasan, atau penghapusan, dengan atau tanpa akun.",
        "data_pribadi.minta",
        Bagian.DATA,
        20,
    ),
)

__all__ = ["MENU", "PINTU_UMUM", "bp"]
