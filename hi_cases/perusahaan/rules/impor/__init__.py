"""A list of companies as a spreadsheet: a general reader. Pure; knows no file format.

Cells in (`core.lembar.Lembar`), rows with their findings out, one by one. A row is never dropped
silently: it is read, read with a remark, or refused with sheet, row, column, value and reason.
"""

from hi_cases.perusahaan.rules.impor.banding import beda
from hi_cases.perusahaan.rules.impor.baris import Acuan
from hi_cases.perusahaan.rules.impor.bentuk import (
    LABEL,
    PETUNJUK,
    BarisDaftar,
    Perubahan,
    Temuan,
    Tingkat,
)
from hi_cases.perusahaan.rules.impor.pembaca import baca_daftar, jumlah_baris

__all__ = [
    "LABEL",
    "PETUNJUK",
    "Acuan",
    "BarisDaftar",
    "Perubahan",
    "Temuan",
    "Tingkat",
    "baca_daftar",
    "beda",
    "jumlah_baris",
]
