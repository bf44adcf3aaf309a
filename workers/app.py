"""The Celery application, and the frame every task runs in.

A task is written as a plain function under `@tugas("domain.kata_kerja")`. The frame gives it an
application context and a writing transaction, commits at its end, tries again on errors that pass,
and leaves a terminal state when it gives up: a job row (`pekerjaan`) becomes GAGAL with a sentence
for its owner. A task takes ids only and acts only if the row still asks for it, so a message that
is lost, doubled or late changes nothing.
"""

import logging
import pkgutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from typing import Any
from zlib import crc32

import sqlalchemy as sa
from celery import Celery, Task, bootsteps, signals
from celery.utils.time import get_exponential_backoff_interval
from flask import Flask, has_app_context
from kombu import Exchange, Queue
from sqlalchemy.exc import InterfaceError, OperationalError

import config
from hi_cases import factory
from hi_cases.core import denyut, pekerjaan, queue
from hi_cases.core import logging as catatan
from hi_cases.core.broker import ANTREAN, setelan_broker
from hi_cases.core.db import db, kunci, mulai_tulis
from workers import tasks
from workers.schedule import JADWAL

log = logging.getLogger(__name__)

# Below the broker's visibility timeout (300 s): a task still running is never handed out twice.
BATAS_LUNAK, BATAS_KERAS = 240, 270
SEMENTARA = (OperationalError, InterfaceError, ConnectionError, TimeoutError)
PESAN_GAGAL = (
    "Pekerjaan tidak dapat diselesaikan karena gangguan sistem. "
    "Coba lagi; bila tetap gagal, hubungi admin sistem."
)


def _setelan() -> dict[str, Any]:
    atur = config.baca()
    return setelan_broker(atur.redis_url, atur.data_dir) | {
        "beat_schedule": JADWAL,
        "beat_schedule_filename": str(atur.data_dir / "jadwal-beat"),
        "imports": [f"workers.tasks.{m.name}" for m in pkgutil.iter_modules(tasks.__path__)],
        "task_acks_late": True,
        "task_reject_on_worker_lost": True,
        "task_soft_time_limit": BATAS_LUNAK,
        "task_time_limit": BATAS_KERAS,
        "task_create_missing_queues": False,
        "task_queues": (Queue(ANTREAN, Exchange(ANTREAN), routing_key=ANTREAN),),
        "task_default_exchange": ANTREAN,
        "task_default_routing_key": ANTREAN,
        "worker_prefetch_multiplier": 1,
        "worker_max_tasks_per_child": 500,
        "worker_hijack_root_logger": False,
        "worker_cancel_long_running_tasks_on_connection_loss": True,
    }


celery = Celery("hi_cases")
celery.add_defaults(_setelan)

_aplikasi: Flask | None = None


def aplikasi() -> Flask:
    """Return this process's application, made once, sending to this same broker."""
    global _aplikasi
    if _aplikasi is None:
        _aplikasi = factory.create_app(config.baca())
        queue.pasang(queue.pengirim_celery(celery))
    return _aplikasi


class Denyut(bootsteps.StartStopStep):
    """Leaves a sign of life for /readyz while the worker's own timer turns."""

    requires = ("celery.worker.components:Timer",)

    def __init__(self, worker: Any, **_pilihan: Any) -> None:
        super().__init__(worker)
        atur = config.baca()
        self.tujuan = (atur.redis_url, atur.data_dir)
        self.ulangan: Any = None

    def _tandai(self) -> None:
        try:
            denyut.tandai(*self.tujuan)
        except Exception:
            log.exception("could not leave a sign of life")

    def start(self, parent: Any, **_lain: Any) -> None:
        """Begin with the worker; the first sign waits until it takes messages."""
        signals.worker_ready.connect(lambda **_lain: self._tandai(), weak=False)
        self.ulangan = parent.timer.call_repeatedly(denyut.JEDA, self._tandai)

    def stop(self, parent: Any, **_lain: Any) -> None:
        """End with the worker."""
        if self.ulangan is not None:
            self.ulangan.cancel()
        denyut.hapus(*self.tujuan)


celery.steps["worker"].add(Denyut)  # ty: ignore[not-subscriptable]


@signals.setup_logging.connect
def _pasang_catatan(loglevel: int | None = None, **_lain: object) -> None:
    catatan.pasang(json_baris=config.baca().produksi)
    # Celery's own voice is as loud as its --loglevel says; ours stays as it is.
    logging.getLogger("celery").setLevel(loglevel or logging.INFO)


@signals.worker_process_init.connect
def _siapkan_proses(**_lain: object) -> None:
    # After the fork, so that no connection is shared; before the first task, so that none waits.
    aplikasi()


@contextmanager
def _transaksi() -> Iterator[None]:
    """Run inside an application context and one writing transaction, committed at the end."""
    with nullcontext() if has_app_context() else aplikasi().app_context(), mulai_tulis():
        try:
            yield
            db.session.commit()
        except BaseException:
            db.session.rollback()
            raise


def nomor_kunci(nama: str) -> int:
    """Return the advisory lock's number of a periodic task on PostgreSQL."""
    return crc32(nama.encode())


def _dapat_giliran(nama: str) -> bool:
    """Hold the lock of a periodic task until commit; False when another worker holds it.

    SQLite needs none: the writing transaction already keeps everybody else out.
    """
    if db.session.get_bind().dialect.name != "postgresql":
        return True
    return bool(db.session.scalar(sa.select(sa.func.pg_try_advisory_xact_lock(nomor_kunci(nama)))))


class Tugas(Task):
    """The frame of a task; see the module's docstring."""

    abstract = True
    name: str
    max_retries = 4
    berkala = False
    pekerjaan = False

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Run the task's function in its frame; what may pass is tried again, later and later."""
        try:
            with _transaksi():
                if self.berkala and not _dapat_giliran(self.name):
                    return None
                return super().__call__(*args, **kwargs)
        except SEMENTARA as galat:
            jeda = get_exponential_backoff_interval(2, self.request.retries, 60, full_jitter=True)
            raise self.retry(exc=galat, countdown=jeda) from galat

    def on_failure(
        self, exc: Exception, task_id: str, args: Any, kwargs: Any, einfo: object
    ) -> None:
        """Leave a terminal state behind the last try."""
        log.error("task %s failed for %s", self.name, args, exc_info=exc)
        if self.pekerjaan:
            gagalkan_pekerjaan(self.name, args[0])


def gagalkan_pekerjaan(jenis: str, pekerjaan_id: int) -> None:
    """End an open job as failed, in a transaction of its own."""
    with _transaksi():
        baris = db.session.scalar(
            kunci(sa.select(pekerjaan.Pekerjaan).filter_by(id=pekerjaan_id, jenis=jenis))
        )
        if baris is not None and baris.status in pekerjaan.TERBUKA:
            pekerjaan.gagalkan(baris, PESAN_GAGAL)


def simpan_kemajuan() -> None:
    """Commit what a job has done so far, so that its page shows the progress."""
    db.session.commit()


def tugas(nama: str, **pilihan: Any) -> Callable[[Callable[..., Any]], Tugas]:
    """Register a function as the task `nama`.

    `pekerjaan=True`: its argument is the id of a job row, which ends as GAGAL if the task does.
    `berkala=True`: sent by the timetable; two never run at once.
    """
    return celery.task(name=nama, base=Tugas, **pilihan)
