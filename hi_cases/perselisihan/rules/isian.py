"""The fields of every act, and the check of what was sent for one.

The table here is what a form is built from and what a service trusts: a required field that is
missing, a day in the future or an unknown choice is refused in the same words everywhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from hi_cases.core.bidang import baca_isian, pastikan
from hi_cases.perselisihan.rules import batas
from hi_cases.perselisihan.rules.isian_tindakan import ISIAN
from hi_cases.perselisihan.types import Tindakan

__all__ = ["ISIAN", "baca"]

_MENJAWAB = frozenset({Tindakan.JAWAB_ANJURAN, Tindakan.CATAT_JAWABAN})
"""One word for all, or one a worker: which of the two it is depends on the party."""


def baca(tindakan: Tindakan, data: Mapping[str, Any], hari_ini: date) -> dict[str, Any]:
    """Return the act's fields as typed values (None where left out), or refuse field by field.

    Names that the act does not know are left aside.
    """
    bersih, galat = baca_isian(ISIAN[tindakan], data, hari_ini, batas.isian)
    if tindakan in _MENJAWAB and not bersih["jawaban"] and not bersih["jawaban_anggota"]:
        galat.setdefault("jawaban", "Pilih setuju atau menolak.")
    pastikan(galat)
    return bersih
