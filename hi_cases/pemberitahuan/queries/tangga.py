"""The ladder in force: rows that the office may change, and the one that the project ships."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import sqlalchemy as sa
from flask import url_for

from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.rujukan import Label
from hi_cases.pemberitahuan.models import AnakTangga
from hi_cases.pemberitahuan.rules.tangga import UMUM, Anak, Tangga
from hi_cases.pemberitahuan.types import Kepada

JENIS_TANGGA = "tangga_pengingat"
_BERKAS = Path(__file__).resolve().parents[3] / "data" / "anak_tangga.csv"


def _kelompokkan(baris: Iterable[tuple[str, int, Kepada]]) -> Tangga:
    hasil: dict[str, set[Anak]] = {}
    for kode, selisih, kepada in baris:
        hasil.setdefault(kode, set()).add(Anak(selisih, kepada))
    return {kode: frozenset(isi) for kode, isi in hasil.items()}


@cache
def tangga_bawaan() -> Tangga:
    """Return the ladder as the project ships it."""
    with _BERKAS.open(encoding="utf-8", newline="") as berkas:
        return _kelompokkan(
            (satu["kode"], int(satu["selisih"]), Kepada(satu["kepada"]))
            for satu in csv.DictReader(berkas)
        )


def tangga_tersimpan() -> Tangga:
    """Return the rungs as they are stored."""
    return _kelompokkan(
        (satu.kode, satu.selisih, satu.kepada)
        for satu in db.session.execute(
            sa.select(AnakTangga.kode, AnakTangga.selisih, AnakTangga.kepada)
        )
    )


def tangga() -> Tangga:
    """Return the ladder in force. What was never loaded stands as shipped: nobody goes unreminded
    because a command was not run."""
    tersimpan = tangga_tersimpan()
    return tersimpan if UMUM in tersimpan else {**tangga_bawaan(), **tersimpan}


def label_tangga(_pelaku: Pelaku, ids: Iterable[int]) -> dict[int, Label]:
    """Name the ladder for the trail."""
    url = url_for("pemberitahuan.tangga")
    return {satu: Label("tangga pengingat", url) for satu in ids}
