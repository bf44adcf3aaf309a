"""The year's page of strikes, lock-outs and demonstrations; matters have the engine's pages."""

from hi_cases.core.web import ButirMenu
from hi_cases.mogok.routes import rekap
from hi_cases.mogok.routes.bp import bp
from hi_cases.mogok.rules import JENIS, REGISTER
from hi_cases.urusan.rules.izin import izin_jenis

MENU = (
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

__all__ = ["MENU", "bp", "rekap"]
