"""A fight over reminders: so many deadlines due, a worker and a broker that keep dying.

Used by the test in its short form and by the benchmark in its long one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta

import sqlalchemy as sa
from flask import Flask

from hi_cases.core.authz import SISTEM
from hi_cases.core.db import db, mulai_tulis
from hi_cases.core.rujukan import Rujukan
from hi_cases.kalender_kerja import queries as acuan
from hi_cases.kalender_kerja import services as kalender
from hi_cases.kalender_kerja.models import Tenggat
from hi_cases.kalender_kerja.rules import tambah
from hi_cases.pemberitahuan.models import AnakTangga, Pengingat, PesanKeluar
from hi_cases.pemberitahuan.types import Kanal, Kepada, StatusPengingat, StatusPesan
from tests.integration.perselisihan.kantor import Kantor
from tests.perangkat.basis import Jam
from tests.perangkat.bunuh import SERENTAK, Laga
from tests.perangkat.klien import buat_pengguna

KODE = "MED-30"
# The last working day of the year, and the first of the next: 1 January is a holiday, then comes
# a weekend. H lies on the one, H+1 on the other.
HARI_AKHIR, HARI_AWAL = date(2026, 12, 31), date(2027, 1, 4)
SELISIH = (0, 1)
TARIKAN = ("pemberitahuan.susun", "pemberitahuan.sapu_pengingat", "pemberitahuan.sapu")


@dataclass(frozen=True)
class Hasil:
    """What was left behind by a fight, counted."""

    pengingat: Counter[str]
    """Rows of reminders of the deadlines in question, by channel and end."""
    tersampaikan: int
    """How many of them the mail server has."""
    terkirim: int
    """Messages that the outbox says are sent, these and others."""
    id_berbeda: int
    diterima: int
    terbunuh: Counter[str] = field(default_factory=Counter)

    @property
    def ulangan(self) -> int:
        """How many messages came a second time."""
        return self.diterima - self.id_berbeda

    @property
    def jumlah_bunuh(self) -> int:
        """How often something was killed."""
        return sum(self.terbunuh.values())

    @property
    def tangan_mati(self) -> int:
        """How many processes with a message in hand may have died: each may send it again."""
        bukan_beat = sum(n for nama, n in self.terbunuh.items() if not nama.startswith("beat"))
        return SERENTAK * bukan_beat


def siapkan(app: Flask, jam: Jam, tenggat: int) -> None:
    """Make one mediator's case with so many deadlines due on the last day of the year."""
    with app.app_context(), mulai_tulis():
        kantor = Kantor(jam, buat_pengguna, mulai="2026-11-16")
        kantor.limpahkan("HAK")
        db.session.execute(sa.delete(AnakTangga))
        db.session.add_all(
            AnakTangga(kode=KODE, selisih=selisih, kepada=Kepada.PENANGGUNG_JAWAB)
            for selisih in SELISIH
        )
        db.session.execute(sa.delete(PesanKeluar))
        mulai = _mulai()
        for ke in range(tenggat):
            kalender.buka(
                SISTEM,
                Rujukan("perkara", kantor.id),
                KODE,
                mulai,
                kunci=f"uji:{ke}",
                penanggung_jawab_id=kantor.perkara.mediator_id,
            )
        db.session.commit()


def _mulai() -> date:
    """Return the first day from which the period ends on the last working day of the year."""
    hari = HARI_AKHIR - timedelta(days=80)
    panjang = acuan.ketentuan(KODE, hari).panjang
    assert panjang is not None
    while tambah(acuan.kalender(), hari, panjang) != HARI_AKHIR:
        hari += timedelta(days=1)
    return hari


_MILIK_UJI = Pengingat.tenggat_id.in_(sa.select(Tenggat.id).where(Tenggat.kunci.like("uji:%")))


def _tersampaikan() -> int:
    """Return how many reminders of the deadlines in question are out by e-mail."""
    stmt = (
        sa.select(sa.func.count(sa.distinct(PesanKeluar.id)))
        .join(Pengingat, Pengingat.kabar_id == PesanKeluar.kabar_id)
        .where(
            _MILIK_UJI,
            PesanKeluar.kanal == Kanal.SUREL,
            PesanKeluar.status == StatusPesan.TERKIRIM,
        )
    )
    return db.session.scalars(stmt).one()


def kemajuan(app: Flask) -> int:
    """Return how many reminders were made and are out: what kills are counted by."""
    with app.app_context():
        dibuat = sa.select(sa.func.count()).select_from(Pengingat)
        dibuat = dibuat.where(_MILIK_UJI, Pengingat.status == StatusPengingat.DIBUAT)
        return db.session.scalars(dibuat).one() + _tersampaikan()


def berjuang(app: Flask, laga: Laga, tenggat: int, *, sabar: float) -> Hasil:
    """Fight through the last day of the year and the first of the next; return what is left."""

    def keluar(banyak: int) -> bool:
        with app.app_context():
            return _tersampaikan() >= banyak

    def jalan(sampai: Callable[[], bool]) -> None:
        # A minute of the clock is a second here, and sweepers are asked for each second: as they
        # are in the office.
        laga.jalankan(sampai, maju=timedelta(seconds=12), sabar=sabar)

    with laga.berlangsung():
        # Over midnight, while reminders are made and messages are under way. What is made behind
        # midnight leaves in the morning.
        jalan(lambda: laga.kini.date() > HARI_AKHIR and kemajuan(app) >= tenggat)
        laga.lompat("2027-01-01T06:59:00+07:00")
        jalan(lambda: keluar(tenggat))
        laga.lompat("2027-01-04T06:59:00+07:00")
        jalan(lambda: keluar(2 * tenggat))
    return _hitung(app, laga)


def _hitung(app: Flask, laga: Laga) -> Hasil:
    diterima = [str(satu["Message-ID"]) for satu in laga.peladen.pesan]
    with app.app_context():
        milik = sa.select(Pengingat.kanal, Pengingat.status, sa.func.count()).where(_MILIK_UJI)
        baris = db.session.execute(milik.group_by(Pengingat.kanal, Pengingat.status))
        terkirim = sa.select(sa.func.count()).select_from(PesanKeluar)
        return Hasil(
            pengingat=Counter({f"{k}/{s.value}": jumlah for k, s, jumlah in baris}),
            tersampaikan=_tersampaikan(),
            terkirim=db.session.scalars(terkirim.filter_by(status=StatusPesan.TERKIRIM)).one(),
            id_berbeda=len(set(diterima)),
            diterima=len(diterima),
            terbunuh=laga.terbunuh,
        )


def terlewat(app: Flask) -> int:
    """Return how many rungs of the deadlines in question were never said."""
    with app.app_context():
        dikatakan = sa.select(Pengingat.tenggat_id, Pengingat.selisih).where(
            _MILIK_UJI,
            Pengingat.kanal == "aplikasi",
            Pengingat.status == StatusPengingat.DIBUAT,
        )
        ada = {(satu.tenggat_id, satu.selisih) for satu in db.session.execute(dikatakan)}
        semua = db.session.scalars(sa.select(Tenggat.id).where(Tenggat.kunci.like("uji:%")))
        return sum((nomor, selisih) not in ada for nomor in semua for selisih in SELISIH)
