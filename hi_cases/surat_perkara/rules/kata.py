"""How facts read in a letter of a case: lists, money, days, numbers in words of the office."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.core.teks import sebut
from hi_cases.perselisihan.types import Jenis, SuratDiterima
from hi_cases.surat.types.batas import Lingkup


def gabung(semua: Iterable[str], *, kata: str = "dan", pemisah: str = ", ") -> str:
    """Join names as a sentence does: "A", "A dan B", "A, B, dan C"."""
    isi = [satu for satu in semua if satu]
    if len(isi) < 2 or pemisah != ", ":
        return pemisah.join(isi)
    return sebut(isi, kata)


def hari(tanggal: date | None) -> str:
    """Write "5 Januari 2026"; empty where there is no day."""
    return tulis_tanggal(tanggal, hari=False) if tanggal else ""


def rentang(semua: Iterable[date]) -> str:
    """Write the days of several: "5 Januari 2026", "5 Januari 2026 sampai 9 Januari 2026"."""
    urut = sorted(set(semua))
    return " sampai ".join(hari(satu) for satu in dict.fromkeys((*urut[:1], *urut[-1:])))


def rupiah(jumlah: int) -> str:
    """Write rupiah as a letter does: "Rp1.284.500.000,00"."""
    return f"Rp{jumlah:,}".replace(",", ".") + ",00"


_PERSELISIHAN = {
    Jenis.HAK: "hak",
    Jenis.KEP: "kepentingan",
    Jenis.PHK: "pemutusan hubungan kerja",
    Jenis.SPSB: "antar serikat pekerja/serikat buruh",
}


def perselisihan(jenis: Iterable[Jenis]) -> str:
    """Name a dispute as the act does inside a sentence (UU 2/2004 Ps 2)."""
    return f"perselisihan {gabung(_PERSELISIHAN[satu] for satu in sorted(jenis))}"


SURAT_DITERIMA = {
    "anjuran": SuratDiterima.ANJURAN,
    "panggilan": SuratDiterima.PANGGILAN,
    "pengembalian_berkas": SuratDiterima.BERKAS_KEMBALI,
}
"""Kinds of letters on whose receipt something stands, by the word that a party says it with."""

LINGKUP: dict[str, Lingkup] = {
    "anjuran": Lingkup.BENDA,
    "perjanjian_bersama": Lingkup.BENDA,
    "laporan_hasil_mediasi": Lingkup.BENDA,
    "risalah_penyelesaian": Lingkup.BERSAMA,
    "tanda_terima": Lingkup.PIHAK,
    "pengembalian_berkas": Lingkup.PIHAK,
    "panggilan": Lingkup.KIRIMAN,
}
"""Of which kinds one is enough, about what; of the others there may be any number."""
