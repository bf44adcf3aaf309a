"""What indicators do by the timetable."""

from hi_cases.core.berkala import Harian, TugasBerkala

BERKALA = (
    TugasBerkala(
        "indikator.hitung",
        "Menghitung indikator dan statistik",
        "Menghitung ulang indikator dan statistik yang datanya berubah, dan pada hari Minggu "
        "menghitung semuanya dari awal untuk dicocokkan.",
        # Behind the tasks that mark what ended with the day.
        Harian(18, 20),
    ),
)
