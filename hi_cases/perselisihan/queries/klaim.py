"""What a good code is about to open, with names masked: whose paper it is, not what it says."""

from __future__ import annotations

from dataclasses import dataclass

from hi_cases.core.db import db
from hi_cases.perselisihan.models import Kuasa, Perkara, Pihak
from hi_cases.perselisihan.rules.samaran import samarkan
from hi_cases.perselisihan.types import Sisi


@dataclass(frozen=True)
class KlaimTampak:
    """A case before it is opened."""

    sebutan: str
    jenis: str
    tahap: str
    pihak: str
    sebagai: str
    lawan: str
    sisi: Sisi
    kuasa: str = ""


def tampak(pihak: Pihak, kuasa: Kuasa | None) -> KlaimTampak:
    """Return what the page before the button shows."""
    perkara = db.session.get_one(Perkara, pihak.perkara_id)
    lawan = [satu.nama for satu in perkara.pihak if satu.sisi is not pihak.sisi]
    return KlaimTampak(
        sebutan=perkara.sebutan,
        jenis=", ".join(sorted(satu.label for satu in perkara.jenis)),
        tahap=perkara.tahap.label,
        pihak=samarkan(pihak.nama),
        sebagai=pihak.jenis.label,
        lawan=", ".join(samarkan(nama) for nama in lawan),
        sisi=pihak.sisi,
        kuasa=samarkan(kuasa.nama) if kuasa else "",
    )
