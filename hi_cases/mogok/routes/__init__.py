"""The year's page of strikes, lock-outs and demonstrations; matters have the engine's pages."""

from hi_cases.core.web import Bagian, ButirMenu, PintuUmum
from hi_cases.mogok.routes import daring, rekap
from hi_cases.mogok.routes.bp import bp
from hi_cases.mogok.rules import JENIS, REGISTER, SAYA
from hi_cases.urusan.rules.izin import izin_jenis

MENU = (
    ButirMenu("Pemberitahuan mogok", "mogok.saya", SAYA, urutan=29),
    *(
        ButirMenu(
            satu.nama,
            "urusan.daftar",
            izin_jenis(satu).kode,
            kelompok="Pencegahan",
            urutan=urutan,
            argumen={"jenis": satu.kode},
        )
        for urutan, satu in enumerate(JENIS, 230)
    ),
    ButirMenu("Rekap mogok dan unjuk rasa", "mogok.rekap", REGISTER, "Pencegahan", 239),
)

PINTU_UMUM = (
    PintuUmum(
        "Memberitahukan mogok kerja",
        "Untuk serikat pekerja, atau pekerja yang diwakili koordinator. Tanpa akun pun dapat; Anda "
        "mendapat nomor, kode, dan PIN.",
        "mogok.beri_tahu_mogok",
        Bagian.AJUKAN,
        17,
        ("Pemberitahuan yang sudah ditandatangani, difoto atau dipindai",),
    ),
    PintuUmum(
        "Memberitahukan penutupan perusahaan",
        "Untuk pengusaha yang akan menutup perusahaan (lock out). Tanpa akun pun dapat.",
        "mogok.beri_tahu_penutupan",
        Bagian.AJUKAN,
        18,
        ("Pemberitahuan yang sudah ditandatangani, difoto atau dipindai",),
    ),
)

__all__ = ["MENU", "PINTU_UMUM", "bp", "daring", "rekap"]
