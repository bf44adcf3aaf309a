"""The order of a bundle and its page numbers. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from hi_cases.surat.types.bundel import BarisIsi, Jilidan, Pilihan

BATAS_HALAMAN = 500
BATAS_BAGIAN = 200

_BERKAS = (
    "surat_permohonan",
    "risalah_bipartit",
    "bukti_penolakan",
    "surat_kuasa",
    "surat_tugas",
    "jawaban_anjuran",
    "bukti_panggilan",
    "bukti_terima",
)


PERINGKAT_JAWABAN = 10
PERINGKAT_PENYAMPAIAN = 30


def peringkat_surat(urutan: int) -> int:
    """Return where a letter of a kind stands; one that says nothing of it behind all others."""
    return min(urutan or PERINGKAT_PENYAMPAIAN, PERINGKAT_PENYAMPAIAN) - 1


def peringkat_berkas(jenis: str) -> int:
    """Return where files of a kind stand: behind the letters, what was filed first."""
    return 40 + (_BERKAS.index(jenis) if jenis in _BERKAS else len(_BERKAS))


def urutkan(pilihan: Iterable[Pilihan]) -> list[str]:
    """Return the keys in the order that was asked for.

    Of two with one place, the one that was moved stands where it was moved to: before the other
    when it came up, behind it when it went down.
    """

    def kunci(satu: Pilihan) -> tuple[int, int, int]:
        arah = (satu.diminta > satu.semula) - (satu.diminta < satu.semula)
        return satu.diminta, arah, satu.semula

    return [satu.kunci for satu in sorted(pilihan, key=kunci)]


def nomori(bagian: Sequence[Jilidan], depan: int) -> list[BarisIsi]:
    """Return the table of contents; `depan` pages (cover and contents) stand before the parts."""
    hasil, berikut = [], depan + 1
    for ke, satu in enumerate(bagian, 1):
        dari = berikut if satu.jumlah else None
        berikut += satu.jumlah
        sampai = berikut - 1 if satu.jumlah else None
        hasil.append(BarisIsi(ke, satu.judul, satu.keterangan, dari, sampai, satu.sebab))
    return hasil
