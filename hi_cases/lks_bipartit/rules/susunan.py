"""Who must sit in an LKS Bipartit: both sides alike, enough of them, the posts held. Pure.

Each sentence says what the list has, what it must have, and the article that asks for it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from hi_cases.core.teks import sebut
from hi_cases.lks_bipartit.types import Anggota, Jabatan, Unsur

DASAR_IMBANG = "PER.32/MEN/XII/2008 Ps. 10"
DASAR_JABATAN = "PER.32/MEN/XII/2008 Ps. 11"
_SEORANG = (Jabatan.KETUA, Jabatan.WAKIL_KETUA, Jabatan.SEKRETARIS)
"""Posts that one person holds."""


def periksa_susunan(anggota: Sequence[Anggota], paling_sedikit: int) -> list[str]:
    """Return what a list of members falls short of, one sentence each; empty: nothing.

    `paling_sedikit`: the least members of both sides together, as the office's data has it.
    """
    semua = (
        _imbang(anggota),
        _cukup(anggota, paling_sedikit),
        *_jabatan(anggota),
        _rangkap(anggota),
    )
    return [satu for satu in semua if satu]


def _imbang(anggota: Sequence[Anggota]) -> str:
    jumlah = Counter(satu.unsur for satu in anggota)
    pengusaha, pekerja = jumlah[Unsur.PENGUSAHA], jumlah[Unsur.PEKERJA]
    if pengusaha == pekerja:
        return ""
    kurang = Unsur.PEKERJA if pekerja < pengusaha else Unsur.PENGUSAHA
    return (
        f"Unsur pengusaha {pengusaha} orang dan unsur pekerja {pekerja} orang; jumlahnya harus "
        f"sama (1:1). Tambahkan {abs(pengusaha - pekerja)} orang unsur {kurang.label.lower()}, "
        f"atau kurangi unsur yang lain ({DASAR_IMBANG})."
    )


def _cukup(anggota: Sequence[Anggota], paling_sedikit: int) -> str:
    if len(anggota) >= paling_sedikit:
        return ""
    return (
        f"Pengurus paling sedikit {paling_sedikit} orang; dalam daftar baru {len(anggota)} orang "
        f"({DASAR_IMBANG})."
    )


def _jabatan(anggota: Sequence[Anggota]) -> list[str]:
    jumlah = Counter(satu.jabatan for satu in anggota)
    kosong = [satu.label.lower() for satu in Jabatan if not jumlah[satu]]
    ganda = [satu.label.lower() for satu in _SEORANG if jumlah[satu] > 1]
    hasil = []
    if kosong:
        hasil.append(
            f"Belum ada {sebut(kosong)}. Susunan sedikitnya ketua, wakil ketua, sekretaris, dan "
            f"anggota ({DASAR_JABATAN})."
        )
    if ganda:
        hasil.append(f"Jabatan {sebut(ganda)} ditulis lebih dari satu orang. Sisakan satu orang.")
    return hasil


def _rangkap(anggota: Sequence[Anggota]) -> str:
    jumlah = Counter(satu.nama.casefold() for satu in anggota)
    ganda = list(dict.fromkeys(s.nama for s in anggota if jumlah[s.nama.casefold()] > 1))
    if not ganda:
        return ""
    return (
        f"{sebut(ganda)} ditulis lebih dari sekali. Seorang memegang satu jabatan saja; bila dua "
        "orang bernama sama, tambahkan pembeda pada namanya."
    )
