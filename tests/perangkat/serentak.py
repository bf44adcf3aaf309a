"""Several acts at one moment, with real threads and connections."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from flask import Flask

from hi_cases.core.db import db, mulai_tulis

Kerja = Callable[[], Any]


@contextmanager
def transaksi(app: Flask) -> Iterator[None]:
    """What a request that writes does around its act."""
    with app.app_context(), mulai_tulis():
        try:
            yield
            db.session.commit()
        except BaseException:
            db.session.rollback()
            raise


def serentak(app: Flask, *semua: Kerja) -> list[Any]:
    """Do all at one moment; return how each was refused, None for what was done."""
    hasil: list[Any] = [AssertionError("never ran")] * len(semua)
    mulai = threading.Barrier(len(semua))

    def jalan(ke: int) -> None:
        mulai.wait(timeout=60)
        try:
            with transaksi(app):
                semua[ke]()
            hasil[ke] = None
        except Exception as sebab:
            hasil[ke] = sebab

    utas = [threading.Thread(target=jalan, args=(ke,)) for ke in range(len(semua))]
    for satu in utas:
        satu.start()
    for satu in utas:
        satu.join(timeout=120)
    assert not any(satu.is_alive() for satu in utas)
    return hasil
