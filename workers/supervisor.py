"""`make serve`: the web server, the worker and the timetable under one command, until Ctrl-C.

The application is loaded once, here; everything else is forked from it: first a child that makes
the database ready, then the three that serve, each in a session of its own so that Ctrl-C reaches
this process alone and the children are ended in order. Loading is most of what a start takes, so
this is also why a second start takes seconds. Nothing is opened before the fork: no connection, no
thread. A child that dies is forked again; one that keeps dying stops the whole with a sentence
that says so. If this process itself is killed, the kernel ends the children (PR_SET_PDEATHSIG).
"""

import ctypes
import fcntl
import gc
import http.client
import multiprocessing
import os
import signal
import socket
import sys
import time
import urllib.request
import warnings
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import TextIO

import config

SABAR = 15.0  # seconds that a child gets to end by itself
MATI_MAKS, JENDELA = 5, 60.0  # so many deaths within so many seconds are too many
PESAN_AKUN_DEMO = (
    "a demo account exists in this database: remove it with `hi-cases pengguna hapus-demo`, "
    "or start from an empty database."
)
_PDEATHSIG = 1
_SINYAL = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
_cabang = multiprocessing.get_context("fork")


def _kabar(pesan: str) -> None:
    sys.stderr.write(f"hi-cases: {pesan}\n")
    sys.stderr.flush()


class TidakBisaMulai(Exception):
    """Something on this machine prevents the start; the message says what to do."""


def _di_anak(jalan: Callable[[], int | None], induk: int) -> None:
    """Become a child: a session of its own, usual signals, an end with the parent."""
    os.setsid()
    ctypes.CDLL(None).prctl(_PDEATHSIG, signal.SIGTERM)
    for sinyal in _SINYAL:
        signal.signal(sinyal, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, _SINYAL)
    if os.getppid() != induk:
        sys.exit(1)  # it was gone before its end could be noticed
    sys.exit(jalan() or 0)


@dataclass
class Anak:
    """One child process and its recent deaths."""

    nama: str
    jalan: Callable[[], int | None]
    proses: BaseProcess | None = None
    mati: deque[float] = field(default_factory=lambda: deque(maxlen=MATI_MAKS))

    def mulai(self) -> None:
        """Fork the child.

        Signals wait meanwhile: a child asked to end before it has become one would take the
        request for this process's own and run on.
        """
        argumen = (self.jalan, os.getpid())
        self.proses = _cabang.Process(target=_di_anak, args=argumen, name=self.nama)
        semula = signal.pthread_sigmask(signal.SIG_BLOCK, _SINYAL)
        try:
            self.proses.start()
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, semula)

    @property
    def kode(self) -> int | None:
        """The exit code; None while it runs."""
        return self.proses.exitcode if self.proses is not None else None

    def terlalu_sering_mati(self) -> bool:
        """Note a death; tell whether there were too many of late."""
        kini = time.monotonic()
        self.mati.append(kini)
        return len(self.mati) == MATI_MAKS and kini - self.mati[0] < JENDELA

    def minta_berhenti(self) -> None:
        """Ask the child to end."""
        if self.proses is not None and self.proses.is_alive():
            self.proses.terminate()

    def bersihkan(self) -> None:
        """Kill whatever is left of the child's session."""
        if self.proses is not None and self.proses.pid is not None:
            try:
                os.killpg(self.proses.pid, signal.SIGKILL)
            except ProcessLookupError:
                self.proses.kill()  # so young that it has no session yet, or gone already
            self.proses.join()

    def akhiri(self) -> None:
        """Wait for a child that was asked, then make sure: nothing of it stays behind."""
        if self.proses is not None:
            self.proses.join(SABAR)
            if self.proses.is_alive():
                _kabar(f"{self.nama} did not stop within {SABAR:.0f} s and is killed.")
        self.bersihkan()


def _web(alamat: str) -> int | None:
    from gunicorn.app.wsgiapp import WSGIApplication

    sys.argv = [
        "gunicorn", "hi_cases.wsgi:app", f"--bind={alamat}",
        f"--workers={os.environ.get('HI_WEB_PROCESSES', '2')}", "--worker-class=gthread",
        f"--threads={os.environ.get('HI_WEB_THREADS', '8')}", "--timeout=60",
        "--graceful-timeout=10", "--keep-alive=5", "--max-requests=5000",
        "--max-requests-jitter=500", "--no-control-socket", "--log-level=warning",
        # The longest that it can be told to take: what is longer it answers itself, in English.
        "--limit-request-line=8190",
    ]  # fmt: skip
    WSGIApplication("%(prog)s [OPTIONS] [APP_MODULE]").run()
    return None


def _worker() -> int | None:
    from celery.platforms import SecurityWarning

    from workers.app import celery

    # Root is dangerous to Celery where messages may carry code; ours are JSON and nothing else.
    warnings.simplefilter("ignore", SecurityWarning)
    pilihan = [
        f"--concurrency={os.environ.get('HI_WORKER_PROCESSES', '2')}", "--pool=prefork",
        "--without-gossip", "--without-mingle", "--without-heartbeat", "--loglevel=WARNING",
    ]  # fmt: skip
    celery.start(["--quiet", "worker", *pilihan])
    return None


def _beat() -> int | None:
    from workers.app import celery

    celery.start(["--quiet", "beat", "--loglevel=WARNING", "--pidfile="])
    return None


