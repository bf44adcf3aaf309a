"""What is past its time, over all domains, and copies that were handed out long ago."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

import sqlalchemy as sa

from hi_cases.core import clock
from hi_cases.core.clock import WIB
from hi_cases.core.db import db
from hi_cases.core.papan import papan
from hi_cases.core.retensi import CalonTutup, KelompokRetensi
from hi_cases.data_pribadi.models import PermintaanData
from hi_cases.kalender_kerja import queries as kalender

MAKS = 200
"""How many of a kind one page shows; the next ones come once these are closed."""


@dataclass(frozen=True)
class BagianRetensi:
    """One kind: its period, what may be closed, what is held back and why."""

    kelompok: KelompokRetensi
    lama: int
    boleh: Sequence[CalonTutup]
    ditahan: Sequence[CalonTutup]
    """The oldest of those that are held, as many as a page shows."""
    jumlah_ditahan: int
    """How many held ones were met on the way to what may be closed."""


def batas(hari: date, tahun: int) -> date:
    """Return the day before which an end is past its time; 29 February counts as the 28th."""
    try:
        return hari.replace(year=hari.year - tahun)
    except ValueError:
        return hari.replace(year=hari.year - tahun, day=28)


def bagian(kelompok: KelompokRetensi) -> BagianRetensi:
    """Return one kind as of today: what is held back stands in nothing's way, however much."""
    hari = clock.hari_ini()
    lama = int(kalender.pengaturan(kelompok.pengaturan, hari))
    sebelum, lewati = batas(hari, lama), 0
    boleh: list[CalonTutup] = []
    ditahan: list[CalonTutup] = []
    while len(boleh) < MAKS:
        blok = kelompok.calon(sebelum, MAKS, lewati)
        boleh += [satu for satu in blok if not satu.ditahan]
        ditahan += [satu for satu in blok if satu.ditahan]
        lewati += len(blok)
        if len(blok) < MAKS:
            break
    return BagianRetensi(kelompok, lama, boleh[:MAKS], ditahan[:MAKS], len(ditahan))


def semua_bagian() -> list[BagianRetensi]:
    """Return every kind that a domain declared, in the order of the factory."""
    return [bagian(satu) for satu in papan().retensi]


def calon_salinan(batas: date, maks: int, lewati: int) -> list[CalonTutup]:
    """Port: copies made before a day that are still kept."""
    stmt = (
        sa.select(PermintaanData)
        .where(
            PermintaanData.sha256.is_not(None),
            PermintaanData.disusun_pada < datetime.combine(batas, time(), WIB),
        )
        .order_by(PermintaanData.disusun_pada, PermintaanData.urusan_id)
        .offset(lewati)
        .limit(maks)
    )
    return [
        CalonTutup(
            satu.urusan_id,
            f"Salinan untuk permintaan nomor {satu.urusan_id}",
            clock.ke_lokal(satu.disusun_pada).date(),
            "permintaannya belum dijawab" if satu.terbuka else "",
        )
        for satu in db.session.scalars(stmt)
        if satu.disusun_pada
    ]


def tahan_akun(ids: Collection[int]) -> Mapping[int, str]:
    """Port: accounts whose request about their data is open."""
    stmt = sa.select(PermintaanData.pengguna_id).where(
        PermintaanData.pengguna_id.in_(list(ids)), PermintaanData.terbuka.is_(True)
    )
    return {
        nomor: "permintaan datanya belum dijawab" for nomor in db.session.scalars(stmt) if nomor
    }
