"""What beat sends when, made from the timetable that the factory joins from all domains.

Every entry is a task that finds what is due by itself, so a run missed, late or doubled does no
harm. A schedule in seconds starts anew with the process; a crontab keeps to the wall clock (UTC).
"""

import logging
import time
from typing import Any

from celery.beat import PersistentScheduler
from celery.schedules import crontab

import config
from hi_cases import factory
from hi_cases.core import denyut
from hi_cases.core.berkala import Setiap, TugasBerkala
from hi_cases.core.broker import BELAKANGAN

log = logging.getLogger(__name__)

# A daily message that nobody took within the hour is worth nothing: inti.kejar asks again.
UMUR_HARIAN = 3600


def _butir(tugas: TugasBerkala) -> dict[str, Any]:
    if isinstance(tugas.kapan, Setiap):
        # Nor is a frequent one that nobody took before the next one is due.
        kapan, pilihan = float(tugas.kapan.detik), {"expires": tugas.kapan.detik}
    else:
        kapan = crontab(hour=str(tugas.kapan.jam), minute=str(tugas.kapan.menit))
        pilihan = {"expires": UMUR_HARIAN, "queue": BELAKANGAN}
    return {"task": tugas.nama, "schedule": kapan, "options": pilihan}


JADWAL: dict[str, dict[str, Any]] = {tugas.nama: _butir(tugas) for tugas in factory.berkala_semua()}


class Penjadwal(PersistentScheduler):
    """Beat's own scheduler, which leaves a sign of life for /readyz while it turns.

    Beat leaves it by itself and not through a task: a worker that is busy for minutes would make
    it look dead.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        atur = config.baca()
        self.tujuan = (denyut.Siapa.BEAT, atur.redis_url, atur.data_dir)
        self.tanda_lalu = -denyut.JEDA

    def tick(self, *args: Any, **kwargs: Any) -> float:
        """Send what is due, then leave the sign if the last one is old enough."""
        tunggu = super().tick(*args, **kwargs)
        if time.monotonic() - self.tanda_lalu >= denyut.JEDA:
            self._tandai()
        return tunggu

    def _tandai(self) -> None:
        try:
            denyut.tandai(*self.tujuan)
            self.tanda_lalu = time.monotonic()
        except Exception:
            log.exception("could not leave a sign of life")

    def close(self) -> None:
        """Take the sign away with an end in order."""
        super().close()
        denyut.hapus(*self.tujuan)
