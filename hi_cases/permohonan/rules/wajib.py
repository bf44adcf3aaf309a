"""What every filing of a kind must have: the periods that it starts, the documents it brings."""

from __future__ import annotations

from datetime import date

from hi_cases.permohonan.types import Fakta, Jenis, Tahap
from hi_cases.permohonan.types.jenis import selalu_diminta

_HARI = date(2000, 1, 1)
"""Any day: whether a period starts does not depend on it."""


def jangka_masuk(jenis: Jenis) -> frozenset[str]:
    """Return the codes of the periods that a first filing starts, whatever was answered."""
    draf = Fakta(jenis.kode, Tahap.DRAF, _HARI)
    masuk = Fakta(jenis.kode, Tahap.DIAJUKAN, _HARI, putaran=1, diajukan=_HARI)
    return frozenset(
        buka.kode
        for transisi in jenis.prosedur.alur
        if any(tujuan.tahap is Tahap.DIAJUKAN for tujuan in transisi.ke)
        for buka in transisi.membuka
        if buka.bila(draf, masuk)
    )


def dokumen_wajib(jenis: Jenis) -> frozenset[str]:
    """Return the codes of the documents without which nothing of this kind can be filed."""
    return frozenset(s.kode for s in jenis.dokumen if s.wajib and s.bila is selalu_diminta)
