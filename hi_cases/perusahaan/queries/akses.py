"""The accounts of one company, as its own people see them, and the invitations between them."""

from collections.abc import Iterable, Sequence
from datetime import timedelta

import sqlalchemy as sa
from flask import url_for
from sqlalchemy.orm import selectinload

from hi_cases.akun.queries import surel
from hi_cases.core import clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.errors import TidakDitemukan
from hi_cases.core.rujukan import Label
from hi_cases.perusahaan import rules
from hi_cases.perusahaan.models import KoreksiPerusahaan, UndanganPerusahaan, WakilPerusahaan
from hi_cases.perusahaan.queries.satu import ambil, keluarga
from hi_cases.perusahaan.queries.wakil import berlaku, wakil_berlaku
from hi_cases.perusahaan.types import Hak, PeranWakil, StatusKoreksi, StatusUndangan


def hak(pengguna_id: int | None, perusahaan_id: int) -> Hak | None:
    """Return what an account may do for a company today; None where it does not stand for it."""
    if pengguna_id is None:
        return None
    return rules.gabung_hak(_hak(satu) for satu in wakil_berlaku(pengguna_id, perusahaan_id))


def _hak(satu: WakilPerusahaan) -> Hak:
    return Hak(satu.peran, satu.diundang_oleh_id is None, satu.berlaku_sampai)


def peran_wakil(pengguna_id: int, perusahaan_id: int) -> PeranWakil | None:
    """Return the role of an account in a company today; None where it does not stand for it."""
    milik = hak(pengguna_id, perusahaan_id)
    return milik.peran if milik else None


def pemegang(perusahaan_id: int) -> Sequence[WakilPerusahaan]:
    """Return who stands for a company today, under whichever of its merged names."""
    stmt = (
        sa.select(WakilPerusahaan)
        .where(WakilPerusahaan.perusahaan_id.in_(keluarga(perusahaan_id)), berlaku())
        .order_by(WakilPerusahaan.pengguna_nama, WakilPerusahaan.id)
    )
    return db.session.scalars(stmt).all()


def diundang(wakil: WakilPerusahaan) -> Sequence[WakilPerusahaan]:
    """Return who stands for the company today because this account took him in."""
    if wakil.perusahaan_id is None:
        return ()
    return [
        satu
        for satu in pemegang(wakil.perusahaan_id)
        if satu.diundang_oleh_id == wakil.pengguna_id and satu.id != wakil.id
    ]


def akses_perusahaan(pelaku: Pelaku, perusahaan_id: int) -> Sequence[WakilPerusahaan]:
    """Return who stands for a company today, to anybody who stands for it himself."""
    ambil(pelaku, perusahaan_id)
    return pemegang(perusahaan_id)


def akses_satu(pelaku: Pelaku, wakil_id: int) -> WakilPerusahaan:
    """Return one account of a company of the actor's, as long as it is in force."""
    baris = db.session.scalar(
        sa.select(WakilPerusahaan).where(WakilPerusahaan.id == wakil_id, berlaku())
    )
    if baris is None or baris.perusahaan_id not in pelaku.perusahaan_ids:
        raise TidakDitemukan("Akun itu tidak mewakili perusahaan Anda, atau sudah diakhiri.")
    return baris


def _terbuka() -> sa.ColumnElement[bool]:
    return sa.and_(
        UndanganPerusahaan.status == StatusUndangan.MENUNGGU,
        UndanganPerusahaan.sampai > clock.sekarang(),
    )


def undangan_terbuka(pelaku: Pelaku, perusahaan_id: int) -> Sequence[UndanganPerusahaan]:
    """Return the invitations of a company that still wait; to its admins only."""
    milik = hak(pelaku.id, perusahaan_id)
    if milik is None or milik.peran is not PeranWakil.ADMIN:
        return ()
    stmt = sa.select(UndanganPerusahaan).where(
        UndanganPerusahaan.perusahaan_id.in_(keluarga(perusahaan_id)), _terbuka()
    )
    return db.session.scalars(stmt.order_by(UndanganPerusahaan.id)).all()


