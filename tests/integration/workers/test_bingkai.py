"""The frame of a task: one transaction, terminal failures, a lock for the timetable's tasks."""

from datetime import timedelta

import pytest
import sqlalchemy as sa
from celery import states
from sqlalchemy.exc import OperationalError

from hi_cases.core import clock, giliran, nomor, pekerjaan
from hi_cases.core.authz import SISTEM
from hi_cases.core.db import db
from hi_cases.core.nomor import SeriNomor
from hi_cases.core.pekerjaan import Pekerjaan, StatusPekerjaan
from workers import app as kerja


@pytest.fixture
def tugas_uji():
    """Register tasks for one test and take them away again."""
    nama: list[str] = []

    def daftar(kata: str, fungsi, **pilihan):
        satu = kerja.tugas(f"uji.{kata}", **pilihan)(fungsi)
        nama.append(satu.name)
        kerja.celery.finalize()
        return satu

    yield daftar
    for satu in nama:
        kerja.celery.tasks.pop(satu, None)


def _terakhir() -> int | None:
    return db.session.scalar(sa.select(SeriNomor.terakhir))


def test_a_task_commits_at_its_end(app, tugas_uji):
    def ambil() -> None:
        nomor.ambil("uji", 2026)

    tugas_uji("ambil", ambil)()
    db.session.rollback()
    assert _terakhir() == 1


def test_a_task_that_fails_leaves_nothing(app, tugas_uji):
    def gagal() -> None:
        nomor.ambil("uji", 2026)
        raise ValueError("rusak")

    satu = tugas_uji("gagal", gagal)
    with pytest.raises(ValueError, match="rusak"):
        satu()
    assert _terakhir() is None


def test_a_passing_error_is_tried_again(app, tugas_uji):
    kali: list[int] = []

    def goyah() -> str:
        kali.append(1)
        if len(kali) < 3:
            raise OperationalError("SELECT 1", {}, Exception("server closed the connection"))
        return "selesai"

    hasil = tugas_uji("goyah", goyah).apply()
    assert (hasil.state, hasil.result, len(kali)) == (states.SUCCESS, "selesai", 3)


def test_a_job_whose_task_gives_up_ends_as_failed_with_a_sentence(app, tugas_uji, perekam):
    def rusak(pekerjaan_id: int) -> None:
        baris = pekerjaan.mulai(pekerjaan_id)
        assert baris is not None
        kerja.simpan_kemajuan()
        raise ValueError("rusak")

    satu = tugas_uji("pekerjaan_rusak", rusak, pekerjaan=True)
    baris = pekerjaan.buat(SISTEM, "uji.pekerjaan_rusak", "Uji", {})
    db.session.commit()
    assert perekam.terkirim == [("uji.pekerjaan_rusak", (baris.id,))]
    assert satu.apply(args=(baris.id,)).state == states.FAILURE
    db.session.refresh(baris)
    assert baris.status == StatusPekerjaan.GAGAL
    assert "Coba lagi" in baris.galat


def test_a_timetable_task_does_not_run_beside_itself(app_nyata, tugas_uji):
    kali: list[int] = []

    def catat() -> None:
        kali.append(1)

    satu = tugas_uji("sendiri", catat, berkala=True)
    with app_nyata.app_context():
        if db.engine.dialect.name != "postgresql":
            # SQLite's writing transaction is the lock; here is only that the task runs.
            satu()
            assert kali == [1]
            return
        kunci = giliran.nomor(satu.name)
        with db.engine.begin() as lain:
            lain.execute(sa.select(sa.func.pg_advisory_xact_lock(kunci)))
            satu()
            assert kali == []
        satu()
        assert kali == [1]


def test_the_sweeper_sends_silent_jobs_again_and_ends_hopeless_ones(app, jam, perekam):
    from workers.tasks.inti import sapu_pekerjaan

    diam = pekerjaan.buat(SISTEM, "uji.apa_saja", "Diam", {})
    habis = pekerjaan.buat(SISTEM, "uji.apa_saja", "Habis", {})
    habis.percobaan = pekerjaan.PERCOBAAN_MAKS
    lama = clock.sekarang() - pekerjaan.DIAM - timedelta(seconds=1)
    diam.denyut_pada = habis.denyut_pada = lama
    db.session.commit()
    perekam.terkirim.clear()
    assert sapu_pekerjaan() == 2
    assert perekam.terkirim == [("uji.apa_saja", (diam.id,))]
    assert db.session.get(Pekerjaan, habis.id).status == StatusPekerjaan.GAGAL
