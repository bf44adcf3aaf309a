"""The export alone, as a program that knows nothing else: its peak memory is the export's.

python -m bench.skala.anak_ekspor <rows>
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date, timedelta

from bench.skala.memori import puncak_mb
from hi_cases.core.ekspor import LembarEkspor, Nilai, tulis_xlsx

KEPALA = tuple(f"Kolom {n}" for n in range(12))


def baris(banyak: int) -> Iterator[tuple[Nilai, ...]]:
    """Return rows as those of a list of cases, one by one."""
    hari = [date(2016, 1, 1) + timedelta(n) for n in range(3650)]
    for n in range(banyak):
        yield (
            n, f"560/{n}/PHI/2025", f"Pekerja {n} lawan PT Mitra {n % 997}", "PHK",
            "Cikarang Barat", f"Mediator {n % 20}", hari[n % 3650], hari[(n + 30) % 3650],
            "Perjanjian bersama mediasi", n % 40, None, "Upah dan hak lain yang belum dibayar",
        )  # fmt: skip


def produk(banyak: int) -> None:
    """Write the rows as exports do."""
    tulis_xlsx([LembarEkspor("Data", KEPALA, baris(banyak))]).close()


if __name__ == "__main__":
    produk(int(sys.argv[1]))
    print(puncak_mb())
