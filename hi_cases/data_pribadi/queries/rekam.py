"""The record of processing as a page and an export show it."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from hi_cases.core import authz, clock
from hi_cases.core.db import db
from hi_cases.data_pribadi.rules.rekam import (
    BUKAN,
    Kegiatan,
    KolomPribadi,
    bernama_pelaku,
    kategori,
)
from hi_cases.kalender_kerja import queries as kalender

DATA = Path(__file__).resolve().parents[3] / "data"
JEJAK = "jejak"
PELAKU = "nama pelaku perbuatan"


@dataclass(frozen=True)
class BarisRekam:
    """One activity with what the code and the tables say of it."""

    kegiatan: Kegiatan
    kategori: Mapping[str, Sequence[str]]
    khusus: Sequence[str]
    pembaca: Sequence[str]
    retensi: str


@cache
def semua_kolom() -> tuple[KolomPribadi, ...]:
    """Return the listed columns, as the project ships them."""
    with (DATA / "kolom_pribadi.csv").open(encoding="utf-8", newline="") as berkas:
        return tuple(KolomPribadi(**baris) for baris in csv.DictReader(berkas))


@cache
def semua_kegiatan() -> tuple[Kegiatan, ...]:
    """Return the activities, as the project ships them."""
    with (DATA / "kegiatan_pemrosesan.csv").open(encoding="utf-8", newline="") as berkas:
        return tuple(Kegiatan(**baris) for baris in csv.DictReader(berkas))


def _pelaku() -> list[KolomPribadi]:
    return [
        KolomPribadi(tabel.name, kolom.name, JEJAK, PELAKU)
        for tabel in db.metadata.sorted_tables
        for kolom in tabel.columns
        if bernama_pelaku(kolom.name)
    ]


def _pembaca(izin: str) -> list[str]:
    """Return the roles that the permission table lets read, by name."""
    tabel = authz.tabel().baris
    peran = {p for kode in izin.split() if kode in tabel for p in tabel[kode].peran}
    return [p.label for p in authz.Peran if p in peran]


def _retensi(kode: str) -> str:
    if kode == "jra":
        return "Menurut jadwal retensi arsip daerah (perlu verifikasi)"
    lama = kalender.pengaturan(kode, clock.hari_ini())
    return f"{lama} tahun sejak selesai atau terakhir dipakai (perlu verifikasi)"


def rekam() -> list[BarisRekam]:
    """Return the record: every activity with its columns, its readers, how long it keeps them."""
    kolom = [*semua_kolom(), *_pelaku()]
    hasil = []
    for satu in semua_kegiatan():
        milik = [k for k in kolom if k.kegiatan == satu.kode]
        hasil.append(
            BarisRekam(
                satu,
                kategori(milik),
                list(dict.fromkeys(k.khusus for k in milik if k.khusus)),
                _pembaca(satu.izin),
                _retensi(satu.retensi),
            )
        )
    return hasil


def bukan_pribadi() -> list[KolomPribadi]:
    """Return the columns that are named like personal data and hold none, with what they hold."""
    return [satu for satu in semua_kolom() if satu.kegiatan == BUKAN]
