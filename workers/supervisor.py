"""`make serve`: the web server, the worker and the timetable under one command, until Ctrl-C.

Prepares the database first, then starts three children, each in a process group of its own so that
Ctrl-C reaches this process alone and the children are ended in order. A child that dies is started
again; one that keeps dying stops the whole with a sentence that says so. If this process itself is
killed, the kernel ends the children (PR_SET_PDEATHSIG).
"""

import ctypes
import fcntl
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections import deque
from dataclasses import dataclass, field
from pathlib import Path
from typing import TextIO

import config

SABAR = 15.0  # seconds that a child gets to end by itself
MATI_MAKS, JENDELA = 5, 60.0  # so many deaths within so many seconds are too many
_PDEATHSIG = 1


def _kabar(pesan: str) -> None:
    sys.stderr.write(f"hi-cases: {pesan}\n")
    sys.stderr.flush()


class TidakBisaMulai(Exception):
    """Something on this machine prevents the start; the message says what to do."""


@dataclass
class Anak:
    """One child process and its recent deaths."""

    nama: str
    perintah: list[str]
    proses: subprocess.Popen[bytes] | None = None
    mati: deque[float] = field(default_factory=lambda: deque(maxlen=MATI_MAKS))

    def mulai(self) -> None:
        """Start the child, bound to this process's life."""
        libc = ctypes.CDLL(None)

        def ikut_mati() -> None:
            libc.prctl(_PDEATHSIG, signal.SIGTERM)

        self.proses = subprocess.Popen(  # noqa: S603 - our own commands, built below
            self.perintah, start_new_session=True, preexec_fn=ikut_mati, stdin=subprocess.DEVNULL
        )

    def terlalu_sering_mati(self) -> bool:
        """Note a death; tell whether there were too many of late."""
        kini = time.monotonic()
        self.mati.append(kini)
        return len(self.mati) == MATI_MAKS and kini - self.mati[0] < JENDELA

    def kirim(self, sinyal: signal.Signals, *, kelompok: bool = False) -> None:
        """Send a signal to the child, or to all that it started."""
        if self.proses is None or (self.proses.poll() is not None and not kelompok):
            return
        try:
            if kelompok:
                os.killpg(self.proses.pid, sinyal)
            else:
                self.proses.send_signal(sinyal)
        except ProcessLookupError:
            return

    def akhiri(self) -> None:
        """Ask, wait, then make sure: nothing of the child's group stays behind."""
        self.kirim(signal.SIGTERM)
        if self.proses is not None:
            try:
                self.proses.wait(SABAR)
            except subprocess.TimeoutExpired:
                _kabar(f"{self.nama} did not stop within {SABAR:.0f} s and is killed.")
        self.kirim(signal.SIGKILL, kelompok=True)
        if self.proses is not None:
            self.proses.wait()


def daftar_anak(alamat: str) -> list[Anak]:
    """Return the children: what each runs and how."""
    utas = os.environ.get("HI_WEB_THREADS", "8")
    python = [sys.executable, "-m"]
    return [
        Anak(
            "web",
            [
                *python, "gunicorn", "hi_cases.wsgi:app", f"--bind={alamat}",
                f"--workers={os.environ.get('HI_WEB_PROCESSES', '2')}", "--worker-class=gthread",
                f"--threads={utas}", "--timeout=60", "--graceful-timeout=10", "--keep-alive=5",
                "--max-requests=5000", "--max-requests-jitter=500", "--no-control-socket",
                "--log-level=warning",
            ],
        ),
        Anak(
            "worker",
            [
                *python, "celery", "--app=workers.app:celery", "--quiet", "worker",
                f"--concurrency={os.environ.get('HI_WORKER_PROCESSES', '2')}", "--pool=prefork",
                "--without-gossip", "--without-mingle", "--without-heartbeat",
                "--loglevel=WARNING",
            ],
        ),
        Anak(
            "beat",
            [*python, "celery", "--app=workers.app:celery", "--quiet", "beat",
             "--loglevel=WARNING", "--pidfile="],
        ),
    ]  # fmt: skip


def kunci_folder(data_dir: Path) -> TextIO:
    """Hold the data folder: two of these on one folder would run every timetable twice."""
    data_dir.mkdir(parents=True, exist_ok=True)
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
                f"give another one, e.g. PORT={port + 1} make serve."
            ) from galat


def siapkan_data(*, produksi: bool) -> None:
    """Migrate and load reference data; outside production, fill an empty database.

    In a process of its own, which takes its connections with it, but in one for both commands:
    loading the application is most of the time that a start takes.
    """
    perintah = ["init"] if produksi else ["init", "demo --if-empty"]
    hasil = subprocess.run([sys.executable, "-m", "workers.siapkan", *perintah], check=False)  # noqa: S603
    if hasil.returncode:
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
        for sinyal in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
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
                satu.kirim(signal.SIGTERM)
            for satu in self.anak:
                satu.akhiri()
            _kabar("stopped.")

    def _jaga(self) -> bool:
        for satu in self.anak:
            if satu.proses is None or satu.proses.poll() is None:
                continue
            kode = satu.proses.returncode
            if self.berhenti:
                return True
            if satu.terlalu_sering_mati():
                _kabar(f"{satu.nama} keeps ending (code {kode}): see above. Stopping everything.")
                return False
            _kabar(f"{satu.nama} ended (code {kode}) and is started again.")
            satu.kirim(signal.SIGKILL, kelompok=True)
            time.sleep(min(2.0 ** (len(satu.mati) - 1) / 2, 8.0))
            satu.mulai()
        return True

    def _beri_tahu_bila_siap(self) -> None:
        if self.siap:
            return
        try:
            with urllib.request.urlopen(f"http://{self.alamat}/readyz", timeout=3):
                self.siap = True
        except (urllib.error.URLError, TimeoutError, ConnectionError):
            return
        _kabar(f"ready at http://{self.alamat}/ (Ctrl-C stops it)")


def main() -> int:
    """Serve; see the module's docstring."""
    host, port = os.environ.get("HI_BIND", "127.0.0.1"), os.environ.get("PORT", "8000")
    try:
        atur = config.baca()
        if not port.isdigit():
            raise TidakBisaMulai(f"PORT is {port!r}: it must be a number.")
        with kunci_folder(atur.data_dir):
            pastikan_port_bebas(host, int(port))
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
