"""What beat sends when, made from the timetable in `hi_cases/core/berkala.py`.

Every entry is a task that finds what is due by itself, so a run missed, late or doubled does no
harm. A schedule in seconds starts anew with the process; a crontab keeps to the wall clock (UTC).
"""

from typing import Any

from celery.schedules import crontab

from hi_cases.core.berkala import DAFTAR, Setiap, TugasBerkala

# A daily message that nobody took within the hour is worth nothing: inti.kejar asks again.
UMUR_HARIAN = 3600


def _butir(tugas: TugasBerkala) -> dict[str, Any]:
    if isinstance(tugas.kapan, Setiap):
        # Nor is a frequent one that nobody took before the next one is due.
        kapan, umur = float(tugas.kapan.detik), tugas.kapan.detik
    else:
        kapan = crontab(hour=str(tugas.kapan.jam), minute=str(tugas.kapan.menit))
        umur = UMUR_HARIAN
    return {"task": tugas.nama, "schedule": kapan, "options": {"expires": umur}}


JADWAL: dict[str, dict[str, Any]] = {tugas.nama: _butir(tugas) for tugas in DAFTAR}
