"""Run every `ukur_*.py` beside this file and write what it measures to bench/results/*.json.

A benchmark is a module with `ukur() -> dict[str, float]`: a name to a number, unit in the name.
"""

import json
import platform
import sys
import time
from importlib import import_module
from pathlib import Path

SINI = Path(__file__).resolve().parent


def main() -> int:
    """Run the benchmarks named on the command line, or all."""
    ada = sorted(satu.stem.removeprefix("ukur_") for satu in SINI.glob("ukur_*.py"))
    if asing := sorted(set(sys.argv[1:]) - set(ada)):
        sys.stderr.write(f"no such benchmark: {', '.join(asing)}; there are {', '.join(ada)}\n")
        return 2
    tujuan = SINI / "results"
    tujuan.mkdir(exist_ok=True)
    for nama in sys.argv[1:] or ada:
        mulai = time.perf_counter()
        hasil = import_module(f"bench.ukur_{nama}").ukur()
        isi = {
            "bench": nama,
            "python": platform.python_version(),
            "machine": platform.machine(),
            "seconds": round(time.perf_counter() - mulai, 3),
            "results": hasil,
        }
        (tujuan / f"{nama}.json").write_text(json.dumps(isi, indent=2) + "\n", encoding="utf-8")
        for kunci, nilai in hasil.items():
            print(f"{nama}: {kunci} = {nilai:g}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
