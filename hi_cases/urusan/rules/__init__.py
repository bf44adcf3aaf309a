"""Pure decisions over matters; `IZIN` are the permission rows of the engine."""

from hi_cases.urusan.rules.izin import IZIN

__all__ = ["IZIN"]
