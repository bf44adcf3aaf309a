"""An old register of a hundred thousand rows brought in, against reading the file and inserting the
same rows bare; and the memory that it takes.

Each run is a process of its own on a database of its own (`anak_impor`).
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy.engine import URL

from bench.dunia.basis import buka, perintah_pg, tutup
from bench.skala.alat import Nilai

UKURAN = "impor register"
BATAS, BATAS_TETAP = 2.0, 1.1
BARIS, SEDIKIT = 100_000, 10_000


def _jalan(mesin: str, folder: Path, pg: URL | None, banyak: int, bagian: str) -> dict[str, float]:
    nama = f"impor_{bagian}_{banyak}"
    basis = buka(mesin, nama, folder / nama, pg)
    url = basis.app.config["SQLALCHEMY_DATABASE_URI"]
    tutup(basis)
    hasil = subprocess.run(
        [sys.executable, "-m", "bench.skala.anak_impor", url, str(folder), str(banyak), bagian],
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    if pg is not None and mesin == "postgresql":
        perintah_pg(pg, f'DROP DATABASE "{nama}"')
    return json.loads(hasil.stdout.splitlines()[-1])


def ukur(mesin: str, folder: Path, pg: URL | None) -> Iterator[Nilai]:
    """Bring in many rows, then few; the bare side inserts what the product's side left behind."""
    banyak = _jalan(mesin, folder, pg, BARIS, "semua")
    sedikit = _jalan(mesin, folder, pg, SEDIKIT, "produk")
    baca = [_jalan(mesin, folder, pg, n, "baca")["puncak_mb"] for n in (BARIS, SEDIKIT)]
    a, b = banyak["produk_ms"], banyak["polos_ms"]
    cpu = banyak["produk_cpu_ms"] / banyak["polos_cpu_ms"]
    catatan = (
        f"baca {banyak['baca_ms']:.0f} ms, sisip {banyak['sisip_ms']:.0f} ms; "
        f"menurut waktu prosesor {cpu:.2f}"
    )
    yield Nilai(UKURAN, mesin, BARIS, "100 ribu baris", a / b, BATAS, a, b, catatan=catatan)
    a, b = banyak["puncak_mb"], sedikit["puncak_mb"]
    rinci = "puncak memori, 100 ribu terhadap 10 ribu baris"
    catatan = f"hanya membaca buku: {baca[0]:.0f} terhadap {baca[1]:.0f} MB"
    yield Nilai(UKURAN, mesin, BARIS, rinci, a / b, BATAS_TETAP, a, b, "MB", catatan=catatan)
