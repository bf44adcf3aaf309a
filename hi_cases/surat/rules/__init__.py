"""Rules of letters: pure decisions over templates, facts and steps."""

from hi_cases.surat.rules.izin import IZIN

__all__ = ["IZIN"]
