"""The yearly work plan: what a line must say, and shares of it."""

from __future__ import annotations

from collections.abc import Iterable

from hi_cases.core.bidang import ribuan
from hi_cases.tripartit.types import DataRencana, Jumlah

KODE = "2.07.05.2.02.04"
NAMA = "Pelaksanaan Operasional Lembaga Kerjasama Tripartit Daerah Kabupaten/Kota"
TAHUN = range(2020, 2051)
_TERBESAR = 10**12
_VOLUME = 100_000


def galat_baris(data: DataRencana) -> dict[str, str]:
    """Return what is wrong with a line, by field."""
    galat = {}
    if not data.kegiatan.strip():
        galat["kegiatan"] = "Tulis kegiatannya."
    if not 0 < data.sasaran <= _VOLUME:
        galat["sasaran"] = f"Tulis sasaran dari 1 sampai {ribuan(_VOLUME)}."
    if not data.satuan.strip():
        galat["satuan"] = "Tulis satuannya, misalnya rapat atau orang."
    if not 0 <= data.anggaran <= _TERBESAR:
        galat["anggaran"] = f"Anggaran paling banyak Rp {ribuan(_TERBESAR)}."
    return galat


def jumlahkan(baris: Iterable[tuple[int, int]]) -> Jumlah:
    """Add (budget, spent) of lines."""
    semua = list(baris)
    return Jumlah(sum(satu for satu, _ in semua), sum(satu for _, satu in semua))
