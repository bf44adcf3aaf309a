"""What personal data do by the timetable."""

from hi_cases.core.berkala import Harian, TugasBerkala

BERKALA = (
    TugasBerkala(
        "data_pribadi.masa_simpan",
        "Mengabarkan data pribadi yang lewat masa simpan",
        "Sekali sebulan memberi tahu kepala bidang berapa yang lewat masa simpannya; yang menutup "
        "tetap kepala bidang.",
        Harian(18, 35),
    ),
)
