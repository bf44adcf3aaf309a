"""Pure decisions over a case: who may do what, when, on what basis, and where it leads."""

from hi_cases.perselisihan.rules.izin import IZIN

__all__ = ["IZIN"]
