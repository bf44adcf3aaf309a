"""What bodies do by the timetable."""

from hi_cases.core.berkala import Harian, TugasBerkala

BERKALA = (
    TugasBerkala(
        "tripartit.masa",
        "Mengabari masa tugas lembaga yang berakhir",
        "Mengabari dinas sebelum masa tugas LKS Tripartit dan Dewan Pengupahan berakhir, dan "
        "sesudahnya bila belum ada SK yang baru.",
        Harian(17, 35),
    ),
)
