"""The timetable of periodic tasks. Times are UTC; midnight in Jakarta is 17.00 UTC.

Every entry is a task that finds what is due by itself, so a run missed, late or doubled does no
harm. A schedule in seconds starts anew with the process; a crontab keeps to the wall clock.
"""

from typing import Any

from celery.schedules import crontab


def _berkala(nama: str, kapan: float | crontab) -> tuple[str, dict[str, Any]]:
    # A message nobody took before the next one is due is worth nothing.
    jeda = kapan if isinstance(kapan, int | float) else 3600
    return nama, {"task": nama, "schedule": kapan, "options": {"expires": jeda}}


JADWAL: dict[str, dict[str, Any]] = dict(
    (
        _berkala("inti.sapu_pekerjaan", 60.0),
        _berkala("pemberitahuan.sapu", 60.0),
        _berkala("inti.buang_isian", crontab(hour="18", minute="10")),
        _berkala("kalender_kerja.selaraskan", crontab(hour="17", minute="5")),
        _berkala("perselisihan.cari_siap", crontab(hour="17", minute="15")),
        _berkala("dokumen.buang_titipan", crontab(hour="18", minute="20")),
        _berkala("akun.buang_pendaftaran", crontab(hour="18", minute="30")),
    )
)