def daftar_anak(alamat: str) -> list[Anak]:
    """Return the children that serve."""
    return [Anak("web", lambda: _web(alamat)), Anak("worker", _worker), Anak("beat", _beat)]


def kunci_folder(data_dir: Path) -> TextIO:
    """Hold the data folder: two of these on one folder would run every timetable twice."""
    data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
    berkas = (data_dir / "serve.lock").open("w")
    try:
        fcntl.flock(berkas, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as galat:
        berkas.close()
        raise TidakBisaMulai(
            f"the data folder {data_dir} is already being served; stop that one first, "
            "or give another folder by HI_DATA_DIR."
        ) from galat
    return berkas


def baca_port(teks: str) -> int:
    """Return the port to serve on."""
    teks = teks.strip() or "8000"
    angka = teks.isascii() and teks.isdigit() and len(teks) <= 5
    if not angka or not 1 <= int(teks) <= 65535:
        raise TidakBisaMulai(f"PORT is {teks!r}: it must be a number from 1 to 65535.")
    return int(teks)


def pastikan_port_bebas(host: str, port: int) -> None:
    """Say at once, not after the migrations, that the port is taken."""
    keluarga = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(keluarga, socket.SOCK_STREAM) as soket:
        soket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            soket.bind((host, port))
        except OSError as galat:
            raise TidakBisaMulai(
                f"port {port} on {host} cannot be used ({galat.strerror}); "
                f"give another one, e.g. PORT={port % 65535 + 1} make serve."
            ) from galat


def muat() -> None:
    """Load all that the children need, so that none loads it again."""
    import gunicorn.app.wsgiapp
    import gunicorn.workers.gthread

    import hi_cases.cli
    import workers.app

    _ = (gunicorn.app.wsgiapp, gunicorn.workers.gthread, hi_cases.cli, workers.app)
    gc.freeze()


def siapkan_data(*, produksi: bool) -> None:
    """Migrate and load reference data; outside production, fill an empty database.

    In production this is also where a demo account is found: before anything serves.
    """
    from workers import siapkan

    if produksi:
        anak = Anak("siapkan", lambda: siapkan.jalankan(["init"]) or siapkan.periksa_produksi())
    else:
        anak = Anak("siapkan", lambda: siapkan.jalankan(["init", "demo --if-empty"]))
    anak.mulai()
    try:
        while anak.kode is None:
            time.sleep(0.02)
    finally:
        anak.bersihkan()
    if anak.kode == siapkan.ADA_AKUN_DEMO:
        raise TidakBisaMulai(PESAN_AKUN_DEMO)
    if anak.kode:
        raise TidakBisaMulai("the database could not be made ready (see above).")


class Pengawas:
    """Starts the children, watches them, ends them."""

    def __init__(self, anak: list[Anak], alamat: str) -> None:
        self.anak = anak
        self.alamat = alamat
        self.berhenti = False
        self.siap = False

    def minta_berhenti(self, *_sinyal: object) -> None:
        """Note that somebody asked for the end."""
        self.berhenti = True

    def jalankan(self) -> int:
        """Run until asked to stop or until a child dies too often; return the exit code."""
        for sinyal in _SINYAL:
            signal.signal(sinyal, self.minta_berhenti)
        try:
            for satu in self.anak:
                satu.mulai()
            while not self.berhenti:
                if not self._jaga():
                    return 1
                self._beri_tahu_bila_siap()
                time.sleep(0.2)
            return 0
        finally:
            _kabar("stopping; the worker finishes what it holds ...")
            for satu in self.anak:
                satu.minta_berhenti()
            for satu in self.anak:
                satu.akhiri()
            _kabar("stopped.")

    def _jaga(self) -> bool:
        """Fork dead children again; False when one dies too often."""
        for satu in self.anak:
            if self.berhenti or satu.kode is None:
                continue
            if satu.terlalu_sering_mati():
                _kabar(f"{satu.nama} keeps ending ({satu.kode}): see above. Stopping everything.")
                return False
            _kabar(f"{satu.nama} ended ({satu.kode}) and is started again.")
            satu.bersihkan()
            self._tunda(min(2.0 ** (len(satu.mati) - 1) / 2, 8.0))
            if not self.berhenti:
                satu.mulai()
        return True

    def _tunda(self, detik: float) -> None:
        """Wait, but not beyond the moment when somebody asks for the end."""
        akhir = time.monotonic() + detik
        while not self.berhenti and time.monotonic() < akhir:
            time.sleep(0.1)

    def _beri_tahu_bila_siap(self) -> None:
        if self.siap:
            return
        try:
            with urllib.request.urlopen(f"http://{self.alamat}/readyz", timeout=3):
                self.siap = True
        except (OSError, http.client.HTTPException):
            return
        _kabar(f"ready at http://{self.alamat}/ (Ctrl-C stops it)")


def main() -> int:
    """Serve; see the module's docstring."""
    host = os.environ.get("HI_BIND", "127.0.0.1")
    try:
        atur = config.baca()
        port = baca_port(os.environ.get("PORT", ""))
        with kunci_folder(atur.data_dir):
            pastikan_port_bebas(host, port)
            muat()
            siapkan_data(produksi=atur.produksi)
            alamat = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
            return Pengawas(daftar_anak(alamat), alamat).jalankan()
    except (config.PengaturanSalah, TidakBisaMulai) as galat:
        _kabar(str(galat))
        return 2
    except KeyboardInterrupt:
        return 0


if __name__ == "__main__":
    sys.exit(main())
