"""Receipts confirmed by many at once, with real connections: each is confirmed once."""

from __future__ import annotations

import uuid
from functools import partial
from types import SimpleNamespace
from typing import Any

import sqlalchemy as sa
from flask import Flask

from hi_cases.akun.models import Pengguna
from hi_cases.audit.models import Jejak
from hi_cases.core import clock
from hi_cases.core.authz import SISTEM, Pelaku, Peran
from hi_cases.core.db import db, mulai_tulis
from hi_cases.core.errors import KonflikVersi, TindakanDitolak
from hi_cases.surat.models import Penyampaian
from hi_cases.surat.services import muat_bawaan, sampaikan
from hi_cases.surat.services.kop import muat_kop
from tests.integration.surat.sampaikan.loket import PANGGILAN, Loket
from tests.perangkat.serentak import serentak

BANYAK = 6


def _akun(peran: str) -> Any:
    kode = uuid.uuid4().hex
    satu = Pengguna(
        nama=f"{peran} Uji",
        email=f"{kode}@uji.test",
        password="!",
        active=True,
        fs_uniquifier=kode,
        dibuat_pada=clock.sekarang(),
    )
    satu.peran = [Peran(peran)]
    db.session.add(satu)
    db.session.flush()
    return SimpleNamespace(pelaku=satu.pelaku)


def _serentak(app: Flask, petugas: Pelaku, kiriman: list[tuple[int, int]]) -> list[Exception]:
    """Confirm each of these sendings at the same moment; return what was refused."""

    def terima(nomor: int, versi: int) -> None:
        sampaikan.terima(petugas, nomor, versi, clock.hari_ini(), "Budi", "Resi 1")

    hasil = serentak(app, *(partial(terima, *satu) for satu in kiriman))
    galat = [sebab for sebab in hasil if sebab]
    assert all(isinstance(satu, KonflikVersi | TindakanDitolak) for satu in galat), galat
    return galat


def _loket(jam: Any) -> Loket:
    hasil = Loket(jam, _akun, "2026-03-02")
    muat_kop(SISTEM)
    muat_bawaan(SISTEM)
    return hasil


def test_one_receipt_by_many_hands_is_one(app_nyata: Flask, jam: Any) -> None:
    with app_nyata.app_context(), mulai_tulis():
        loket = _loket(jam)
        loket.limpahkan("HAK")
        isian = {**PANGGILAN, "untuk_tanggal": "2026-03-09"}
        surat = loket.tulis("panggilan", loket.mediator, loket.termohon, isian)
        loket.terbitkan(surat, loket.mediator)
        satu = loket.kirim_pos(surat, loket.termohon, "2026-03-02")
        kiriman, petugas = (satu.id, satu.versi), loket.petugas
        db.session.commit()
    assert len(_serentak(app_nyata, petugas, [kiriman] * BANYAK)) == BANYAK - 1
    with app_nyata.app_context():
        baris = db.session.scalars(sa.select(Penyampaian)).one()
        assert baris.diterima_pada == clock.hari_ini()
        jejak = sa.select(sa.func.count()).select_from(Jejak)
        for tindakan in ("surat.diterima", "perselisihan.catat_terima_panggilan"):
            assert db.session.scalar(jejak.where(Jejak.tindakan == tindakan)) == 1


def test_letters_of_one_envelope_at_once_do_not_wait_for_each_other(
    app_nyata: Flask, jam: Any
) -> None:
    """Anjuran and risalah to both parties, each by a hand of its own: all are received."""
    with app_nyata.app_context(), mulai_tulis():
        loket = _loket(jam)
        surat = loket.surat_anjuran()
        for pihak in (loket.pemohon, loket.termohon):
            loket.kirim_pos(surat, pihak, "2026-03-09")
        semua = db.session.scalars(sa.select(Penyampaian).order_by(Penyampaian.id)).all()
        kiriman, petugas = [(satu.id, satu.versi) for satu in semua], loket.petugas
        db.session.commit()
    assert len(kiriman) == 4
    _serentak(app_nyata, petugas, kiriman)
    with app_nyata.app_context():
        semua = db.session.scalars(sa.select(Penyampaian)).all()
        assert {satu.diterima_pada for satu in semua} == {clock.hari_ini()}
        jejak = sa.select(sa.func.count()).select_from(Jejak)
        terima = jejak.where(Jejak.tindakan == "perselisihan.catat_terima_anjuran")
        assert db.session.scalar(terima) == 2
