"""Jobs as rows: done once, taken over when silent, cancelled, given up in the end."""

from datetime import timedelta

import pytest
from flask import Flask

from hi_cases.core import clock, pekerjaan
from hi_cases.core.authz import Pelaku, Peran
from hi_cases.core.db import db
from hi_cases.core.errors import TidakDitemukan, TindakanDitolak
from hi_cases.core.pekerjaan import StatusPekerjaan
from hi_cases.core.queue import Perekam
from tests.perangkat.basis import Jam

RINA = Pelaku(5, "Rina", frozenset({Peran.PETUGAS}))
BUDI = Pelaku(6, "Budi", frozenset({Peran.PETUGAS}))


def _maju(jam: Jam, menit: int) -> None:
    jam.atur((clock.sekarang() + timedelta(minutes=menit)).isoformat())


def test_is_sent_after_commit_only(app: Flask, jam: Jam, perekam: Perekam) -> None:
    satu = pekerjaan.buat(RINA, "impor.jalankan", "Impor", {"berkas": "a"})
    assert perekam.terkirim == []
    db.session.commit()
    assert perekam.terkirim == [("impor.jalankan", (satu.id,))]


def test_a_rolled_back_job_is_never_sent(app: Flask, jam: Jam, perekam: Perekam) -> None:
    pekerjaan.buat(RINA, "impor.jalankan", "Impor", {})
    db.session.rollback()
    db.session.commit()
    assert perekam.terkirim == []


def test_a_message_that_comes_twice_starts_it_once(app: Flask, jam: Jam) -> None:
    satu = pekerjaan.buat(RINA, "impor.jalankan", "Impor", {})
    assert pekerjaan.mulai(satu.id) is satu
    assert pekerjaan.mulai(satu.id) is None
    _maju(jam, 3)
    assert pekerjaan.mulai(satu.id) is satu
    assert satu.percobaan == 2
    pekerjaan.selesaikan(satu, {"masuk": 3})
    assert pekerjaan.mulai(satu.id) is None


def test_the_sweeper_sends_silent_jobs_again_and_gives_up_in_the_end(
    app: Flask, jam: Jam, perekam: Perekam
) -> None:
    satu = pekerjaan.buat(RINA, "impor.jalankan", "Impor", {})
    db.session.commit()
    perekam.terkirim.clear()
    assert pekerjaan.sapu() == 0
    for _ in range(pekerjaan.PERCOBAAN_MAKS):
        _maju(jam, 3)
        assert pekerjaan.sapu() == 1
        assert pekerjaan.mulai(satu.id) is satu
    db.session.commit()
    assert len(perekam.terkirim) == pekerjaan.PERCOBAAN_MAKS
    _maju(jam, 3)
    pekerjaan.sapu()
    assert satu.status == StatusPekerjaan.GAGAL
    assert "Hubungi admin" in satu.galat


def test_cancelling_stops_the_work_and_is_the_owners_alone(app: Flask, jam: Jam) -> None:
    satu = pekerjaan.buat(RINA, "impor.jalankan", "Impor", {})
    pekerjaan.mulai(satu.id)
    assert pekerjaan.maju(satu, 10, 100)
    assert satu.persen == 10
    with pytest.raises(TidakDitemukan):
        pekerjaan.batalkan(BUDI, satu.id)
    pekerjaan.batalkan(RINA, satu.id)
    assert not pekerjaan.maju(satu, 20, 100)
    with pytest.raises(pekerjaan.SudahBerakhir):
        pekerjaan.selesaikan(satu, {"masuk": 3})
    assert (satu.status, satu.hasil) == (StatusPekerjaan.DIBATALKAN, None)
    with pytest.raises(TindakanDitolak):
        pekerjaan.batalkan(RINA, satu.id)
