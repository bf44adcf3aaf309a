"""Twenty registrations at once, with real connections: numbers 1 to 20, no gap, no clash."""

from __future__ import annotations

from functools import partial

import pytest
import sqlalchemy as sa
from flask import Flask

from hi_cases.core import authz
from hi_cases.core.authz import SISTEM, Pelaku, Peran
from hi_cases.core.db import db, mulai_tulis
from hi_cases.core.errors import KonflikVersi, TindakanDitolak
from hi_cases.kalender_kerja import services as kalender
from hi_cases.perselisihan import services
from hi_cases.perselisihan.models import Perkara
from hi_cases.perselisihan.types import Tahap, Tindakan
from tests.integration.perselisihan.kantor import draf
from tests.perangkat.serentak import serentak

PETUGAS = Pelaku(None, "Petugas Uji", frozenset({Peran.PETUGAS}))
BANYAK = 20


def _siapkan(app: Flask, banyak: int) -> list[tuple[int, int]]:
    with app.app_context(), mulai_tulis():
        kalender.muat_acuan(SISTEM)
        hasil = []
        for _ in range(banyak):
            satu = services.buka_draf(PETUGAS, draf("HAK"))
            services.lakukan(
                PETUGAS, satu.id, Tindakan.TERIMA_BERKAS, satu.versi, {"tanggal": satu.masuk}
            )
            hasil.append((satu.id, satu.versi))
        db.session.commit()
        return hasil


def _catat(perkara_id: int, versi: int) -> None:
    masuk = sa.select(Perkara.masuk).where(Perkara.id == perkara_id)
    isi = {"tanggal": db.session.scalar(masuk)}
    services.lakukan(PETUGAS, perkara_id, Tindakan.CATAT, versi, isi)


def _serentak(app: Flask, tugas: list[tuple[int, int]]) -> list[Exception]:
    return [galat for galat in serentak(app, *(partial(_catat, *satu) for satu in tugas)) if galat]


def _nomor(app: Flask) -> list[tuple[int | None, str | None]]:
    with app.app_context():
        stmt = sa.select(Perkara.urutan_register, Perkara.nomor).order_by(Perkara.urutan_register)
        return [tuple(baris) for baris in db.session.execute(stmt)]


@pytest.fixture
def app_terisi(app_nyata: Flask, jam) -> Flask:
    """The clock stands still, so that all twenty fall into one year."""
    assert authz.tabel().baris
    return app_nyata


def test_dua_puluh_pencatatan_serentak_tanpa_celah(app_terisi: Flask) -> None:
    galat = _serentak(app_terisi, _siapkan(app_terisi, BANYAK))
    assert galat == []
    nomor = _nomor(app_terisi)
    assert [urut for urut, _ in nomor] == list(range(1, BANYAK + 1))
    assert nomor[0][1] == "560/001/HI/2026"
    assert nomor[-1][1] == "560/020/HI/2026"


def test_satu_perkara_dicatat_serentak_hanya_sekali(app_terisi: Flask) -> None:
    """Ten people press the button on one case: one number is used, nine are told so."""
    satu = _siapkan(app_terisi, 1) * 10
    galat = _serentak(app_terisi, satu)
    assert len(galat) == 9
    assert {type(satu) for satu in galat} <= {KonflikVersi, TindakanDitolak}
    assert _nomor(app_terisi) == [(1, "560/001/HI/2026")]


def test_pencatatan_yang_batal_tidak_meninggalkan_celah(app_terisi: Flask) -> None:
    (pertama, kedua) = _siapkan(app_terisi, 2)
    with app_terisi.app_context(), mulai_tulis():
        isi = {"tanggal": "2026-03-02"}
        services.lakukan(PETUGAS, *_akhiran(pertama), isi)
        db.session.rollback()
    with app_terisi.app_context(), mulai_tulis():
        perkara = services.lakukan(PETUGAS, *_akhiran(kedua), isi)
        assert (perkara.tahap, perkara.urutan_register) == (Tahap.DICATAT, 1)
        db.session.commit()


def _akhiran(satu: tuple[int, int]) -> tuple[int, Tindakan, int]:
    return satu[0], Tindakan.CATAT, satu[1]
