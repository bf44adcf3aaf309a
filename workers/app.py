"""The Celery application, and the frame every task runs in.

A task is written as a plain function under `@tugas("domain.kata_kerja")`. The frame gives it an
application context and a writing transaction, commits at its end, tries again on errors that pass,
and leaves a terminal state when it gives up: a job row (`pekerjaan`) becomes GAGAL with a sentence
for its owner. A task takes ids only and acts only if the row still asks for it, so a message that
is lost, doubled or late changes nothing.

A task of the timetable (`berkala=True`) leaves a row of each run (`core/jalan.py`), in three steps
while its process holds the task's turn. That it began is committed first, by itself: beside SQLite
there is one writer at a time, and a second transaction opened inside the task's own would wait for
it for ever. That it ended well is written in the task's own transaction, so that "done" and
"written down as done" are one commit and no crash comes between them. That it failed is written
after the task's transaction was undone.
"""

import logging
import os
import pkgutil
import signal
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext, suppress
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from celery import Celery, Task, bootsteps, signals
from celery.exceptions import SoftTimeLimitExceeded
from celery.utils.time import get_exponential_backoff_interval
from celery.worker import state
from flask import Flask, has_app_context
from sqlalchemy.exc import InterfaceError, OperationalError, SQLAlchemyError

import config
from hi_cases import factory
from hi_cases.core import denyut, jalan, pekerjaan, queue
from hi_cases.core import logging as catatan
from hi_cases.core.broker import setelan_broker
from hi_cases.core.db import db, kunci, mulai_tulis
from hi_cases.core.errors import GalatDomain
from hi_cases.core.giliran import giliran
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
        "beat_scheduler": "workers.schedule:Penjadwal",
        # Never asleep for longer than the time between two signs of life.
        "beat_max_loop_interval": denyut.JEDA,
        "beat_schedule_filename": str(atur.data_dir / "jadwal-beat"),
        "imports": [f"workers.tasks.{m.name}" for m in pkgutil.iter_modules(tasks.__path__)],
        "task_acks_late": True,
        "task_reject_on_worker_lost": True,
        "task_soft_time_limit": BATAS_LUNAK,
        "task_time_limit": BATAS_KERAS,
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
            denyut.tandai(denyut.Siapa.WORKER, *self.tujuan)
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
        denyut.hapus(denyut.Siapa.WORKER, *self.tujuan)


class Kolam(bootsteps.StartStopStep):
    """Ends the worker when one of its processes was killed, where all take from one pipe.

    Beside a folder they wait for work at a lock that they share: one that is killed there takes
    the lock with it, and no other gets a task again. The supervisor forks the worker anew. Beside
    Redis each has a pipe of its own, and the pool replaces it.
    """

    requires = ("celery.worker.components:Pool", "celery.worker.components:Timer")

    def __init__(self, worker: Any, **_pilihan: Any) -> None:
        super().__init__(worker)
        self.anak: list[Any] = []
        self.sibuk: set[int] = set()
        self.ulangan: Any = None

    def _jaga(self, worker: Any) -> None:
        # One that was busy, as at its time limit, was not at the lock: the pool replaces it.
        mati = [s for s in self.anak if (s.exitcode or 0) < 0 and s.pid not in self.sibuk]
        self.anak = list(worker.pool._pool._pool)
        self.sibuk = {satu.worker_pid for satu in state.active_requests}
        if not mati:
            return
        log.error("process %s was killed: the worker begins anew", [satu.pid for satu in mati])
        for satu in self.anak:
            with suppress(ProcessLookupError):
                os.kill(satu.pid, signal.SIGKILL)
        os._exit(os.EX_TEMPFAIL)

    def start(self, parent: Any, **_lain: Any) -> None:
        """Watch the processes that there are now, and those that come."""
        if not parent.use_eventloop:
            self.anak = list(parent.pool._pool._pool)
            self.ulangan = parent.timer.call_repeatedly(1.0, self._jaga, (parent,))

    def stop(self, parent: Any, **_lain: Any) -> None:
        """End with the worker, before it ends its processes."""
        if self.ulangan is not None:
            self.ulangan.cancel()

    terminate = stop


