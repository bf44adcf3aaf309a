"""What the book does by the timetable."""

from hi_cases.core.berkala import Harian, TugasBerkala

BERKALA = (
    TugasBerkala(
        "serikat.laporan",
        "Membuka laporan triwulan pencatatan SP/SB",
        "Membuka laporan triwulan yang sedang berjalan beserta tenggatnya, supaya petugas "
        "diingatkan mengirimnya kepada Menteri (KEP.16/MEN/2001 Ps. 10).",
        Harian(17, 35),
    ),
)
