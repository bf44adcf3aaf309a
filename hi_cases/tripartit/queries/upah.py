"""Minimum wages by year, the rule of a year, and what a round counts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa
from flask import url_for

from hi_cases.core import authz
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.errors import TidakDitemukan
from hi_cases.core.rujukan import Label, Panel
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.kalender_kerja.rules.pengaturan import baca_rentang_desimal
from hi_cases.tripartit.models import Rapat, UpahMinimum
from hi_cases.tripartit.rules import putaran
from hi_cases.tripartit.rules.izin import LIHAT
from hi_cases.tripartit.rules.upah import (
    Hitungan,
    RumusTahun,
    alfa_dari,
    baca_alfa,
    baca_persen,
    hitung,
    kata_alfa,
)
from hi_cases.tripartit.types import JenisUpah, Unsur
from hi_cases.urusan import queries as urusan


def semua_upah(pelaku: Pelaku) -> Sequence[UpahMinimum]:
    """Return the minimum wages that stand, the newest year first, and those that were struck."""
    authz.tabel().pastikan(pelaku, LIHAT)
    urut = (UpahMinimum.tahun.desc(), UpahMinimum.jenis, UpahMinimum.sektor, UpahMinimum.id)
    return db.session.scalars(sa.select(UpahMinimum).order_by(*urut)).all()


def ambil_upah(pelaku: Pelaku, upah_id: int) -> UpahMinimum:
    """Return a minimum wage; TidakDitemukan for none."""
    authz.tabel().pastikan(pelaku, LIHAT)
    satu = db.session.get(UpahMinimum, upah_id)
    if satu is None:
        raise TidakDitemukan
    return satu


def nilai_upah(tahun: int, jenis: JenisUpah) -> int | None:
    """Return the minimum wage of a year, in rupiah; None: nobody entered one."""
    stmt = sa.select(UpahMinimum.nilai).where(
        UpahMinimum.tahun == tahun,
        UpahMinimum.jenis == jenis,
        UpahMinimum.sektor == "",
        UpahMinimum.dicoret.is_(False),
    )
    return db.session.scalar(stmt)


def rumus(tahun: int) -> RumusTahun | None:
    """Return the rule by which the wage of a year is counted: the one in force at the end of the
    year before. None: the rule of that year knew no alfa, or none is entered."""
    akhir = date(tahun - 1, 12, 31)
    semua = kalender.daftar_pengaturan()
    berlaku = [satu for satu in semua.get("umk_alfa", ()) if satu.berlaku_dari <= akhir]
    rentang = baca_rentang_desimal(berlaku[0].nilai) if berlaku else None
    if rentang is None:
        return None
    bulat = kalender.bahan().nilai("umk_pembulatan", akhir) or "rupiah_atas"
    milik = berlaku[0]
    return RumusTahun(*rentang, milik.dasar, milik.keyakinan.perlu_verifikasi, bulat)


@dataclass(frozen=True)
class Usul:
    """What one element proposes, with the alfa for which it stands."""

    unsur: str
    nilai: int | None
    kata: str
    pendapat: str


@dataclass(frozen=True)
class Hasil:
    """What a round counts, for its page."""

    tahun: int
    rumus: RumusTahun | None
    hitungan: Sequence[Hitungan]
    usul: Sequence[Usul]
    ump: int | None
    catatan: Sequence[str]
    umsk: Sequence[tuple[str, int]]
    """Sector and proposed wage."""


def hasil(satu: Any) -> Hasil:
    """Return the count of a round: the least and the greatest wage, and each proposal."""
    isi = urusan.isi_terbaca(satu, putaran.JENIS)
    tahun = putaran.tahun(isi) or satu.tanggal.year
    aturan = rumus(tahun)
    umk, inflasi, tumbuh = (
        isi.get("umk_berjalan"),
        baca_persen(isi.get("inflasi")),
        baca_persen(isi.get("pertumbuhan")),
    )
    lengkap = umk and inflasi is not None and tumbuh is not None
    hitungan = []
    if lengkap and aturan is not None:
        for alfa in dict.fromkeys((aturan.alfa_min, aturan.alfa_maks)):
            hitungan.append(hitung(umk, inflasi, tumbuh, alfa, aturan.pembulatan))
    usul = []
    for langkah in satu.langkah:
        if langkah.tindakan == "usul":
            usul.append(_usul(langkah.data, umk, inflasi, tumbuh, aturan))
    ump = isi.get("ump") or nilai_upah(tahun, JenisUpah.UMP)
    return Hasil(tahun, aturan, hitungan, usul, ump, _catatan(isi, ump), putaran.umsk(satu.langkah))


def _usul(data: Any, umk: Any, inflasi: Any, tumbuh: Any, aturan: RumusTahun | None) -> Usul:
    nilai, alfa = data.get("nilai"), baca_alfa(data.get("alfa"))
    lengkap = umk and inflasi is not None and tumbuh is not None
    if nilai is None and alfa is not None and lengkap and aturan is not None:
        nilai = hitung(umk, inflasi, tumbuh, alfa, aturan.pembulatan).nilai
    if alfa is None and nilai is not None and lengkap:
        alfa = alfa_dari(umk, inflasi, tumbuh, nilai)
    unsur = Unsur(data["unsur"]).singkat if data.get("unsur") in set(Unsur) else ""
    return Usul(unsur, nilai, kata_alfa(alfa, aturan), data.get("pendapat") or "")


def _catatan(isi: Any, ump: int | None) -> list[str]:
    """Return hints: a wage of the regency lies above the province's."""
    nilai = [isi.get(f"nilai_{nama}") for nama in ("keputusan", "rekomendasi", "sepakat")]
    kalimat = putaran.catatan_ump(next((satu for satu in nilai if satu), None), ump)
    return [kalimat] if kalimat else []


