"""By what a list of cases is narrowed, beside the codes of the case itself."""

from __future__ import annotations

from enum import StrEnum


class KeadaanTenggat(StrEnum):
    """Where the nearest deadline of a case stands today."""

    LEWAT = "lewat"
    DEKAT = "dekat"
    BERJALAN = "berjalan"

    @property
    def label(self) -> str:
        return {
            KeadaanTenggat.LEWAT: "Lewat waktu",
            KeadaanTenggat.DEKAT: "Jatuh dalam 7 hari",
            KeadaanTenggat.BERJALAN: "Masih berjalan",
        }[self]
