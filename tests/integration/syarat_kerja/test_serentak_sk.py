"""Decrees signed at one moment, with real threads: one stays in force."""

from __future__ import annotations

from typing import Any

import pytest
import sqlalchemy as sa
from flask import Flask

from hi_cases.core.db import db
from hi_cases.core.errors import TindakanDitolak
from hi_cases.permohonan import services
from hi_cases.permohonan.types import Tindakan
from hi_cases.perusahaan import services as perusahaan
from hi_cases.syarat_kerja.models import Instrumen
from hi_cases.syarat_kerja.types import StatusInstrumen
from tests.perangkat.klien import buat_pengguna
from tests.perangkat.permohonan import DuniaPermohonan
from tests.perangkat.serentak import serentak, transaksi

T = Tindakan


@pytest.fixture
def dunia(app_nyata: Flask, jam: Any) -> DuniaPermohonan:
    """Return the world, committed."""
    with transaksi(app_nyata):
        return DuniaPermohonan(jam, buat_pengguna)


def _lengkap(dunia: DuniaPermohonan) -> tuple[int, int]:
    satu = dunia.nilai(dunia.diteliti())
    dunia.tindak(dunia.petugas, satu, T.NYATAKAN_LENGKAP)
    return satu.id, satu.versi


def _sahkan(dunia: DuniaPermohonan, satu: tuple[int, int], nomor: str) -> None:
    isi = {"nomor": nomor, "tanggal": "2026-03-02"}
    services.lakukan(dunia.kabid, satu[0], T.SAHKAN, satu[1], isi)


def test_two_decrees_of_one_company_leave_one_in_force(
    app_nyata: Flask, dunia: DuniaPermohonan
) -> None:
    """The company had none before: the trail, not a row, lets one at a time pass. Its
    number was merged meanwhile."""
    with transaksi(app_nyata):
        dua = [_lengkap(dunia), _lengkap(dunia)]
        (lain_id,) = dunia.lain.perusahaan_ids
    with transaksi(app_nyata):
        perusahaan.gabung(dunia.kabid, dunia.pt_id, lain_id, "NIB sama.")
    hasil = serentak(
        app_nyata,
        lambda: _sahkan(dunia, dua[0], "560/1"),
        lambda: _sahkan(dunia, dua[1], "560/2"),
    )
    assert {type(satu) for satu in hasil} <= {type(None), TindakanDitolak}
    with app_nyata.app_context():
        stmt = sa.select(Instrumen.nomor).filter_by(status=StatusInstrumen.BERLAKU)
        assert len(db.session.scalars(stmt).all()) == 1