def panel(_pelaku: Pelaku, satu: Any) -> list[Panel]:
    """Port: what the page of a round shows beside its answers."""
    return [Panel("Hitungan", "tripartit/_panel_upah.html", {"h": hasil(satu)})]


def putaran_tahun(tahun: int) -> list[Any]:
    """Return the rounds of a year that were not given up."""
    return [
        satu
        for satu in urusan.semua(putaran.KODE)
        if satu.tahap != putaran.BATAL and str(satu.isi.get("tahun")) == str(tahun)
    ]


def _putaran() -> list[Any]:
    """Return the rounds that were not given up, the newest first."""
    return [s for s in urusan.semua(putaran.KODE) if s.tahap != putaran.BATAL]


def putaran_kini() -> Any:
    """Return the newest round; None: there is none."""
    return next(iter(_putaran()), None)


def putaran_rapat(rapat: Rapat) -> Any:
    """Return the round that a meeting was about: the one on its agenda, else the newest that had
    begun by its day; None: there is none. A later round does not change an earlier paper."""
    semua = _putaran()
    disebut = {s.rujukan_id for s in rapat.pokok if s.rujukan_jenis == "urusan"}
    dibahas = [s for s in semua if s.id in disebut]
    return next((s for s in dibahas or semua if s.tanggal <= rapat.tanggal or dibahas), None)


def label_upah(pelaku: Pelaku, ids: Iterable[int]) -> dict[int, Label]:
    """Port: name minimum wages; who reads them gets the address."""
    boleh = authz.tabel().boleh(pelaku, LIHAT)
    stmt = sa.select(UpahMinimum).where(UpahMinimum.id.in_(list(ids)))
    return {
        s.id: Label(
            f"{s.jenis.value.upper()} {s.tahun}{f' {s.sektor}' if s.sektor else ''}",
            url_for("tripartit.upah") if boleh else "",
        )
        for s in db.session.scalars(stmt)
    }
