"""Letters issued at once, with real connections: numbers 1 to 20, no gap, no clash."""

from __future__ import annotations

import uuid
from functools import partial
from typing import Any

import pytest
import sqlalchemy as sa
from flask import Flask

from hi_cases.akun.models import Pengguna
from hi_cases.core import clock
from hi_cases.core.authz import Pelaku, Peran
from hi_cases.core.db import db, mulai_tulis
from hi_cases.core.errors import KonflikVersi, TindakanDitolak
from hi_cases.surat import services
from hi_cases.surat.models import NomorSurat, Surat
from hi_cases.surat.services import delegasi
from hi_cases.surat.types import SebutanDelegasi, StatusSurat
from tests.integration.surat.persetujuan.dunia import (
    MEDIATOR_SAJA,
    Benda,
    draf,
    giliran_kini,
    muat_dasar,
    tambah_templat,
    templat,
)
from tests.perangkat.serentak import serentak

BANYAK = 20
Tugas = tuple[int, int]


def _akun(*peran: Peran) -> Pelaku:
    kode = uuid.uuid4().hex
    satu = Pengguna(
        nama="Mediator Uji",
        email=f"{kode}@uji.test",
        password="!",
        active=True,
        fs_uniquifier=kode,
        dibuat_pada=clock.sekarang(),
    )
    satu.peran = list(peran)
    db.session.add(satu)
    db.session.flush()
    return satu.pelaku


def _siapkan(app: Flask, benda: Benda, banyak: int) -> tuple[Pelaku, list[Tugas]]:
    with app.app_context(), mulai_tulis():
        muat_dasar()
        pelaku = _akun(Peran.MEDIATOR)
        benda.mediator = pelaku.id
        benda.pasang()
        versi = tambah_templat(templat("surat_contoh", MEDIATOR_SAJA))
        hasil = []
        for urut in range(banyak):
            surat = draf(pelaku, versi, rujukan_id=urut + 1)
            services.ajukan(pelaku, surat.id, surat.versi)
            hasil.append((giliran_kini(surat).id, surat.versi))
        db.session.commit()
        return pelaku, hasil


def _serentak(app: Flask, kerja: Any, tugas: list[Any]) -> list[Exception]:
    return [galat for galat in serentak(app, *(partial(kerja, satu) for satu in tugas)) if galat]


def _buku(app: Flask) -> list[tuple[int, str]]:
    with app.app_context():
        stmt = sa.select(NomorSurat.urutan, NomorSurat.nomor).order_by(NomorSurat.urutan)
        return [tuple(baris) for baris in db.session.execute(stmt)]


@pytest.fixture
def app_surat(app_nyata: Flask, jam: Any, benda: Benda) -> Flask:
    """The clock stands still, so that all fall into one year."""
    jam.atur("2026-04-06")
    return app_nyata


def test_twenty_letters_at_once_have_numbers_1_to_20(app_surat: Flask, benda: Benda) -> None:
    pelaku, tugas = _siapkan(app_surat, benda, BANYAK)
    galat = _serentak(app_surat, lambda t: services.setujui(pelaku, *t), tugas)
    assert galat == []
    buku = _buku(app_surat)
    assert [urut for urut, _ in buku] == list(range(1, BANYAK + 1))
    assert (buku[0][1], buku[-1][1]) == ("560/001/HI-S/IV/2026", "560/020/HI-S/IV/2026")
    with app_surat.app_context():
        semua = db.session.scalars(sa.select(Surat)).all()
        assert {satu.status for satu in semua} == {StatusSurat.TERBIT}
        assert len({satu.nomor for satu in semua}) == BANYAK
        assert len({satu.kode_periksa for satu in semua}) == BANYAK


def test_letters_that_fail_give_their_numbers_back(app_surat: Flask, benda: Benda) -> None:
    """Every second one is refused by its thing, after its number was taken."""
    pelaku, tugas = _siapkan(app_surat, benda, BANYAK)
    terbit = benda._terbit

    def kadang(siapa: Pelaku, surat: Surat) -> None:
        terbit(siapa, surat)
        if surat.rujukan_id % 2:
            raise TindakanDitolak("Ditolak.")

    benda._terbit = kadang  # type: ignore[method-assign]
    benda.pasang()
    galat = _serentak(app_surat, lambda t: services.setujui(pelaku, *t), tugas)
    assert [str(satu) for satu in galat] == ["Ditolak."] * 10
    assert [urut for urut, _ in _buku(app_surat)] == list(range(1, 11))


def test_ten_clicks_on_one_letter_issue_it_once(app_surat: Flask, benda: Benda) -> None:
    pelaku, (satu,) = _siapkan(app_surat, benda, 1)
    galat = _serentak(app_surat, lambda t: services.setujui(pelaku, *t), [satu] * 10)
    assert len(galat) == 9
    assert {type(g) for g in galat} <= {services.setujui.__globals__["SuratBerubah"], KonflikVersi}
    assert [urut for urut, _ in _buku(app_surat)] == [1]
    assert [nama for nama, _ in benda.panggilan].count("terbit") == 1


def test_one_office_is_not_given_twice_at_once(app_surat: Flask, benda: Benda) -> None:
    with app_surat.app_context(), mulai_tulis():
        admin = _akun(Peran.ADMIN)
        wakil = [_akun(Peran.MEDIATOR).id for _ in range(5)]
        db.session.commit()
    hari = _hari()

    def catat(pengguna_id: int | None) -> None:
        delegasi.catat(
            admin,
            peran=Peran.KABID,
            pengguna_id=pengguna_id or 0,
            sebutan=SebutanDelegasi.PLH,
            dari=hari,
            sampai=hari,
            dasar="Surat Perintah 1",
        )

    galat = _serentak(app_surat, catat, wakil)
    assert len(galat) == 4
    assert all("sudah menjadi Plh. Kepala bidang" in str(satu) for satu in galat)


def _hari() -> Any:
    return clock.hari_ini()
