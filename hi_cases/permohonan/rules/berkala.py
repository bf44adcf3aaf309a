"""What submissions do by the timetable."""

from hi_cases.core.berkala import Harian, TugasBerkala

BERKALA = (
    TugasBerkala(
        "permohonan.radar",
        "Mengabari permohonan yang mendekati batas akhirnya",
        "Mengabari tiap hari kerja pemegang permohonan yang hampir, atau sudah, diputus oleh "
        "lewatnya waktu.",
        Harian(17, 20),
    ),
)
