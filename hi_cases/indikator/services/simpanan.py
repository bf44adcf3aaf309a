"""Keeping a cross-table under a name of one's own, and letting it go."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlencode

import sqlalchemy as sa

from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.bidang import pastikan
from hi_cases.core.db import db
from hi_cases.core.errors import TidakDitemukan
from hi_cases.indikator import rules
from hi_cases.indikator.models import SilangTersimpan
from hi_cases.indikator.queries.simpanan import milik

BANYAK = 50
PANJANG = 4000
"""Letters of a question as its link writes them; the server takes a line of twice as many."""


def rapikan(pertanyaan: str) -> str:
    """Return the part of an address behind the "?" with nothing in it but names and values."""
    return urlencode(parse_qsl(pertanyaan.lstrip("?")))


def simpan(pelaku: Pelaku, nama: str, pertanyaan: str) -> SilangTersimpan:
    """Keep a question under a name; the same name again means another question.

    Raises DataTidakSah for no name, or one too many.
    """
    authz.tabel().pastikan(pelaku, rules.STATISTIK)
    nama = " ".join(nama.split())[:120]
    semua = {satu.nama: satu for satu in milik(pelaku)}
    galat = {}
    if not nama:
        galat["nama"] = "Tulis nama tabelnya."
    elif nama not in semua and len(semua) >= BANYAK:
        galat["nama"] = f"Sudah ada {BANYAK} tabel. Hapus yang tidak dipakai lagi."
    if len(rapi := rapikan(pertanyaan)) > PANJANG:
        galat["nama"] = "Saringannya terlalu panjang. Kurangi pilihannya."
    pastikan(galat)
    satu = semua.get(nama) or SilangTersimpan(pengguna_id=pelaku.id, nama=nama)
    satu.pertanyaan = rapi
    satu.dibuat_pada = clock.sekarang()
    db.session.add(satu)
    db.session.flush()
    return satu


def hapus(pelaku: Pelaku, simpanan_id: int) -> None:
    """Let one's own go; TidakDitemukan for anybody else's."""
    authz.tabel().pastikan(pelaku, rules.STATISTIK)
    stmt = sa.select(SilangTersimpan).filter_by(id=simpanan_id, pengguna_id=pelaku.id)
    satu = db.session.scalar(stmt)
    if satu is None:
        raise TidakDitemukan
    db.session.delete(satu)
    db.session.flush()
