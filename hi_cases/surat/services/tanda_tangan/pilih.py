"""Which ways of signing this installation has."""

from __future__ import annotations

from flask import current_app

from hi_cases.core.errors import DataTidakSah
from hi_cases.surat.services.tanda_tangan.basah import Basah
from hi_cases.surat.services.tanda_tangan.port import Penanda
from hi_cases.surat.services.tanda_tangan.sertifikat import LokalPAdES
from hi_cases.surat.types import CaraTanda


def cara_tersedia() -> tuple[CaraTanda, ...]:
    """Return the ways to sign, the one that is offered first at the front."""
    if current_app.config["HI_SERTIFIKAT"] is None:
        return (CaraTanda.BASAH,)
    return (CaraTanda.SERTIFIKAT, CaraTanda.BASAH)


def penanda(cara: CaraTanda) -> Penanda:
    """Return the peer that signs in this way."""
    if cara not in cara_tersedia():
        raise DataTidakSah({"cara": "Cara tanda tangan ini belum disiapkan. Pilih yang lain."})
    if cara is CaraTanda.BASAH:
        return Basah()
    atur = current_app.config
    return LokalPAdES(atur["HI_SERTIFIKAT"], atur["HI_SERTIFIKAT_SANDI"])
