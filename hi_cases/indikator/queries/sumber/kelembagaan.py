"""Bodies and organisations: LKS Tripartit, rounds of verification, recommendations on the UMK."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

import sqlalchemy as sa

from hi_cases.core.clock import WIB
from hi_cases.core.db import db
from hi_cases.indikator.queries.sumber.dasar import DARI, SAMPAI, SumberDaftar, SumberTabel, kolom
from hi_cases.indikator.types import BarisHitung
from hi_cases.serikat.models import KlaimAnggota, RekapAnggota
from hi_cases.serikat.rules.verifikasi import DITUTUP
from hi_cases.tripartit.models import Lembaga, Rapat
from hi_cases.tripartit.queries.indikator import rekomendasi_umk
from hi_cases.tripartit.types import JenisLembaga, StatusRapat
from hi_cases.urusan.models import Urusan

_TRIPARTIT = tuple(jenis for jenis in JenisLembaga if jenis.tripartit)
_LEMBAGA = frozenset({"lembaga", "rapat_lembaga", "masa_tugas", "anggota_lembaga"})
_SERIKAT = frozenset({"urusan", "klaim_anggota", "organisasi"})


def _saat(hari: date) -> datetime:
    return datetime.combine(hari, datetime.min.time(), WIB)


def _bertugas(dari: date, sampai: date) -> Iterator[BarisHitung]:
    """The LKS Tripartit that had members in office on some of these days."""
    semua = sa.select(Lembaga).where(Lembaga.jenis.in_(_TRIPARTIT)).order_by(Lembaga.id)
    for satu in db.session.scalars(semua):
        masa = [m for m in satu.masa if m.mulai <= sampai and m.sampai >= dari and m.anggota]
        if masa:
            hari = max(dari, min(m.mulai for m in masa))
            yield BarisHitung("lembaga", satu.id, hari, str(satu.id), satu.nama)


def _rapat(kunci: Any = None) -> Any:
    def pilih() -> sa.Select[Any]:
        return (
            sa.select(*kolom("rapat_lembaga", Rapat.id, Rapat.tanggal, kunci))
            .join(Lembaga, Lembaga.id == Rapat.lembaga_id)
            .where(
                Lembaga.jenis.in_(_TRIPARTIT),
                Rapat.status == StatusRapat.SELESAI,
                Rapat.tanggal.between(DARI, SAMPAI),
            )
        )

    return pilih


def _verifikasi() -> sa.Select[Any]:
    r = RekapAnggota
    return (
        sa.select(*kolom("organisasi", r.organisasi_id, Urusan.selesai_pada, r.organisasi_id))
        .join(Urusan, Urusan.id == r.urusan_id)
        .where(Urusan.tahap == DITUTUP, Urusan.selesai_pada.between(DARI, SAMPAI))
        .distinct()
    )


def _klaim(dari: date, sampai: date) -> Iterator[BarisHitung]:
    k = KlaimAnggota
    stmt = sa.select(k.id, k.organisasi_id, k.diajukan_pada).where(
        k.diajukan_pada >= _saat(dari), k.diajukan_pada < _saat(sampai + timedelta(days=1))
    )
    for nomor, organisasi, saat in db.session.execute(stmt.order_by(k.id)):
        hari = saat.astimezone(WIB).date()
        yield BarisHitung("klaim_anggota", nomor, hari, str(organisasi), "")


def _rekomendasi(dari: date, sampai: date) -> Iterator[BarisHitung]:
    for tahun in range(dari.year, sampai.year + 1):
        for satu in rekomendasi_umk(tahun):
            if dari <= satu.hari <= sampai:
                r = satu.rujukan
                yield BarisHitung(r.jenis, r.id, satu.hari, str(r.id), satu.sebutan)


SUMBER = (
    SumberTabel(
        kode="rapat_tripartit",
        nama="Rapat LKS Tripartit yang ditutup risalahnya dalam periode itu",
        tabel=("rapat_lembaga", "lembaga"),
        jejak=_LEMBAGA,
        pilih=_rapat(),
        berkunci=False,
    ),
    SumberTabel(
        kode="lembaga_rapat",
        nama="Rapat LKS Tripartit dalam periode itu, menurut lembaganya",
        tabel=("rapat_lembaga", "lembaga"),
        jejak=_LEMBAGA,
        pilih=_rapat(Rapat.lembaga_id),
    ),
    SumberDaftar(
        kode="lembaga_bertugas",
        nama="LKS Tripartit yang anggotanya dalam masa tugas pada periode itu",
        tabel=("lembaga", "masa_tugas", "anggota_lembaga"),
        jejak=_LEMBAGA,
        daftar=_bertugas,
        per_periode=True,
        oleh_waktu=True,
    ),
    SumberTabel(
        kode="verifikasi",
        nama="Serikat dan asosiasi dalam rekapitulasi verifikasi yang ditutup dalam periode itu",
        tabel=("rekap_anggota", "urusan"),
        jejak=_SERIKAT,
        pilih=_verifikasi,
    ),
    SumberDaftar(
        kode="verifikasi_klaim",
        nama="Klaim keanggotaan yang diajukan dalam periode itu, menurut organisasinya",
        tabel=("klaim_anggota",),
        jejak=_SERIKAT,
        daftar=_klaim,
    ),
    SumberDaftar(
        kode="rekomendasi_umk",
        nama="Rekomendasi Bupati tentang UMK dalam periode itu",
        tabel=("urusan",),
        jejak=frozenset({"urusan"}),
        daftar=_rekomendasi,
        berkunci=False,
    ),
)
