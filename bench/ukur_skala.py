"""Speed at size: the table of bars, on a made-up nation, on SQLite and PostgreSQL.

`HI_BENCH_UKURAN` names the sizes in cases, the smallest first (1000,300000,1000000);
`HI_BENCH_MESIN` the databases; `HI_BENCH_BAGIAN` the measures. Only ratios count: both sides of
each are taken in one run, in turn. The table is written to bench/results/skala.md.
"""

from __future__ import annotations

import gc
import logging
import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

from sqlalchemy.engine import URL

from bench.dunia.bangun import Pembangun
from bench.dunia.basis import MESIN, buka, jam, peladen, tutup
from bench.skala import daftar, ekspor, halaman, hitung, impor, pengingat, silang
from bench.skala.alat import Nilai, Pasangan
from bench.skala.tabel import tulis

UKURAN_BAKU = "1000,300000,1000000"
BAGIAN = "halaman,hitung,silang,daftar,pengingat,ekspor,impor"
# The scan for reminders puts other deadlines in the place of those that lists show: it comes last.
_BERUKURAN: dict[str, Callable[[Pasangan], Iterator[Nilai]]] = {
    "halaman": halaman.ukur,
    "hitung": hitung.ukur,
    "silang": silang.ukur,
    "daftar": daftar.ukur,
}


def _pilihan(nama: str, semua: str) -> list[str]:
    return [satu.strip() for satu in os.environ.get(nama, semua).split(",") if satu.strip()]


def _kata(teks: str) -> None:
    print(f"skala: {teks}", flush=True)


class _Lari:
    """One run: what it found so far, and where its files lie."""

    def __init__(self, folder: Path, pg: URL | None) -> None:
        self.folder, self.pg = folder, pg
        self.bagian = _pilihan("HI_BENCH_BAGIAN", BAGIAN)
        self.nilai: list[Nilai] = []

    def catat(self, nama: str, isi: Callable[[], Iterator[Nilai]]) -> None:
        """Take a measure, if it was asked for."""
        if nama not in self.bagian:
            return
        mulai = time.perf_counter()
        for satu in isi():
            self.nilai.append(satu)
            _kata(f"{satu.mesin} {satu.perkara} {satu.rinci}: {satu.banding:.2f} of {satu.batas:g}")
        _kata(f"{nama} took {time.perf_counter() - mulai:.0f} s")

    def mesin(self, mesin: str, ukuran: list[int]) -> None:
        """Measure on one database engine: the large nation grows from size to size."""
        folder = self.folder / mesin
        kecil, besar = (buka(mesin, nama, folder / nama, self.pg) for nama in ("kecil", "besar"))
        Pembangun(kecil).isi(ukuran[0])
        halaman.siapkan(kecil)
        # As the supervisor does for those who serve: else walking through all that two applications
        # are made of falls into the time of some page.
        gc.freeze()
        pembangun = Pembangun(besar)
        for perkara in ukuran[1:]:
            mulai = time.perf_counter()
            pembangun.isi(perkara)
            _kata(f"{mesin}: {perkara} cases made in {time.perf_counter() - mulai:.0f} s")
            pasangan = Pasangan(mesin, kecil, besar, ukuran[0], perkara)
            if "halaman" in self.bagian:
                halaman.siapkan(besar)
            for nama, ukur in _BERUKURAN.items():
                self.catat(nama, lambda u=ukur, p=pasangan: u(p))
        self.catat("ekspor", lambda: ekspor.ukur_daftar(pasangan))
        self.catat("pengingat", lambda: pengingat.ukur(pasangan))
        tutup(kecil)
        tutup(besar)
        shutil.rmtree(folder, ignore_errors=True)
        self.catat("impor", lambda: impor.ukur(mesin, folder, self.pg))
        shutil.rmtree(folder, ignore_errors=True)


def ukur() -> dict[str, float]:
    """Measure, write the table, and return every ratio by name."""
    logging.disable(logging.INFO)
    ukuran = sorted(map(int, _pilihan("HI_BENCH_UKURAN", UKURAN_BAKU)))
    if len(ukuran) < 2:
        raise SystemExit("HI_BENCH_UKURAN: a small size and at least one larger, as 1000,50000")
    mesin = _pilihan("HI_BENCH_MESIN", ",".join(MESIN))
    with ExitStack() as tumpuk:
        tumpuk.enter_context(jam())
        folder = Path(tumpuk.enter_context(tempfile.TemporaryDirectory(prefix="hi-bench-")))
        pg = tumpuk.enter_context(peladen()) if "postgresql" in mesin else None
        lari = _Lari(folder, pg)
        lari.catat("ekspor", ekspor.ukur)
        for satu in mesin:
            lari.mesin(satu, ukuran)
    tulis(lari.nilai, ukuran)
    return {f"{n.ukuran}, {n.mesin}, {n.perkara}, {n.rinci}": n.banding for n in lari.nilai}
