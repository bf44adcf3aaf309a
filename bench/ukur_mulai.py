"""From the command to a system that answers: the first start, with demo data, and the second."""

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

AKAR = Path(__file__).resolve().parent.parent
BATAS = 120.0


def _port() -> int:
    with socket.socket() as soket:
        soket.bind(("127.0.0.1", 0))
        return int(soket.getsockname()[1])


def _siap(alamat: str) -> bool:
    try:
        with urllib.request.urlopen(alamat, timeout=2):  # noqa: S310
            return True
    except (urllib.error.URLError, TimeoutError, ConnectionError):
        return False


def _sekali(folder: str) -> float:
    port = _port()
    env = os.environ | {
        "HI_DATA_DIR": folder,
        "PORT": str(port),
        "HI_DEMO_PASSWORD": "bench-demo-1",
    }
    for nama in ("DATABASE_URL", "REDIS_URL", "HI_ENV"):
        env.pop(nama, None)
    mulai = time.perf_counter()
    proses = subprocess.Popen(
        [sys.executable, "-m", "workers.supervisor"],
        cwd=AKAR,
        env=env,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        while not _siap(f"http://127.0.0.1:{port}/readyz"):
            if proses.poll() is not None or time.perf_counter() - mulai > BATAS:
                raise RuntimeError("the system did not become ready")
            time.sleep(0.02)
        return time.perf_counter() - mulai
    finally:
        proses.send_signal(signal.SIGINT)
        proses.wait()


def ukur() -> dict[str, float]:
    """Return seconds until /readyz answers 200."""
    with tempfile.TemporaryDirectory() as folder:
        return {"pertama_s": _sekali(folder), "kedua_s": _sekali(folder)}
