"""Tables of prevention."""

from hi_cases.pencegahan.models.pelapor import Pelapor

__all__ = ["Pelapor"]
