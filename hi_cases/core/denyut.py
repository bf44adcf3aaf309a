"""Signs of life between processes: does the broker answer, does a worker live.

The sign goes where the messages go: a key that expires in Redis, else a file beside the embedded
broker's folder. Ages are told by the store itself, so a clock set for a demo (HI_CLOCK) misleads
nobody.
"""

import uuid
from pathlib import Path

import redis

UMUR_MAKS = 30  # seconds without a sign after which a worker counts as gone
JEDA = 5.0  # seconds between two signs
_KUNCI = "hi:denyut:worker"


def _redis(url: str) -> redis.Redis:
    return redis.Redis.from_url(url, socket_timeout=2, socket_connect_timeout=2)


def _berkas(data_dir: Path) -> Path:
    return data_dir / "antrean" / "denyut-worker"


def tandai(redis_url: str | None, data_dir: Path) -> None:
    """Leave a sign that this worker lives."""
    if redis_url:
        with _redis(redis_url) as sambungan:
            sambungan.set(_KUNCI, b"1", ex=UMUR_MAKS)
        return
    berkas = _berkas(data_dir)
    berkas.parent.mkdir(parents=True, exist_ok=True)
    berkas.touch()


def hapus(redis_url: str | None, data_dir: Path) -> None:
    """Take the sign away when the worker ends in order."""
    if redis_url:
        with _redis(redis_url) as sambungan:
            sambungan.delete(_KUNCI)
        return
    _berkas(data_dir).unlink(missing_ok=True)


def broker_menjawab(redis_url: str | None, data_dir: Path) -> bool:
    """Tell whether a message could be sent now."""
    try:
        if redis_url:
            with _redis(redis_url) as sambungan:
                return bool(sambungan.ping())
        _umur(data_dir, data_dir)
    except (OSError, redis.RedisError):
        return False
    return True


def worker_hidup(redis_url: str | None, data_dir: Path) -> bool:
    """Tell whether a worker left its sign within the last `UMUR_MAKS` seconds."""
    try:
        if redis_url:
            with _redis(redis_url) as sambungan:
                return bool(sambungan.exists(_KUNCI))
        return _umur(data_dir, _berkas(data_dir)) < UMUR_MAKS
    except (OSError, redis.RedisError):
        return False


def _umur(data_dir: Path, berkas: Path) -> float:
    """Return the age of `berkas` in seconds by the file system's own clock."""
    jajak = data_dir / "antrean" / f"jajak-{uuid.uuid4().hex}"
    jajak.touch()
    try:
        return jajak.stat().st_mtime - berkas.stat().st_mtime
    finally:
        jajak.unlink()
