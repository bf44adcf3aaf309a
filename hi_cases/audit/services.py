"""Adding to the trail. There is no other act: nothing here changes or removes an entry."""

from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa

from hi_cases.audit import rules
from hi_cases.audit.models import Jejak, UjungJejak
from hi_cases.audit.types import IsiJejak
from hi_cases.core import clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db, kunci
from hi_cases.core.rujukan import Rujukan

_kunci_samar = b""


def pasang(kunci_rahasia: str) -> None:
    """Set the key under which sensitive values are hashed (called once by the factory)."""
    global _kunci_samar
    _kunci_samar = f"audit:{kunci_rahasia}".encode()


def tahan() -> UjungJejak:
    """Hold the end of the chain until the caller commits: what is read behind it knows of every
    act before. Who needs rows that others hold behind an entry takes it first, as they do."""
    stmt = kunci(sa.select(UjungJejak).filter_by(id=1))
    return db.session.scalars(stmt.execution_options(populate_existing=True)).one()


def catat(
    pelaku: Pelaku,
    tindakan: str,
    rujukan: Rujukan,
    *,
    sebelum: Mapping[str, Any] | None = None,
    sesudah: Mapping[str, Any] | None = None,
    keterangan: str = "",
    dasar: str = "",
    peka: frozenset[str] = frozenset(),
) -> Jejak:
    """Add an entry in the caller's transaction.

    `sebelum`/`sesudah` hold the changed fields; of those named in `peka` (NIK, wages, phone) only a
    keyed hash is kept. The end of the chain stays locked until the caller commits, so entries of
    concurrent transactions queue up and a rollback leaves no gap.
    """
    isi = IsiJejak(
        pada=clock.sekarang(),
        pelaku_id=pelaku.id,
        pelaku_nama=pelaku.nama,
        tindakan=tindakan,
        rujukan_jenis=rujukan.jenis,
        rujukan_id=rujukan.id,
        keterangan=keterangan,
        dasar=dasar,
        sebelum=rules.samarkan(sebelum, peka, _kunci_samar),
        sesudah=rules.samarkan(sesudah, peka, _kunci_samar),
    )
    ujung = tahan()
    urutan = ujung.urutan + 1
    baris = Jejak(
        urutan=urutan,
        sidik_lalu=ujung.sidik,
        sidik=rules.sidik(urutan, isi, ujung.sidik),
        **vars(isi),
    )
    ujung.urutan, ujung.sidik = urutan, baris.sidik
    db.session.add(baris)
    db.session.flush()
    return baris
