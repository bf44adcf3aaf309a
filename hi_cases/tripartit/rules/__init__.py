"""Decisions about bodies, their meetings and minimum wages."""

from hi_cases.tripartit.rules.izin import IZIN

__all__ = ["IZIN"]
