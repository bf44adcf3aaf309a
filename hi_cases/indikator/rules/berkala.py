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
    TugasBerkala(
        "indikator.buang_ekspor",
        "Membuang lembar Excel yang masa simpannya lewat",
        "Lembar yang diminta orang disimpan beberapa hari menurut pengaturan, lalu berkasnya "
        "dibuang; catatan siapa yang memintanya tetap.",
        Harian(18, 40),
    ),
)
