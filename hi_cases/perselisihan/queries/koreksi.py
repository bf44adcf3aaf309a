"""The correctable entries of a case as they stand, and what a corrected day would move."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import selectinload

from hi_cases.core.db import db
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.kalender_kerja.types import Jeda, JejakHitung, Pergeseran, StatusTenggat
from hi_cases.perselisihan.models import (
    Anjuran,
    Arbitrase,
    GugatanPhi,
    Klarifikasi,
    Konsiliasi,
    Panggilan,
    PerjanjianBersama,
    Perkara,
    Perundingan,
    Sidang,
)
from hi_cases.perselisihan.rules import koreksi as aturan
from hi_cases.perselisihan.rules.akhir_tenggat import keterangan_akhir
from hi_cases.perselisihan.types import JenisSidang
from hi_cases.perselisihan.types.koreksi import Rekaman, Titik, Tumpuan

_LENGKAP = "REG-LENGKAP"


def _terakhir(perkara: Perkara) -> dict[str, Any]:
    """The last deadline of each code that belongs to the case as a whole."""
    semua = [satu for satu in kalender.tenggat_untuk(perkara.rujukan) if not satu.kunci]
    return {satu.kode: satu for satu in sorted(semua, key=lambda satu: satu.id)}


def _milik(model: Any, *urut: Any, **saring: Any) -> Callable[[Perkara], Sequence[Any]]:
    def baca(perkara: Perkara) -> Sequence[Any]:
        stmt = sa.select(model).filter_by(perkara_id=perkara.id, **saring)
        return db.session.scalars(stmt.order_by(*urut, model.id)).all()

    return baca


def _pengembalian(perkara: Perkara) -> Sequence[Any]:
    """The return of a file is kept by the deadline that it started."""
    tenggat = _terakhir(perkara).get(_LENGKAP)
    return [tenggat] if tenggat is not None else []


def _tanggapan(perkara: Perkara) -> Sequence[Any]:
    stmt = sa.select(Anjuran).filter_by(perkara_id=perkara.id)
    semua = db.session.scalars(stmt.options(selectinload(Anjuran.tanggapan)))
    return [satu for anjuran in semua for satu in anjuran.tanggapan]


_BARIS: Mapping[Rekaman, Callable[[Perkara], Sequence[Any]]] = {
    Rekaman.PERKARA: lambda perkara: [perkara],
    Rekaman.PERUNDINGAN: _milik(Perundingan, Perundingan.ke),
    Rekaman.PENGEMBALIAN: _pengembalian,
    Rekaman.KONSILIASI: _milik(Konsiliasi),
    Rekaman.ARBITRASE: _milik(Arbitrase),
    Rekaman.KLARIFIKASI: _milik(Klarifikasi),
    Rekaman.PANGGILAN: _milik(Panggilan),
    Rekaman.SIDANG_MEDIASI: _milik(Sidang, Sidang.ke, jalur=JenisSidang.MEDIASI),
    Rekaman.SIDANG_KONSILIASI: _milik(Sidang, Sidang.ke, jalur=JenisSidang.KONSILIASI),
    Rekaman.ANJURAN_MEDIASI: _milik(Anjuran, jalur=JenisSidang.MEDIASI),
    Rekaman.ANJURAN_KONSILIASI: _milik(Anjuran, jalur=JenisSidang.KONSILIASI),
    Rekaman.TANGGAPAN: _tanggapan,
    Rekaman.PERJANJIAN: _milik(PerjanjianBersama),
    Rekaman.GUGATAN: _milik(GugatanPhi),
    Rekaman.KUASA: lambda perkara: [kuasa for pihak in perkara.pihak for kuasa in pihak.kuasa],
}


def _hari(baris: Any, bidang: str) -> list[date]:
    """The days of one field: a list of them in the record of a klarifikasi, else one or none."""
    nilai = getattr(baris, bidang)
    if isinstance(nilai, list):
        return [date.fromisoformat(satu) for satu in nilai]
    return [nilai] if nilai is not None else []


def _pertama(rekaman: Rekaman, semua: Sequence[Any]) -> Any:
    """The first of a row that counts: of sessions of mediasi the first that was held."""
    if rekaman is Rekaman.SIDANG_MEDIASI:
        return next((satu for satu in semua if satu.terlaksana), None)
    return next(iter(semua), None)


def _keterangan(perkara: Perkara, rekaman: Rekaman, baris: Any) -> str:
    """What tells this record apart from others of its kind."""
    nama = {satu.id: satu.nama for satu in perkara.pihak}
    match rekaman:
        case Rekaman.PANGGILAN:
            return f" ke-{baris.ke} untuk {nama.get(baris.pihak_id, 'pihak')}"
        case Rekaman.TANGGAPAN:
            return f" {nama.get(baris.pihak_id, 'pihak')}"
        case Rekaman.GUGATAN:
            return f" {baris.nomor}"
        case Rekaman.KUASA:
            return f" {baris.nama}"
        case Rekaman.PERUNDINGAN | Rekaman.SIDANG_MEDIASI | Rekaman.SIDANG_KONSILIASI:
            return f" ke-{baris.ke}"
        case _:
            return ""


def _satu_rekaman(perkara: Perkara, rekaman: Rekaman) -> Iterator[Titik]:
    semua = _BARIS[rekaman](perkara)
    pertama = _pertama(rekaman, semua)
    berurut = rekaman in {
        Rekaman.PERUNDINGAN,
        Rekaman.SIDANG_MEDIASI,
        Rekaman.SIDANG_KONSILIASI,
    }
    for entri in aturan.ENTRI:
        if entri.rekaman is not rekaman:
            continue
        for ke, baris in enumerate(semua):
            ekor = _keterangan(perkara, rekaman, baris)
            hari = _hari(baris, entri.bidang)
            for i, tanggal in enumerate(hari):
                nomor = f" ke-{i + 1}" if len(hari) > 1 else ""
                yield Titik(
                    entri,
                    baris.id,
                    tanggal,
                    f"{entri.sebutan}{nomor}{ekor}",
                    ke if berurut else i,
                    not berurut or baris is pertama,
                )


def titik(perkara: Perkara) -> list[Titik]:
    """Return every entry of the case that carries a day, in the order of the table."""
    semua = [satu for rekaman in Rekaman for satu in _satu_rekaman(perkara, rekaman)]
    urut = list(aturan.MENURUT_KODE)
    return sorted(semua, key=lambda satu: urut.index(satu.entri.kode))


def rekaman(perkara: Perkara, satu: Titik) -> Any:
    """Return the row that keeps an entry."""
    return next(baris for baris in _BARIS[satu.entri.rekaman](perkara) if baris.id == satu.id)


def akhir_waktu(perkara: Perkara) -> dict[str, date]:
    """Return the last day of each period that the case ever had, where it is known."""
    return {kode: t.jatuh for kode, t in _terakhir(perkara).items() if t.jatuh is not None}


@dataclass(frozen=True)
class _Berakhir:
    """A deadline as it would read."""

    status: StatusTenggat
    jatuh: date | None
    dipenuhi_pada: date | None
    alasan_tutup: str


@dataclass(frozen=True)
class Geser:
    """One deadline that a corrected day moves: what changes in it, and where it comes out."""

    tenggat: Any
    pergeseran: Pergeseran
    gambar: JejakHitung
    mulai: date | None = None
    dipenuhi: date | None = None
    jeda_lama: Jeda | None = None
    jeda_baru: Jeda | None = None

    @property
    def akhir_lama(self) -> str:
        """How it ended, as its line says now; empty while it runs."""
        return keterangan_akhir(self.tenggat)

    @property
    def akhir_baru(self) -> str:
        """How it ended by the corrected day: what was late may turn out in time."""
        satu = self.tenggat
        baru = _Berakhir(
            satu.status,
            self.pergeseran.baru,
            self.dipenuhi or satu.dipenuhi_pada,
            satu.alasan_tutup,
        )
        return keterangan_akhir(baru)


def _jeda(tenggat: Any, satu: Titik, tumpuan: Tumpuan, baru: date) -> tuple[Jeda, Jeda] | None:
    """The pause that stands on this entry's day, before and after."""
    for jeda in reversed(tenggat.jeda):
        if tumpuan is Tumpuan.JEDA_MULAI and jeda.dari == satu.tanggal:
            return jeda, replace(jeda, dari=baru)
        if tumpuan is Tumpuan.JEDA_AKHIR and jeda.sampai == satu.tanggal:
            return jeda, replace(jeda, sampai=baru)
        if tumpuan is Tumpuan.PERTEMUAN and satu.tanggal in jeda.pertemuan:
            hari = {baru if h == satu.tanggal else h for h in jeda.pertemuan}
            return jeda, replace(jeda, pertemuan=tuple(sorted(hari)))
    return None


