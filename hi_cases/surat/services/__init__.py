"""Acts on letters."""

from hi_cases.surat.services.templat import muat_bawaan

__all__ = ["muat_bawaan"]
