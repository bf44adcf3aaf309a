"""Templates of letters: which version is in force, and what the project ships."""

from __future__ import annotations

import hashlib
import json
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from flask import url_for

from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.errors import TidakDitemukan
from hi_cases.core.rujukan import Label
from hi_cases.surat.models import VersiTemplat
from hi_cases.surat.queries.kop import kop_berlaku
from hi_cases.surat.rules import fakta_contoh as contoh
from hi_cases.surat.rules.baca_templat import TemplatSalah, baca, dari_toml, tulis
from hi_cases.surat.rules.susun import susun
from hi_cases.surat.types import Naskah, StatusTemplat, Templat

FOLDER = Path(__file__).resolve().parents[3] / "data" / "surat"
CONTOH = "contoh.toml"


def templat_berlaku(kode: str) -> VersiTemplat:
    """Return the version in force of a kind of letter; TidakDitemukan for an unknown kind."""
    stmt = sa.select(VersiTemplat).filter_by(kode=kode, status=StatusTemplat.BERLAKU)
    ada = db.session.scalar(stmt)
    if ada is None:
        raise TidakDitemukan
    return ada


def nama_berlaku(kode: str) -> str:
    """Return what a kind of letter is called; "" where none of it is in force."""
    stmt = sa.select(VersiTemplat).filter_by(kode=kode, status=StatusTemplat.BERLAKU)
    ada = db.session.scalar(stmt)
    return str(ada.isi["nama"]) if ada is not None else ""


def semua_berlaku(rujukan_jenis: str) -> list[VersiTemplat]:
    """Return the versions in force of all kinds about things of this kind, by name."""
    stmt = sa.select(VersiTemplat).filter_by(status=StatusTemplat.BERLAKU)
    semua = [satu for satu in db.session.scalars(stmt) if satu.isi.get("rujukan") == rujukan_jenis]
    return sorted(semua, key=lambda satu: (satu.isi["nama"], satu.kode))


def draf(kode: str) -> VersiTemplat | None:
    """Return the draft of the next version of a kind, if somebody is writing one."""
    stmt = sa.select(VersiTemplat).filter_by(kode=kode, status=StatusTemplat.DRAF)
    return db.session.scalar(stmt)


def versi(kode: str, ke: int) -> VersiTemplat:
    """Return one version of a kind that is or was in force; TidakDitemukan for any other."""
    stmt = sa.select(VersiTemplat).filter(
        VersiTemplat.kode == kode,
        VersiTemplat.versi_ke == ke,
        VersiTemplat.status.in_([StatusTemplat.BERLAKU, StatusTemplat.LAMA]),
    )
    ada = db.session.scalar(stmt)
    if ada is None:
        raise TidakDitemukan
    return ada


def riwayat(kode: str) -> Sequence[VersiTemplat]:
    """Return the versions of a kind that are or were in force, the newest first."""
    stmt = (
        sa.select(VersiTemplat)
        .where(VersiTemplat.kode == kode, VersiTemplat.berlaku_pada.is_not(None))
        .order_by(VersiTemplat.versi_ke.desc())
    )
    return db.session.scalars(stmt).all()


def kini() -> list[tuple[VersiTemplat, VersiTemplat | None]]:
    """Return all kinds by name: the version in force, and the draft of the next one."""
    stmt = sa.select(VersiTemplat).where(
        VersiTemplat.status.in_([StatusTemplat.BERLAKU, StatusTemplat.DRAF])
    )
    semua = db.session.scalars(stmt).all()
    rancangan = {satu.kode: satu for satu in semua if satu.status is StatusTemplat.DRAF}
    berlaku = [satu for satu in semua if satu.status is StatusTemplat.BERLAKU]
    berlaku.sort(key=lambda satu: (satu.isi["nama"], satu.kode))
    return [(satu, rancangan.get(satu.kode)) for satu in berlaku]


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


def fakta_contoh(templat: Templat) -> dict[str, Any]:
    """Return the made-up facts for a template."""
    return contoh.fakta_contoh(data_contoh(), templat)


def salah(templat: Templat) -> list[contoh.Salah]:
    """Return what is wrong with a template when it is tried on the made-up facts."""
    return contoh.periksa_contoh(templat, fakta_contoh(templat))


def naskah_contoh(templat: Templat) -> Naskah:
    """Return the letter that a template makes of the made-up facts, under today's letterhead."""
    hari_ini = clock.hari_ini()
    kop = kop_berlaku(hari_ini)
    return susun(
        templat,
        fakta_contoh(templat),
        contoh.bebas_contoh(templat),
        kop.nilai,
        tempat=kop.tempat,
        tanggal=hari_ini,
    )


def label_templat(pelaku: Pelaku, ids: Iterable[int]) -> dict[int, Label]:
    """Name versions of templates; the page is for who may change them."""
    boleh = authz.tabel().boleh(pelaku, "surat.templat")
    stmt = sa.select(VersiTemplat).where(VersiTemplat.id.in_(list(ids)))
    return {
        satu.id: Label(
            f"Naskah surat {satu.isi['nama']}, versi {satu.versi_ke}",
            url_for("surat.templat", kode=satu.kode) if boleh else "",
        )
        for satu in db.session.scalars(stmt)
    }
