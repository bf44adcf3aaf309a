"""The numbers of prevention that the office may set: code, name, question, least and greatest."""

from __future__ import annotations

_BOBOT = (
    ("upah", "pengaduan upah"),
    ("pengaduan", "pengaduan"),
    ("mogok", "mogok kerja"),
    ("sengketa", "perselisihan berjalan"),
    ("pp_pkb", "PP atau PKB berakhir"),
    ("lks_bipartit", "tidak ada LKS Bipartit"),
)
PENCEGAHAN: tuple[tuple[str, str, str, tuple[int, int]], ...] = (
    (
        "potensi_jendela",
        "Jendela potensi yang dicegah",
        "Berapa hari setelah potensi perselisihan dicatat dicegah tidak boleh ada perselisihan "
        "perusahaan itu tentang hal yang sama, agar dihitung dicegah.",
        (1, 730),
    ),
    *(
        (
            f"perhatian_{kode}",
            f"Bobot perhatian: {nama}",
            "Berapa alasan ini menambah skor perusahaan di daftar perhatian; 0 berarti tidak "
            "dipakai.",
            (0, 20),
        )
        for kode, nama in _BOBOT
    ),
    (
        "perhatian_ambang",
        "Ambang daftar perhatian",
        "Mulai skor berapa sebuah perusahaan masuk daftar perhatian.",
        (1, 50),
    ),
)
