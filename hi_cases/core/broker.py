"""How processes reach the broker: Redis when there is one, else a folder that needs no server.

Used by the web processes, which only send, and by workers/app.py, which also receives. The Redis
figures bring a task whose worker died back within minutes; kombu's own would hold it over an hour.
"""

from pathlib import Path
from typing import Any

from celery import Celery
from kombu import Exchange, Queue

ANTREAN, BELAKANGAN = "hi", "hi-belakangan"
"""What a person waits for, and what only the timetable asked for. Workers take from both by turns,
so that a person waits for one task of the night, however many there are to catch up."""


def setelan_broker(redis_url: str | None, data_dir: Path) -> dict[str, Any]:
    """Return Celery's broker settings for this installation."""
    umum = {
        "task_default_queue": ANTREAN,
        "task_default_exchange": ANTREAN,
        "task_default_routing_key": ANTREAN,
        "task_create_missing_queues": False,
        "task_queues": tuple(
            Queue(nama, Exchange(nama), routing_key=nama) for nama in (ANTREAN, BELAKANGAN)
        ),
        "task_serializer": "json",
        "result_serializer": "json",
        "accept_content": ["json"],
        "task_ignore_result": True,
        "broker_connection_retry_on_startup": True,
        "timezone": "UTC",
        "enable_utc": True,
    }
    if redis_url:
        return umum | {
            "broker_url": redis_url,
            "broker_transport_options": {
                "visibility_timeout": 300,
                "unacked_restore_interval": 2,
                "unacked_restore_throttle": 1,
                "socket_timeout": 5,
                "socket_connect_timeout": 2,
            },
        }
    folder = data_dir / "antrean"
    for nama in ("pesan", "kendali", "selesai"):
        (folder / nama).mkdir(parents=True, exist_ok=True)
    return umum | {
        "broker_url": "filesystem://localhost//",
        "broker_transport_options": {
            # Sender and receiver share one folder: what one puts in, the other takes out.
            "data_folder_in": str(folder / "pesan"),
            "data_folder_out": str(folder / "pesan"),
            "processed_folder": str(folder / "selesai"),
            "control_folder": str(folder / "kendali"),
            "store_processed": False,
            # Looking into a folder costs next to nothing; kombu's own second would be felt.
            "polling_interval": 0.25,
        },
    }


def aplikasi_pengirim(redis_url: str | None, data_dir: Path) -> Celery:
    """Return a Celery application that can only send."""
    celery = Celery("hi_cases", set_as_current=False)
    celery.conf.update(setelan_broker(redis_url, data_dir))
    return celery
