"""Sending work to the workers: by name, ids only, and only after the outermost commit.

SQLAlchemy's after_commit fires on the release of a savepoint too, so what is to be sent waits on
the session until no transaction is left. A message that is lost is found again by a sweeper: the
row is the truth, the message a hint.
"""

import logging
from collections.abc import Callable
from typing import Any

from sqlalchemy import event
from sqlalchemy.orm import Session

from hi_cases.core.db import db

log = logging.getLogger(__name__)

_KUNCI = "hi_antrean"
Pengirim = Callable[[str, tuple[int, ...]], None]
_pengirim: Pengirim | None = None


def pasang(pengirim: Pengirim | None) -> None:
    """Send by `pengirim(name, ids)` from now on; None drops messages (the sweeper finds rows)."""
    global _pengirim
    _pengirim = pengirim


def kirim(tugas: str, *ids: int) -> None:
    """Ask for task `tugas` on rows `ids` once the present transaction is committed."""
    db.session.info.setdefault(_KUNCI, []).append((tugas, ids))


@event.listens_for(Session, "after_commit")
def _sesudah_commit(session: Session) -> None:
    if session.in_nested_transaction():
        return
    for tugas, ids in session.info.pop(_KUNCI, []):
        if _pengirim is not None:
            _pengirim(tugas, ids)


@event.listens_for(Session, "after_rollback")
def _sesudah_rollback(session: Session) -> None:
    session.info.pop(_KUNCI, None)


class Perekam:
    """Stands in for the broker in tests and remembers what was sent."""

    def __init__(self) -> None:
        self.terkirim: list[tuple[str, tuple[int, ...]]] = []

    def __call__(self, tugas: str, ids: tuple[int, ...]) -> None:
        """Remember one message."""
        self.terkirim.append((tugas, ids))


def pengirim_celery(celery: Any) -> Pengirim:
    """Return a sender that hands names and ids to a Celery application.

    A broker that is down must not hold up a person's request, nor undo what is committed: the
    failure is logged and the sweeper sends again.
    """

    def pengirim(tugas: str, ids: tuple[int, ...]) -> None:
        try:
            celery.send_task(tugas, args=list(ids), retry=False)
        except Exception:
            log.exception("could not send task", extra={"tugas": tugas, "ids": ids})

    return pengirim
