"""Decisions about submissions, over values passed in."""

from hi_cases.permohonan.rules.izin import IZIN

__all__ = ["IZIN"]
