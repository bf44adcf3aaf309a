"""What a receipt does to a case beside its periods: absences, and what may be done by them."""

from __future__ import annotations

from datetime import date

from hi_cases.core.authz import SISTEM
from hi_cases.perselisihan import queries
from hi_cases.perselisihan.rules import patut
from hi_cases.perselisihan.types import Fakta
from hi_cases.surat.types import BarisSurat


def potret(perkara_id: int) -> Fakta:
    """Return the facts of a case, to be compared before and after an act."""
    return queries.fakta(queries.perkara(SISTEM, perkara_id))


def beda(lama: Fakta, baru: Fakta) -> list[str]:
    """Say which absences fall or come to count, and what becomes of striking out."""
    return patut.beda_mangkir(lama, baru)


def catatan_terima(surat: BarisSurat, hari: date) -> str:
    """Warn of a summons received nearer to its meeting than the office leaves; "": it is not."""
    untuk = surat.isian.get("untuk_tanggal")
    if surat.kode != "panggilan" or not untuk:
        return ""
    satu = queries.panggilan_pendek(hari, date.fromisoformat(untuk))
    return patut.peringatan(satu) if satu else ""
