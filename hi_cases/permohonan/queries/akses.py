"""Who sees a submission, and whose own it is."""

from __future__ import annotations

import sqlalchemy as sa

from hi_cases.core import authz
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db, kunci
from hi_cases.core.errors import TidakDitemukan
from hi_cases.permohonan.models import Permohonan, PihakPermohonan
from hi_cases.permohonan.rules import jenis as daftar
from hi_cases.permohonan.rules.izin import LIHAT, SAYA
from hi_cases.permohonan.types import MILIK_PEMOHON, Cara, Tahap, Tindakan, Wakilan
from hi_cases.perusahaan import queries as perusahaan

SEBAGAI_PIHAK = frozenset({Tindakan.KONFIRMASI, Tindakan.TOLAK_KONFIRMASI})
"""Acts of another party to the document, not of the applicant."""
PUNYA_ORANG_LAIN = "Permohonan itu tidak ada, atau bukan milik Anda."

SEPIHAK = (
    "Akun ini pernah mewakili perusahaan yang mengajukan, jadi tidak dapat menjawab sebagai "
    "serikat pekerja."
)


def sebagai_pihak(pelaku: Pelaku) -> sa.Select[tuple[int]]:
    """Select the submissions in which an account is another party; an applicant's draft is not
    shown to it."""
    return (
        sa.select(PihakPermohonan.permohonan_id)
        .join(Permohonan, Permohonan.id == PihakPermohonan.permohonan_id)
        .where(PihakPermohonan.pengguna_id == pelaku.id, Permohonan.tahap != Tahap.DRAF)
    )


def wakilan(pelaku: Pelaku) -> Wakilan:
    """Return what an account shares with others of the body for which it speaks today."""
    semua = {daftar.port(kode).wakilan for kode in daftar.semua_jenis()}
    milik = [satu(pelaku) for satu in semua] if pelaku.id is not None and not pelaku.staf else []
    return Wakilan(
        frozenset().union(*(satu.acuan for satu in milik)),
        frozenset().union(*(satu.ids for satu in milik)),
    )


def _bersama(pelaku: Pelaku) -> list[sa.ColumnElement[bool]]:
    milik = wakilan(pelaku)
    hasil = [
        sa.and_(Permohonan.acuan_jenis == acuan.jenis, Permohonan.acuan_id == acuan.id)
        for acuan in sorted(milik.acuan, key=lambda satu: (satu.jenis, satu.id))
    ]
    return [*hasil, Permohonan.id.in_(sorted(milik.ids))] if milik.ids else hasil


def terlihat(pelaku: Pelaku) -> sa.ColumnElement[bool]:
    """Return the condition under which a submission is this actor's to see."""
    if pelaku.sistem:
        return sa.true()
    if pelaku.staf:
        if not authz.tabel().boleh(pelaku, LIHAT, milik_sendiri=False):
            return sa.false()
        return sa.or_(Permohonan.tahap != Tahap.DRAF, Permohonan.cara == Cara.KERTAS)
    if pelaku.id is None or not authz.tabel().boleh(pelaku, SAYA):
        return sa.false()
    sendiri = sa.and_(
        Permohonan.perusahaan_id.is_(None),
        sa.or_(Permohonan.pemohon_id == pelaku.id, *_bersama(pelaku)),
    )
    return sa.or_(
        Permohonan.perusahaan_id.in_(pelaku.perusahaan_ids),
        sendiri,
        Permohonan.id.in_(sebagai_pihak(pelaku)),
    )


def ambil(pelaku: Pelaku, permohonan_id: int) -> Permohonan:
    """Return a submission that the actor sees; TidakDitemukan for any other."""
    stmt = sa.select(Permohonan).where(Permohonan.id == permohonan_id, terlihat(pelaku))
    return _ada(db.session.scalar(stmt))


def pegang(pelaku: Pelaku, permohonan_id: int) -> Permohonan:
    """Like `ambil`, and hold the row until the transaction ends, as it stands now."""
    stmt = sa.select(Permohonan).where(Permohonan.id == permohonan_id, terlihat(pelaku))
    return _ada(db.session.scalar(kunci(stmt).execution_options(populate_existing=True)))


def _ada(permohonan: Permohonan | None) -> Permohonan:
    if permohonan is None:
        raise TidakDitemukan(PUNYA_ORANG_LAIN)
    return permohonan


def pemohon(pelaku: Pelaku, permohonan: Permohonan) -> bool:
    """Tell whether the actor may act for the applicant today: not one who only reads."""
    if pelaku.id is None or pelaku.staf:
        return False
    if permohonan.perusahaan_id is None:
        return permohonan.pemohon_id == pelaku.id or wakilan(pelaku).punya(permohonan)
    return permohonan.perusahaan_id in perusahaan.perusahaan_bertindak(pelaku.id)


def pihak_saya(pelaku: Pelaku, permohonan: Permohonan) -> PihakPermohonan | None:
    """Return the other party for which the actor stands in this submission."""
    if pelaku.id is None:
        return None
    return next((satu for satu in permohonan.pihak if satu.pengguna_id == pelaku.id), None)


def sepihak(pelaku: Pelaku, permohonan: Permohonan) -> bool:
    """Tell whether an account is, or ever was, of the applicant's side: no other party then."""
    if pelaku.id is None:
        return False
    return pelaku.id == permohonan.pemohon_id or (
        permohonan.perusahaan_id is not None
        and perusahaan.pernah_mewakili(pelaku.id, permohonan.perusahaan_id)
    )


def pemohon_saja(pelaku: Pelaku, permohonan: Permohonan, tindakan: Tindakan) -> bool:
    """Tell whether an act is the applicant's alone: of a filing by account, the office does none
    of what is the applicant's own."""
    return (
        pelaku.staf
        and not pelaku.sistem
        and tindakan in MILIK_PEMOHON
        and permohonan.cara is Cara.DARING
    )


def milik_sendiri(pelaku: Pelaku, permohonan: Permohonan, tindakan: Tindakan) -> bool:
    """Tell whether an act on it is on the actor's own: as officer, as party, as applicant."""
    if pelaku.staf:
        return pelaku.id is not None and permohonan.petugas_id == pelaku.id
    if tindakan in SEBAGAI_PIHAK:
        return pihak_saya(pelaku, permohonan) is not None
    return pemohon(pelaku, permohonan)
