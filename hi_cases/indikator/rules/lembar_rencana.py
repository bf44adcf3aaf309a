"""The workbook of a planning document: its two sheets as rows of text, and back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from hi_cases.core.lembar import Lembar, Sel
from hi_cases.core.teks import paragraf, satu_baris
from hi_cases.indikator.rules.berkas_rencana import (
    KOLOM,
    KOLOM_TARGET,
    LEMBAR_INDIKATOR,
    LEMBAR_TARGET,
    BarisSalah,
    RencanaSalah,
)
from hi_cases.indikator.types import Arah, Definisi, Rumus, Tingkat

_BERBARIS = ("cara_baca", "bacaan_lain")
"""Columns whose text may have several lines."""
KOLOM_MAKS = 60
"""Columns of a sheet: those that are read, and room for notes beside them."""


def _teks(sel: Sel) -> str:
    if sel is None:
        return ""
    # A spreadsheet keeps whole numbers as floats.
    if isinstance(sel, float) and sel.is_integer():
        return str(int(sel))
    return paragraf(str(sel))


def _galat_lembar(satu: Lembar | None, nama: str, kolom: Sequence[str]) -> str | None:
    """Return what is wrong with a sheet as a whole."""
    if satu is None or not satu.baris:
        return f"Buku kerja ini tidak mempunyai lembar {nama}."
    if (lebar := len(satu.baris[0])) > KOLOM_MAKS:
        return (
            f"Lembar {nama} terisi sampai kolom ke-{lebar}; paling banyak {KOLOM_MAKS}. Hapus "
            "kolom di luar tabelnya."
        )
    kepala = [_teks(sel) for sel in satu.baris[0]]
    if kurang := [k for k in kolom if k not in kepala]:
        return f"Lembar {nama} tidak mempunyai kolom {', '.join(kurang)}."
    return None


def _baris(satu: Lembar, kolom: Sequence[str]) -> list[dict[str, str]]:
    kepala = [_teks(sel) for sel in satu.baris[0]]
    semua = (zip(kepala, map(_teks, isi), strict=False) for isi in satu.baris[1:])
    # What nobody sees would make two names of one, or a name of nothing.
    return [
        dict.fromkeys(kolom, "")
        | {nama: teks if nama in _BERBARIS else satu_baris(teks) for nama, teks in isi}
        for isi in semua
    ]


def baca_lembar(lembar: Sequence[Lembar]) -> tuple[list[dict[str, str]], list[dict[str, str]]]:
    """Return the rows of the sheets of indicators and of targets.

    Raises RencanaSalah for a sheet or a column that is not there.
    """
    ada = {s.nama.strip().lower(): s for s in reversed(lembar)}
    dibaca = ((LEMBAR_INDIKATOR, KOLOM), (LEMBAR_TARGET, KOLOM_TARGET))
    galat = {nama: _galat_lembar(ada.get(nama.lower()), nama, kolom) for nama, kolom in dibaca}
    if salah := [BarisSalah(nama, 1, kalimat) for nama, kalimat in galat.items() if kalimat]:
        raise RencanaSalah(salah)
    indikator, target = (_baris(ada[nama.lower()], kolom) for nama, kolom in dibaca)
    return indikator, target


def baris_pilihan() -> Iterator[tuple[str, str, str]]:
    """Yield the words that columns with a choice take, and what each means."""
    for kolom, jenis in (("rumus", Rumus), ("tingkat", Tingkat), ("arah", Arah)):
        yield from ((kolom, satu.value, satu.label) for satu in jenis)


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


def _bilangan(nilai: Decimal | None) -> str | int | float:
    """A number, so that a spreadsheet reckons with it; text where it would not keep it whole."""
    if nilai is None:
        return ""
    if nilai == nilai.to_integral_value():
        return int(nilai)
    kira = float(nilai)
    return kira if Decimal(str(kira)) == nilai else f"{nilai.normalize():f}"


def tulis_target(definisi: Sequence[Definisi]) -> Iterator[list[str | int | float]]:
    """Yield the rows of the sheet of targets."""
    for d in definisi:
        for t in d.target:
            pagu = "" if t.pagu is None else t.pagu
            yield [d.kode_indikator, t.tahun, _bilangan(t.nilai), pagu]
