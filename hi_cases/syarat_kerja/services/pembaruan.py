"""Renewing in one press what comes to its end: a draft that knows what it follows."""

from __future__ import annotations

from typing import Any

from hi_cases.core.authz import Pelaku
from hi_cases.permohonan import services as permohonan
from hi_cases.perusahaan import queries as perusahaan
from hi_cases.syarat_kerja.queries.kedaluwarsa import pembaruan_terbuka
from hi_cases.syarat_kerja.queries.satu import ambil
from hi_cases.syarat_kerja.rules.kedaluwarsa import PEMBARUAN


def perbarui(pelaku: Pelaku, instrumen_id: int) -> Any:
    """Begin the renewal of an entry, or return the one that is open already.

    Raises TidakDitemukan for another company's entry, TindakanDitolak with the reason where the
    company cannot file it now.
    """
    satu = ambil(pelaku, instrumen_id)
    if (terbuka := pembaruan_terbuka([satu]).get(satu.id)) is not None:
        return terbuka
    kini = perusahaan.utama([satu.perusahaan_id]).get(satu.perusahaan_id, satu.perusahaan_id)
    return permohonan.buat(pelaku, PEMBARUAN[satu.jenis], kini, acuan=satu.rujukan)
