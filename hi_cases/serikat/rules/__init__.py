"""Decisions about recording unions, over values passed in."""

from hi_cases.serikat.rules.izin import IZIN

__all__ = ["IZIN"]
