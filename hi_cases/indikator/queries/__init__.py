"""Reads of all domains for published figures; the only place that may import foreign models."""

from hi_cases.indikator.queries.tahunan import (
    buku_contoh,
    perkara_terhitung,
    pilihan,
    rentang_tahun,
    tabel_tahunan,
)

__all__ = ["buku_contoh", "perkara_terhitung", "pilihan", "rentang_tahun", "tabel_tahunan"]
