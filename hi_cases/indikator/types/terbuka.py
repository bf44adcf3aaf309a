"""Open data: sets of published figures with what Satu Data Indonesia asks to be told of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hi_cases.indikator.types.statistik import Sumbu

Nilai = str | int | float | None


@dataclass(frozen=True)
class Himpunan:
    """One set: its address, and the metadata that stay as they are (Perpres 39/2019)."""

    kode: str
    """Part of its address; it never changes."""
    judul: str
    konsep: str
    definisi: str
    klasifikasi: str
    ukuran: str
    satuan: str
    kolom: Sequence[tuple[str, str]]
    """Names of the columns as a machine reads them, and what each says."""
    sumbu: Sumbu | None = None
    """Of disputes, the axis by which it is split."""
    frekuensi: str = "Tahunan"
    rujukan_waktu: str = "Tahun yang sudah berakhir"


@dataclass(frozen=True)
class DataTerbuka:
    """A set with its rows as of now."""

    himpunan: Himpunan
    produsen: str
    lisensi: str
    diperbarui: str
    """When its figures were counted last, as ISO text; "" where they never were."""
    ambang: int
    contoh: Sequence[str]
    """Example books whose rows are counted."""
    catatan: Sequence[str]
    baris: Sequence[Sequence[Nilai]]
