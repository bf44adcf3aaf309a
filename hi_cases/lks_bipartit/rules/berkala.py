"""What the register of LKS Bipartit does by the timetable."""

from hi_cases.core.berkala import Harian, TugasBerkala

BERKALA = (
    TugasBerkala(
        "lks_bipartit.masa",
        "Menandai masa bakti dan membuka masa laporan LKS Bipartit",
        "Menandai LKS Bipartit yang masa baktinya habis, membuka masa laporan berikutnya, dan "
        "mengabari perusahaan serta dinas sebelum masa bakti berakhir.",
        Harian(17, 27),
    ),
)
