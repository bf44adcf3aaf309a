"""What an act must be told: the fields of its form as data."""

from hi_cases.core.bidang import Isian, Tipe

__all__ = ["Isian", "Tipe"]
