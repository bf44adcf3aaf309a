"""Templates of letters: which version is in force, and what the project ships."""

from __future__ import annotations

import hashlib
import json
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from hi_cases.core.db import db
from hi_cases.core.errors import TidakDitemukan
from hi_cases.surat.models import VersiTemplat
from hi_cases.surat.rules.baca_templat import TemplatSalah, baca, dari_toml, tulis
from hi_cases.surat.types import StatusTemplat, Templat

FOLDER = Path(__file__).resolve().parents[3] / "data" / "surat"
CONTOH = "contoh.toml"


def templat_berlaku(kode: str) -> VersiTemplat:
    """Return the version in force of a kind of letter; TidakDitemukan for an unknown kind."""
    stmt = sa.select(VersiTemplat).filter_by(kode=kode, status=StatusTemplat.BERLAKU)
    ada = db.session.scalar(stmt)
    if ada is None:
        raise TidakDitemukan
    return ada


def semua_berlaku(rujukan_jenis: str) -> list[VersiTemplat]:
    """Return the versions in force of all kinds about things of this kind, by name."""
    stmt = sa.select(VersiTemplat).filter_by(status=StatusTemplat.BERLAKU)
    semua = [satu for satu in db.session.scalars(stmt) if satu.isi.get("rujukan") == rujukan_jenis]
    return sorted(semua, key=lambda satu: (satu.isi["nama"], satu.kode))


def templat_dari(versi: VersiTemplat) -> Templat:
    """Return a stored version as the value that rules take."""
    return _dari_teks(json.dumps(versi.isi, sort_keys=True))


@lru_cache(maxsize=256)
def _dari_teks(teks: str) -> Templat:
    return baca(json.loads(teks))


@dataclass(frozen=True)
class Bawaan:
    """A kind of letter as the project ships it, with the hash of what it says."""

    templat: Templat
    sidik: str


@cache
def bawaan(folder: Path = FOLDER) -> Sequence[Bawaan]:
    """Return the kinds of letters of a folder, by their code; TemplatSalah names file and place."""
    hasil = []
    for berkas in sorted(folder.glob("*.toml")):
        if berkas.name == CONTOH:
            continue
        try:
            templat = dari_toml(berkas.read_text(encoding="utf-8"))
        except TemplatSalah as galat:
            raise TemplatSalah(f"{berkas.name}, {galat.tempat}", galat.pesan) from None
        if templat.kode != berkas.stem:
            raise TemplatSalah(
                berkas.name, f"kode di dalamnya “{templat.kode}”, bukan nama berkas."
            )
        hasil.append(Bawaan(templat, sidik(templat)))
    return hasil


def sidik(templat: Templat) -> str:
    """Return the hash of what a template says: comments and wrapping of its file do not count."""
    return hashlib.sha256(json.dumps(tulis(templat), sort_keys=True).encode()).hexdigest()


@cache
def data_contoh(folder: Path = FOLDER) -> dict[str, Any]:
    """Return the made-up facts on which templates are tried."""
    return tomllib.loads((folder / CONTOH).read_text(encoding="utf-8"))
