"""Decisions about recording unions, over values passed in."""

from hi_cases.serikat.rules import izin
from hi_cases.serikat.rules.verifikasi import VERIFIKASI
from hi_cases.urusan.rules.izin import izin_jenis

IZIN = (*izin.IZIN, izin_jenis(VERIFIKASI))

__all__ = ["IZIN", "VERIFIKASI"]
