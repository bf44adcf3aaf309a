"""Terms of what is in force: how long at most, and what must hold between the two days."""

from __future__ import annotations

from datetime import date, timedelta

from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.permohonan.types import Fakta, Jawaban

MASA_PALING_LAMA = "masa_paling_lama"
"""In `Fakta.lain`: the last day that the law allows for the term that was filed; None: unknown."""


def akhir_paling_lama(dari: date, tahun: int) -> date:
    """Return the last day of a term of so many years that begins on a day.

    >>> akhir_paling_lama(date(2026, 1, 1), 2)
    datetime.date(2027, 12, 31)
    """
    try:
        ulang = dari.replace(year=dari.year + tahun)
    except ValueError:  # 29 February: the same day does not come in that year.
        ulang = date(dari.year + tahun, 3, 1)
    return ulang - timedelta(days=1)


def berurutan(jawaban: Jawaban) -> tuple[str, str] | None:
    """The end of the term does not lie before its beginning."""
    dari, sampai = jawaban.get("berlaku_dari"), jawaban.get("berlaku_sampai")
    if dari is None or sampai is None or sampai >= dari:
        return None
    return (
        "berlaku_sampai",
        f"Berlaku sampai tidak boleh sebelum {tulis_tanggal(dari, hari=False)}. Anda menulis "
        f"{tulis_tanggal(sampai, hari=False)}.",
    )


def tidak_terlalu_lama(fakta: Fakta) -> str | None:
    """Guard: the term is not longer than the law allows."""
    batas, sampai = fakta.lain.get(MASA_PALING_LAMA), fakta.isian.get("berlaku_sampai")
    if batas is None or sampai is None or sampai <= batas:
        return None
    return (
        f"Masa berlaku paling lama sampai {tulis_tanggal(batas, hari=False)}; naskah ini sampai "
        f"{tulis_tanggal(sampai, hari=False)}."
    )


def sejak_dianggap(isian: Jawaban, sejak: date) -> Jawaban:
    """Return the answers with a term that begins no earlier than the day of deemed approval.

    A term that was over by then, and one that follows another's, stay as they were filed.
    """
    dari, sampai = isian.get("berlaku_dari"), isian.get("berlaku_sampai")
    if dari is None or dari >= sejak or (sampai is not None and sampai < sejak):
        return isian
    return {**isian, "berlaku_dari": sejak}
