"""What strikes, lock-outs and demonstrations do by the timetable."""

from hi_cases.core.berkala import Harian, TugasBerkala

BERKALA = (
    TugasBerkala(
        "mogok.lewat_akhir",
        "Menagih kabar berhentinya mogok kerja",
        "Menaruh mogok kerja, penutupan perusahaan, dan unjuk rasa yang hari akhirnya sudah lewat "
        "pada Hari ini petugas, supaya berhentinya dicatat.",
        Harian(17, 10),
    ),
)
