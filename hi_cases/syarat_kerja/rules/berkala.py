"""What the register does by the timetable."""

from hi_cases.core.berkala import Harian, TugasBerkala

BERKALA = (
    TugasBerkala(
        "syarat_kerja.masa",
        "Menandai PP dan PKB yang berakhir",
        "Menandai peraturan perusahaan dan perjanjian kerja bersama yang masa berlakunya habis, "
        "dan mengabari perusahaan serta dinas sebelum hari itu.",
        Harian(17, 25),
    ),
)
