"""The record of processing (UU 27/2022 Ps. 31), kept from the list of columns with personal data.

Two lists of the project make it: `data/kegiatan_pemrosesan.csv` (what is done with data, why, by
which law) and `data/kolom_pribadi.csv` (which column belongs to which of them). A test compares the
second with the tables, so a column that is added has its line, or says that it tells of nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

BUKAN = "bukan"
"""The activity of a column that is named like personal data and holds none."""
_BERNAMA = re.compile(
    r"nik|telepon|surel|email|alamat|kontak|nip|jabatan|nama(_(?!baru$)\w+)?", re.ASCII
)
_PELAKU = re.compile(r"(\w+_)?oleh|\w+_nama", re.ASCII)


def bernama_pribadi(kolom: str) -> bool:
    """Tell whether a column is named as one that holds data of a person: it must be listed."""
    return _BERNAMA.fullmatch(kolom) is not None


def bernama_pelaku(kolom: str) -> bool:
    """Tell whether a column keeps the name of who did something: these need no line each."""
    return _PELAKU.fullmatch(kolom) is not None and not bernama_pribadi(kolom)


@dataclass(frozen=True)
class KolomPribadi:
    """One column: its activity, what kind of data it holds, whether they are specific (Ps. 4)."""

    tabel: str
    kolom: str
    kegiatan: str
    kategori: str
    khusus: str = ""


@dataclass(frozen=True)
class Kegiatan:
    """One activity of processing; `retensi` is a setting's code, or "jra": the archive schedule."""

    kode: str
    nama: str
    tujuan: str
    dasar: str
    subjek: str
    penerima: str
    retensi: str
    izin: str


def kategori(kolom: Iterable[KolomPribadi]) -> dict[str, list[str]]:
    """Return the columns by the kind of data they hold, in the order of the list."""
    hasil: dict[str, list[str]] = {}
    for satu in kolom:
        hasil.setdefault(satu.kategori, []).append(f"{satu.tabel}.{satu.kolom}")
    return hasil
