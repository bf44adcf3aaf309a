"""One receipt confirmed by many at once, with real connections: it is confirmed once."""

from __future__ import annotations

import threading
import uuid
from datetime import date
from types import SimpleNamespace
from typing import Any

import sqlalchemy as sa
from flask import Flask

from hi_cases.akun.models import Pengguna
from hi_cases.audit.models import Jejak
from hi_cases.core import clock
from hi_cases.core.authz import SISTEM, Peran
from hi_cases.core.db import db, mulai_tulis
from hi_cases.core.errors import KonflikVersi, TindakanDitolak
from hi_cases.surat.models import Penyampaian
from hi_cases.surat.services import muat_bawaan, sampaikan
from hi_cases.surat.services.kop import muat_kop
from tests.integration.surat.sampaikan.loket import PANGGILAN, Loket

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


def test_one_receipt_by_many_hands_is_one(app_nyata: Flask, jam: Any) -> None:
    with app_nyata.app_context(), mulai_tulis():
        loket = Loket(jam, _akun, "2026-03-02")
        muat_kop(SISTEM)
        muat_bawaan(SISTEM)
        loket.limpahkan("HAK")
        isian = {**PANGGILAN, "untuk_tanggal": "2026-03-09"}
        surat = loket.tulis("panggilan", loket.mediator, loket.termohon, isian)
        loket.terbitkan(surat, loket.mediator)
        satu = loket.kirim_pos(surat, loket.termohon, "2026-03-02")
        nomor, versi, petugas = satu.id, satu.versi, loket.petugas
        db.session.commit()
    galat: list[Exception] = []
    mulai = threading.Barrier(BANYAK)

    def terima() -> None:
        mulai.wait(timeout=60)
        with app_nyata.app_context(), mulai_tulis():
            try:
                sampaikan.terima(petugas, nomor, versi, date(2026, 3, 2), "Budi", "Resi 1")
                db.session.commit()
            except Exception as sebab:
                db.session.rollback()
                galat.append(sebab)

    semua = [threading.Thread(target=terima) for _ in range(BANYAK)]
    for utas in semua:
        utas.start()
    for utas in semua:
        utas.join(timeout=120)
    assert len(galat) == BANYAK - 1
    assert all(isinstance(satu, KonflikVersi | TindakanDitolak) for satu in galat), galat
    with app_nyata.app_context():
        baris = db.session.scalars(sa.select(Penyampaian)).one()
        assert baris.diterima_pada == date(2026, 3, 2)
        jejak = sa.select(sa.func.count()).select_from(Jejak)
        for tindakan in ("surat.diterima", "perselisihan.catat_terima_panggilan"):
            assert db.session.scalar(jejak.where(Jejak.tindakan == tindakan)) == 1
