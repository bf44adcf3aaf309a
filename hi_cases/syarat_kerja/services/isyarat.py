"""Hints about the text of a submission, with the numbers of the day from the office's data."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from hi_cases.core import clock
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.permohonan.types import Butir, Jawaban
from hi_cases.syarat_kerja.rules import isyarat as aturan
from hi_cases.syarat_kerja.rules.isyarat import Ambang, Isyarat, Muatan

UMK, CUTI = "umk", "cuti_tahunan"


def umk_tahunan() -> Mapping[int, int]:
    """Return the minimum wage by year: of the years for which the office has entered one."""
    versi = kalender.daftar_pengaturan().get(UMK, ())
    # The newest first: what was entered last for a year counts, also that it is not known.
    terakhir = {s.berlaku_dari.year: s.nilai for s in reversed(versi)}
    return {tahun: int(nilai) for tahun, nilai in terakhir.items() if nilai.isdigit()}


def _angka(kode: str, hari: date) -> int | None:
    nilai = kalender.bahan().nilai(kode, hari)
    return int(nilai) if nilai and nilai.isdigit() else None


def ambang(dari: date, masa: str) -> Ambang:
    """Return the numbers that hold for a text that begins on a day; `masa`: period of its term."""
    ketentuan = kalender.ketentuan_banyak([masa], dari).get(masa)
    return Ambang(
        tahun=dari.year,
        umk=umk_tahunan(),
        cuti=_angka(CUTI, dari),
        masa=ketentuan.panjang if ketentuan else None,
        dasar_masa=ketentuan.dasar if ketentuan else "",
    )


def pemeriksa(
    jawaban: Callable[[Any], Jawaban], butir: Sequence[Butir], masa: str
) -> Callable[[Any, Sequence[str]], Sequence[Isyarat]]:
    """Return what gives the hints for the kinds of one procedure (`PortJenis.isyarat`)."""
    wajib = tuple(Muatan(satu.kode, satu.teks, satu.dasar) for satu in butir)

    def isyarat(permohonan: Any, teks: Sequence[str]) -> Sequence[Isyarat]:
        dari = jawaban(permohonan).get("berlaku_dari") or clock.hari_ini()
        return aturan.isyarat(teks, ambang(dari, masa), wajib)

    return isyarat
