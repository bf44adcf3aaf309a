"""The numbers of indicators that the office may set: code, name, question, least and greatest."""

from __future__ import annotations

INDIKATOR: tuple[tuple[str, str, str, tuple[int, int]], ...] = (
    (
        "indikator_hijau",
        "Capaian yang dinilai sesuai target",
        "Mulai capaian berapa persen sebuah indikator dinilai sesuai target.",
        (1, 200),
    ),
    (
        "indikator_kuning",
        "Capaian yang perlu perhatian",
        "Mulai capaian berapa persen sebuah indikator dinilai perlu perhatian; di bawahnya dinilai "
        "jauh dari target.",
        (1, 200),
    ),
    (
        "statistik_ambang",
        "Angka terkecil yang diumumkan",
        "Jumlah perkara yang lebih kecil dari ini tidak diumumkan pada statistik dan data terbuka, "
        "supaya orangnya tidak dapat dikenali.",
        (2, 20),
    ),
    (
        "ekspor_hari",
        "Lama lembar Excel disimpan",
        "Berapa hari lembar Excel yang diminta dari halaman laporan dan statistik dapat diunduh "
        "sebelum berkasnya dibuang.",
        (1, 90),
    ),
)
