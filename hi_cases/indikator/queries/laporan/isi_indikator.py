"""Indicators of a year as rows, and the rows that each counts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from hi_cases.core import clock
from hi_cases.core.authz import Pelaku
from hi_cases.indikator.queries import contoh
from hi_cases.indikator.queries.angka import angka_periode, angka_tahun
from hi_cases.indikator.queries.cacah import baris, kunci_baris, rentang
from hi_cases.indikator.queries.laporan.lembar import (
    SEKALI,
    LembarIsi,
    Rombongan,
)
from hi_cases.indikator.queries.program import Program, program
from hi_cases.indikator.queries.sebutan import beri_nama
from hi_cases.indikator.queries.sumber import SUMBER, Sumber, SumberDaftar
from hi_cases.indikator.types import (
    BarisHitung,
    Definisi,
    Hitung,
    Periode,
)

# --- indicators with their rows ------------------------------------------------------------------

_KEPALA_INDIKATOR = (
    "Id",
    "Kode",
    "Program, kegiatan, atau sub-kegiatan",
    "Indikator",
    "Satuan",
    "Target",
    "Realisasi",
    "Pembilang",
    "Penyebut",
    "Menurut dokumen",
    "Capaian (%)",
    "Perkiraan akhir tahun",
    "Pagu kode itu (Rp)",
    "Realisasi anggaran kode itu (Rp)",
    "Cara membaca",
    "Penanggung jawab",
)
_KEPALA_BARIS = ("Id", "Indikator", "Yang dihitung", "Hari", "Pembilang")


def _angka(nilai: Any) -> float | None:
    return None if nilai is None else round(float(nilai), 2)


def _indikator(isi: Program) -> Rombongan:
    """Targets are of the whole year, so that attainment of a part of it says nothing. Money is the
    code's and stands in its first row."""
    pertama = {b.definisi.kode: b for b in reversed(isi.baris)}
    utuh = isi.periode == Periode.setahun(isi.tahun)
    yield [
        (
            b.definisi.kode_indikator,
            b.definisi.kode,
            b.definisi.uraian,
            b.definisi.nama,
            b.definisi.satuan,
            _angka(b.target.nilai if b.target else None),
            _angka(b.realisasi),
            _angka(b.angka.pembilang),
            _angka(b.angka.penyebut),
            _angka(b.tertulis),
            _angka(b.capaian if utuh else None),
            _angka(b.perkiraan if utuh else None),
            *((b.uang.pagu, b.uang.terpakai) if pertama[b.definisi.kode] is b else (None, None)),
            b.definisi.cara_baca,
            b.definisi.penanggung_jawab,
        )
        for b in isi.baris
    ]


def _potongan(sumber: Sumber, periode: Periode) -> Iterator[Sequence[BarisHitung]]:
    hari = rentang(sumber, periode, clock.hari_ini())
    if hari is None:
        return
    if isinstance(sumber, SumberDaftar):
        semua = baris(sumber, *hari)
        while isi := list(islice(semua, SEKALI)):
            yield isi
        return
    setelah = None
    while isi := list(islice(baris(sumber, *hari, setelah), SEKALI)):
        yield isi
        setelah = kunci_baris(isi[-1])


def _baris_indikator(definisi: Iterable[Definisi], periode: Periode) -> Rombongan:
    for d in definisi:
        if d.sumber not in SUMBER:
            continue
        sumber = SUMBER[d.sumber]
        for isi in _potongan(sumber, periode):
            yield [
                (d.kode_indikator, d.nama, b.sebutan, b.hari, "ya" if b.kena else "tidak")
                for b in beri_nama(isi, kunci_perusahaan=sumber.kunci_perusahaan)
            ]


def periode_ekspor(isi: Mapping[str, Any]) -> Periode:
    """Return the period asked for; older exports were of a year and kept its number."""
    return Periode.dari_kode(isi["periode"] if "periode" in isi else str(isi["tahun"]))


def _program(pelaku: Pelaku, isi: Mapping[str, Any]) -> Program:
    return program(pelaku, periode_ekspor(isi))


def _jumlah_baris(semua: Program) -> int:
    ada = angka_tahun(semua.tahun)
    sumber = (SUMBER[b.definisi.sumber] for b in semua.baris if b.definisi.sumber in SUMBER)
    hitung = (angka_periode(satu, semua.periode, ada) or Hitung() for satu in sumber)
    return sum(h.semua for h in hitung)


def jumlah_indikator(pelaku: Pelaku, isi: Mapping[str, Any]) -> int:
    semua = _program(pelaku, isi)
    return len(semua.baris) + _jumlah_baris(semua)


def contoh_indikator(pelaku: Pelaku, isi: Mapping[str, Any]) -> bool:
    semua = _program(pelaku, isi)
    return bool(contoh.contoh_indikator(pelaku, (b.definisi for b in semua.baris), semua.periode))


def lembar_indikator(pelaku: Pelaku, isi: Mapping[str, Any]) -> list[LembarIsi]:
    semua = _program(pelaku, isi)
    definisi = [b.definisi for b in semua.baris]
    return [
        LembarIsi(
            "Indikator", _KEPALA_INDIKATOR, lambda: _indikator(semua), jumlah=len(semua.baris)
        ),
        LembarIsi(
            "Baris",
            _KEPALA_BARIS,
            lambda: _baris_indikator(definisi, semua.periode),
            jumlah=_jumlah_baris(semua),
        ),
    ]
