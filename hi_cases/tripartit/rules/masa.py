"""Terms: how long one lasts, when its end is told of, in which words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.tripartit.types import DataMasa

AMBANG = ("kabar_berakhir_1", "kabar_berakhir_2", "kabar_berakhir_3")
"""Settings: so many days before the end it is told of, as of other documents with a term."""


def akhir_menurut_hukum(mulai: date, tahun: int) -> date:
    """Return the last day of a term of so many years.

    >>> akhir_menurut_hukum(date(2024, 2, 29), 3)
    datetime.date(2027, 2, 28)
    """
    try:
        ulang = mulai.replace(year=mulai.year + tahun)
    except ValueError:  # 29 February: the same day does not come in that year.
        ulang = date(mulai.year + tahun, 3, 1)
    return ulang - timedelta(days=1)


def galat_masa(data: DataMasa, terpanjang: date | None) -> dict[str, str]:
    """Return what is wrong with a decree, by field; `terpanjang`: the last day the law allows."""
    galat = {}
    if not data.nomor.strip():
        galat["nomor"] = "Tulis nomor SK."
    if data.akhir is not None and data.akhir < data.mulai:
        galat["akhir"] = "Masa tugas tidak boleh berakhir sebelum mulai."
    elif data.akhir is not None and terpanjang is not None and data.akhir > terpanjang:
        galat["akhir"] = f"Masa tugas paling lama sampai {tulis_tanggal(terpanjang, hari=False)}."
    return galat


def ambang_tercapai(akhir: date, hari: date, ambang: Sequence[int]) -> int | None:
    """Return the last threshold that was reached; None before the first, and once it is over.

    A day on which nothing ran is made up for: the threshold counts until the next is reached.
    """
    sisa = (akhir - hari).days
    if sisa < 0:
        return None
    return min((satu for satu in ambang if sisa <= satu), default=None)


@dataclass(frozen=True)
class Kabar:
    """A notice about an end: its key, and what it says."""

    kunci: str
    judul: str
    isi: str


def kabar(nama: str, akhir: date, hari: date, ambang: Sequence[int]) -> Kabar | None:
    """Return the notice that is due about the end of a term; None: none is."""
    tulis = tulis_tanggal(akhir, hari=False)
    if akhir < hari:
        return Kabar(
            f"usai:{akhir.isoformat()}",
            f"{nama}: masa tugas sudah berakhir",
            f"Masa tugasnya berakhir {tulis}, dan SK penggantinya belum dicatat.",
        )
    capai = ambang_tercapai(akhir, hari, ambang)
    if capai is None:
        return None
    return Kabar(
        f"akhir:{akhir.isoformat()}:{capai}",
        f"{nama}: masa tugas sampai {tulis}",
        f"Masa tugasnya tinggal {capai} hari atau kurang. Siapkan usulan anggota dan SK yang baru.",
    )