celery.steps["worker"].update((Denyut, Kolam))  # ty: ignore[not-subscriptable]


@signals.setup_logging.connect
def _pasang_catatan(loglevel: int | None = None, **_lain: object) -> None:
    catatan.pasang(json_baris=config.baca().produksi)
    # Celery's own voice is as loud as its --loglevel says; ours stays as it is.
    logging.getLogger("celery").setLevel(loglevel or logging.INFO)


@signals.worker_ready.connect
def _kejar_saat_mulai(**_lain: object) -> None:
    # What was missed while nothing ran does not wait for the first minute to pass. Should the
    # broker not answer, the timetable asks a minute later.
    queue.pengirim_celery(celery)(queue.Pesan("inti.kejar", ()))


@signals.worker_process_init.connect
def _siapkan_proses(**_lain: object) -> None:
    # After the fork, so that no connection is shared; before the first task, so that none waits.
    aplikasi()


@contextmanager
def _konteks() -> Iterator[None]:
    """Run inside an application context: the one that is there, else one of its own."""
    with nullcontext() if has_app_context() else aplikasi().app_context():
        yield


@contextmanager
def _transaksi() -> Iterator[None]:
    """Run inside an application context and one writing transaction, committed at the end."""
    with _konteks(), mulai_tulis():
        try:
            yield
            db.session.commit()
        except BaseException:
            db.session.rollback()
            raise


def sebab(galat: BaseException) -> str:
    """Say for the administrator why a run failed: what kind of error, and where in our code.

    What else an error says may hold somebody's data; it stays in the log.
    """
    if isinstance(galat, GalatDomain):
        return galat.pesan
    if isinstance(galat, SoftTimeLimitExceeded):
        return f"Tidak selesai dalam {BATAS_LUNAK} detik."
    akar = Path(__file__).resolve().parents[1]
    tempat = ""
    for bingkai in traceback.extract_tb(galat.__traceback__):
        berkas = Path(bingkai.filename)
        if berkas.is_relative_to(akar) and "site-packages" not in berkas.parts:
            tempat = f" di {berkas.relative_to(akar)}:{bingkai.lineno}"
    return f"Gangguan sistem: {type(galat).__name__}{tempat}."


class Tugas(Task):
    """The frame of a task; see the module's docstring."""

    abstract = True
    name: str
    max_retries = 4
    berkala = False
    pekerjaan = False
    # A run that was asked for carries the id of its row, which the frame takes; the function of a
    # periodic task has no argument, and Celery would refuse to send such a message again.
    typing = False

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Run the task's function in its frame; what may pass is tried again, later and later."""
        try:
            if self.berkala:
                return self._jalankan_berkala(*args)
            with _transaksi():
                return super().__call__(*args, **kwargs)
        except pekerjaan.SudahBerakhir:
            return None
        except SEMENTARA as galat:
            jeda = get_exponential_backoff_interval(2, self.request.retries, 60, full_jitter=True)
            raise self.retry(exc=galat, countdown=jeda) from galat

    def _jalankan_berkala(self, jalan_id: int | None = None) -> Any:
        """Run a task of the timetable, alone, with a row of the run."""
        with _konteks(), giliran(self.name) as dapat:
            if not dapat:
                return None
            with _transaksi():
                milik = jalan.mulai(self.name, jalan_id)
            if milik is None:
                return None
            try:
                with _transaksi():
                    hasil = super().__call__()
                    jalan.selesaikan(milik, hasil)
            except Exception as galat:
                self._catat_galat(milik, galat)
                raise
            return hasil

    def _catat_galat(self, jalan_id: int, galat: Exception) -> None:
        """Write down why a run failed; without a database the next run finds that it died."""
        lagi = not self.request.called_directly and self.request.retries < self.max_retries
        akhiri = jalan.tunda if lagi and isinstance(galat, SEMENTARA) else jalan.gagalkan
        try:
            with _transaksi():
                akhiri(jalan_id, sebab(galat))
        except SQLAlchemyError:
            log.exception("could not write down that %s failed", self.name)

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
