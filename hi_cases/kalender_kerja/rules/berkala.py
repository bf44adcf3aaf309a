"""What the calendar of working days does by the timetable."""

from hi_cases.core.berkala import Harian, TugasBerkala

BERKALA = (
    TugasBerkala(
        "kalender_kerja.selaraskan",
        "Menyelaraskan tenggat dengan kalender",
        "Menghitung ulang tenggat terbuka yang belum mengikuti hari libur atau ketentuan terbaru.",
        Harian(17, 5),
    ),
)
