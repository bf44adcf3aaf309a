"""Corrections of a day, as the office makes them."""

from __future__ import annotations

from hi_cases.core.authz import Pelaku
from hi_cases.perselisihan import queries
from hi_cases.perselisihan.types import Tindakan
from hi_cases.perselisihan.types.koreksi import Titik
from tests.integration.perselisihan.kantor import Kantor

ALASAN = "Buku ekspedisi berkata lain"


def titik(kantor: Kantor, kode: str, ke: int = 0) -> Titik:
    return [satu for satu in queries.titik(kantor.perkara) if satu.entri.kode == kode][ke]


def perbaiki(
    kantor: Kantor, kode: str, hari: str, ke: int = 0, pelaku: Pelaku | None = None
) -> None:
    """Correct an entry by whoever may record it."""
    satu = titik(kantor, kode, ke)
    kantor.lakukan(
        Tindakan.PERBAIKI_TANGGAL,
        pelaku=pelaku or kantor.oleh_entri(satu.entri),
        entri=satu.kunci,
        tanggal=hari,
        alasan=ALASAN,
    )


def pelimpahan(kantor: Kantor, hari: str) -> None:
    perbaiki(kantor, "pelimpahan_diterima", hari)
