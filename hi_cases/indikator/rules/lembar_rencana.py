"""The workbook of a planning document: its two sheets as rows of text, and back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hi_cases.core.lembar import Lembar, Sel
from hi_cases.indikator.rules.berkas_rencana import KOLOM, KOLOM_TARGET, BarisSalah
from hi_cases.indikator.types import Definisi

LEMBAR_INDIKATOR, LEMBAR_TARGET = "Indikator", "Target"
KOLOM_MAKS = 60
"""Columns of a sheet: those that are read, and room for notes beside them."""


def _teks(sel: Sel) -> str:
    if sel is None:
        return ""
    # A spreadsheet keeps whole numbers as floats.
    if isinstance(sel, float) and sel.is_integer():
        return str(int(sel))
    return str(sel).strip()


def _baris(lembar: Sequence[Lembar], nama: str, kolom: Sequence[str]) -> list[dict[str, str]]:
    satu = next((s for s in lembar if s.nama.strip().lower() == nama.lower()), None)
    if satu is None or not satu.baris:
        raise BarisSalah(1, f"Buku kerja ini tidak mempunyai lembar {nama}.")
    if (lebar := len(satu.baris[0])) > KOLOM_MAKS:
        raise BarisSalah(
            1,
            f"Lembar {nama} terisi sampai kolom ke-{lebar}; paling banyak {KOLOM_MAKS}. Hapus "
            "kolom di luar tabelnya.",
        )
    kepala = [_teks(sel) for sel in satu.baris[0]]
    if kurang := [k for k in kolom if k not in kepala]:
        raise BarisSalah(1, f"Lembar {nama} tidak mempunyai kolom {', '.join(kurang)}.")
    semua = ([_teks(sel) for sel in isi] for isi in satu.baris[1:])
    return [dict.fromkeys(kolom, "") | dict(zip(kepala, isi, strict=False)) for isi in semua]


def baca_lembar(lembar: Sequence[Lembar]) -> tuple[list[dict[str, str]], list[dict[str, str]]]:
    """Return the rows of the sheets of indicators and of targets.

    Raises BarisSalah for a sheet or a column that is not there.
    """
    return (
        _baris(lembar, LEMBAR_INDIKATOR, KOLOM),
        _baris(lembar, LEMBAR_TARGET, KOLOM_TARGET),
    )


def tulis_indikator(definisi: Sequence[Definisi]) -> Iterator[list[str | int]]:
    """Yield the rows of the sheet of indicators, as `baca_lembar` reads them."""
    for d in definisi:
        yield [
            d.kode_indikator,
            d.urutan,
            d.kode,
            d.tingkat.value,
            d.uraian,
            d.jenis,
            d.nama,
            d.satuan,
            d.rumus.value,
            d.sumber,
            d.rumus_lain.value if d.rumus_lain else "",
            d.sumber_lain,
            d.cara_baca,
            d.bacaan_lain,
            d.arah.value,
            d.penanggung_jawab,
            d.baris_sumber,
        ]


def tulis_target(definisi: Sequence[Definisi]) -> Iterator[list[str | int]]:
    """Yield the rows of the sheet of targets."""
    for d in definisi:
        for t in d.target:
            nilai = "" if t.nilai is None else f"{t.nilai.normalize():f}"
            yield [d.kode_indikator, t.tahun, nilai, "" if t.pagu is None else str(t.pagu)]
