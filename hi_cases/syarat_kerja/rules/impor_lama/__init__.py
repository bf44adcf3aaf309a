"""An old register of PP and PKB as a spreadsheet: cells in, papers out. Pure.

A row is never dropped silently: it is read, or refused with sheet, row, column, value and reason.
"""

from hi_cases.syarat_kerja.rules.impor_lama.baca import BarisLama, Sebutan, baca_daftar
from hi_cases.syarat_kerja.rules.impor_lama.kepala import LABEL, PETUNJUK

__all__ = ["LABEL", "PETUNJUK", "BarisLama", "Sebutan", "baca_daftar"]
