"""What companies wait for, on the page of today: letters to be judged, data to be corrected."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import sqlalchemy as sa
from flask import url_for
from sqlalchemy.orm import selectinload

from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.hari_ini import BagianHari, ButirHari, Susunan
from hi_cases.core.rujukan import Label
from hi_cases.core.tanggal import tulis_pendek
from hi_cases.perusahaan.models import KoreksiPerusahaan, WakilPerusahaan
from hi_cases.perusahaan.queries.wakil import IZIN_WAKIL
from hi_cases.perusahaan.types import StatusKoreksi, StatusWakil

_TAMPAK = 8


def bagian(pelaku: Pelaku, hari: date) -> Sequence[BagianHari]:
    """Port: the letters that wait to be judged and the corrections to be answered, oldest first."""
    return [
        satu
        for satu in (_wakil(pelaku, hari), _koreksi(pelaku, hari))
        if satu is not None and satu.butir
    ]


def _sejak(pada: date, hari: date) -> str:
    """Say how long something has waited.

    >>> _sejak(date(2026, 3, 2), date(2026, 3, 9))
    'Menunggu 7 hari, sejak 2 Mar.'
    """
    lama = (hari - pada).days
    return f"Menunggu {lama} hari, sejak {tulis_pendek(pada)}." if lama > 0 else "Masuk hari ini."


def _wakil(pelaku: Pelaku, hari: date) -> BagianHari | None:
    if not authz.tabel().boleh(pelaku, IZIN_WAKIL, milik_sendiri=False):
        return None
    menunggu = WakilPerusahaan.status == StatusWakil.MENUNGGU
    stmt = (
        sa.select(WakilPerusahaan).where(menunggu).options(selectinload(WakilPerusahaan.perusahaan))
    )
    urut = stmt.order_by(WakilPerusahaan.diajukan_pada, WakilPerusahaan.id)
    semua = db.session.scalars(urut.limit(_TAMPAK)).all()
    jumlah = db.session.scalar(sa.select(sa.func.count()).where(menunggu)) or 0
    butir = tuple(
        ButirHari(
            f"{satu.pengguna_nama} untuk {satu.nama_perusahaan}",
            url_for("kantor.verifikasi", _anchor=f"wakil-{satu.id}"),
            catatan=_sejak(clock.ke_lokal(satu.diajukan_pada).date(), hari),
        )
        for satu in semua
    )
    return BagianHari(
        Susunan.DAFTAR,
        butir,
        judul="Akun yang minta mewakili perusahaan",
        pengantar="Cocokkan surat tugasnya. Selama belum diterima, perusahaannya tidak dapat "
        "mengajukan apa pun.",
        urutan=25,
        lebih=jumlah - len(butir),
        semua=Label("Semua yang menunggu", url_for("kantor.verifikasi")),
    )


def _koreksi(pelaku: Pelaku, hari: date) -> BagianHari | None:
    if not authz.tabel().boleh(pelaku, "perusahaan.ubah"):
        return None
    menunggu = KoreksiPerusahaan.status == StatusKoreksi.MENUNGGU
    stmt = (
        sa.select(KoreksiPerusahaan)
        .where(menunggu)
        .options(selectinload(KoreksiPerusahaan.perusahaan))
    )
    urut = stmt.order_by(KoreksiPerusahaan.dibuat_pada, KoreksiPerusahaan.id)
    semua = db.session.scalars(urut.limit(_TAMPAK)).all()
    jumlah = db.session.scalar(sa.select(sa.func.count()).where(menunggu)) or 0
    butir = tuple(
        ButirHari(
            satu.perusahaan.nama,
            url_for("perusahaan.koreksi", id=satu.id),
            catatan=_sejak(clock.ke_lokal(satu.dibuat_pada).date(), hari),
        )
        for satu in semua
    )
    return BagianHari(
        Susunan.DAFTAR,
        butir,
        judul="Perusahaan yang meminta datanya dibetulkan",
        urutan=26,
        lebih=jumlah - len(butir),
    )
