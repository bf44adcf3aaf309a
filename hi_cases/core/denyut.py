"""Signs of life between processes: does the broker answer, do a worker and the timetable live.

The sign goes where the messages go: a key that expires in Redis, else a file beside the embedded
broker's folder. Ages are told by the store itself, so a clock set for a demo (HI_CLOCK) misleads
nobody.
"""

import uuid
from contextlib import suppress
from enum import StrEnum
from pathlib import Path

import redis

UMUR_MAKS = 30  # seconds without a sign after which a process counts as gone
JEDA = 5.0  # seconds between two signs


class Siapa(StrEnum):
    """Whose sign it is: a worker's, or that of the timetable (beat)."""

    WORKER = "worker"
    BEAT = "beat"


def _kunci(siapa: Siapa) -> str:
    return f"hi:denyut:{siapa}"


def _redis(url: str) -> redis.Redis:
    return redis.Redis.from_url(url, socket_timeout=2, socket_connect_timeout=2)


def _berkas(siapa: Siapa, data_dir: Path) -> Path:
    return data_dir / "antrean" / f"denyut-{siapa}"


def tandai(siapa: Siapa, redis_url: str | None, data_dir: Path) -> None:
    """Leave a sign that this process lives."""
    if redis_url:
        with _redis(redis_url) as sambungan:
            sambungan.set(_kunci(siapa), b"1", ex=UMUR_MAKS)
        return
    berkas = _berkas(siapa, data_dir)
    berkas.parent.mkdir(parents=True, exist_ok=True)
    berkas.touch()


def hapus(siapa: Siapa, redis_url: str | None, data_dir: Path) -> None:
    """Take the sign away when the process ends in order; one left behind grows old by itself."""
    with suppress(OSError, redis.RedisError):
        if not redis_url:
            _berkas(siapa, data_dir).unlink(missing_ok=True)
            return
        with _redis(redis_url) as sambungan:
            sambungan.delete(_kunci(siapa))


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


def hidup(siapa: Siapa, redis_url: str | None, data_dir: Path) -> bool:
    """Tell whether such a process left its sign within the last `UMUR_MAKS` seconds."""
    try:
        if redis_url:
            with _redis(redis_url) as sambungan:
                return bool(sambungan.exists(_kunci(siapa)))
        return _umur(data_dir, _berkas(siapa, data_dir)) < UMUR_MAKS
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
