"""Every task is named as agreed, asked for by somebody, and taken by the worker."""

import ast
import re
from importlib import import_module
from pathlib import Path

import pytest

AKAR = Path(__file__).resolve().parents[2]
NAMA = re.compile(r"^[a-z][a-z_]*\.[a-z][a-z_]*$")


@pytest.fixture(scope="module")
def celery_app(tmp_path_factory):
    with pytest.MonkeyPatch.context() as tambal:
        tambal.setenv("HI_DATA_DIR", str(tmp_path_factory.mktemp("celery")))
        from workers.app import celery

        celery.loader.import_default_modules()
        return celery


@pytest.fixture(scope="module")
def tugas(celery_app) -> dict:
    return {nama: t for nama, t in celery_app.tasks.items() if not nama.startswith("celery.")}


def _teks_di_kode() -> set[str]:
    """Return every string constant of the application: a task is asked for by its name."""
    teks: set[str] = set()
    for berkas in (AKAR / "hi_cases").rglob("*.py"):
        for simpul in ast.walk(ast.parse(berkas.read_text(encoding="utf-8"))):
            if isinstance(simpul, ast.Constant) and isinstance(simpul.value, str):
                teks.add(simpul.value)
    return teks


def _dikirim() -> set[str]:
    """Return the names sent by `queue.kirim("…")` as a constant."""
    nama: set[str] = set()
    for berkas in (AKAR / "hi_cases").rglob("*.py"):
        for simpul in ast.walk(ast.parse(berkas.read_text(encoding="utf-8"))):
            if not isinstance(simpul, ast.Call) or not simpul.args:
                continue
            fungsi = ast.unparse(simpul.func)
            if fungsi in {"kirim", "queue.kirim"} and isinstance(simpul.args[0], ast.Constant):
                nama.add(simpul.args[0].value)
    return nama


def test_names(tugas):
    domain = {p.stem for p in (AKAR / "workers" / "tasks").glob("[a-z]*.py")}
    assert [nama for nama in tugas if not NAMA.match(nama)] == []
    assert [nama for nama, t in tugas.items() if t.__module__.split(".")[-1] not in domain] == []
    assert [n for n, t in tugas.items() if n.split(".")[0] != t.__module__.split(".")[-1]] == []


def test_every_task_runs_in_the_frame_with_limits(tugas, celery_app):
    from workers.app import Tugas

    assert all(isinstance(satu, Tugas) for satu in tugas.values())
    sabar = 300  # the broker's visibility timeout
    assert celery_app.conf.task_soft_time_limit < celery_app.conf.task_time_limit < sabar
    assert celery_app.conf.task_acks_late


def test_every_task_is_scheduled_or_sent(tugas):
    from workers.schedule import JADWAL

    terjadwal = {satu["task"] for satu in JADWAL.values()}
    assert set(tugas) - terjadwal - _teks_di_kode() == set()


def test_everything_scheduled_or_sent_is_a_task(tugas):
    from workers.schedule import JADWAL

    terjadwal = {satu["task"] for satu in JADWAL.values()}
    assert terjadwal - set(tugas) == set()
    assert _dikirim() - set(tugas) == set()


def test_each_domain_names_its_own_tasks_only():
    """The core names none of a domain above it, and no file of tasks is left out of the joining."""
    from hi_cases import factory
    from hi_cases.core.berkala import BERKALA

    assert {satu.nama.split(".")[0] for satu in BERKALA} == {"inti"}
    berkas = {p.parts[-3] for p in (AKAR / "hi_cases").glob("*/rules/berkala.py")}
    assert berkas == set(factory.BERJADWAL)
    for domain in factory.BERJADWAL:
        punya = import_module(f"hi_cases.{domain}.rules.berkala").BERKALA
        assert {satu.nama.split(".")[0] for satu in punya} == {domain}


def test_what_the_timetable_sends_takes_no_argument_and_runs_alone(tugas):
    from workers.schedule import JADWAL

    for satu in JADWAL.values():
        assert not satu.get("args"), satu
        assert tugas[satu["task"]].berkala, satu["task"]


def test_the_worker_consumes_the_queue_of_people_and_that_of_the_timetable(celery_app):
    from hi_cases.core.broker import ANTREAN, BELAKANGAN

    assert {antrean.name for antrean in celery_app.conf.task_queues} == {ANTREAN, BELAKANGAN}
    assert celery_app.conf.task_default_queue == ANTREAN
    assert celery_app.conf.timezone == "UTC"
