"""Closing who the people of an old case are: the case, its number and its counts stay."""

from __future__ import annotations

from collections.abc import Collection

import sqlalchemy as sa

from hi_cases.audit import services as audit
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db, kunci
from hi_cases.perselisihan.models import AksesPihak, Kuasa, Perkara, Pihak
from hi_cases.perselisihan.queries.retensi import ORANG
from hi_cases.perselisihan.rules.samaran import samarkan

DASAR = "UU 27/2022 Ps. 42–44"


def _tutup_pihak(perkara: Perkara, pihak: Pihak) -> None:
    for orang in (pihak, *pihak.anggota):
        lama, orang.nama = orang.nama, samarkan(orang.nama)
        orang.nik = ""
        perkara.judul = perkara.judul.replace(lama, orang.nama)
    pihak.telepon = pihak.surel = pihak.alamat = ""


def _tutup_wakil(perkara: Perkara) -> None:
    """Mask who spoke for a party, and whose accounts stood for it."""
    ids = [pihak.id for pihak in perkara.pihak]
    for kuasa in db.session.scalars(sa.select(Kuasa).where(Kuasa.pihak_id.in_(ids))):
        kuasa.nama = samarkan(kuasa.nama)
    for akses in db.session.scalars(sa.select(AksesPihak).where(AksesPihak.pihak_id.in_(ids))):
        akses.pengguna_nama = samarkan(akses.pengguna_nama)


def tutup(pelaku: Pelaku, ids: Collection[int]) -> None:
    """Port: blank addresses and numbers, and mask the names, of the people of these cases."""
    stmt = kunci(sa.select(Perkara).where(Perkara.id.in_(list(ids))).order_by(Perkara.id))
    for satu in db.session.scalars(stmt):
        semua = [pihak for pihak in satu.pihak if pihak.jenis in ORANG]
        for pihak in semua:
            _tutup_pihak(satu, pihak)
        _tutup_wakil(satu)
        satu.judul_cari = satu.judul.casefold()
        satu.draf = None
        audit.catat(
            pelaku,
            "perkara.data_pribadi_ditutup",
            satu.rujukan,
            sesudah={"pihak": len(semua)},
            dasar=DASAR,
        )
    db.session.flush()
