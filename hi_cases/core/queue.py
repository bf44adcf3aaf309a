"""Sending work to the workers: by name, ids only, and only after the outermost commit.

SQLAlchemy's after_commit fires on the release of a savepoint too, so what is to be sent waits on
the session until no transaction is left. A message that is lost is found again by a sweeper: the
row is the truth, the message a hint.
"""

import logging
from typing import Any, Protocol

from sqlalchemy import event
from sqlalchemy.orm import Session

from hi_cases.core.db import db

log = logging.getLogger(__name__)

_KUNCI = "hi_antrean"
SAPUAN = 60.0
"""Seconds between two rounds of a sweeper: its message is worth nothing once the next one comes."""


class Pengirim(Protocol):
    """Hands a message over; one that nobody took after `basi` seconds is dropped."""

    def __call__(self, tugas: str, ids: tuple[int, ...], basi: float | None = None) -> None: ...


_pengirim: Pengirim | None = None


def pasang(pengirim: Pengirim | None) -> None:
    """Send by `pengirim(name, ids)` from now on; None drops messages (the sweeper finds rows)."""
    global _pengirim
    _pengirim = pengirim


def kirim(tugas: str, *ids: int) -> None:
    """Ask for task `tugas` on rows `ids` once the present transaction is committed."""
    db.session.info.setdefault(_KUNCI, []).append((tugas, ids, None))


def kirim_lagi(tugas: str, *ids: int) -> None:
    """Ask again, as a sweeper does: where workers are slow, what it asks for must not pile up."""
    db.session.info.setdefault(_KUNCI, []).append((tugas, ids, SAPUAN))


@event.listens_for(Session, "after_commit")
def _sesudah_commit(session: Session) -> None:
    if session.in_nested_transaction():
        return
    for tugas, ids, basi in session.info.pop(_KUNCI, []):
        if _pengirim is not None:
            _pengirim(tugas, ids, basi)


@event.listens_for(Session, "after_rollback")
def _sesudah_rollback(session: Session) -> None:
    session.info.pop(_KUNCI, None)


class Perekam:
    """Stands in for the broker in tests and remembers what was sent."""

    def __init__(self) -> None:
        self.terkirim: list[tuple[str, tuple[int, ...]]] = []

    def __call__(self, tugas: str, ids: tuple[int, ...], basi: float | None = None) -> None:
        """Remember one message."""
        self.terkirim.append((tugas, ids))


def pengirim_celery(celery: Any) -> Pengirim:
    """Return a sender that hands names and ids to a Celery application.

    A broker that is down must not hold up a person's request, nor undo what is committed: the
    failure is logged and the sweeper sends again.
    """

    def pengirim(tugas: str, ids: tuple[int, ...], basi: float | None = None) -> None:
        try:
            celery.send_task(tugas, args=list(ids), retry=False, expires=basi)
        except Exception:
            log.exception("could not send task", extra={"tugas": tugas, "ids": ids})

    return pengirim
