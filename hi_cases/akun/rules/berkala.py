"""What accounts do by the timetable."""

from hi_cases.core.berkala import Harian, TugasBerkala

BERKALA = (
    TugasBerkala(
        "akun.buang_pendaftaran",
        "Membuang pendaftaran yang tidak dikukuhkan",
        "Menghapus pendaftaran akun yang alamat surelnya tidak pernah dikukuhkan.",
        Harian(18, 30),
    ),
)