def _geser_jeda(tenggat: Any, satu: Titik, tumpuan: Tumpuan, baru: date) -> Geser | None:
    pasangan = _jeda(tenggat, satu, tumpuan, baru)
    if pasangan is None:
        return None
    lama, ganti = pasangan
    semua = [ganti if jeda == lama else jeda for jeda in tenggat.jeda]
    return Geser(tenggat, *kalender.andai(tenggat, jeda=semua), jeda_lama=lama, jeda_baru=ganti)


def _satu_geser(tenggat: Any, satu: Titik, tumpuan: Tumpuan, baru: date) -> Geser | None:
    """What happens to one deadline; None where it does not stand on this entry's day."""
    match tumpuan:
        case Tumpuan.MULAI if tenggat.mulai == satu.tanggal:
            return Geser(tenggat, *kalender.andai(tenggat, baru), mulai=baru)
        case Tumpuan.AKHIR if (
            tenggat.status is StatusTenggat.TERPENUHI and tenggat.dipenuhi_pada == satu.tanggal
        ):
            return Geser(tenggat, *kalender.andai(tenggat), dipenuhi=baru)
        case Tumpuan.JEDA_MULAI | Tumpuan.JEDA_AKHIR | Tumpuan.PERTEMUAN:
            return _geser_jeda(tenggat, satu, tumpuan, baru)
        case _:
            return None


def _susulan(tenggat: Mapping[str, Any], semua: Sequence[Geser]) -> Iterator[Geser]:
    """Periods that start on the last day of one that moves."""
    for satu in semua:
        lanjut = tenggat.get(aturan.RANTAI.get(satu.tenggat.kode, ""))
        baru = satu.pergeseran.baru
        if lanjut is not None and baru is not None and lanjut.mulai == satu.pergeseran.lama:
            yield Geser(lanjut, *kalender.andai(lanjut, baru), mulai=baru)


def pergeseran(perkara: Perkara, satu: Titik, baru: date) -> list[Geser]:
    """Return every deadline, running or ended, that moves with this entry's day."""
    tenggat = _terakhir(perkara)
    hasil = [
        geser
        for sandaran in aturan.sandaran(satu)
        if (milik := tenggat.get(sandaran.kode)) is not None
        and (geser := _satu_geser(milik, satu, sandaran.tumpuan, baru)) is not None
    ]
    return [*hasil, *_susulan(tenggat, hasil)]
