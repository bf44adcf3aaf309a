"""Tasks that live for one test, in the place of the timetable."""

import pytest

from hi_cases.core import berkala
from tests.integration.workers.catatan_jalan import TIGA
from workers import app as kerja


@pytest.fixture
def tiga(monkeypatch):
    """Put three tasks of the test's own in the place of the timetable."""
    monkeypatch.setattr(berkala, "_daftar", TIGA)
    return TIGA


@pytest.fixture
def tugas_berkala(tiga):
    """Register periodic tasks for one test and take them away again."""
    nama: list[str] = []

    def daftar(kata: str, fungsi):
        fungsi.__name__ = kata  # Celery cannot take the name of a lambda
        satu = kerja.tugas(f"uji.{kata}", berkala=True)(fungsi)
        nama.append(satu.name)
        kerja.celery.finalize()
        return satu

    yield daftar
    for satu in nama:
        kerja.celery.tasks.pop(satu, None)
