"""The yearly table in one grouped query, and the cases behind a figure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

import sqlalchemy as sa

from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.indikator import rules
from hi_cases.indikator.queries import simpan_statistik
from hi_cases.indikator.queries.contoh import perkara_contoh
from hi_cases.indikator.queries.label import label
from hi_cases.indikator.queries.syarat import NILAI, SYARAT, TAHUN, saring, terdaftar
from hi_cases.indikator.types import (
    BarisSumbu,
    HalamanTerhitung,
    Hitungan,
    PerkaraTerhitung,
    Saringan,
    Sumbu,
    TabelTahunan,
    Ukuran,
)
from hi_cases.perselisihan.models import Perkara
from hi_cases.perselisihan.types import Asal

HALAMAN = 50
PerNilai = dict[str, dict[int, Hitungan]]
"""Measures by value of an axis and by year."""


def hitung_sumbu(saringan: Saringan, sumbu: Sumbu) -> PerNilai:
    """Count by the values of one axis and by year; each case has exactly one value."""
    nilai = NILAI[sumbu].label("nilai")
    ukuran = [sa.func.sum(sa.case((SYARAT[u], 1), else_=0)).label(u.value) for u in Ukuran]
    dalam = (
        sa.select(TAHUN.label("tahun"), nilai, *ukuran)
        .where(*saring(saringan))
        .group_by(TAHUN, nilai)
        .order_by(TAHUN, nilai)
    )
    per_nilai: PerNilai = defaultdict(dict)
    for tahun, isi, *angka in db.session.execute(dalam):
        per_nilai[isi][tahun] = Hitungan(dict(zip(Ukuran, map(int, angka), strict=True)))
    return per_nilai


def tabel_tahunan(pelaku: Pelaku, saringan: Saringan, sumbu: Sumbu = Sumbu.JENIS) -> TabelTahunan:
    """Count by year and by the values of one axis: from what the night kept where nothing filters
    and nothing changed since, else from the cases. Only where these are many does what is kept
    stand although something changed."""
    authz.tabel().pastikan(pelaku, rules.STATISTIK)
    tersimpan = simpan_statistik.per_nilai(saringan, sumbu)
    if tersimpan is not None and _berubah([sumbu], range(saringan.dari, saringan.sampai + 1)):
        tersimpan = None
    per_nilai = hitung_sumbu(saringan, sumbu) if tersimpan is None else tersimpan
    per_tahun: dict[int, Hitungan] = defaultdict(Hitungan)
    for isi in per_nilai.values():
        for tahun, hitungan in isi.items():
            per_tahun[tahun] += hitungan
    berdata = _tahun_berdata(saringan) if tersimpan is None else frozenset(per_tahun)
    tabel = rules.susun(
        saringan,
        dict(per_tahun),
        sumbu,
        (_baris_sumbu(sumbu, nilai, isi) for nilai, isi in per_nilai.items()),
        buku_contoh(pelaku, saringan),
        berdata=berdata,
        tahun_kini=clock.hari_ini().year,
    )
    if tersimpan is None:
        return tabel
    tahun = range(saringan.dari, saringan.sampai + 1)
    return replace(
        tabel, dihitung=simpan_statistik.waktu([simpan_statistik.kode_sumbu(sumbu)], tahun)
    )


def _berubah(sumbu: Iterable[Sumbu], tahun: Iterable[int] | None = None) -> bool:
    kode = [simpan_statistik.kode_sumbu(satu) for satu in sumbu]
    return (
        simpan_statistik.basi(kode, simpan_statistik.JEJAK_SUMBU, tahun)
        and simpan_statistik.sedikit()
    )


def _tahun_berdata(saringan: Saringan) -> frozenset[int]:
    """The years asked for of which the register has any case, whatever its kind or place."""
    tahun = TAHUN.between(saringan.dari, saringan.sampai)
    return frozenset(db.session.scalars(sa.select(TAHUN).where(tahun).distinct()))


def _baris_sumbu(sumbu: Sumbu, nilai: str, per_tahun: dict[int, Hitungan]) -> BarisSumbu:
    return BarisSumbu(
        nilai,
        label(sumbu, nilai),
        {tahun: satu[Ukuran.MASUK] for tahun, satu in per_tahun.items()},
        rules.jumlahkan(per_tahun.values()),
    )


def rentang_tahun(pelaku: Pelaku) -> tuple[int, int]:
    """The ten years up to the last one with a registered case; the present year if none has."""
    authz.tabel().pastikan(pelaku, rules.STATISTIK)
    # Each by itself: together they would be looked for in all cases.
    ujung = [sa.select(batas(TAHUN)).scalar_subquery() for batas in (sa.func.min, sa.func.max)]
    awal, akhir = db.session.execute(sa.select(*ujung)).one()
    if akhir is None:
        return clock.hari_ini().year, clock.hari_ini().year
    return max(awal, akhir - 9), akhir


def pilihan(pelaku: Pelaku) -> dict[Sumbu, list[tuple[str, str]]]:
    """The values that registered cases have, by axis, with their names."""
    authz.tabel().pastikan(pelaku, rules.STATISTIK)
    nilai = simpan_statistik.nilai_ada()
    if nilai is None or _berubah(Sumbu):
        nilai = _nilai_ada()
    hasil = {s: [(satu, label(s, satu)) for satu in nilai[s]] for s in Sumbu}
    # Months stand in the order of the year, other values by their names.
    return {
        s: sorted(isi, key=lambda satu: satu[0 if s is Sumbu.BULAN else 1])
        for s, isi in hasil.items()
    }


def _nilai_ada() -> dict[Sumbu, list[str]]:
    """Ask the cases, all axes in one query."""
    bagian = [
        sa.select(sa.literal(s.value).label("sumbu"), NILAI[s].label("nilai"))
        .where(terdaftar())
        .distinct()
        for s in Sumbu
    ]
    hasil: dict[Sumbu, list[str]] = {s: [] for s in Sumbu}
    for sumbu, nilai in db.session.execute(sa.union_all(*bagian)):
        hasil[Sumbu(sumbu)].append(nilai)
    return hasil


def perkara_terhitung(
    pelaku: Pelaku, saringan: Saringan, setelah: int | None = None
) -> HalamanTerhitung:
    """A page of the cases that a figure counts; as many in all as the figure says."""
    authz.tabel().pastikan(pelaku, rules.STATISTIK)
    syarat = saring(saringan)
    total = db.session.scalars(sa.select(sa.func.count()).select_from(Perkara).where(*syarat)).one()
    hasil = NILAI[Sumbu.HASIL].label("akhir")
    stmt = (
        sa.select(Perkara, hasil)
        .where(*syarat, *([] if setelah is None else [Perkara.id > setelah]))
        .order_by(Perkara.id)
        .limit(HALAMAN + 1)
    )
    baris = db.session.execute(stmt).all()
    isi = tuple(_terhitung(perkara, akhir) for perkara, akhir in baris[:HALAMAN])
    return HalamanTerhitung(isi, total, isi[-1].id if len(baris) > HALAMAN else None)


def _terhitung(perkara: Perkara, akhir: str) -> PerkaraTerhitung:
    return PerkaraTerhitung(
        perkara.id,
        perkara.nomor or "",
        perkara.judul,
        perkara.jenis_utama.label if perkara.jenis_utama else "",
        perkara.kecamatan or "",
        perkara.mediator_nama or "",
        label(Sumbu.HASIL, akhir),
        perkara.dicatat_pada,
        perkara.selesai_pada,
        perkara.asal is Asal.REGISTER,
    )


def buku_contoh(pelaku: Pelaku, saringan: Saringan) -> list[str]:
    """Names of example books among the cases of these years: their rows are invented."""
    authz.tabel().pastikan(pelaku, rules.STATISTIK)
    return perkara_contoh(TAHUN.between(saringan.dari, saringan.sampai))