def undangan_sehari(perusahaan_id: int, email: str) -> int:
    """Return how often a company has asked a mailbox within the last day."""
    stmt = sa.select(sa.func.count()).where(
        UndanganPerusahaan.perusahaan_id == perusahaan_id,
        UndanganPerusahaan.email == email,
        UndanganPerusahaan.dibuat_pada > clock.sekarang() - timedelta(days=1),
    )
    return db.session.scalar(stmt) or 0


def undangan_saya(pelaku: Pelaku) -> Sequence[UndanganPerusahaan]:
    """Return the open invitations to the address that this account has confirmed."""
    alamat = surel([pelaku.id]) if pelaku.id is not None else []
    stmt = (
        sa.select(UndanganPerusahaan)
        .where(UndanganPerusahaan.email.in_(alamat), _terbuka())
        .options(selectinload(UndanganPerusahaan.perusahaan))
    )
    return db.session.scalars(stmt.order_by(UndanganPerusahaan.id)).all()


def label_undangan(pelaku: Pelaku, ids: Iterable[int]) -> dict[int, Label]:
    """Name invitations for a notice: to who may answer them, by the page where that is done."""
    if pelaku.staf:
        return {}
    milik = {satu.id: satu for satu in undangan_saya(pelaku)}
    return {
        satu: Label(f"undangan {milik[satu].perusahaan.nama}", url_for("perusahaan.saya"))
        for satu in set(ids) & set(milik)
    }


def undangan_satu(pelaku: Pelaku, undangan_id: int) -> UndanganPerusahaan:
    """Return one open invitation to the actor's own address."""
    for satu in undangan_saya(pelaku):
        if satu.id == undangan_id:
            return satu
    raise TidakDitemukan("Undangan itu tidak ada, sudah dijawab, atau sudah lewat waktunya.")


def undangan_perusahaan(pelaku: Pelaku, undangan_id: int) -> UndanganPerusahaan:
    """Return one open invitation of a company of which the actor is an admin."""
    baris = db.session.scalar(
        sa.select(UndanganPerusahaan).where(UndanganPerusahaan.id == undangan_id, _terbuka())
    )
    milik = hak(pelaku.id, baris.perusahaan_id) if baris is not None else None
    if baris is None or milik is None or milik.peran is not PeranWakil.ADMIN:
        raise TidakDitemukan("Undangan itu tidak ada, sudah dijawab, atau sudah lewat waktunya.")
    return baris


def koreksi_terbuka(pelaku: Pelaku, perusahaan_id: int) -> Sequence[KoreksiPerusahaan]:
    """Return the corrections that a company asked for and that still wait."""
    ambil(pelaku, perusahaan_id)
    stmt = sa.select(KoreksiPerusahaan).where(
        KoreksiPerusahaan.perusahaan_id.in_(keluarga(perusahaan_id)),
        KoreksiPerusahaan.status == StatusKoreksi.MENUNGGU,
    )
    return db.session.scalars(stmt.order_by(KoreksiPerusahaan.id)).all()


def koreksi_satu(pelaku: Pelaku, koreksi_id: int) -> KoreksiPerusahaan:
    """Return one correction of a company that the actor sees."""
    baris = db.session.get(KoreksiPerusahaan, koreksi_id)
    if baris is None:
        raise TidakDitemukan("Permintaan itu tidak ada.")
    ambil(pelaku, baris.perusahaan_id)
    return baris


def koreksi_perusahaan(pelaku: Pelaku, perusahaan_id: int) -> Sequence[KoreksiPerusahaan]:
    """Return the last corrections that a company asked for, the newest first."""
    ambil(pelaku, perusahaan_id)
    stmt = sa.select(KoreksiPerusahaan).where(
        KoreksiPerusahaan.perusahaan_id.in_(keluarga(perusahaan_id))
    )
    return db.session.scalars(stmt.order_by(KoreksiPerusahaan.id.desc()).limit(10)).all()
