"""What all measures share: signed-in clients, interleaved times, statements, results."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import sqlalchemy as sa
from flask.testing import FlaskClient
from sqlalchemy import event

from bench.dunia.basis import Basis
from hi_cases.akun.models import Pengguna
from hi_cases.core import clock
from hi_cases.core.authz import Peran
from hi_cases.core.db import db

_PERAMBAN = {"HTTP_USER_AGENT": "Bench/1.0", "REMOTE_ADDR": "127.0.0.1"}


@dataclass(frozen=True)
class Nilai:
    """One measured ratio and its bar."""

    ukuran: str
    """Row of the table of bars."""
    mesin: str
    perkara: int
    rinci: str
    banding: float
    batas: float
    satu: float
    """The side that is judged; in `satuan`."""
    dua: float
    """The side that it is held against."""
    satuan: str = "ms"
    catatan: str = ""

    @property
    def tercapai(self) -> bool:
        """Whether the bar is met."""
        return self.banding <= self.batas


@dataclass(frozen=True)
class Pasangan:
    """The same nation small and large, on one database engine."""

    mesin: str
    kecil: Basis
    besar: Basis
    perkara_kecil: int
    perkara: int


def masuk(basis: Basis, peran: Peran) -> FlaskClient:
    """Return a client that is signed in as the office's account of a role."""
    klien = basis.app.test_client()
    klien.environ_base.update(_PERAMBAN)
    with basis.app.test_request_context(environ_overrides=_PERAMBAN):
        akun = db.session.scalars(
            sa.select(Pengguna)
            .where(Pengguna.baris_peran.any(peran=peran))
            .order_by(Pengguna.id)
            .limit(1)
        ).one()
        tanda = akun.fs_uniquifier
        perangkat = basis.app.login_manager._session_identifier_generator()  # ty: ignore[unresolved-attribute]
    with klien.session_transaction() as sesi:
        sesi["_user_id"], sesi["_id"], sesi["_fresh"] = tanda, perangkat, True
        sesi["fs_paa"] = clock.sekarang().timestamp()
    return klien


def buka(klien: FlaskClient, alamat: str) -> float:
    """Return the milliseconds that a page takes; RuntimeError where it is no page."""
    mulai = time.perf_counter()
    jawaban = klien.get(alamat)
    lama = (time.perf_counter() - mulai) * 1000
    if jawaban.status_code != 200:
        raise RuntimeError(f"{alamat} answered {jawaban.status_code}")
    jawaban.close()
    return lama


def bergantian(kali: int, *kerja: Callable[[], float]) -> list[list[float]]:
    """Run each piece of work so many times in turn, after one run that is not counted."""
    hasil: list[list[float]] = [[] for _ in kerja]
    for ke in range(kali + 1):
        for nomor, satu in enumerate(kerja):
            lama = satu()
            if ke:
                hasil[nomor].append(lama)
    return hasil


def lama(kerja: Callable[[], object]) -> Callable[[], float]:
    """Return work that tells how many milliseconds it took."""

    def ukur() -> float:
        mulai = time.perf_counter()
        kerja()
        return (time.perf_counter() - mulai) * 1000

    return ukur


def tengah(semua: Sequence[float]) -> float:
    """Return the median."""
    return statistics.median(semua)


def p95(semua: Sequence[float]) -> float:
    """Return the 95th percentile."""
    return statistics.quantiles(semua, n=20, method="inclusive")[-1]


@contextmanager
def kueri() -> Iterator[list[str]]:
    """List the statements that are run meanwhile."""
    jalan: list[str] = []

    def catat(_k: object, _c: object, perintah: str, *_lain: object) -> None:
        jalan.append(perintah)

    event.listen(sa.Engine, "before_cursor_execute", catat)
    try:
        yield jalan
    finally:
        event.remove(sa.Engine, "before_cursor_execute", catat)
