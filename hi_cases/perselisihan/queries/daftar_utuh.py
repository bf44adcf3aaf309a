"""The list of cases whole, as a workbook takes it: no row becomes an object of the session."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

import sqlalchemy as sa

from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db, salah_satu_id
from hi_cases.kalender_kerja import queries as kalender_kerja
from hi_cases.perselisihan.models import Perkara, PerkaraJenis
from hi_cases.perselisihan.models.perkara import sebut
from hi_cases.perselisihan.queries.akses import boleh_isi
from hi_cases.perselisihan.queries.daftar import Saringan, dasar, kolom_urut
from hi_cases.perselisihan.types import Asal, Hasil, Jenis, Tahap

_SEKALIGUS = 5_000
_JENIS = {satu.value: satu.label for satu in Jenis}
_TAHAP = {satu.value: satu.label for satu in Tahap}
_HASIL = {satu.value: satu.label for satu in Hasil}
_ASAL = {satu.value: satu.label for satu in Asal}


class BarisUtuh(NamedTuple):
    """One case in words and days. For the admin the fields with content are empty."""

    nomor: str
    judul: str
    jenis_utama: str
    jenis: str
    """All its kinds."""
    tahap: str
    hasil: str
    mediator: str
    kecamatan: str
    masuk: date
    dicatat: date | None
    selesai: date | None
    tenggat: date | None
    """The nearest open due day."""
    ketentuan: str
    """The code of the rule of that day."""
    asal: str


def _nomor(pelaku: Pelaku, saringan: Saringan) -> array[int]:
    """Return the ids of all cases that a filter leaves, in its order: eight bytes each."""
    kolom, turun = kolom_urut(saringan.urut)
    stmt = dasar(pelaku, saringan).with_only_columns(Perkara.id)
    urut = stmt.order_by(*(k.desc() if turun else k.asc() for k in kolom))
    return array("q", db.session.scalars(urut.execution_options(yield_per=_SEKALIGUS)))


def rombongan_daftar(
    pelaku: Pelaku, saringan: Saringan, banyak: int
) -> Iterator[Sequence[BarisUtuh]]:
    """Yield all cases that a filter leaves in its order, a batch at a time: they are sorted once,
    and between two batches no question stays open."""
    nomor, isi = _nomor(pelaku, saringan), boleh_isi(pelaku)
    for awal in range(0, len(nomor), banyak):
        yield _rombongan(nomor[awal : awal + banyak].tolist(), isi)


def _rombongan(ids: list[int], isi: bool) -> list[BarisUtuh]:
    jenis = _jenis_lain(ids)
    tenggat = kalender_kerja.terdekat_banyak("perkara", ids)
    c = Perkara.__table__.c
    teks = [sa.cast(k, sa.String) for k in (c.jenis_utama, c.tahap, c.hasil, c.asal)]
    bebas = (c.mediator_nama, c.kecamatan, c.masuk, c.dicatat_pada, c.selesai_pada)
    stmt = sa.select(c.id, c.nomor, c.judul, *teks, *bebas).where(salah_satu_id(c.id, ids))
    baris = {
        id_: BarisUtuh(
            nomor or sebut(id_, tahap),
            judul if isi else "",
            _JENIS.get(utama, ""),
            jenis.get(id_) or _JENIS.get(utama, ""),
            _TAHAP[tahap],
            _HASIL.get(hasil, ""),
            mediator or "",
            kecamatan if isi and kecamatan else "",
            *hari,
            *tenggat.get(id_, (None, "")),
            _ASAL[asal],
        )
        for id_, nomor, judul, utama, tahap, hasil, asal, mediator, kecamatan, *hari
        in db.session.execute(stmt).all()
    }  # fmt: skip
    return [baris[satu] for satu in ids if satu in baris]


def _jenis_lain(ids: list[int]) -> dict[int, str]:
    """Return all kinds in words, of the few cases that have more than the main one."""
    j, p = PerkaraJenis.__table__.c, Perkara.__table__.c
    stmt = (
        sa.select(j.perkara_id, sa.cast(p.jenis_utama, sa.String), sa.cast(j.jenis, sa.String))
        .join(Perkara.__table__, p.id == j.perkara_id)
        .where(salah_satu_id(j.perkara_id, ids), j.jenis != p.jenis_utama)
    )
    hasil: dict[int, set[str]] = defaultdict(set)
    for nomor, *jenis in db.session.execute(stmt).all():
        hasil[nomor].update(jenis)
    return {satu: ", ".join(_JENIS[j] for j in sorted(isi)) for satu, isi in hasil.items()}
