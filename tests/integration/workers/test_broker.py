"""A real worker on both shapes: a folder as broker beside SQLite, Redis beside PostgreSQL."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import sqlalchemy as sa

import config
from hi_cases.core import broker, clock, denyut, pekerjaan, queue
from hi_cases.core.authz import SISTEM
from hi_cases.core.db import db
from hi_cases.core.jalan import JalanTugas
from hi_cases.core.pekerjaan import Pekerjaan, StatusPekerjaan
from hi_cases.factory import berkala_semua
from tests.perangkat.basis import AKAR, buat_aplikasi

SABAR = 120.0


def _tunggu(syarat: Callable[[], bool], proses: subprocess.Popen[bytes]) -> None:
    akhir = time.monotonic() + SABAR
    while not syarat():
        assert proses.poll() is None, "the worker ended"
        assert time.monotonic() < akhir, "the worker did nothing in time"
        time.sleep(0.1)


@pytest.mark.parametrize("jenis", ["folder", "redis"])
def test_what_a_person_asked_for_waits_for_one_task_of_the_night(jenis, tmp_path, request):
    """However much there is to catch up; by a folder as by Redis."""
    redis_url = None
    if jenis == "redis":
        # A database of its own: in the first one lies what other tests have sent.
        redis_url = urlsplit(request.getfixturevalue("redis_url"))._replace(path="/7").geturl()
    aplikasi = broker.aplikasi_pengirim(redis_url, tmp_path)
    kirim = queue.pengirim_celery(aplikasi)
    for i in range(5):
        kirim(queue.Pesan("malam", (i,), belakangan=True))
    kirim(queue.Pesan("orang", (9,)))
    urut: list[str] = []
    with aplikasi.connection_for_read() as sambungan:
        penerima = sambungan.Consumer(
            list(aplikasi.amqp.queues.values()),
            callbacks=[lambda _isi, pesan: (urut.append(pesan.headers["task"]), pesan.ack())],
        )
        penerima.qos(prefetch_count=1)
        with penerima:
            while len(urut) < 6:
                sambungan.drain_events(timeout=10)
    assert "orang" in urut[:2]
    assert sorted(urut) == ["malam"] * 5 + ["orang"]


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


def _anak(proses: subprocess.Popen[bytes]) -> list[int]:
    semua = Path(f"/proc/{proses.pid}/task/{proses.pid}/children").read_text().split()
    return [int(satu) for satu in semua]


def test_work_goes_on_when_an_idle_process_is_killed(worker, basis_nyata):
    """Beside a folder the lock of the pipe dies with it: the worker ends, to be forked anew. Beside
    Redis its place is taken by another."""
    proses, atur = worker
    _tunggu(lambda: denyut.hidup(denyut.Siapa.WORKER, atur.redis_url, atur.data_dir), proses)
    (lama,) = _anak(proses)
    os.kill(lama, signal.SIGKILL)
    if atur.redis_url is None:
        assert proses.wait(timeout=30) == os.EX_TEMPFAIL
    else:
        _tunggu(lambda: bool(set(_anak(proses)) - {lama}), proses)


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


def test_a_worker_that_starts_runs_each_daily_task_that_was_missed_once(worker, basis_nyata):
    """A new installation is one that was off so far: nobody sends anything but the worker."""
    proses, atur = worker
    harian = {satu.nama for satu in berkala_semua() if satu.harian is not None and satu.susul}
    app = buat_aplikasi(basis_nyata)

    def jalan() -> list[tuple[str, str]]:
        with app.app_context():
            stmt = sa.select(JalanTugas.nama, JalanTugas.status)
            return [
                (nama, status.value)
                for nama, status in db.session.execute(stmt.where(JalanTugas.nama.in_(harian)))
            ]

    kirim = queue.pengirim_celery(broker.aplikasi_pengirim(atur.redis_url, atur.data_dir))
    akhir = {satu.nama for satu in berkala_semua() if satu.paling_akhir}
    try:
        dahulu = sorted((nama, "selesai") for nama in harian - akhir)
        _tunggu(lambda: sorted(jalan()) == dahulu, proses)
        # The next turn of the timetable brings what looks at all of them.
        kirim(queue.Pesan("inti.kejar", ()))
        _tunggu(lambda: sorted(jalan()) == sorted((nama, "selesai") for nama in harian), proses)
        # Asked again, by hand and by the timetable: what is done stays done once.
        for nama in sorted(harian):
            kirim(queue.Pesan(nama, ()))
        with app.app_context():
            terakhir = db.session.scalar(sa.select(sa.func.max(JalanTugas.id)))
        kirim(queue.Pesan("inti.kejar", ()))

        def kejar_lagi() -> bool:
            with app.app_context():
                stmt = sa.select(sa.func.max(JalanTugas.id)).filter_by(
                    nama="inti.kejar", status="selesai"
                )
                return (db.session.scalar(stmt) or 0) > (terakhir or 0)

        _tunggu(kejar_lagi, proses)
        assert sorted(jalan()) == sorted((nama, "selesai") for nama in harian)
    finally:
        with app.app_context():
            db.engine.dispose()
