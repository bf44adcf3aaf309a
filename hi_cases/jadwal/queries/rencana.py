"""What planning asks: whose time is taken, and where a stretch is free."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime, timedelta
from itertools import takewhile

import sqlalchemy as sa

from hi_cases.core.clock import ke_lokal
from hi_cases.core.db import db
from hi_cases.jadwal import rules
from hi_cases.jadwal.models import Acara, PesertaAcara
from hi_cases.jadwal.queries.acara import awal_hari
from hi_cases.jadwal.queries.ruang import halangan as halangan_petugas
from hi_cases.jadwal.queries.ruang import ruang_semua
from hi_cases.jadwal.types import (
    Bentrok,
    Halangan,
    JamSidang,
    JedaHari,
    Peserta,
    Rentang,
    RuangBebas,
    Sibuk,
    StatusAcara,
    Usulan,
)
from hi_cases.kalender_kerja import queries as kalender_kerja
from hi_cases.kalender_kerja.rules import tambah
from hi_cases.kalender_kerja.rules.pengaturan import baca_rentang_jam
from hi_cases.kalender_kerja.types import KalenderBelumDimuat

# How far behind the last day that matters proposals are looked for.
CADANGAN = timedelta(days=42)


def sibuk(dari: datetime, sampai: datetime, *, kecuali: int | None = None) -> list[Sibuk]:
    """Return the meetings that stand and touch a stretch of time, in order; `kecuali` left out."""
    stmt = sa.select(
        Acara.id, Acara.judul, Acara.mulai, Acara.selesai, Acara.ruang_id, Acara.petugas_id
    ).where(Acara.status == StatusAcara.DIJADWALKAN, Acara.mulai < sampai, Acara.selesai > dari)
    if kecuali is not None:
        stmt = stmt.where(Acara.id != kecuali)
    baris = db.session.execute(stmt.order_by(Acara.mulai, Acara.id)).all()
    orang: dict[int, set[str]] = {satu.id: set() for satu in baris}
    for acara_id, satu_kunci in db.session.execute(
        sa.select(PesertaAcara.acara_id, PesertaAcara.kunci_orang).where(
            PesertaAcara.acara_id.in_(list(orang)), PesertaAcara.kunci_orang != ""
        )
    ):
        orang[acara_id].add(satu_kunci)
    return [
        Sibuk(
            satu.id,
            satu.judul,
            Rentang(satu.mulai, satu.selesai),
            satu.ruang_id,
            satu.petugas_id,
            frozenset(orang[satu.id]),
        )
        for satu in baris
    ]


def bentrok_untuk(
    *,
    mulai: datetime,
    selesai: datetime,
    ruang_id: int | None,
    petugas_id: int,
    kunci_orang: Collection[str] = (),
    halangan: Sequence[Halangan] = (),
    kecuali: int | None = None,
    sendiri: bool = False,
) -> list[Bentrok]:
    """Return what a meeting would clash with; `kecuali` is the meeting itself when it is moved.

    With `sendiri` the sentences speak to the officer himself.
    """
    calon = Rentang(mulai, selesai)
    return rules.bentrok(
        calon,
        ruang_id,
        petugas_id,
        kunci_orang,
        sibuk(mulai, selesai, kecuali=kecuali),
        halangan,
        _halangan_petugas(petugas_id, *rules.hari_rentang(calon)),
        sendiri=sendiri,
    )


def usulan_untuk(
    *,
    petugas_id: int,
    peserta: Sequence[Peserta] = (),
    halangan: Sequence[Halangan] = (),
    batas: date | None,
    lama: timedelta | None = None,
    sekarang: datetime,
    jumlah: int = 5,
    kecuali: int | None = None,
    panggilan: bool = False,
) -> Usulan:
    """Return free stretches for a meeting with these people, from tomorrow on.

    `batas` is the last day of the period (None: none runs), `lama` the office's own length when not
    given, `kecuali` a meeting that is to be moved and so takes nobody's time. With `panggilan` they
    are summoned in writing: proposals leave the office's number of working days for that.
    """
    hari_ini = ke_lokal(sekarang).date()
    besok = hari_ini + timedelta(days=1)
    paling_awal = awal_panggilan(hari_ini) if panggilan else besok
    akhir = max(batas or hari_ini, paling_awal or hari_ini) + CADANGAN
    hari = hari_kerja(besok, akhir)
    if paling_awal is None or not hari:
        return Usulan((), rules.alasan((), (), batas))
    slot = rules.usulan(
        hari,
        batas,
        jam_sidang(hari_ini),
        lama or lama_sidang(hari_ini),
        [RuangBebas(satu.id, satu.nama) for satu in ruang_semua()],
        sibuk(awal_hari(hari[0]), awal_hari(hari[-1] + timedelta(days=1)), kecuali=kecuali),
        [*halangan, *_halangan_petugas(petugas_id, hari[0], hari[-1])],
        paling_awal,
        jumlah,
        petugas_id=petugas_id,
        kunci_orang=[satu.kunci_orang for satu in peserta],
    )
    return Usulan(tuple(slot), rules.alasan(slot, hari, batas))


def awal_panggilan(hari_ini: date) -> date | None:
    """Return the first day that leaves the office's number of working days for a summons.

    None where the calendar does not reach that far.
    """
    jarak = int(kalender_kerja.pengaturan("jarak_panggilan", hari_ini))
    try:
        return tambah(kalender_kerja.kalender(), hari_ini, jarak)
    except KalenderBelumDimuat:
        return None


def hari_kerja(dari: date, sampai: date) -> list[date]:
    """Return the working days from `dari` to `sampai`, as far as the calendar is loaded."""
    kalender = kalender_kerja.kalender()
    semua = (dari + timedelta(days=i) for i in range((sampai - dari).days + 1))
    dikenal = takewhile(lambda satu: satu.year in kalender.tahun, semua)
    return [satu for satu in dikenal if kalender.hari_kerja(satu)]


def jam_sidang(pada: date) -> JamSidang:
    """Return the hours between which the office holds meetings, and its pauses."""
    return JamSidang(
        int(kalender_kerja.pengaturan("jam_sidang_awal", pada)),
        int(kalender_kerja.pengaturan("jam_sidang_akhir", pada)),
        _jeda("jeda_siang", "istirahat siang", pada),
        _jeda("jeda_jumat", "waktu salat Jumat", pada),
    )


def _jeda(kode: str, sebutan: str, pada: date) -> JedaHari | None:
    jam = baca_rentang_jam(kalender_kerja.pengaturan(kode, pada))
    return JedaHari(*jam, sebutan) if jam else None


def lama_sidang(pada: date) -> timedelta:
    """Return how long the office plans a session."""
    return timedelta(minutes=int(kalender_kerja.pengaturan("lama_sidang", pada)))


def _halangan_petugas(petugas_id: int, dari: date, sampai: date) -> list[Halangan]:
    return [
        Halangan(satu.dari, satu.sampai, satu.sebab)
        for satu in halangan_petugas(petugas_id, dari, sampai)
    ]
