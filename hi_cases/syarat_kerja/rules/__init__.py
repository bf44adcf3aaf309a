"""Decisions about conditions of work, over values passed in."""

from hi_cases.syarat_kerja.rules.izin import IZIN

__all__ = ["IZIN"]
