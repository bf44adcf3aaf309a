"""Requests as pages show them: the queue by the hour, and one's own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from flask import url_for

from hi_cases.core import clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db, kunci
from hi_cases.core.errors import TidakDitemukan
from hi_cases.core.kunci_halaman import baca_kunci, tulis_kunci
from hi_cases.core.rujukan import Label
from hi_cases.data_pribadi.models import PermintaanData
from hi_cases.data_pribadi.rules import PERMINTAAN
from hi_cases.data_pribadi.rules.jam import batas, sebut_sisa
from hi_cases.data_pribadi.rules.permintaan import BATAS
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.urusan import queries as urusan
from hi_cases.urusan.types import Tahap, Urusan

UKURAN = 50


@dataclass(frozen=True)
class Baris:
    """One request: its matter, its stage, from when to when its hours run."""

    urusan: Urusan
    permintaan: PermintaanData
    tahap: Tahap | None
    diterima: datetime
    sampai: datetime
    sisa: str
    """What is left, in words; "" once it has ended."""
    lewat: bool


@dataclass(frozen=True)
class Halaman:
    """One page of the queue."""

    baris: Sequence[Baris]
    berikut: str | None


def sampai(permintaan: PermintaanData) -> datetime:
    """Return when the hours of a request end, by the period in force on the day of its receipt."""
    hari = clock.ke_lokal(permintaan.diterima_pada).date()
    return batas(permintaan.diterima_pada, kalender.ketentuan(BATAS, hari).panjang or 0)


def jadikan_baris(satu: Urusan, permintaan: PermintaanData) -> Baris:
    """Return a request with its hours as they stand now."""
    akhir, kini = sampai(permintaan), clock.sekarang()
    return Baris(
        satu,
        permintaan,
        PERMINTAAN.tahap_kode(satu.tahap),
        clock.ke_lokal(permintaan.diterima_pada),
        clock.ke_lokal(akhir),
        sebut_sisa(akhir, kini) if satu.terbuka else "",
        satu.terbuka and akhir < kini,
    )


def _baris(semua: Sequence[PermintaanData]) -> list[Baris]:
    milik = urusan.milik_banyak(PERMINTAAN.kode, (s.urusan_id for s in semua))
    return [jadikan_baris(milik[s.urusan_id], s) for s in semua]


def antrean(setelah: str = "") -> Halaman:
    """Return the open requests, whose hours end first on top; whoever asks reads the kind."""
    diterima, nomor = PermintaanData.diterima_pada, PermintaanData.urusan_id
    stmt = sa.select(PermintaanData).where(PermintaanData.terbuka.is_(True))
    if (dari := baca_kunci(setelah, (datetime, int))) is not None:
        lewat = sa.and_(diterima == dari[0], nomor > dari[1])
        stmt = stmt.where(sa.or_(diterima > dari[0], lewat))
    semua = db.session.scalars(stmt.order_by(diterima, nomor).limit(UKURAN + 1)).all()
    akhir = semua[UKURAN - 1] if len(semua) > UKURAN else None
    lanjut = tulis_kunci((akhir.diterima_pada, akhir.urusan_id)) if akhir else None
    return Halaman(_baris(semua[:UKURAN]), lanjut)


def hitung(_pelaku: Pelaku) -> int:
    """Count the open requests: for the menu entry of those who read them."""
    stmt = sa.select(sa.func.count()).select_from(PermintaanData)
    return db.session.scalar(stmt.where(PermintaanData.terbuka.is_(True))) or 0


def milik_saya(pelaku: Pelaku) -> list[Baris]:
    """Return the requests of one's own account, the newest first."""
    stmt = sa.select(PermintaanData).where(PermintaanData.pengguna_id == pelaku.id)
    return _baris(
        db.session.scalars(stmt.order_by(PermintaanData.urusan_id.desc()).limit(UKURAN)).all()
    )


def baru_saja(pengguna_id: int | None, isi: Mapping[str, Any], sejak: datetime) -> Urusan | None:
    """Return the open request of the same words that came in since then; whoever asks wrote it."""
    stmt = sa.select(PermintaanData).where(
        PermintaanData.terbuka.is_(True),
        PermintaanData.diterima_pada >= sejak,
        PermintaanData.pengguna_id.is_(None)
        if pengguna_id is None
        else PermintaanData.pengguna_id == pengguna_id,
    )
    semua = (b.urusan for b in _baris(db.session.scalars(stmt).all()))
    return next((s for s in semua if _kata(s.isi) == _kata(isi)), None)


def _kata(isi: Mapping[str, Any]) -> list[str]:
    return [" ".join(str(isi.get(n) or "").split()) for n in ("hak", "nama", "kontak", "uraian")]


def satu_saya(pelaku: Pelaku, urusan_id: int, *, tahan: bool = False) -> Baris:
    """Return a request of one's own account, or TidakDitemukan; `tahan` holds its matter."""
    permintaan = db.session.get(PermintaanData, urusan_id)
    if permintaan is None or pelaku.id is None or permintaan.pengguna_id != pelaku.id:
        raise TidakDitemukan("Permintaan itu tidak ada, atau bukan dari akun Anda.")
    return jadikan_baris(urusan.milik(PERMINTAAN.kode, urusan_id, tahan=tahan), permintaan)


def satu(urusan_id: int, *, tahan: bool = False) -> PermintaanData:
    """Return what a matter of this kind has beyond itself; `tahan` holds it."""
    stmt = sa.select(PermintaanData).filter_by(urusan_id=urusan_id)
    return db.session.scalars(kunci(stmt) if tahan else stmt).one()


def satu_kantor(urusan_id: int) -> PermintaanData:
    """Return a request by its number, or TidakDitemukan; the caller has judged who reads it."""
    baris = db.session.get(PermintaanData, urusan_id)
    if baris is None:
        raise TidakDitemukan
    return baris


def satu_baris(urusan_id: int) -> Baris:
    """Return a request with its hours; the caller has judged who reads it."""
    return jadikan_baris(urusan.milik(PERMINTAAN.kode, urusan_id), satu_kantor(urusan_id))


def label_rekam(_pelaku: Pelaku, ids: Iterable[int]) -> dict[int, Label]:
    """Port: name the record of processing, of which there is one."""
    return {
        satu: Label("rekam kegiatan pemrosesan", url_for("data_pribadi.rekam_pemrosesan"))
        for satu in ids
    }


def label_rujukan(pelaku: Pelaku, ids: Iterable[int]) -> dict[int, Label]:
    """Port: name requests to the accounts whose they are."""
    stmt = sa.select(PermintaanData).where(
        PermintaanData.urusan_id.in_(list(ids)), PermintaanData.pengguna_id == pelaku.id
    )
    return {
        baris.urusan.id: Label(
            f"{baris.urusan.nomor} {baris.urusan.judul}",
            url_for("data_pribadi.saya_satu", permintaan_id=baris.urusan.id),
        )
        for baris in _baris(db.session.scalars(stmt).all())
    }
