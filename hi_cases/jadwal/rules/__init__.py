"""Decisions about meetings."""

from hi_cases.jadwal.rules.izin import IZIN

__all__ = ["IZIN"]
