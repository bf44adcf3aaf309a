"""One cell as people type it: numbers that a spreadsheet made of text, dates, words."""

from __future__ import annotations

import re
from datetime import date, datetime

from hi_cases.core.lembar import Sel
from hi_cases.core.tanggal import baca_tanggal
from hi_cases.core.teks import satu_baris

_RIBUAN = re.compile(r"\d{1,3}([. ]\d{3})+|\d+")
_BILANGAN_MAKS = 1_000_000
KOSONG = frozenset({"", "-", "–", "—", "n/a", "nihil", "tidak ada"})


def teks(sel: Sel) -> str:
    """Return a cell as text on one line; a whole number without its point, a day as ISO."""
    if sel is None:
        return ""
    if isinstance(sel, bool):
        return "ya" if sel else "tidak"
    if isinstance(sel, float) and sel.is_integer():
        return str(int(sel))
    if isinstance(sel, datetime):
        return sel.date().isoformat()
    return satu_baris(str(sel))


def kosong(sel: Sel) -> bool:
    """Tell whether a cell says nothing; a dash says so."""
    return teks(sel).casefold() in KOSONG


def bilangan(sel: Sel) -> int:
    """Return a count of people; ValueError with the sentence why it is none."""
    if isinstance(sel, float) and not sel.is_integer():
        raise ValueError("bukan bilangan bulat")
    rapi = teks(sel).removesuffix(" orang").strip()
    if not _RIBUAN.fullmatch(rapi):
        raise ValueError("bukan bilangan bulat; tulis angka saja, misalnya 125")
    nilai = int(re.sub(r"[. ]", "", rapi))
    if nilai > _BILANGAN_MAKS:
        raise ValueError("terlalu besar untuk jumlah pekerja")
    return nilai


def tanggal(sel: Sel, hari_ini: date) -> date:
    """Return a day that is not in the future; ValueError with the sentence why it is none."""
    try:
        hari = baca_tanggal(sel)
    except ValueError:
        raise ValueError("tanggal tidak terbaca; tulis misalnya 12/03/2026") from None
    if hari > hari_ini:
        raise ValueError("sesudah hari ini")
    return hari
