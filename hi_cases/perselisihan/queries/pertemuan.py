"""The meetings of a case as its pages show them, and what planning one asks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa

from hi_cases.akun import queries as akun
from hi_cases.core import clock
from hi_cases.core.clock import ke_lokal
from hi_cases.core.db import db
from hi_cases.jadwal import queries as jadwal
from hi_cases.jadwal.types import Halangan, JenisAcara, Peserta, StatusAcara, StatusHadir, Usulan
from hi_cases.perselisihan.models import Perkara, PernyataanPihak
from hi_cases.perselisihan.queries.orang import kunci_orang
from hi_cases.perselisihan.rules import pertemuan
from hi_cases.perselisihan.types import (
    Fakta,
    JenisPernyataan,
    PerihalPanggilan,
    StatusPernyataan,
)

PANGGILAN = "panggilan"


@dataclass(frozen=True)
class PihakHadir:
    """One party of a meeting: what it said of coming, and what is known of its being there."""

    pihak_id: int
    nama: str
    jawaban: str
    """"hadir", "berhalangan", or "" where it said nothing."""
    alasan: str
    hadir: StatusHadir
    hadir_nama: str


@dataclass(frozen=True)
class SemulaTampil:
    """When and where a meeting was before, and why it was moved."""

    waktu: str
    di: str
    alasan: str
    oleh: str
    pada: datetime


@dataclass(frozen=True)
class PertemuanTampil:
    """One meeting of a case, the times local."""

    id: int
    perihal: PerihalPanggilan
    apa: str
    mulai: datetime
    selesai: datetime
    di: str
    petugas: str
    petugas_lain: bool
    """It stands in the calendar of another than the mediator of the case."""
    status: StatusAcara
    lewat: bool
    alasan_tutup: str
    pihak: tuple[PihakHadir, ...]
    semula: tuple[SemulaTampil, ...]

    @property
    def hari(self) -> date:
        return self.mulai.date()

    @property
    def terbuka(self) -> bool:
        return self.status is StatusAcara.DIJADWALKAN


def peserta(perkara: Perkara) -> list[Peserta]:
    """Return the parties as participants: no name, and one key for one person everywhere."""
    return pertemuan.peserta([(p.id, p.jenis, kunci_orang(p)) for p in perkara.pihak])


def _kabar(perkara_id: int) -> Sequence[PernyataanPihak]:
    """Return what parties said of coming or not, and did not take back."""
    stmt = sa.select(PernyataanPihak).where(
        PernyataanPihak.perkara_id == perkara_id,
        PernyataanPihak.jenis.in_([JenisPernyataan.HADIR, JenisPernyataan.BERHALANGAN]),
        PernyataanPihak.status != StatusPernyataan.DITARIK,
    )
    return db.session.scalars(stmt.order_by(PernyataanPihak.id)).all()


def halangan(perkara: Perkara, dari: date) -> list[Halangan]:
    """Return the days from `dari` on that parties said they cannot come, with whose they are."""
    nama = {satu.id: satu.nama for satu in perkara.pihak}
    hasil = []
    for satu in _kabar(perkara.id):
        if satu.jenis is not JenisPernyataan.BERHALANGAN:
            continue
        sebab = f"{nama.get(satu.pihak_id, 'pihak')} berhalangan: {satu.isi.get('alasan') or '–'}"
        semua = (date.fromisoformat(str(hari)) for hari in satu.isi.get("tanggal") or ())
        hasil += [Halangan(hari, hari, sebab) for hari in semua if hari >= dari]
    return sorted(hasil, key=lambda satu: (satu.dari, satu.sebab))


def alasan_pindah(perkara: Perkara, hari: date) -> str:
    """Return why a meeting of this day may be moved, as the parties told it; "" where none did.

    By sides, without names: it goes into the history of the case.
    """
    kabar = _kabar(perkara.id)
    jawaban = [(satu.sisi.label, *_jawaban(kabar, satu.id, hari)) for satu in perkara.pihak]
    return " ".join(
        f"{sisi} berhalangan: {alasan.strip().rstrip('.')}."
        for sisi, kata, alasan in jawaban
        if kata == "berhalangan"
    )


def usulan(perkara: Perkara, fakta: Fakta, kecuali: int | None = None) -> Usulan:
    """Return the first lawful stretches: within MED-7 while it runs, late enough for a summons."""
    if perkara.mediator_id is None:
        return Usulan(())
    return jadwal.usulan_untuk(
        petugas_id=perkara.mediator_id,
        peserta=peserta(perkara),
        halangan=halangan(perkara, fakta.hari_ini),
        batas=fakta.berjalan.get("MED-7"),
        sekarang=clock.sekarang(),
        kecuali=kecuali,
        panggilan=True,
    )


def _jawaban(semua: Iterable[PernyataanPihak], pihak_id: int, hari: date) -> tuple[str, str]:
    """Return what a party said last of this day, and its words."""
    hasil = ("", "")
    for satu in semua:
        if satu.pihak_id != pihak_id:
            continue
        if satu.jenis is JenisPernyataan.HADIR:
            if satu.isi.get("untuk_tanggal") == hari.isoformat():
                hasil = ("hadir", str(satu.isi.get("keterangan") or ""))
        elif hari.isoformat() in (satu.isi.get("tanggal") or ()):
            hasil = ("berhalangan", str(satu.isi.get("alasan") or ""))
    return hasil


def _pihak(
    acara: Any, nama: dict[int, str], kabar: Sequence[PernyataanPihak]
) -> tuple[PihakHadir, ...]:
    hari = pertemuan.hari(acara)
    return tuple(
        PihakHadir(
            satu.rujukan_id,
            nama[satu.rujukan_id],
            *_jawaban(kabar, satu.rujukan_id, hari),
            satu.hadir,
            satu.hadir_nama,
        )
        for satu in acara.peserta
        if satu.rujukan_id in nama
    )


def _semula(acara: Any) -> tuple[SemulaTampil, ...]:
    return tuple(
        SemulaTampil(
            pertemuan.tulis_saat(satu.mulai, satu.selesai),
            satu.di,
            satu.alasan,
            satu.oleh_nama,
            satu.pada,
        )
        for satu in reversed(acara.perubahan)
    )


def tampil(perkara: Perkara, semua: Sequence[Any], sidang: int) -> list[PertemuanTampil]:
    """Return meetings for a page: those that stand by their time, then ended ones, newest first.

    `sidang` counts the sessions recorded: the first that stands is the next one.
    """
    semua = [satu for satu in semua if satu.jenis in pertemuan.PERIHAL]
    if not semua:
        return []
    petugas = akun.nama({satu.petugas_id for satu in semua})
    kabar = _kabar(perkara.id)
    nama = {satu.id: satu.nama for satu in perkara.pihak}
    buka = sorted((s for s in semua if pertemuan.terbuka(s)), key=lambda s: (s.mulai, s.id))
    usai = sorted((s for s in semua if not pertemuan.terbuka(s)), key=lambda s: s.id, reverse=True)
    ke = {
        satu.id: sidang + urut
        for urut, satu in enumerate((s for s in buka if s.jenis is JenisAcara.SIDANG), 1)
    }
    return [
        PertemuanTampil(
            id=satu.id,
            perihal=pertemuan.PERIHAL[satu.jenis],
            apa=pertemuan.apa(satu.jenis, ke.get(satu.id)),
            mulai=ke_lokal(satu.mulai),
            selesai=ke_lokal(satu.selesai),
            di=satu.di,
            petugas=petugas.get(satu.petugas_id, ""),
            petugas_lain=satu.petugas_id != perkara.mediator_id,
            status=satu.status,
            lewat=satu.selesai <= clock.sekarang(),
            alasan_tutup=satu.alasan_tutup,
            pihak=_pihak(satu, nama, kabar),
            semula=_semula(satu),
        )
        for satu in (*buka, *usai)
    ]


def acara_terbuka(perkara_id: int) -> list[Any]:
    """Return the meetings of a case that stand, by their time."""
    semua = jadwal.acara_rujukan_banyak("perkara", [perkara_id])[perkara_id]
    return [satu for satu in semua if pertemuan.terbuka(satu)]


def isian_panggilan(acara: Any) -> dict[str, str]:
    """Return what a summons asks, answered by the meeting it is for."""
    mulai = ke_lokal(acara.mulai)
    return {
        "perihal": pertemuan.PERIHAL[acara.jenis].value,
        "untuk_tanggal": mulai.date().isoformat(),
        "pukul": f"{mulai:%H:%M}",
        "tempat": tempat(acara),
    }


def waktu_panggilan(acara: Any) -> dict[str, str]:
    """Return for what and when a meeting is, as its summonses say it."""
    isian = isian_panggilan(acara)
    return {nama: isian[nama] for nama in ("perihal", "untuk_tanggal", "pukul")}


def waktu_pertemuan(perkara_id: int, kecuali: int | None = None) -> list[dict[str, str]]:
    """Return that of each meeting of a case that stands and to which parties are called."""
    return [
        waktu_panggilan(satu)
        for satu in acara_terbuka(perkara_id)
        if satu.jenis in pertemuan.PERIHAL and satu.id != kecuali
    ]


def tempat(acara: Any) -> str:
    """Return where a meeting is with the way to it, as a letter says it."""
    alamat = acara.ruang.alamat if acara.ruang else ""
    return ", ".join(satu for satu in (acara.di, alamat) if satu)
