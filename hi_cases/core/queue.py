"""Sending work to the workers: by name, ids only, and only after the outermost commit.

SQLAlchemy's after_commit fires on the release of a savepoint too, so what is to be sent waits on
the session until no transaction is left. A message that is lost is found again by a sweeper: the
row is the truth, the message a hint.
"""

import logging
from typing import Any, NamedTuple, Protocol

from sqlalchemy import event
from sqlalchemy.orm import Session

from hi_cases.core.broker import ANTREAN, BELAKANGAN
from hi_cases.core.db import db

log = logging.getLogger(__name__)

_KUNCI = "hi_antrean"
SAPUAN = 60.0
"""Seconds between two rounds of a sweeper: its message is worth nothing once the next one comes."""


class Pesan(NamedTuple):
    """A message: the task and the ids of its rows; how it is handed over."""

    tugas: str
    ids: tuple[int, ...]
    basi: float | None = None
    """Seconds after which one that nobody took is dropped."""
    belakangan: bool = False
    """Whether only the timetable asked for it, so that nobody looks at a page that waits for it."""


class Pengirim(Protocol):
    """Hands a message over."""

    def __call__(self, pesan: Pesan) -> None: ...


_pengirim: Pengirim | None = None


def pasang(pengirim: Pengirim | None) -> None:
    """Send by `pengirim` from now on; None drops messages (the sweeper finds rows)."""
    global _pengirim
    _pengirim = pengirim


def kirim(tugas: str, *ids: int, belakangan: bool = False) -> None:
    """Ask for task `tugas` on rows `ids` once the present transaction is committed."""
    _simpan(Pesan(tugas, ids, belakangan=belakangan))


def kirim_lagi(tugas: str, *ids: int) -> None:
    """Ask again, as a sweeper does: where workers are slow, what it asks for must not pile up."""
    _simpan(Pesan(tugas, ids, basi=SAPUAN))


def _simpan(pesan: Pesan) -> None:
    db.session.info.setdefault(_KUNCI, []).append(pesan)


@event.listens_for(Session, "after_commit")
def _sesudah_commit(session: Session) -> None:
    if session.in_nested_transaction():
        return
    for pesan in session.info.pop(_KUNCI, []):
        if _pengirim is not None:
            _pengirim(pesan)


@event.listens_for(Session, "after_rollback")
def _sesudah_rollback(session: Session) -> None:
    session.info.pop(_KUNCI, None)


class Perekam:
    """Stands in for the broker in tests and remembers what was sent."""

    def __init__(self) -> None:
        self.terkirim: list[tuple[str, tuple[int, ...]]] = []

    def __call__(self, pesan: Pesan) -> None:
        """Remember one message."""
        self.terkirim.append((pesan.tugas, pesan.ids))


def pengirim_celery(celery: Any) -> Pengirim:
    """Return a sender that hands names and ids to a Celery application.

    A broker that is down must not hold up a person's request, nor undo what is committed: the
    failure is logged and the sweeper sends again.
    """

    def pengirim(pesan: Pesan) -> None:
        try:
            celery.send_task(
                pesan.tugas,
                args=list(pesan.ids),
                retry=False,
                expires=pesan.basi,
                queue=BELAKANGAN if pesan.belakangan else ANTREAN,
            )
        except Exception:
            log.exception("could not send task", extra={"tugas": pesan.tugas, "ids": pesan.ids})

    return pengirim
