"""What the yearly report of a body is made of."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import sqlalchemy as sa

from hi_cases.core import clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.errors import TidakDitemukan
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.tripartit.models import Anggota, BarisRencana, Lembaga, Rapat
from hi_cases.tripartit.queries.lembaga import ambil
from hi_cases.tripartit.queries.rapat import hitung_hadir
from hi_cases.tripartit.queries.rekomendasi import dari_rapat
from hi_cases.tripartit.types import (
    DataAnggota,
    DataLaporan,
    Jabatan,
    RapatLaporan,
    RencanaLaporan,
    Sebab,
    StatusRapat,
)


def tahun_laporan(lembaga: Lembaga) -> list[int]:
    """Return the years of which there can be a report, the newest first."""
    if not lembaga.masa:
        return []
    akhir = min(max(s.sampai for s in lembaga.masa), clock.hari_ini())
    return list(range(akhir.year, lembaga.masa[0].mulai.year - 1, -1))


def rapat_selesai(lembaga_id: int, tahun: int) -> Sequence[Rapat]:
    """Return the meetings of a year that were closed, in order of time."""
    stmt = sa.select(Rapat).where(
        Rapat.lembaga_id == lembaga_id,
        Rapat.status == StatusRapat.SELESAI,
        Rapat.tanggal >= date(tahun, 1, 1),
        Rapat.tanggal <= date(tahun, 12, 31),
    )
    return db.session.scalars(stmt.order_by(Rapat.tanggal, Rapat.id)).all()


def _rapat(satu: Rapat) -> RapatLaporan:
    return RapatLaporan(
        satu.tanggal,
        satu.perihal,
        tuple(hitung_hadir(satu)),
        tuple(
            f"{k.uraian} ({k.mufakat.label.lower()}{f': {k.catatan}' if k.catatan else ''})"
            for k in satu.keputusan
            if not k.dicoret
        ),
    )


def _rencana(lembaga: Lembaga, tahun: int) -> tuple[RencanaLaporan, ...]:
    stmt = sa.select(BarisRencana).where(
        BarisRencana.tahun == tahun,
        BarisRencana.dicoret.is_(False),
        BarisRencana.lembaga_id == lembaga.id,
    )
    return tuple(
        RencanaLaporan(s.kegiatan, s.sasaran, s.satuan, s.tercapai, s.anggaran, s.terpakai)
        for s in db.session.scalars(stmt.order_by(BarisRencana.id))
    )


def _anggota(satu: Anggota) -> DataAnggota:
    return DataAnggota(satu.nama, satu.unsur, satu.jabatan, satu.organisasi, satu.pendidikan_cukup)


def laporan(pelaku: Pelaku, lembaga_id: int, tahun: int) -> DataLaporan:
    """Return what the report of a year is made of; TidakDitemukan for a year without any."""
    lembaga = ambil(pelaku, lembaga_id)
    if tahun not in tahun_laporan(lembaga):
        raise TidakDitemukan
    akhir = min(date(tahun, 12, 31), clock.hari_ini())
    masa = [s for s in lembaga.masa if s.mulai.year <= tahun <= s.sampai.year]
    duduk = masa[-1].duduk(akhir) if masa else []
    temu = rapat_selesai(lembaga_id, tahun)
    sekretaris = next((s.nama for s in duduk if s.jabatan is Jabatan.SEKRETARIS), "")
    ganti = [s for m in masa for s in m.anggota if s.menggantikan_id and s.mulai.year == tahun]
    return DataLaporan(
        tahun=tahun,
        nama=lembaga.nama,
        keputusan_sk=tuple(
            f"SK {s.nomor}, {tulis_tanggal(s.tanggal, hari=False)}, masa tugas sampai "
            f"{tulis_tanggal(s.sampai, hari=False)}"
            for s in masa
        ),
        anggota=tuple(_anggota(s) for s in duduk),
        pergantian=len([s for s in ganti if s.sebab is not Sebab.SALAH_CATAT]),
        rapat=tuple(_rapat(s) for s in temu),
        rekomendasi=tuple(dari_rapat(pelaku, [s.id for s in temu])),
        rencana=_rencana(lembaga, tahun),
        sekretaris=sekretaris,
    )
