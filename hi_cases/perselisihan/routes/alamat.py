"""What an address may choose beforehand in the form of an act: a party, a mediator."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from hi_cases.perselisihan.forms import BahanPilihan

_BOLEH = ("pihak_id", "mediator_id")


def dari_alamat(bahan: BahanPilihan, alamat: Mapping[str, str]) -> BahanPilihan:
    """Begin the form with what its address names, where that is among the form's own choices."""
    pilih = {
        nama: alamat[nama]
        for nama in _BOLEH
        if alamat.get(nama) in dict(bahan.menurut_bidang.get(nama, ()))
    }
    return replace(bahan, awal={**bahan.awal, **pilih}) if pilih else bahan
