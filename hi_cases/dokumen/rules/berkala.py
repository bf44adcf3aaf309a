"""What files do by the timetable."""

from hi_cases.core.berkala import Harian, TugasBerkala

BERKALA = (
    TugasBerkala(
        "dokumen.buang_titipan",
        "Membuang unggahan yang ditinggalkan",
        "Menghapus berkas titipan yang tidak jadi dilampirkan.",
        Harian(18, 20),
    ),
)
