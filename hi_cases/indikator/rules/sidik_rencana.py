"""Hash of a planning document: all that it says, so that the trail can vouch for it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from decimal import Decimal

from hi_cases.indikator.types import Definisi, Target


def _angka(nilai: Decimal | None) -> str | None:
    # As the database gives it back: two decimals.
    return None if nilai is None else f"{nilai:.2f}"


def _target(satu: Target) -> list[object]:
    return [satu.tahun, _angka(satu.nilai), satu.pagu]


def _definisi(satu: Definisi) -> list[object]:
    isi = [str(n) for kolom, n in sorted(vars(satu).items()) if kolom != "target"]
    return [isi, sorted((_target(t) for t in satu.target), key=str)]


def sidik_rencana(fakta: Sequence[object], definisi: Iterable[Definisi]) -> str:
    """Hash over the facts of a document (name, source, day, years), its indicators with their
    formulas, and its targets."""
    urut = sorted(definisi, key=lambda satu: satu.kode_indikator)
    isi = [[str(satu) for satu in fakta], [_definisi(satu) for satu in urut]]
    return hashlib.sha256(json.dumps(isi, ensure_ascii=False).encode()).hexdigest()
