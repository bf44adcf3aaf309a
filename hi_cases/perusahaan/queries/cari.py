"""Finding a company by what somebody types, and finding its likely duplicates."""

from collections.abc import Sequence
from typing import NamedTuple

import sqlalchemy as sa

from hi_cases.core.authz import Pelaku
from hi_cases.core.db import PANJANG_CARI, db, lolos_like
from hi_cases.perusahaan import rules
from hi_cases.perusahaan.models import Perusahaan, TrigramNama
from hi_cases.perusahaan.queries.satu import terlihat
from hi_cases.perusahaan.types import Ciri

_CALON = 60
_BAGIAN_CALON = 0.4
_AMBANG_CARI = 35


class Mirip(NamedTuple):
    """A likely duplicate: how alike (0..100) and why, in sentences."""

    perusahaan: Perusahaan
    skor: int
    alasan: tuple[str, ...]


def cocok_teks(q: str) -> sa.ColumnElement[bool]:
    """Return the condition of a search text: in the name, or the start of a number."""
    q = q[:PANJANG_CARI]
    syarat = [Perusahaan.nama_baku.contains(rules.lipat(q), autoescape=True)]
    inti = rules.inti_baku(q)
    if inti:
        syarat.append(Perusahaan.nama_baku.contains(inti, autoescape=True))
    nomor = rules.rapikan_nomor(q)
    if nomor and any(c.isdigit() for c in nomor):
        awal = f"{lolos_like(nomor)}%"
        syarat += [
            Perusahaan.nib.like(awal, escape="\\"),
            Perusahaan.wlkp.like(awal, escape="\\"),
        ]
    return sa.or_(*syarat)


def bernama(q: str) -> sa.Select[tuple[int]]:
    """Select the ids of companies that a search text names, for the list of an upper domain."""
    return sa.select(Perusahaan.id).where(cocok_teks(q))


def cari(pelaku: Pelaku, q: str, batas: int = 10) -> Sequence[Perusahaan]:
    """Return companies that somebody may mean by `q`, the likeliest first.

    First those that contain the text; when there are none, those whose names are spelled alike.
    """
    if not rules.lipat(q):
        return []
    di_awal = sa.case(
        (Perusahaan.nama_urut.startswith(rules.inti_baku(q), autoescape=True), 0), else_=1
    )
    stmt = (
        sa.select(Perusahaan)
        .where(Perusahaan.digabung_ke_id.is_(None), terlihat(pelaku), cocok_teks(q))
        .order_by(di_awal, Perusahaan.nama_urut, Perusahaan.id)
        .limit(batas)
    )
    if ketemu := db.session.scalars(stmt).all():
        return ketemu
    dekat = mirip(pelaku, q, batas=batas, ambang=_AMBANG_CARI)
    return [satu.perusahaan for satu in dekat]


def mirip(
    pelaku: Pelaku,
    nama: str,
    *,
    ciri: Ciri | None = None,
    kecuali: int | None = None,
    batas: int = 5,
    ambang: int = rules.AMBANG_MIRIP,
) -> list[Mirip]:
    """Return likely duplicates of a name (or of `ciri`, with numbers), the likeliest first.

    Two queries whatever the size of the registry: one counts shared name fragments in their
    index and keeps the best candidates, one loads those; the score is worked out on them alone.
    """
    sendiri = ciri or Ciri(rules.nama_baku(nama))
    stmt = sa.select(Perusahaan).where(
        Perusahaan.digabung_ke_id.is_(None), terlihat(pelaku), Perusahaan.id != (kecuali or 0)
    )
    nomor = [
        kolom == nilai
        for kolom, nilai in ((Perusahaan.nib, sendiri.nib), (Perusahaan.wlkp, sendiri.wlkp))
        if nilai
    ]
    # A long branch behind the name would hide the company that it belongs to.
    calon = _calon(rules.tanpa_cabang(sendiri.nama_baku), ambang)
    hasil = []
    for satu in db.session.scalars(stmt.where(sa.or_(Perusahaan.id.in_(calon), *nomor))):
        nilai = rules.bandingkan(sendiri, satu.ciri)
        if nilai.skor >= ambang:
            hasil.append(Mirip(satu, nilai.skor, nilai.alasan))
    hasil.sort(key=lambda satu: (-satu.skor, satu.perusahaan.nama_urut, satu.perusahaan.id))
    return hasil[:batas]


def _calon(nama_baku: str, ambang: int) -> list[int]:
    """Return the numbers of companies that share enough of the name's fragments.

    A share s of the union cannot be reached with less than s times the fragments in common.
    """
    tri = rules.trigram(nama_baku)
    paling_sedikit = max(1, int(len(tri) * min(_BAGIAN_CALON, ambang / 100)))
    stmt = (
        sa.select(TrigramNama.perusahaan_id)
        .where(TrigramNama.trigram.in_(tri))
        .group_by(TrigramNama.perusahaan_id)
        .having(sa.func.count() >= paling_sedikit)
        .order_by(sa.func.count().desc(), TrigramNama.perusahaan_id)
        .limit(_CALON)
    )
    return list(db.session.scalars(stmt))
