"""Meetings of a body as their pages show them, and their names for the domains below."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa
from flask import url_for

from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.errors import TidakDitemukan
from hi_cases.core.kunci_halaman import baca_kunci, tulis_kunci
from hi_cases.core.papan import label_semua
from hi_cases.core.rujukan import Label, Panel
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.dokumen import queries as dokumen
from hi_cases.jadwal import queries as jadwal
from hi_cases.jadwal.types import StatusAcara, StatusHadir
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.tripartit.models import Agenda, Anggota, Rapat
from hi_cases.tripartit.rules.izin import LIHAT
from hi_cases.tripartit.rules.rapat import hadir_unsur, halangan_tutup, kuorum
from hi_cases.tripartit.types import Butir, HadirUnsur, KeadaanRapat, Kuorum, StatusRapat

UKURAN = 20


def ambil(pelaku: Pelaku, rapat_id: int) -> Rapat:
    """Return a meeting; TidakDitemukan for none."""
    authz.tabel().pastikan(pelaku, LIHAT)
    satu = db.session.get(Rapat, rapat_id)
    if satu is None:
        raise TidakDitemukan
    return satu


def acara(rapat: Rapat) -> Any:
    """Return its meeting on the calendar; None: it was held before this system."""
    semua = jadwal.acara_rujukan_banyak("rapat_lembaga", [rapat.id])[rapat.id]
    hidup = [satu for satu in semua if satu.status is not StatusAcara.DIBATALKAN]
    return (hidup or semua or [None])[-1]


def anggota(rapat: Rapat) -> list[Anggota]:
    """Return who is invited: those who sit on its day."""
    return rapat.masa.duduk(rapat.tanggal)


def aturan_kuorum(hari: date) -> Kuorum:
    """Return what the settings of a day say of the quorum."""
    bahan = kalender.bahan()
    persen = bahan.nilai("lkst_kuorum", hari)
    return Kuorum(
        int(persen) if persen and persen.isdigit() else None,
        bahan.nilai("lkst_kuorum_unsur", hari) == "ya",
    )


def hitung_hadir(rapat: Rapat) -> list[HadirUnsur]:
    """Return the attendance of a meeting by element."""
    return hadir_unsur((satu.anggota.unsur, satu.hadir) for satu in rapat.hadir)


def sudah_mulai(rapat: Rapat, milik: Any) -> bool:
    """Tell whether a meeting has begun."""
    if milik is None:
        return rapat.tanggal <= clock.hari_ini()
    return bool(milik.mulai <= clock.sekarang())


def halangan(pelaku: Pelaku, rapat: Rapat, milik: Any) -> list[str]:
    """Return why a meeting cannot be closed yet."""
    tercatat = {satu.anggota_id for satu in rapat.hadir}
    diundang = anggota(rapat)
    return halangan_tutup(
        KeadaanRapat(
            sudah_mulai(rapat, milik),
            len(diundang),
            sum(1 for satu in diundang if satu.id in tercatat),
            bool(rapat.risalah.strip()),
            bool(dokumen.berkas_untuk(pelaku, rapat.rujukan)),
        )
    )


@dataclass(frozen=True)
class BarisHadir:
    """A member on the attendance sheet, with what was said at the door."""

    anggota: Anggota
    hadir: bool | None
    diwakili: str
    pernyataan: str


def lembar_hadir(rapat: Rapat, milik: Any) -> list[BarisHadir]:
    """Return the attendance sheet: what was recorded, else what somebody said at the door."""
    tercatat = {satu.anggota_id: satu for satu in rapat.hadir}
    pintu = {satu.rujukan_id: satu for satu in milik.peserta} if milik is not None else {}
    hasil = []
    for satu in anggota(rapat):
        sudah, kata = tercatat.get(satu.id), pintu.get(satu.id)
        menyatakan = kata is not None and kata.hadir is StatusHadir.MENYATAKAN
        hasil.append(
            BarisHadir(
                satu,
                sudah.hadir if sudah else (True if menyatakan else None),
                sudah.diwakili if sudah else "",
                kata.hadir_nama if menyatakan else "",
            )
        )
    return hasil


@dataclass(frozen=True)
class RinciRapat:
    """A meeting as its page shows it."""

    rapat: Rapat
    acara: Any
    agenda: Sequence[tuple[Any, Label | None]]
    lembar: Sequence[BarisHadir]
    hadir: Sequence[HadirUnsur]
    kuorum: Sequence[Butir]
    halangan: Sequence[str]
    berkas: Sequence[Any]
    sudah_mulai: bool

    @property
    def tempat(self) -> str:
        """Where it is, in words."""
        return self.acara.di if self.acara is not None else self.rapat.tempat


def rinci(pelaku: Pelaku, rapat_id: int) -> RinciRapat:
    """Return a meeting with all that its page shows."""
    satu = ambil(pelaku, rapat_id)
    milik = acara(satu)
    label = label_semua(pelaku, [a.rujukan for a in satu.agenda if a.rujukan is not None])
    hadir = hitung_hadir(satu)
    return RinciRapat(
        rapat=satu,
        acara=milik,
        agenda=[(a, label.get(a.rujukan) if a.rujukan else None) for a in satu.pokok],
        lembar=lembar_hadir(satu, milik),
        hadir=hadir,
        kuorum=kuorum(hadir, aturan_kuorum(satu.tanggal)),
        halangan=halangan(pelaku, satu, milik),
        berkas=dokumen.berkas_untuk(pelaku, satu.rujukan, termasuk_batal=True),
        sudah_mulai=sudah_mulai(satu, milik),
    )


@dataclass(frozen=True)
class HalamanRapat:
    """One page of the meetings of a body, the newest first."""

    baris: Sequence[Rapat]
    berikut: str | None


def daftar(lembaga_id: int, setelah: str = "", ukuran: int = UKURAN) -> HalamanRapat:
    """Return one page of the meetings of a body."""
    stmt = sa.select(Rapat).where(Rapat.lembaga_id == lembaga_id)
    if (kunci := baca_kunci(setelah, (date, int))) is not None:
        hari, nomor = kunci
        stmt = stmt.where(
            sa.or_(Rapat.tanggal < hari, sa.and_(Rapat.tanggal == hari, Rapat.id < nomor))
        )
    stmt = stmt.order_by(Rapat.tanggal.desc(), Rapat.id.desc()).limit(ukuran + 1)
    semua = db.session.scalars(stmt).all()
    berikut = None
    if len(semua) > ukuran:
        berikut = tulis_kunci([semua[ukuran - 1].tanggal, semua[ukuran - 1].id])
    return HalamanRapat(semua[:ukuran], berikut)


def dekat(lembaga_id: int) -> tuple[Rapat | None, Rapat | None]:
    """Return the next meeting that stands on the calendar, and the last that was held."""
    milik = sa.select(Rapat).where(Rapat.lembaga_id == lembaga_id)
    nanti = milik.where(Rapat.status == StatusRapat.TERJADWAL).order_by(Rapat.tanggal, Rapat.id)
    lalu = milik.where(Rapat.status == StatusRapat.SELESAI).order_by(
        Rapat.tanggal.desc(), Rapat.id.desc()
    )
    return db.session.scalar(nanti.limit(1)), db.session.scalar(lalu.limit(1))


def sebut(rapat: Rapat) -> str:
    """Name a meeting: "Rapat LKS Tripartit, 3 Maret 2026"."""
    return f"Rapat {rapat.lembaga.nama}, {tulis_tanggal(rapat.tanggal, hari=False)}"


def label_rapat(pelaku: Pelaku, ids: Iterable[int]) -> dict[int, Label]:
    """Port: name meetings; who reads them gets the address."""
    boleh = authz.tabel().boleh(pelaku, LIHAT)
    stmt = sa.select(Rapat).where(Rapat.id.in_(list(ids)))
    return {
        satu.id: Label(sebut(satu), url_for("tripartit.rapat", rapat_id=satu.id) if boleh else "")
        for satu in db.session.scalars(stmt)
    }


def panel_rujukan(pelaku: Pelaku, jenis: str, nomor: int) -> Sequence[Rapat]:
    """Return the meetings that spoke of a thing, for its page."""
    if not authz.tabel().boleh(pelaku, LIHAT):
        return ()
    ada = sa.exists().where(
        Agenda.rapat_id == Rapat.id,
        Agenda.rujukan_jenis == jenis,
        Agenda.rujukan_id == nomor,
        Agenda.dicoret.is_(False),
    )
    return db.session.scalars(
        sa.select(Rapat).where(ada).order_by(Rapat.tanggal.desc(), Rapat.id.desc()).limit(20)
    ).all()


def panel_perusahaan(pelaku: Pelaku, perusahaan_id: int) -> Panel | None:
    """Port: the meetings that spoke of a company, for its page."""
    semua = panel_rujukan(pelaku, "perusahaan", perusahaan_id)
    if not semua:
        return None
    return Panel("Dibahas dalam rapat", "tripartit/_panel_rapat.html", {"rapat": semua})
