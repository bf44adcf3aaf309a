"""The one way to a letter: whoever does not see it gets what is not there."""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa

from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.errors import TidakDitemukan
from hi_cases.core.papan import port_surat
from hi_cases.core.rujukan import PortSurat, Rujukan
from hi_cases.surat.models import Surat
from hi_cases.surat.rules.sampaikan import terbuka
from hi_cases.surat.types import TERBIT, TERIMA_DICATAT, Sasaran, StatusSurat


def port(rujukan: Rujukan) -> PortSurat:
    """Return who answers for the thing that letters are about."""
    ada = port_surat(rujukan.jenis)
    if ada is None:
        raise TidakDitemukan
    return ada


def pastikan_terlihat(pelaku: Pelaku, rujukan: Rujukan) -> None:
    """Raise TidakDitemukan unless the actor of the office sees the thing and so its letters."""
    if not port(rujukan).terlihat(pelaku, rujukan.id):
        raise TidakDitemukan


def tertuju(surat: Surat, wakil: frozenset[int]) -> bool:
    """Tell whether a letter was issued to one of these parties, or to all of a thing."""
    if surat.status not in TERBIT:
        return False
    if surat.pihak_id is not None:
        return surat.pihak_id in wakil
    return bool(wakil) and surat.templat.isi["sasaran"] == Sasaran.SEMUA_PIHAK


def terbuka_bagi(surat: Surat, wakil: frozenset[int]) -> bool:
    """Tell whether these parties read it: one on whose receipt something stands once it is sent."""
    if not tertuju(surat, wakil):
        return False
    bebas = port(surat.rujukan).akibat_terima(surat) is None
    return bebas or terbuka(surat.penyampaian, wakil)


def _untuk_pihak(pelaku: Pelaku, surat: Surat) -> bool:
    """An outsider reads what was issued to a party for which he stands, or to all of them."""
    return terbuka_bagi(surat, port(surat.rujukan).pihak_pelaku(pelaku, surat.rujukan_id))


def boleh_lihat(pelaku: Pelaku, surat: Surat) -> bool:
    """Tell whether the actor sees this letter."""
    if pelaku.sistem or pelaku.staf:
        return port(surat.rujukan).terlihat(pelaku, surat.rujukan_id)
    return _untuk_pihak(pelaku, surat)


def ambil(pelaku: Pelaku, surat_id: int) -> Surat:
    """Return a letter that the actor sees; TidakDitemukan otherwise."""
    surat = db.session.get(Surat, surat_id)
    if surat is None or not boleh_lihat(pelaku, surat):
        raise TidakDitemukan
    return surat


def kunci_surat(pelaku: Pelaku, surat_id: int) -> Surat:
    """Return a letter held until the transaction ends."""
    # Only the letter is held: its template is joined in and stays free for others.
    stmt = sa.select(Surat).filter_by(id=surat_id).with_for_update(of=Surat)
    surat = db.session.scalar(stmt.execution_options(populate_existing=True))
    if surat is None or not boleh_lihat(pelaku, surat):
        raise TidakDitemukan
    return surat


def kunci_amplop(surat_id: int) -> None:
    """Hold all letters about the same thing that were sent or may be, in one order.

    Some go in one envelope, or take the place of others as a set: who holds the thing already asks
    for none of them any more. Raises TidakDitemukan for a letter that is not there.
    """
    milik = db.session.execute(
        sa.select(Surat.rujukan_jenis, Surat.rujukan_id).filter_by(id=surat_id)
    ).one_or_none()
    if milik is None:
        raise TidakDitemukan
    tahan_amplop(Rujukan(milik.rujukan_jenis, milik.rujukan_id))


def tahan_amplop(rujukan: Rujukan) -> None:
    """Hold the letters about a thing that were sent or may be (`kunci_amplop`), before drafts."""
    stmt = sa.select(Surat.id).where(
        Surat.rujukan_jenis == rujukan.jenis,
        Surat.rujukan_id == rujukan.id,
        Surat.status.in_(sorted(TERIMA_DICATAT)),
    )
    db.session.execute(stmt.order_by(Surat.id).with_for_update())


def surat_untuk(pelaku: Pelaku, rujukan: Rujukan) -> Sequence[Surat]:
    """Return the letters about a thing that the actor sees, the newest first."""
    stmt = (
        sa.select(Surat)
        .filter_by(rujukan_jenis=rujukan.jenis, rujukan_id=rujukan.id)
        .order_by(Surat.id.desc())
    )
    if pelaku.sistem or pelaku.staf:
        terlihat = port(rujukan).terlihat(pelaku, rujukan.id)
        return db.session.scalars(stmt).all() if terlihat else []
    return [satu for satu in db.session.scalars(stmt) if _untuk_pihak(pelaku, satu)]


def terbit_untuk(pelaku: Pelaku, rujukan: Rujukan, kode: str) -> Sequence[Surat]:
    """Return the letters of a kind about a thing that are in force, the oldest first."""
    pastikan_terlihat(pelaku, rujukan)
    stmt = sa.select(Surat).filter_by(
        rujukan_jenis=rujukan.jenis, rujukan_id=rujukan.id, kode=kode, status=StatusSurat.TERBIT
    )
    return db.session.scalars(stmt.order_by(Surat.id)).all()
