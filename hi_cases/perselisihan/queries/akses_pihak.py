"""Who reaches a case: per party its accounts, code and card, in a constant number of reads."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

import sqlalchemy as sa

from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.errors import TidakDitemukan
from hi_cases.perselisihan.models import AksesPihak, KartuLacak, Kuasa, Perkara, Pihak, Undangan
from hi_cases.perselisihan.queries.akses import perkara as ambil
from hi_cases.perselisihan.queries.fakta import fakta
from hi_cases.perselisihan.rules import alur, izin
from hi_cases.perselisihan.types import StatusKuasa
from hi_cases.perusahaan import queries as perusahaan


class KeadaanUndangan(StrEnum):
    """Where an invitation stands."""

    BELUM = "belum"
    BERLAKU = "berlaku"
    DIPAKAI = "dipakai"
    BATAL = "batal"
    LEWAT = "lewat"


@dataclass(frozen=True)
class AksesSatuPihak:
    """One party with all that leads to its case."""

    pihak: Pihak
    akun: list[AksesPihak] = field(default_factory=list)
    dicabut: list[AksesPihak] = field(default_factory=list)
    wakil: list[Any] = field(default_factory=list)
    undangan: Undangan | None = None
    kartu: KartuLacak | None = None

    @property
    def keadaan(self) -> KeadaanUndangan:
        satu = self.undangan
        if satu is None:
            return KeadaanUndangan.BELUM
        if satu.dipakai_pada is not None:
            return KeadaanUndangan.DIPAKAI
        if satu.dibatalkan_pada is not None:
            return KeadaanUndangan.BATAL
        if satu.sampai <= clock.sekarang():
            return KeadaanUndangan.LEWAT
        return KeadaanUndangan.BERLAKU

    def jalan_lain(self, pengguna_id: int) -> str:
        """Say by what else an account opens the case for this party today; empty: by nothing."""
        nomor = self.pihak.perusahaan_id
        if nomor is not None and perusahaan.wakil_berlaku(pengguna_id, nomor):
            return "wakil perusahaan"
        hari = clock.hari_ini()
        kuasa = any(
            satu.pengguna_id == pengguna_id
            and satu.status is StatusKuasa.TERVERIFIKASI
            and satu.berlaku_sampai is not None
            and satu.berlaku_sampai >= hari
            for satu in self.pihak.kuasa
        )
        return "kuasa" if kuasa else ""

    def kuasa_berkode(self, kuasa: Kuasa) -> bool:
        """Tell whether a representative may be given a code: seen, in force, without account."""
        return (
            kuasa.status is StatusKuasa.TERVERIFIKASI
            and kuasa.pengguna_id is None
            and kuasa.berlaku_sampai is not None
            and kuasa.berlaku_sampai >= clock.hari_ini()
        )


def perkara_akses(pelaku: Pelaku, perkara_id: int) -> Perkara:
    """Return a case to whom may order its access: the counter, or the mediator who leads it."""
    isi = ambil(pelaku, perkara_id)
    milik = alur.milik(pelaku, fakta(isi))
    authz.tabel().pastikan(pelaku, izin.UNDANG, milik_sendiri=milik)
    return isi


def boleh_atas_wakil(pelaku: Pelaku) -> bool:
    """Tell whether the actor may end what an account speaks for a company."""
    return authz.tabel().boleh(pelaku, perusahaan.IZIN_WAKIL)


def _per_pihak(model: Any, ids: list[int]) -> dict[int, Any]:
    return {
        s.pihak_id: s for s in db.session.scalars(sa.select(model).where(model.pihak_id.in_(ids)))
    }


def _akun(ids: list[int]) -> dict[int, list[AksesPihak]]:
    hasil: dict[int, list[AksesPihak]] = defaultdict(list)
    stmt = sa.select(AksesPihak).where(AksesPihak.pihak_id.in_(ids)).order_by(AksesPihak.id)
    for satu in db.session.scalars(stmt):
        hasil[satu.pihak_id].append(satu)
    return hasil


def akses_perkara(pelaku: Pelaku, perkara: Perkara) -> list[AksesSatuPihak]:
    """Return who reaches the case, party by party."""
    ids = [satu.id for satu in perkara.pihak]
    akun, undangan, kartu = _akun(ids), _per_pihak(Undangan, ids), _per_pihak(KartuLacak, ids)
    wakil = {
        satu.perusahaan_id: list(perusahaan.daftar_wakil(pelaku, satu.perusahaan_id))
        for satu in perkara.pihak
        if satu.perusahaan_id is not None
    }
    return [
        AksesSatuPihak(
            pihak=satu,
            akun=[a for a in akun[satu.id] if a.dicabut_pada is None],
            dicabut=[a for a in akun[satu.id] if a.dicabut_pada is not None],
            wakil=wakil.get(satu.perusahaan_id, []),
            undangan=undangan.get(satu.id),
            kartu=kartu.get(satu.id),
        )
        for satu in perkara.pihak
    ]


def satu_pihak(perkara: Perkara, pihak_id: int) -> Pihak:
    """Return a party of this case."""
    for satu in perkara.pihak:
        if satu.id == pihak_id:
            return satu
    raise TidakDitemukan("Pihak itu tidak ada pada perkara ini.")


def satu_kuasa(perkara: Perkara, kuasa_id: int) -> tuple[Pihak, Kuasa]:
    """Return a representative of a party of this case who may be given a code."""
    for pihak in perkara.pihak:
        for satu in pihak.kuasa:
            if satu.id == kuasa_id and AksesSatuPihak(pihak).kuasa_berkode(satu):
                return pihak, satu
    raise TidakDitemukan("Kuasa itu tidak ada, atau tidak memerlukan kode lagi.")
