"""The register as kept: a general reader of dispute books. Pure; knows no file format.

Grid of cells in (:class:`~hi_cases.core.lembar.Lembar`), rows with their findings out
(:class:`HasilBaca`). A row is never dropped silently: it is read, read with a remark, or refused
with sheet, row, column, value and reason.
"""

from hi_cases.register_buku.rules.impor.acuan import Acuan
from hi_cases.register_buku.rules.impor.bentuk import (
    BarisRegister,
    FaktaRegister,
    HasilBaca,
    Pencatat,
    RingkasanLembar,
    Temuan,
    Tingkat,
    kunci_nomor,
)
from hi_cases.register_buku.rules.impor.pembaca import alirkan_baris, baca_buku

__all__ = [
    "Acuan",
    "BarisRegister",
    "FaktaRegister",
    "HasilBaca",
    "Pencatat",
    "RingkasanLembar",
    "Temuan",
    "Tingkat",
    "alirkan_baris",
    "baca_buku",
    "kunci_nomor",
]
