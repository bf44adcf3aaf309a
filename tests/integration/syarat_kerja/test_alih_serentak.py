"""Two who hand the same over at one moment, with real threads and connections: one case."""

from __future__ import annotations

from typing import Any

import pytest
import sqlalchemy as sa
from flask import Flask

from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah
from hi_cases.permohonan.types import Tindakan
from hi_cases.perselisihan import services as layanan
from hi_cases.perselisihan.models import AsalPerkara, Perkara
from hi_cases.perselisihan.queries.asal import alih
from hi_cases.perselisihan.types.asal import PilihanPhk, PilihanPkb
from tests.integration.syarat_kerja.bahan_alih import GAGAL, buat_laporan, buat_pkb
from tests.perangkat.klien import buat_pengguna
from tests.perangkat.permohonan import DuniaPermohonan
from tests.perangkat.serentak import serentak, transaksi


@pytest.fixture
def dunia(app_nyata: Flask, jam: Any) -> DuniaPermohonan:
    """Return the world, committed."""
    with transaksi(app_nyata):
        return DuniaPermohonan(jam, buat_pengguna)


def _perkara() -> list[int]:
    return list(db.session.scalars(sa.select(Perkara.id).order_by(Perkara.id)))


def test_two_officers_and_the_company_at_once_make_one_case(
    app_nyata: Flask, dunia: DuniaPermohonan
) -> None:
    """One world for all: all workers twice at one moment, then two choices that overlap."""
    with transaksi(app_nyata):
        dua = [buat_laporan(dunia).id, buat_laporan(dunia).id]
        pkb = buat_pkb(dunia).id
        kunci = [tuple(alih(dunia.petugas, nomor).pekerja) for nomor in dua]
    semua = PilihanPhk(kunci[0])
    hasil = serentak(
        app_nyata,
        *(
            lambda p=p: layanan.alihkan(p, dua[0], semua)
            for p in (dunia.petugas, dunia.kabid, dunia.pengaju)
        ),
    )
    with app_nyata.app_context():
        (pertama,) = _perkara()
        milik = db.session.get_one(Perkara, pertama).pemilik_id
        assert db.session.scalar(sa.select(sa.func.count()).select_from(AsalPerkara)) == 2
    # Who came after the company's own, not yet filed, is told; nobody makes a second one.
    assert [type(s).__name__ for s in hasil if s] in ([], ["TindakanDitolak"] * 2)
    assert (milik == dunia.pengaju.id) >= bool([s for s in hasil if s])

    hasil = serentak(
        app_nyata,
        lambda: layanan.alihkan(dunia.petugas, dua[1], PilihanPhk(kunci[1])),
        lambda: layanan.alihkan(dunia.kabid, dua[1], PilihanPhk(kunci[1][:1])),
    )
    with app_nyata.app_context():
        assert len(_perkara()) == 2
    # All after one: refused with the name; one after all: led to the case of all.
    assert all(isinstance(s, DataTidakSah) for s in hasil if s)

    hasil = serentak(
        app_nyata,
        *(lambda p=p: layanan.alihkan(p, pkb, GAGAL) for p in (dunia.petugas, dunia.kabid)),
    )
    assert hasil == [None, None]
    with app_nyata.app_context():
        assert len(_perkara()) == 3


def test_withdrawing_the_submission_and_handing_it_over_at_once(
    app_nyata: Flask, dunia: DuniaPermohonan
) -> None:
    """Either the case came first, and stays, or there is none."""
    from hi_cases.permohonan import services

    with transaksi(app_nyata):
        pkb = buat_pkb(dunia)
        nomor, versi = pkb.id, pkb.versi
    pilihan = PilihanPkb(GAGAL.gagal_pada, GAGAL.materi)
    hasil = serentak(
        app_nyata,
        lambda: layanan.alihkan(dunia.pengaju, nomor, pilihan),
        lambda: services.lakukan(dunia.pengaju, nomor, Tindakan.CABUT, versi, {}),
    )
    assert hasil[1] is None
    with app_nyata.app_context():
        assert len(_perkara()) == (1 if hasil[0] is None else 0)
