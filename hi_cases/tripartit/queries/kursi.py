"""The numbers from which seats are distributed: the last recapitulation that was closed."""

from __future__ import annotations

from typing import Any

from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.serikat.queries.verifikasi import rekap_terakhir


def suara_rekap(rekap: Any) -> tuple[str, str]:
    """Return a recapitulation as the form takes it, and its source: members by what unions stand
    under, a union alone for itself; who has no accepted member is left out."""
    baris = [f"{satu.nama}; {satu.diterima}" for satu in rekap.naungan if satu.diterima]
    sumber = f"Rekapitulasi verifikasi keanggotaan {rekap.tahun}"
    if rekap.ditutup:
        sumber += f", ditutup {tulis_tanggal(rekap.ditutup, hari=False)}"
    return "\n".join(baris), sumber


def awal_kursi() -> dict[str, str]:
    """Return what the form of seats begins with; nothing where no verification was closed yet."""
    rekap = rekap_terakhir()
    if rekap is None:
        return {}
    suara, sumber = suara_rekap(rekap)
    return {"suara": suara, "sumber": sumber}
