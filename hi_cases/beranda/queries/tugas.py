"""Scheduled tasks as their page shows them: the timetable beside what was run of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

import sqlalchemy as sa

from hi_cases.core import clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.berkala import TugasBerkala, daftar_berkala, menurut_nama
from hi_cases.core.db import db
from hi_cases.core.jalan import BURUK, TERBUKA, JalanTugas, Pemicu, StatusJalan
from hi_cases.core.rujukan import Label

BELAKANGAN = timedelta(days=7)
"""How far back failed runs are listed."""
BATAS_GAGAL = 50


@dataclass(frozen=True)
class KeadaanTugas:
    """One task: its last run that began, the request that waits, and when it is due next."""

    tugas: TugasBerkala
    terakhir: JalanTugas | None
    menunggu: JalanTugas | None
    berikut: datetime
    jumlah_gagal: int
    orang_terakhir: int
    """The last run that a person asked for (0: none): a form sent twice is told by it."""

    @property
    def terbuka(self) -> bool:
        """Whether a run waits or works now."""
        berjalan = self.terakhir is not None and self.terakhir.status in TERBUKA
        return berjalan or self.menunggu is not None


@dataclass(frozen=True)
class Kegagalan:
    """A run that did not end well, and what its task is called."""

    jalan: JalanTugas
    label: str


def orang_terakhir(nama: str) -> int:
    """Return the id of the last run of a task that a person asked for; 0 where there is none."""
    return (
        db.session.scalar(
            sa.select(sa.func.max(JalanTugas.id)).where(
                JalanTugas.nama == nama, JalanTugas.pemicu == Pemicu.ORANG
            )
        )
        or 0
    )


def _per_tugas(*syarat: sa.ColumnElement[bool]) -> dict[str, JalanTugas]:
    """Return the newest run of each task that fulfils the condition."""
    ujung = sa.select(sa.func.max(JalanTugas.id)).where(*syarat).group_by(JalanTugas.nama)
    semua = db.session.scalars(sa.select(JalanTugas).where(JalanTugas.id.in_(ujung)))
    return {baris.nama: baris for baris in semua}


def _buruk() -> tuple[sa.ColumnElement[bool], ...]:
    return (
        JalanTugas.status.in_(BURUK),
        JalanTugas.selesai_pada >= clock.sekarang() - BELAKANGAN,
    )


def _urutan(tugas: TugasBerkala) -> tuple[bool, time]:
    return (tugas.harian is None, tugas.harian.wib if tugas.harian is not None else time.min)


def semua() -> list[KeadaanTugas]:
    """Return every task of the timetable: the daily ones by the office's clock, then the rest."""
    kini = clock.sekarang()
    terakhir = _per_tugas(JalanTugas.status != StatusJalan.MENUNGGU)
    menunggu = _per_tugas(JalanTugas.status == StatusJalan.MENUNGGU)
    orang = _per_tugas(JalanTugas.pemicu == Pemicu.ORANG)
    hitung = sa.select(JalanTugas.nama, sa.func.count()).where(*_buruk()).group_by(JalanTugas.nama)
    gagal = {nama: jumlah for nama, jumlah in db.session.execute(hitung)}  # noqa: C416 - rows
    hasil = []
    for tugas in sorted(daftar_berkala(), key=_urutan):
        lalu, milik = terakhir.get(tugas.nama), orang.get(tugas.nama)
        mulai = lalu.mulai_pada if lalu is not None else None
        hasil.append(
            KeadaanTugas(
                tugas=tugas,
                terakhir=lalu,
                menunggu=menunggu.get(tugas.nama),
                berikut=tugas.kapan.berikut(kini, mulai),
                jumlah_gagal=gagal.get(tugas.nama, 0),
                orang_terakhir=milik.id if milik is not None else 0,
            )
        )
    return hasil


def kegagalan() -> Sequence[Kegagalan]:
    """Return the runs of the last week that did not end well, the newest first."""
    buruk = db.session.scalars(
        sa.select(JalanTugas).where(*_buruk()).order_by(JalanTugas.id.desc()).limit(BATAS_GAGAL)
    )
    return [Kegagalan(baris, _nama(baris.nama)) for baris in buruk]


def _nama(nama: str) -> str:
    tugas = menurut_nama(nama)
    return tugas.label if tugas is not None else nama


def label_jalan(_pelaku: Pelaku, ids: Sequence[int]) -> dict[int, Label]:
    """Name runs by their task, for the trail."""
    baris = db.session.execute(
        sa.select(JalanTugas.id, JalanTugas.nama).where(JalanTugas.id.in_(ids))
    )
    return {satu_id: Label(f"Tugas terjadwal: {_nama(nama)}") for satu_id, nama in baris}
