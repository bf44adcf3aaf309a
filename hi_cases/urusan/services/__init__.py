"""Acts on matters."""

from hi_cases.urusan.services.buat import buat, ubah
from hi_cases.urusan.services.lakukan import lakukan, lakukan_di

__all__ = ["buat", "lakukan", "lakukan_di", "ubah"]
