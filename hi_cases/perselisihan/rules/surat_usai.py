"""When the matter of an issued letter is over: it is then neither to be sent nor waited for."""

from __future__ import annotations

from collections.abc import Mapping

from hi_cases.perselisihan.rules.transisi.jadwal import BERJADWAL
from hi_cases.perselisihan.types import AKHIR, Tahap

MEMANGGIL = frozenset({"panggilan", "panggilan_saksi"})
"""Letters that call somebody to a meeting."""
TAHAP_SURAT: Mapping[str, frozenset[Tahap]] = {
    **dict.fromkeys(MEMANGGIL, frozenset(BERJADWAL)),
    "penawaran": frozenset({Tahap.DICATAT, Tahap.DITAWARKAN}),
    "pengembalian_berkas": frozenset({Tahap.BERKAS_DIKEMBALIKAN}),
    "anjuran": frozenset(Tahap) - AKHIR,
    "risalah_penyelesaian": frozenset(Tahap) - AKHIR,
}
"""In which stages a letter still asks for something; the other kinds tell what stays true."""


def usai(kode: str, tahap: Tahap, *, ditinggal: bool = False) -> str:
    """Say why nothing hangs on this letter any more; "": it still has its purpose.

    `ditinggal`: its meeting was moved away or called off.
    """
    boleh = TAHAP_SURAT.get(kode)
    if boleh is None:
        return ""
    if tahap in AKHIR:
        return "Perkaranya sudah berakhir."
    if tahap not in boleh:
        return f"Perkaranya sudah pada tahap {tahap.label.lower()}."
    return "Pertemuannya sudah dipindah atau dibatalkan." if ditinggal else ""
