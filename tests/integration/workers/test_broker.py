"""A real worker on both shapes: a folder as broker beside SQLite, Redis beside PostgreSQL."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import timedelta

import pytest

import config
from hi_cases.core import broker, clock, denyut, pekerjaan, queue
from hi_cases.core.authz import SISTEM
from hi_cases.core.db import db
from hi_cases.core.pekerjaan import Pekerjaan, StatusPekerjaan
from tests.perangkat.basis import AKAR, buat_aplikasi

SABAR = 120.0


def _tunggu(syarat: Callable[[], bool], proses: subprocess.Popen[bytes]) -> None:
    akhir = time.monotonic() + SABAR
    while not syarat():
        assert proses.poll() is None, "the worker ended"
        assert time.monotonic() < akhir, "the worker did nothing in time"
        time.sleep(0.1)


@pytest.fixture
def worker(basis_nyata, request):
    redis_url = request.getfixturevalue("redis_url") if basis_nyata.jenis != "sqlite" else None
    env = basis_nyata.env | ({"REDIS_URL": redis_url} if redis_url else {})
    perintah = [sys.executable, "-m", "celery", "--app=workers.app:celery", "--quiet", "worker"]
    proses = subprocess.Popen(
        [*perintah, "--concurrency=1", "--without-gossip", "--without-mingle"],
        cwd=AKAR,
        env=env,
        start_new_session=True,
        stdin=subprocess.DEVNULL,
    )
    yield proses, config.baca(env)
    if proses.poll() is None:
        proses.send_signal(signal.SIGTERM)
    try:
        proses.wait(timeout=60)
    finally:
        if proses.poll() is None:
            os.killpg(proses.pid, signal.SIGKILL)
            proses.wait()


def test_a_message_sent_after_a_commit_reaches_the_worker(worker, basis_nyata):
    proses, atur = worker
    app = buat_aplikasi(basis_nyata)
    queue.pasang(queue.pengirim_celery(broker.aplikasi_pengirim(atur.redis_url, atur.data_dir)))
    try:
        with app.app_context():
            habis = pekerjaan.buat(SISTEM, "uji.tak_ada", "Habis percobaannya", {})
            habis.percobaan = pekerjaan.PERCOBAAN_MAKS
            habis.denyut_pada = clock.sekarang() - pekerjaan.DIAM - timedelta(seconds=1)
            db.session.info.clear()
            queue.kirim("inti.sapu_pekerjaan")
            db.session.commit()
            nomor = habis.id

        def berakhir() -> bool:
            with app.app_context():
                return db.session.get(Pekerjaan, nomor).status == StatusPekerjaan.GAGAL

        _tunggu(berakhir, proses)
        # The sign follows the worker's readiness, which a first message may overtake.
        _tunggu(lambda: denyut.hidup(denyut.Siapa.WORKER, atur.redis_url, atur.data_dir), proses)
        assert denyut.broker_menjawab(atur.redis_url, atur.data_dir)
    finally:
        queue.pasang(None)
        with app.app_context():
            db.engine.dispose()
