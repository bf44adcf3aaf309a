"""What the page of checking a file shows beside the checklist: files, and likely duplicates."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import selectinload

from hi_cases.core import clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.rujukan import Rujukan
from hi_cases.dokumen import queries as dokumen
from hi_cases.perselisihan.models import AnggotaKelompok, Perkara, Pihak
from hi_cases.perselisihan.queries.akses import boleh_isi, isi_terlihat
from hi_cases.perselisihan.rules.kembar import (
    CiriPerkara,
    Kemiripan,
    bandingkan,
    nama_orang,
    nama_usaha,
)
from hi_cases.perselisihan.types import TERBUKA, Asal, JenisPihak, Tahap
from hi_cases.perusahaan import queries as perusahaan

RENTANG = timedelta(days=730)
"""An ended case older than this is another dispute."""
_CALON = 200
_TAMPAK = 8
_PEKERJA = (JenisPihak.PEKERJA, JenisPihak.KELOMPOK, JenisPihak.SERIKAT)


@dataclass(frozen=True)
class Kembar:
    """A case that may be the same dispute."""

    id: int
    sebutan: str
    judul: str
    tahap: Tahap
    hasil: Any
    masuk: date
    kemiripan: Kemiripan


@dataclass(frozen=True)
class BerkasMilik:
    """The files of the case or of one party."""

    pemilik: str
    pihak_id: int | None
    berkas: Sequence[Any]


def berkas_perkara(
    pelaku: Pelaku, perkara: Perkara, *, termasuk_batal: bool = False
) -> list[BerkasMilik]:
    """Return the files of a case and of each of its parties that has any; for the office only."""
    if not boleh_isi(pelaku):
        return []
    milik = {Rujukan("pihak", satu.id): satu for satu in perkara.pihak}
    berkas = dokumen.berkas_menurut([perkara.rujukan, *milik], termasuk_batal=termasuk_batal)
    return [
        BerkasMilik("Disimpan petugas", None, berkas[perkara.rujukan]),
        *(BerkasMilik(p.nama, p.id, berkas[satu]) for satu, p in milik.items() if berkas[satu]),
    ]


def _keluarga(semua: Iterable[Perkara]) -> dict[int, int]:
    """Return for every company of these cases the one that it stands for today."""
    ids = {p.perusahaan_id for satu in semua for p in satu.pihak if p.perusahaan_id}
    return perusahaan.utama(ids) if ids else {}


def _ciri(perkara: Perkara, utama: dict[int, int]) -> CiriPerkara:
    pekerja = [satu for satu in perkara.pihak if satu.jenis in _PEKERJA]
    orang = [*pekerja, *(satu for pihak in pekerja for satu in pihak.anggota)]
    usaha = [satu for satu in perkara.pihak if satu.jenis is JenisPihak.PENGUSAHA]
    return CiriPerkara(
        perusahaan=frozenset(
            utama.get(s.perusahaan_id, s.perusahaan_id) for s in usaha if s.perusahaan_id
        ),
        pengusaha=frozenset(nama_usaha(satu.nama) for satu in usaha if nama_usaha(satu.nama)),
        nik=frozenset(satu.nik for satu in orang if satu.nik),
        pekerja=frozenset(nama_orang(satu.nama) for satu in orang if nama_orang(satu.nama)),
        jenis=perkara.jenis,
        pokok=perkara.pokok,
    )


def _calon(pelaku: Pelaku, perkara: Perkara) -> sa.Select[Any]:
    """Select the cases that share a company, a NIK or a name; rules/kembar judges them."""
    milik = {p.perusahaan_id for p in perkara.pihak if p.perusahaan_id}
    keluarga = perusahaan.keluarga_semua(milik)
    orang = [*perkara.pihak, *(satu for pihak in perkara.pihak for satu in pihak.anggota)]
    nik = {satu.nik for satu in orang if satu.nik}
    nama = {satu.nama.lower() for satu in orang if satu.nama}
    serupa = (
        sa.select(Pihak.perkara_id)
        .where(
            sa.or_(
                Pihak.perusahaan_id.in_(keluarga),
                Pihak.nik.in_(nik),
                sa.func.lower(Pihak.nama).in_(nama),
            )
        )
        .union(
            sa.select(Pihak.perkara_id)
            .join(AnggotaKelompok, AnggotaKelompok.pihak_id == Pihak.id)
            .where(
                sa.or_(AnggotaKelompok.nik.in_(nik), sa.func.lower(AnggotaKelompok.nama).in_(nama))
            )
        )
    )
    baru = clock.hari_ini() - RENTANG
    return (
        sa.select(Perkara)
        .where(
            isi_terlihat(pelaku),
            Perkara.id != perkara.id,
            Perkara.asal == Asal.SISTEM,
            Perkara.id.in_(serupa),
            sa.or_(Perkara.tahap.in_(TERBUKA), Perkara.masuk >= baru),
        )
        .order_by(Perkara.masuk.desc(), Perkara.id.desc())
        .limit(_CALON)
        .options(
            selectinload(Perkara.baris_jenis),
            selectinload(Perkara.pihak).selectinload(Pihak.anggota),
        )
    )


def kembar(pelaku: Pelaku, perkara: Perkara) -> list[Kembar]:
    """Return the cases that may be the same dispute, the likeliest first; for the office only."""
    if not boleh_isi(pelaku):
        return []
    calon = list(db.session.scalars(_calon(pelaku, perkara)))
    utama = _keluarga([perkara, *calon])
    punya = _ciri(perkara, utama)
    hasil = [
        Kembar(
            satu.id,
            satu.sebutan,
            satu.judul,
            satu.tahap,
            satu.hasil,
            satu.masuk,
            bandingkan(punya, _ciri(satu, utama)),
        )
        for satu in calon
    ]
    mirip = [satu for satu in hasil if satu.kemiripan.cukup]
    return sorted(mirip, key=lambda satu: (-satu.kemiripan.skor, -satu.id))[:_TAMPAK]
