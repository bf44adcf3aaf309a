"""What the checks of cases share."""

from __future__ import annotations

import sqlalchemy as sa

from hi_cases.core.periksa import Temu
from hi_cases.core.rujukan import Rujukan
from hi_cases.perselisihan.models import Perkara
from hi_cases.perselisihan.types import AKHIR, Asal

JENIS_RUJUKAN = "perkara"
# Rows of an old register book are exempt from the facts of new cases.
BARU = Perkara.asal == Asal.SISTEM
TERBUKA = sa.and_(BARU, Perkara.tahap.not_in(AKHIR))


def temu(perkara_id: int, kalimat: str, kunci: str = "") -> Temu:
    """Return a finding about a case."""
    return Temu(Rujukan(JENIS_RUJUKAN, perkara_id), kalimat, kunci)
