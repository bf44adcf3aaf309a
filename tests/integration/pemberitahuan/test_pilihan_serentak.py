"""One account chooses for the first time in two windows at one moment."""

from __future__ import annotations

import threading
from typing import Any

import pytest
import sqlalchemy as sa
from flask import Flask

from hi_cases.core.db import db
from hi_cases.pemberitahuan import rules, services
from hi_cases.pemberitahuan.models import Pilihan
from hi_cases.pemberitahuan.types import CaraTerima, Kanal, Kelompok
from tests.perangkat.klien import buat_pengguna
from tests.perangkat.serentak import serentak, transaksi

SEBENTAR = 2.0  # seconds in which the other one gets as far as it can
PILIHAN = {(Kelompok.SIDANG, Kanal.SUREL): CaraTerima.TIDAK}


def test_the_first_choice_twice_at_one_moment(
    app_nyata: Flask, jam: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    with transaksi(app_nyata):
        pelaku = buat_pengguna("pekerja").pelaku
        db.session.flush()
    asli, berdua = rules.dapat_dipilih, threading.Barrier(2)

    def dapat(*isi: Any, **lain: Any) -> Any:
        """Both have seen that there is no row yet, if nothing keeps them apart."""
        try:
            berdua.wait(SEBENTAR)
        except threading.BrokenBarrierError:
            pass
        return asli(*isi, **lain)

    monkeypatch.setattr(rules, "dapat_dipilih", dapat)
    simpan = [lambda: services.simpan_pilihan(pelaku, PILIHAN)] * 2
    assert serentak(app_nyata, *simpan) == [None, None]
    with app_nyata.app_context():
        semua = db.session.scalars(sa.select(Pilihan).filter_by(pengguna_id=pelaku.id)).all()
        assert [satu.cara for satu in semua] == [CaraTerima.TIDAK]
