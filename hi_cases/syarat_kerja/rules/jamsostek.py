"""Participation in social security: what a count of members must be, and who is not fully in. Pure.

Which programmes a company must join depends on its size (Perpres 109/2013, confidence U): what
falls short here is a hint to look, no breach.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from hi_cases.core.bidang import ribuan
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.syarat_kerja.types import DataPeserta, Program

DASAR = "UU 24/2011 Ps. 15"
PERLU_VERIFIKASI = (
    "Program yang wajib diikuti bergantung pada skala usaha (Perpres 109/2013, perlu verifikasi)."
)
PESERTA_MAKS = 500_000
"""Members of one company; more is a slip of the hand."""


def periksa(data: DataPeserta, hari_ini: date) -> dict[str, str]:
    """Return what cannot be of a statement, by field; a count by the programme's code."""
    galat: dict[str, str] = {}
    if data.per_tanggal > hari_ini:
        galat["per_tanggal"] = (
            "Tanggalnya tidak boleh setelah hari ini. Anda menulis "
            f"{tulis_tanggal(data.per_tanggal, hari=False)}."
        )
    if not data.jumlah:
        galat[Program.JKK.value] = "Isi jumlah peserta sedikitnya satu program."
    for program, jumlah in data.jumlah.items():
        if not 0 <= jumlah <= PESERTA_MAKS:
            galat[program.value] = (
                f"Paling banyak {ribuan(PESERTA_MAKS)}. Anda menulis {ribuan(jumlah)}."
            )
    return galat


def kurang(jumlah: Mapping[Program, int], pekerja: int | None) -> list[str]:
    """Say in which programmes fewer than all workers are members; empty where the number of
    workers is not known, or all are in.

    >>> kurang({Program.JKK: 90}, 100)[0]
    'JKK 90 dari 100 pekerja'
    """
    if not pekerja:
        return []
    hasil = []
    for program in Program:
        ada = jumlah.get(program)
        if ada is None:
            hasil.append(f"{program.singkat} belum ada datanya")
        elif ada < pekerja:
            hasil.append(f"{program.singkat} {ribuan(ada)} dari {ribuan(pekerja)} pekerja")
    return hasil
