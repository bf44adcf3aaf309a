"""Two at once, with real commits: one set of rows, one notice, one message."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

import pytest
import sqlalchemy as sa
from flask import Flask

from hi_cases.core.authz import SISTEM
from hi_cases.core.db import db, mulai_tulis
from hi_cases.kalender_kerja import services as kalender
from hi_cases.pemberitahuan.models import Kabar, Pengingat, PesanKeluar
from hi_cases.pemberitahuan.services import ingatkan as services
from hi_cases.pemberitahuan.types import StatusPengingat
from tests.integration.pengingat.dunia import Dunia, buka
from tests.perangkat.klien import buat_pengguna
from tests.perangkat.serentak import serentak

HARI = date(2026, 3, 30)
BANYAK = 12


def _serentak(app: Flask, kerja: Sequence[Callable[[], object]]) -> list[object]:
    """Do all at one moment; return what each of them answered, or how it was refused."""
    nilai: list[object] = []
    galat = serentak(app, *(lambda satu=satu: nilai.append(satu()) for satu in kerja))
    return [*nilai, *filter(None, galat)]


@pytest.fixture
def banyak(app_nyata: Flask, jam, monkeypatch) -> Dunia:
    """Twelve deadlines of a mediator and two of a party without an account, on the day of H-2."""
    dunia = Dunia()
    dunia.pasang(monkeypatch)
    jam.atur(f"{HARI}")
    with app_nyata.app_context(), mulai_tulis():
        kalender.muat_acuan(SISTEM)
        mediator = buat_pengguna("mediator").id
        for peran in ("subkoor", "kabid", "kadis"):
            buat_pengguna(peran)
        for nomor in range(1, BANYAK + 1):
            buka(nomor, mediator=mediator)
        for nomor in (101, 102):
            buka(nomor, kode="JWB-10", mediator=mediator)
        db.session.commit()
    return dunia


def _jumlah(model: type, **syarat: object) -> int:
    stmt = sa.select(sa.func.count()).select_from(model).filter_by(**syarat)
    return db.session.scalar(stmt) or 0


def test_two_runs_at_once_write_one_set(app_nyata: Flask, banyak: Dunia, perekam):
    hasil = _serentak(app_nyata, [lambda: services.susun(HARI)] * 3)
    # Mediator and subkoor: H-2 by page and e-mail; of the mediator H-5 is replaced. Two rungs
    # of parties without an account.
    per_tenggat = 2 + 2 + 1
    assert sorted(map(str, hasil)) == sorted(map(str, [0, 0, BANYAK * per_tenggat + 2]))
    with app_nyata.app_context():
        assert _jumlah(Pengingat) == BANYAK * per_tenggat + 2
        assert _jumlah(Pengingat, status=StatusPengingat.TANPA_ALAMAT) == 2
        # The officer was told of each of the two parties once.
        assert _jumlah(Kabar) == 2
    muka = [ids[0] for nama, ids in perekam.terkirim if nama == services.TUGAS]
    assert len(muka) == len(set(muka)) == BANYAK * 2


def test_two_workers_on_one_hint_make_one_notice(app_nyata: Flask, banyak: Dunia):
    with app_nyata.app_context(), mulai_tulis():
        services.susun(HARI)
        db.session.commit()
        ids = db.session.scalars(
            sa.select(Pengingat.id)
            .filter_by(status=StatusPengingat.MENUNGGU, kanal="aplikasi")
            .order_by(Pengingat.id)
        ).all()
        sebelum = _jumlah(Kabar)
        sebelum_pesan = _jumlah(PesanKeluar)
    for satu in ids[:4]:
        hasil = _serentak(app_nyata, [lambda satu=satu: services.ingatkan(satu)] * 3)
        assert sorted(map(str, hasil)) == ["None", "None", str(StatusPengingat.DIBUAT)]
    # The rest by workers that all take all of them, in opposite orders.
    for urutan in (ids[4:], ids[:3:-1]):
        hasil = _serentak(app_nyata, [lambda satu=satu: services.ingatkan(satu) for satu in urutan])
        assert not [satu for satu in hasil if isinstance(satu, Exception)]
    with app_nyata.app_context():
        assert _jumlah(Kabar) - sebelum == len(ids) == BANYAK * 2
        assert _jumlah(PesanKeluar) - sebelum_pesan == BANYAK * 2
        assert _jumlah(Pengingat, status=StatusPengingat.MENUNGGU) == 0


def test_met_and_said_at_once_end_in_one_of_both(app_nyata: Flask, banyak: Dunia):
    with app_nyata.app_context(), mulai_tulis():
        services.susun(HARI)
        db.session.commit()
        muka = db.session.scalars(
            sa.select(Pengingat).filter_by(status=StatusPengingat.MENUNGGU, kanal="aplikasi")
        ).first()
        assert muka is not None
        pengingat_id, tenggat_id = muka.id, muka.tenggat_id
        rujukan = kalender.pegang(tenggat_id).rujukan
        db.session.rollback()
    hasil = _serentak(
        app_nyata,
        [
            lambda: services.ingatkan(pengingat_id),
            lambda: kalender.penuhi(SISTEM, rujukan, "ANJ-10", HARI) and "terpenuhi",
        ],
    )
    assert not [satu for satu in hasil if isinstance(satu, Exception)]
    with app_nyata.app_context():
        akhir = db.session.get(Pengingat, pengingat_id).status
        assert akhir in {StatusPengingat.DIBUAT, StatusPengingat.TIDAK_PERLU}
        kunci = f"tenggat:{tenggat_id}:2026-04-01:-2:%"
        dibuat = db.session.scalar(
            sa.select(sa.func.count(Kabar.id)).where(Kabar.kunci.like(kunci))
        )
        assert dibuat == (1 if akhir is StatusPengingat.DIBUAT else 0)
