"""Reads of the uploads: only what the actor may see of the thing the files belong to."""

from collections.abc import Iterable, Sequence

import sqlalchemy as sa

from hi_cases.core import authz, berkas
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.errors import TidakDitemukan
from hi_cases.core.papan import boleh_buka_berkas, boleh_ubah_berkas
from hi_cases.core.rujukan import Rujukan
from hi_cases.dokumen.models import Berkas


def ambil(pelaku: Pelaku, berkas_id: int) -> Berkas:
    """Return one file; one that does not exist and one that is not yours read the same.

    A file that was cancelled is seen by the office, and by who sent it.
    """
    baris = db.session.get(Berkas, berkas_id)
    boleh = (
        baris is not None
        and (baris.berlaku or pelaku.staf or baris.diunggah_oleh_id == pelaku.id)
        and boleh_buka_berkas(pelaku, baris.rujukan)
    )
    if baris is None or not boleh:
        raise TidakDitemukan("Berkas itu tidak ada, atau bukan milik Anda.")
    if baris.dimusnahkan_pada is not None:
        raise TidakDitemukan("Isi berkas ini sudah dimusnahkan karena lewat masa simpannya.")
    return baris


def satu(berkas_id: int) -> Berkas | None:
    """Return one file, struck out or not; its reader was judged before."""
    return db.session.get(Berkas, berkas_id)


def buka(pelaku: Pelaku, berkas_id: int) -> tuple[Berkas, bytes]:
    """Return one file with its content, which the limits keep small enough to hold at once."""
    baris = ambil(pelaku, berkas_id)
    with berkas.buka(baris.sha256) as aliran:
        return baris, aliran.read()


def berkas_untuk(
    pelaku: Pelaku, rujukan: Rujukan, *, termasuk_batal: bool = False
) -> Sequence[Berkas]:
    """Return the files of a thing in the order they came; none when it is not the actor's.

    Cancelled ones are asked for by `termasuk_batal`: the office gets all, others what they sent.
    """
    if not boleh_buka_berkas(pelaku, rujukan):
        return []
    stmt = _milik(rujukan)
    if not (termasuk_batal and pelaku.staf):
        milik = Berkas.diunggah_oleh_id == pelaku.id if termasuk_batal else sa.false()
        stmt = stmt.where(sa.or_(Berkas.dibatalkan_pada.is_(None), milik))
    return db.session.scalars(stmt.order_by(Berkas.id)).all()


def berkas_menurut(
    semua: Iterable[Rujukan], *, termasuk_batal: bool = False
) -> dict[Rujukan, list[Berkas]]:
    """Return the files of many things in one query.

    The caller has judged that the actor may read all of them.
    """
    hasil: dict[Rujukan, list[Berkas]] = {satu: [] for satu in semua}
    per_jenis: dict[str, list[int]] = {}
    for satu in hasil:
        per_jenis.setdefault(satu.jenis, []).append(satu.id)
    milik = (
        sa.and_(Berkas.rujukan_jenis == jenis, Berkas.rujukan_id.in_(ids))
        for jenis, ids in per_jenis.items()
    )
    stmt = sa.select(Berkas).where(sa.or_(sa.false(), *milik))
    if not termasuk_batal:
        stmt = stmt.where(Berkas.dibatalkan_pada.is_(None))
    for satu in db.session.scalars(stmt.order_by(Berkas.id)):
        hasil[satu.rujukan].append(satu)
    return hasil


def boleh_batalkan(pelaku: Pelaku, rujukan: Rujukan) -> bool:
    """Tell whether the actor may strike out files of this thing."""
    boleh = authz.tabel().boleh(pelaku, "dokumen.batalkan")
    return boleh and boleh_ubah_berkas(pelaku, rujukan)


def _milik(rujukan: Rujukan) -> sa.Select[tuple[Berkas]]:
    return sa.select(Berkas).where(
        Berkas.rujukan_jenis == rujukan.jenis, Berkas.rujukan_id == rujukan.id
    )
