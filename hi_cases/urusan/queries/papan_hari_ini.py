"""Matters on the page of today: one's own, and what nobody has that one may lead on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import sqlalchemy as sa
from flask import url_for

from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.hari_ini import BagianHari, ButirHari, Susunan
from hi_cases.core.rujukan import BagianRangkuman, Label
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.urusan.models import Urusan
from hi_cases.urusan.queries.daftar import Baris, jadikan_baris
from hi_cases.urusan.rules import alur
from hi_cases.urusan.rules import jenis as daftar_jenis
from hi_cases.urusan.types import Jenis, Pemegang

BATAS = 300
_DISEBUT = 3


def _di_dinas(jenis: Jenis) -> list[tuple[str, str | None]]:
    """Return the stages whose next step is the office's, each with what facts make of it."""
    semua = ((t.kode, k) for t in jenis.tahap for k in (None, *(s.kode for s in t.keadaan)))
    return [s for s in semua if alur.menunggu(jenis, *s)[1] is Pemegang.DINAS]


def _pada(letak: Sequence[tuple[str, str | None]]) -> sa.ColumnElement[bool]:
    polos = [tahap for tahap, keadaan in letak if keadaan is None]
    lain = [keadaan for _tahap, keadaan in letak if keadaan is not None]
    tanpa = sa.and_(Urusan.keadaan.is_(None), Urusan.tahap.in_(polos))
    return sa.or_(tanpa, Urusan.keadaan.in_(lain)) if lain else tanpa


def _milik(pelaku: Pelaku) -> sa.ColumnElement[bool]:
    """The matters whose next step is this officer's."""
    cabang: list[sa.ColumnElement[bool]] = []
    for jenis in daftar_jenis.terbaca(pelaku):
        dinas = _di_dinas(jenis)
        saya = [sa.and_(Urusan.petugas_id == pelaku.id, _pada(dinas))]
        if bebas := [s for s in dinas if alur.penangan(jenis, *s) & pelaku.peran]:
            saya.append(sa.and_(Urusan.petugas_id.is_(None), _pada(bebas)))
        cabang.append(sa.and_(Urusan.jenis == jenis.kode, sa.or_(*saya)))
    return sa.and_(Urusan.terbuka.is_(True), sa.or_(sa.false(), *cabang))


def _menunggu(pelaku: Pelaku) -> list[Baris]:
    jatuh = kalender.jatuh_terdekat("urusan")
    stmt = (
        sa.select(Urusan)
        .outerjoin(jatuh, jatuh.c.rujukan_id == Urusan.id)
        .where(_milik(pelaku))
        .order_by(jatuh.c.jatuh.is_(None), jatuh.c.jatuh, Urusan.id)
        .limit(BATAS)
    )
    return jadikan_baris(db.session.scalars(stmt))


def _butir(satu: Baris, hari: date) -> ButirHari:
    urusan = satu.urusan
    jenis = daftar_jenis.jenis(urusan.jenis)
    langkah = alur.utama(jenis, urusan.tahap, urusan.keadaan) if jenis else None
    jatuh, sisa, satuan, dasar = satu.jatuh, satu.sisa, satu.satuan, satu.kode
    if jatuh is None and jenis and (sendiri := daftar_jenis.port(jenis.kode).menjelang(urusan)):
        jatuh, dasar = sendiri
        sisa, satuan = (jatuh - hari).days, "hari"
    return ButirHari(
        label=langkah.label if langkah else (satu.tahap.label if satu.tahap else urusan.tahap),
        url=url_for("urusan.rinci", id=urusan.id),
        hal=f"{urusan.judul}{f', {satu.perusahaan}' if satu.perusahaan else ''}",
        nomor=urusan.nomor,
        jatuh=jatuh,
        sisa=sisa,
        satuan=satuan or "hari kerja",
        dasar=dasar,
        rujukan=urusan.rujukan,
    )


def bagian(pelaku: Pelaku, hari: date) -> list[BagianHari]:
    """Answer `PortHariIni.bagian` for matters."""
    if not pelaku.staf:
        return []
    butir = tuple(_butir(satu, hari) for satu in _menunggu(pelaku))
    return [BagianHari(Susunan.TENGGAT, butir, benda="urusan")]


def hitung(pelaku: Pelaku) -> int:
    """Answer `PortHariIni.hitung`: as many things as `bagian` has."""
    if not pelaku.staf:
        return 0
    dalam = sa.select(Urusan.id).where(_milik(pelaku)).limit(BATAS).subquery()
    return db.session.scalar(sa.select(sa.func.count()).select_from(dalam)) or 0


def rangkuman(pelaku: Pelaku, hari: date) -> list[BagianRangkuman]:
    """Answer `PortRangkuman` for matters: what is late, and what waits."""
    butir = [satu for bagian_ in bagian(pelaku, hari) for satu in bagian_.butir]
    lewat = [satu for satu in butir if satu.sisa is not None and satu.sisa < 0]
    lain = [satu for satu in butir if satu not in lewat]
    baris = [
        Label(
            f"{kata}: {len(semua)} ({', '.join(s.nomor for s in semua[:_DISEBUT])}"
            f"{', …' if len(semua) > _DISEBUT else ''})",
            url_for("beranda.hari_ini"),
        )
        for kata, semua in (("Lewat waktu", lewat), ("Menunggu", lain))
        if semua
    ]
    return [BagianRangkuman("Pencegahan dan urusan lain", tuple(baris))] if baris else []
