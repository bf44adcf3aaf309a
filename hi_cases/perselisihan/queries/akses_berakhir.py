"""What an outsider may still be told of a case that his letter opened, once it opens it no more.

Only what was his already: his own letter and when it ended, the name of whom he stood for, and the
register number where the case got it while he could read it. What came after stays closed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from itertools import chain

import sqlalchemy as sa

from hi_cases.core import clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.perselisihan.models import AksesPihak, Kuasa, PeristiwaPerkara, Perkara, Pihak
from hi_cases.perselisihan.queries.posisi import perkara_luar
from hi_cases.perselisihan.types import StatusKuasa, Tindakan


@dataclass(frozen=True)
class AksesBerakhir:
    """One letter that opens nothing any more; `perkara` is empty where he never knew the number."""

    nomor_surat: str
    nama: str
    pada: date
    """The last day of the letter, or the day on which it was withdrawn."""
    dicabut: bool
    perkara: str


@dataclass(frozen=True)
class _Baris:
    """A letter with its case; `sampai` is the moment from which the case was closed to him."""

    isi: AksesBerakhir
    pihak_id: int
    perkara_id: int
    sampai: datetime


def _esok(hari: date) -> datetime:
    return datetime.combine(hari + timedelta(days=1), time(), clock.WIB)


def _baris(
    pihak: Pihak, nomor: str | None, nomor_surat: str, akhir: date | None, dicabut: datetime | None
) -> Iterator[_Baris]:
    """Take a letter by what ended it first: its last day, or its withdrawal."""
    habis = _esok(akhir) if akhir else None
    if dicabut is not None and (habis is None or dicabut < habis):
        isi = (nomor_surat, pihak.nama, clock.ke_lokal(dicabut).date(), True, nomor or "")
        yield _Baris(AksesBerakhir(*isi), pihak.id, pihak.perkara_id, dicabut)
    elif akhir is not None and habis is not None:
        isi = (nomor_surat, pihak.nama, akhir, False, nomor or "")
        yield _Baris(AksesBerakhir(*isi), pihak.id, pihak.perkara_id, habis)


def _kuasa(pelaku: Pelaku) -> Iterator[_Baris]:
    """Powers of attorney that the account used or wrote itself; never one that was refused."""
    stmt = (
        sa.select(Kuasa, Pihak, Perkara.nomor)
        .join(Pihak, Pihak.id == Kuasa.pihak_id)
        .join(Perkara, Perkara.id == Pihak.perkara_id)
        .where(
            Kuasa.pengguna_id == pelaku.id,
            Kuasa.status != StatusKuasa.DITOLAK,
            sa.or_(Kuasa.dicabut_pada.is_not(None), Kuasa.berlaku_sampai < clock.hari_ini()),
            ~perkara_luar(pelaku),
        )
    )
    for kuasa, pihak, nomor in db.session.execute(stmt):
        yield from _baris(pihak, nomor, kuasa.nomor, kuasa.berlaku_sampai, kuasa.dicabut_pada)


def _tugas(pelaku: Pelaku) -> Iterator[_Baris]:
    """Letters of a company that came with its code, kept with the access (`AksesPihak.surat`)."""
    akhir = AksesPihak.surat["berlaku_sampai"].as_string()
    stmt = (
        sa.select(AksesPihak, Pihak, Perkara.nomor)
        .join(Pihak, Pihak.id == AksesPihak.pihak_id)
        .join(Perkara, Perkara.id == Pihak.perkara_id)
        .where(
            AksesPihak.pengguna_id == pelaku.id,
            AksesPihak.dicabut_pada.is_(None),
            akhir < clock.hari_ini().isoformat(),
            ~perkara_luar(pelaku),
        )
    )
    for akses, pihak, nomor in db.session.execute(stmt):
        nomor_surat = str((akses.surat or {}).get("nomor_surat") or "")
        yield from _baris(pihak, nomor, nomor_surat, akses.berlaku_sampai, None)


def _dicatat(perkara_ids: Iterable[int]) -> dict[int, datetime]:
    """Return when each case got its number, by its events: a legal date may lie earlier."""
    stmt = (
        sa.select(PeristiwaPerkara.perkara_id, sa.func.min(PeristiwaPerkara.pada))
        .where(
            PeristiwaPerkara.perkara_id.in_(list(perkara_ids)),
            PeristiwaPerkara.tindakan == Tindakan.CATAT.value,
        )
        .group_by(PeristiwaPerkara.perkara_id)
    )
    return {baris[0]: baris[1] for baris in db.session.execute(stmt)}


def _urutan(satu: _Baris) -> tuple[datetime, int]:
    return satu.sampai, satu.pihak_id


def akses_berakhir(pelaku: Pelaku) -> list[AksesBerakhir]:
    """Return the letters of an outsider that have ended, the newest first; one for each party.

    None of a case in which he has a place again. The case itself stays not found.
    """
    semua = sorted(chain(_kuasa(pelaku), _tugas(pelaku)), key=_urutan)
    terakhir = {satu.pihak_id: satu for satu in semua}.values()
    dicatat = _dicatat({satu.perkara_id for satu in terakhir})
    return [
        satu.isi
        if satu.perkara_id in dicatat and dicatat[satu.perkara_id] < satu.sampai
        else replace(satu.isi, perkara="")
        for satu in sorted(terakhir, key=_urutan, reverse=True)
    ]
