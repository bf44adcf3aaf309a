"""What cases do by the timetable."""

from hi_cases.core.berkala import Harian, TugasBerkala

BERKALA = (
    TugasBerkala(
        "perselisihan.cari_siap",
        "Mencari diam yang berakibat hukum",
        "Menandai waktu para pihak yang habis tanpa jawaban, lalu mengabari yang mencatatnya; "
        "menanyakan pelimpahan yang belum diterima mediatornya.",
        Harian(17, 15),
    ),
)
