"""What an address may choose beforehand in the form of an act: a party, a mediator."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from hi_cases.perselisihan.forms import BahanPilihan

_BOLEH = ("pihak_id", "mediator_id")
SEMUA_HADIR, TIDAK_HADIR = "semua_hadir", "tidak_hadir"
"""What an address says of a session: all parties came to it, or somebody did not."""


def dari_alamat(bahan: BahanPilihan, alamat: Mapping[str, str]) -> BahanPilihan:
    """Begin the form with what its address names, where that is among the form's own choices."""
    pilih = {
        nama: alamat[nama]
        for nama in _BOLEH
        if alamat.get(nama) in dict(bahan.menurut_bidang.get(nama, ()))
    }
    return replace(bahan, awal={**bahan.awal, **pilih, **_sidang(bahan, alamat.get("hasil"))})


def _sidang(bahan: BahanPilihan, hasil: str | None) -> dict[str, Any]:
    if hasil == SEMUA_HADIR:
        semua = [nilai for nilai, _ in bahan.menurut_bidang.get("hadir", ())]
        return {"hadir": semua, "terlaksana": True}
    return {"terlaksana": False} if hasil == TIDAK_HADIR else {}
