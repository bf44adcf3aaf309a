"""Decisions about LKS Bipartit, over values passed in."""

from hi_cases.lks_bipartit.rules.izin import IZIN

__all__ = ["IZIN"]
