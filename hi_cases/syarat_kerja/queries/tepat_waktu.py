"""The share of filings of a PP that the office answered in time, over a year."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa

from hi_cases.core import clock
from hi_cases.core.db import db
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.kalender_kerja.rules import tambah
from hi_cases.kalender_kerja.types import KalenderBelumDimuat
from hi_cases.permohonan.models import PeristiwaPermohonan, Permohonan
from hi_cases.permohonan.queries.dianggap_sah import dianggap_sah
from hi_cases.permohonan.types import Tahap
from hi_cases.syarat_kerja.rules import tepat_waktu as aturan
from hi_cases.syarat_kerja.rules.jenis.pp import JENIS
from hi_cases.syarat_kerja.rules.pengesahan import JANGKA_MULAI_ULANG, PENGESAHAN
from hi_cases.syarat_kerja.rules.tepat_waktu import Batas, Langkah, Nilai, Pengajuan, Rekap

_KODE = tuple(satu.kode for satu in JENIS)
_JANGKA = ("PP-6", "PP-5", "PP-30")


@dataclass(frozen=True)
class TahunPp:
    """A year of filings: the counts, who was late, what passed by silence, what it means."""

    tahun: int
    rekap: Rekap
    terlambat: Sequence[tuple[Permohonan, Pengajuan]]
    dianggap_sah: int
    penjelasan: str


def _batas() -> Callable[[Pengajuan], Batas]:
    """Return the limits of a filing, by the periods and settings of the day it came."""
    panjang, hari_kerja = kalender.panjang_menurut_hari(_JANGKA), kalender.kalender()

    def batas(satu: Pengajuan) -> Batas:
        dinas = panjang("PP-6", satu.diajukan) + panjang("PP-5", satu.diajukan)
        ulang = kalender.pengaturan(JANGKA_MULAI_ULANG, satu.diajukan) == "ya"
        if satu.putaran > 1 and not ulang:
            return Batas(dinas, None)
        try:
            akhir = tambah(hari_kerja, satu.diajukan, panjang("PP-30", satu.diajukan))
        except KalenderBelumDimuat:
            akhir = None
        return Batas(dinas, akhir)

    return batas


def _bersejarah(tahun: int) -> list[tuple[Permohonan, Sequence[Langkah]]]:
    """Read the submissions with a filing in a year, each with its acts, in two queries."""
    p = PeristiwaPermohonan
    masuk = sa.select(p.permohonan_id).where(
        p.ke == Tahap.DIAJUKAN.value,
        p.tanggal >= date(tahun, 1, 1),
        p.tanggal <= date(tahun, 12, 31),
    )
    stmt = sa.select(Permohonan).where(Permohonan.jenis.in_(_KODE), Permohonan.id.in_(masuk))
    semua = {satu.id: satu for satu in db.session.scalars(stmt.order_by(Permohonan.id))}
    kolom = sa.select(p.permohonan_id, p.putaran, p.tanggal, p.tindakan, p.ke)
    langkah: dict[int, list[Langkah]] = {nomor: [] for nomor in semua}
    milik = kolom.where(p.permohonan_id.in_(stmt.with_only_columns(Permohonan.id).order_by(None)))
    for nomor, putaran, tanggal, tindakan, ke in db.session.execute(milik.order_by(p.id)):
        langkah[nomor].append(Langkah(putaran, tanggal, tindakan, Tahap(ke)))
    return [(satu, langkah[nomor]) for nomor, satu in semua.items()]


def tepat_waktu(tahun: int) -> TahunPp:
    """Judge the filings of a year as of today."""
    hari, batas, hari_kerja = clock.hari_ini(), _batas(), kalender.kalender()
    semua = [
        (satu, isi)
        for satu, langkah in _bersejarah(tahun)
        for isi in aturan.pengajuan(PENGESAHAN, langkah, hari, hari_kerja)
        if isi.diajukan.year == tahun
    ]
    acuan = min(hari, date(tahun, 12, 31))
    panjang = kalender.panjang_menurut_hari(_JANGKA)
    return TahunPp(
        tahun,
        aturan.rekap((isi for _, isi in semua), batas, hari),
        [s for s in semua if aturan.nilai(s[1], batas(s[1]), hari) is Nilai.TERLAMBAT],
        len(dianggap_sah(tahun)),
        aturan.penjelasan(panjang("PP-6", acuan) + panjang("PP-5", acuan), panjang("PP-30", acuan)),
    )


def tahun_berpengajuan() -> Sequence[int]:
    """Return the years in which a PP was filed, oldest first."""
    p = PeristiwaPermohonan
    stmt = (
        sa.select(sa.extract("year", p.tanggal))
        .join(Permohonan, Permohonan.id == p.permohonan_id)
        .where(p.ke == Tahap.DIAJUKAN.value, Permohonan.jenis.in_(_KODE))
        .distinct()
    )
    return sorted(int(satu) for satu in db.session.scalars(stmt))
