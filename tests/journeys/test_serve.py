"""`make serve`'s supervisor: it starts, mends, stops, and says why when it cannot."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable

import psutil
import pytest

from tests.perangkat.basis import AKAR, lingkungan
from tests.perangkat.peramban import hentikan, port_bebas, tunggu_siap

PERINTAH = [sys.executable, "-m", "workers.supervisor"]
NAMA = ("web", "worker", "beat")


def _coba(env: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """Run the supervisor where it must refuse."""
    return subprocess.run(
        PERINTAH, cwd=AKAR, env=env, capture_output=True, text=True, timeout=60, check=False
    )


def _env(folder) -> dict[str, str]:
    env = lingkungan(folder, f"sqlite:///{folder / 'hi_cases.sqlite3'}")
    return env | {"PORT": str(port_bebas()), "HI_WEB_PROCESSES": "1", "HI_WORKER_PROCESSES": "1"}


def _tunggu(syarat: Callable[[], bool]) -> None:
    akhir = time.monotonic() + 60
    while not syarat():
        assert time.monotonic() < akhir
        time.sleep(0.1)


def _baru(induk: psutil.Process, semula: list[psutil.Process]) -> list[psutil.Process]:
    """Return the living children that are none of the first ones.

    A killed child stays listed until its parent has noticed, so being there says nothing.
    """
    return [a for a in induk.children() if a not in semula and _hidup(a)]


def _hidup(satu: psutil.Process) -> bool:
    try:
        return satu.status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def test_it_starts_mends_a_dead_child_and_leaves_nothing_behind(tmp_path):
    env = _env(tmp_path)
    alamat = f"http://127.0.0.1:{env['PORT']}"
    catatan = (tmp_path / "log").open("w+b")
    proses = subprocess.Popen(
        PERINTAH, cwd=AKAR, env=env, stdin=subprocess.DEVNULL, stdout=catatan, stderr=catatan
    )
    try:
        tunggu_siap(alamat, proses)
        induk = psutil.Process(proses.pid)
        semula = induk.children()
        assert len(semula) == 3
        for satu in semula:
            satu.kill()
        _tunggu(lambda: len(_baru(induk, semula)) == 3)
        tunggu_siap(alamat, proses)
        lagi = _coba(env)
        assert lagi.returncode == 2
        assert "already being served" in lagi.stderr
        keturunan = induk.children(recursive=True)
        assert hentikan(proses) == 0
        _mati, hidup = psutil.wait_procs(keturunan, timeout=10)
        assert hidup == []
    finally:
        if proses.poll() is None:
            proses.send_signal(signal.SIGKILL)
            proses.wait()
        catatan.close()
    log = (tmp_path / "log").read_text()
    assert [log.count(f"{nama} ended (-9) and is started again") for nama in NAMA] == [1, 1, 1]
    assert "did not stop within" not in log


SEGERA = """
import signal, time
from workers.supervisor import Anak, Pengawas

pengawas = Pengawas([], "")
signal.signal(signal.SIGTERM, pengawas.minta_berhenti)
for _ in range(20):
    anak = Anak("anak", lambda: time.sleep(600))
    anak.mulai()
    anak.minta_berhenti()
    anak.proses.join(30)
    kode = anak.kode
    anak.bersihkan()
    assert kode == -signal.SIGTERM, kode
assert not pengawas.berhenti
"""


def test_a_child_asked_to_end_as_soon_as_it_is_forked_ends():
    subprocess.run([sys.executable, "-c", SEGERA], cwd=AKAR, timeout=120, check=True)


def test_a_second_start_keeps_the_data(tmp_path):
    env = _env(tmp_path)
    alamat = f"http://127.0.0.1:{env['PORT']}"
    keluaran = []
    for kali in range(2):
        with (tmp_path / f"log{kali}").open("wb") as catatan:
            proses = subprocess.Popen(
                PERINTAH, cwd=AKAR, env=env, stdin=subprocess.DEVNULL, stdout=catatan,
                stderr=catatan,
            )  # fmt: skip
            try:
                tunggu_siap(alamat, proses)
                with urllib.request.urlopen(f"{alamat}/login", timeout=10) as jawaban:  # noqa: S310
                    assert jawaban.status == 200
            finally:
                assert hentikan(proses) == 0
        keluaran.append((tmp_path / f"log{kali}").read_text())
    assert "password, shown this once" in keluaran[0]
    assert "password, shown this once" not in keluaran[1]


def test_the_grown_shape_serves_from_postgresql_and_redis(tmp_path, basis_pg, redis_url):
    env = _env(tmp_path) | {"DATABASE_URL": basis_pg.buat(), "REDIS_URL": redis_url}
    alamat = f"http://127.0.0.1:{env['PORT']}"
    with (tmp_path / "log").open("wb") as catatan:
        proses = subprocess.Popen(
            PERINTAH, cwd=AKAR, env=env, stdin=subprocess.DEVNULL, stdout=catatan, stderr=catatan
        )
        try:
            tunggu_siap(alamat, proses)
        finally:
            assert hentikan(proses) == 0
    assert not (tmp_path / "hi_cases.sqlite3").exists()
    assert not (tmp_path / "antrean" / "pesan").exists()


def test_a_taken_port_is_said_at_once(tmp_path):
    with socket.socket() as soket:
        soket.bind(("127.0.0.1", 0))
        soket.listen()
        hasil = _coba(_env(tmp_path) | {"PORT": str(soket.getsockname()[1])})
    assert hasil.returncode == 2
    assert "cannot be used" in hasil.stderr


@pytest.mark.parametrize(
    ("setelan", "sebab"),
    [
        ({"HI_SECRET_KEY": ""}, "HI_SECRET_KEY"),
        ({"FLASK_DEBUG": "1"}, "FLASK_DEBUG"),
        ({"HI_CLOCK": "/tmp/jam"}, "HI_CLOCK"),  # noqa: S108
        ({"HI_DEMO_PASSWORD": "rahasia"}, "HI_DEMO_PASSWORD"),
    ],
)
def test_production_refuses_and_says_which(tmp_path, setelan, sebab):
    hasil = _coba(_env(tmp_path) | {"HI_ENV": "production"} | setelan)
    assert hasil.returncode == 2
    assert sebab in hasil.stderr
    assert not os.path.exists(tmp_path / "hi_cases.sqlite3")


@pytest.mark.parametrize("port", ["99999", "abc", "0", "²", "-1"])
def test_a_port_that_is_none_is_said_in_one_sentence(tmp_path, port):
    hasil = _coba(_env(tmp_path) | {"PORT": port})
    assert hasil.returncode == 2
    assert hasil.stderr == f"hi-cases: PORT is {port!r}: it must be a number from 1 to 65535.\n"


def test_production_with_a_demo_account_ends_in_one_sentence_before_it_serves(tmp_path):
    env = _env(tmp_path)
    perintah = [sys.executable, "-m", "workers.siapkan", "init", "demo --if-empty"]
    subprocess.run(perintah, cwd=AKAR, env=env, capture_output=True, timeout=120, check=True)
    hasil = _coba(env | {"HI_ENV": "production", "HI_SECRET_KEY": "0123456789abcdef" * 3})
    assert hasil.returncode == 2
    (kalimat,) = [b for b in hasil.stderr.splitlines() if not b.startswith("{")]
    assert "demo account" in kalimat
    assert "hapus-demo" in kalimat
    assert "Traceback" not in hasil.stderr
