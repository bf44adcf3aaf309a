"""How far a matter is, for whoever follows it from outside: step x of y on its main path."""

from __future__ import annotations

from hi_cases.urusan.rules.alur import utama
from hi_cases.urusan.types import Jenis


def _sisa(jenis: Jenis, tahap: str) -> int:
    """Count the steps from a stage to an end, along the acts that lead on; a path that turns back
    on itself is cut there."""
    dilalui: set[str] = set()
    while tahap not in dilalui:
        dilalui.add(tahap)
        langkah = utama(jenis, tahap)
        if langkah is None or not langkah.ke:
            break
        tahap = langkah.ke[-1].tahap
    return len(dilalui) - 1


def _ke(jenis: Jenis, tahap: str) -> int:
    """Return the place of a stage among those that are counted: of one that is not, as far as the
    last counted one before it."""
    milik = jenis.tahap_kode(tahap)
    if milik is None or milik.akhir:
        return len(jenis.jalan)
    sampai = jenis.tahap[: jenis.tahap.index(milik) + 1]
    return sum(1 for satu in sampai if satu.kode in jenis.jalan)


def letak(jenis: Jenis, tahap: str) -> tuple[int, int]:
    """Return which step of how many a stage is; an end is the last."""
    if jenis.jalan:
        return _ke(jenis, tahap), len(jenis.jalan)
    semua = max((_sisa(jenis, satu.kode) for satu in jenis.tahap), default=0) + 1
    milik = jenis.tahap_kode(tahap)
    if milik is None or milik.akhir:
        return semua, semua
    return semua - _sisa(jenis, tahap), semua
