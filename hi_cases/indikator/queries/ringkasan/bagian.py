"""The parts of the statistics that are counted and kept, each for all periods of a year."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

import sqlalchemy as sa

from hi_cases.core.db import db
from hi_cases.indikator.queries.ringkasan import lama
from hi_cases.indikator.queries.ringkasan.baris import BARIS, STOK, Stok, pisah, syarat_terbuka
from hi_cases.indikator.queries.ringkasan.besaran import BANYAK_PEKERJA, jawaban_phk, orang
from hi_cases.indikator.queries.simpan_statistik import JEJAK_SUMBU, kode_sumbu
from hi_cases.indikator.queries.sumber.dasar import ikatan
from hi_cases.indikator.queries.tahunan import hitung_sumbu
from hi_cases.indikator.rules.ringkas import Isi, gabung, kelamin
from hi_cases.indikator.types import Periode, Saringan, Sumbu, periode_ringkasan
from hi_cases.indikator.types.ringkasan import BarisAksi, nama_hitungan
from hi_cases.indikator.types.ringkasan import Perkara as DataPerkara
from hi_cases.mogok.models import Aksi
from hi_cases.mogok.queries.rekap import jumlah_terjadi
from hi_cases.permohonan.models import Permohonan
from hi_cases.perselisihan.models import Perkara

Bulanan = Mapping[int, Isi]
"""Counts by month."""
_PERKARA = frozenset({"perkara", "impor_register"})
_KALENDER = frozenset({"data_acuan", "rancangan_acuan"})
_PERUSAHAAN = frozenset({"perusahaan", "impor_perusahaan"})


@dataclass(frozen=True)
class Bagian:
    """One part: what of the trail may change it, and how a year of it is counted."""

    kode: str
    nama: str
    jejak: frozenset[str]
    hitung: Callable[[int, date], Mapping[str, Isi]]
    """(year, today): counts by the code of the period; what has not begun is left out."""
    oleh_waktu: bool = False
    """Whether it changes as time passes, although nothing is written."""
    versi: int = 1
    """Edition of what it counts, as of a source."""


def _mulai(tahun: int, hari_ini: date) -> list[Periode]:
    return [p for p in periode_ringkasan(tahun) if p.dari <= hari_ini]


def _arus(
    hitung: Callable[[int], Bulanan],
) -> Callable[[int, date], Mapping[str, Isi]]:
    """What happens day by day: a longer period is the sum of its months."""

    def semua(tahun: int, hari_ini: date) -> Mapping[str, Isi]:
        bulanan = hitung(tahun)
        return {
            p.kode: gabung(bulanan.get(b, {}) for b in p.bulan) for p in _mulai(tahun, hari_ini)
        }

    return semua


def _per_bulan(kode: str, tahun: int, *lain: Any, gabung_ke: Any = None) -> Iterator[Any]:
    """Count the rows of a question by month and by its split; `lain`: other columns to ask for."""
    isi = BARIS[kode].pilih().subquery()
    bulan = sa.extract("month", isi.c.hari)
    stmt = sa.select(bulan, isi.c.nilai, sa.func.count(), *lain).group_by(bulan, isi.c.nilai)
    stmt = stmt.select_from(isi)
    if gabung_ke is not None:
        model, kunci = gabung_ke
        stmt = stmt.join(model, kunci == isi.c.objek_id)
    setahun = Periode.setahun(tahun)
    for satu in db.session.execute(stmt, ikatan(setahun.dari, setahun.sampai)):
        yield (int(satu[0]), *satu[1:])


def _tambah(hasil: dict[int, Isi], semua: Iterator[tuple[int, Isi]]) -> None:
    for bulan, isi in semua:
        hasil[bulan] = gabung([hasil.get(bulan, {}), isi])


def _perkara(tahun: int) -> Bulanan:
    hasil: dict[int, Isi] = {}
    for kode in nama_hitungan(DataPerkara):
        _tambah(hasil, ((b, {kode: n}) for b, _, n in _per_bulan(kode, tahun)))
    _tambah(hasil, iter(lama.sejak_catat(tahun).items()))
    return hasil


def _med30(tahun: int) -> Bulanan:
    hasil = dict(lama.med30(tahun))
    _tambah(hasil, ((b, {"batal": n}) for b, _, n in _per_bulan("med30_batal", tahun)))
    return hasil


def _pekerja(tahun: int) -> Bulanan:
    """Workers of the cases registered in each month; men and women as their NIK says."""
    hasil: dict[int, Isi] = {}
    jumlah = sa.func.coalesce(sa.func.sum(BANYAK_PEKERJA), 0)
    milik = (Perkara, Perkara.id)
    berjumlah = _per_bulan("pekerja", tahun, jumlah, gabung_ke=milik)
    _tambah(hasil, ((b, {"perkara": n, "pekerja": int(orang)}) for b, _, n, orang in berjumlah))
    tanpa = _per_bulan("tanpa_pekerja", tahun)
    _tambah(hasil, ((b, {"tanpa_jumlah": n}) for b, _, n in tanpa))
    _tambah(hasil, _kelamin(tahun))
    return hasil


def _kelamin(tahun: int) -> Iterator[tuple[int, Isi]]:
    perkara, setahun = BARIS["pekerja"].pilih().subquery(), Periode.setahun(tahun)
    stmt = orang(perkara, sa.extract("month", perkara.c.hari))
    for b, kode, n in db.session.execute(stmt, ikatan(setahun.dari, setahun.sampai)):
        if satu := kelamin(kode):
            yield int(b), {satu: n}


def _phk(tahun: int) -> Bulanan:
    hasil: dict[int, Isi] = {}
    jumlah = sa.func.coalesce(sa.func.sum(BANYAK_PEKERJA), 0)
    semua = _per_bulan("phk", tahun, jumlah, gabung_ke=(Perkara, Perkara.id))
    _tambah(
        hasil,
        ((b, {alasan: {"perkara": n, "pekerja": int(o)}}) for b, alasan, n, o in semua),
    )
    return hasil


def _laporan_phk(tahun: int) -> Bulanan:
    """Reports of a PHK and the workers in them."""
    hasil: dict[int, Isi] = {}
    isi = BARIS["laporan_phk"].pilih().subquery()
    stmt = sa.select(isi.c.hari, isi.c.nilai, Permohonan.isian)
    stmt = stmt.join(Permohonan, Permohonan.id == isi.c.objek_id)
    setahun = Periode.setahun(tahun)
    for hari, kode, isian in db.session.execute(stmt, ikatan(setahun.dari, setahun.sampai)):
        laki, perempuan = jawaban_phk(isian, hari)
        satu = {"laporan": 1, "l": laki, "p": perempuan}
        _tambah(hasil, iter([(hari.month, {kode: satu})]))
    return hasil


def _aksi(tahun: int) -> Bulanan:
    """Actions that took place, by their first day; one without hours yet is counted so."""
    hasil: dict[int, Isi] = {}
    nama = nama_hitungan(BarisAksi)
    semua = _per_bulan("aksi", tahun, *jumlah_terjadi(), gabung_ke=(Aksi, Aksi.urusan_id))
    _tambah(
        hasil,
        ((b, {jenis: dict(zip(nama, map(int, n), strict=True))}) for b, jenis, _, *n in semua),
    )
    return hasil


def _beban(tahun: int) -> Bulanan:
    hasil: dict[int, Isi] = {}
    for kode in ("diterima", "berakhir"):
        semua = _per_bulan(kode, tahun)
        _tambah(hasil, ((b, {mediator: {kode: n}}) for b, mediator, n in semua))
    return hasil


def _pada(tahun: int, hari_ini: date) -> dict[date, list[Periode]]:
    """The days on which a stock of a year is counted, and of which periods each is the end."""
    hasil: dict[date, list[Periode]] = {}
    for periode in _mulai(tahun, hari_ini):
        hasil.setdefault(min(periode.sampai, hari_ini), []).append(periode)
    return hasil


def _bila(syarat: list[sa.ColumnElement[bool]]) -> sa.ColumnElement[int]:
    return sa.func.coalesce(sa.func.sum(sa.case((sa.and_(*syarat), 1), else_=0)), 0)


def _stok(tahun: int, hari_ini: date) -> Mapping[str, Isi]:
    """What stands at the end of each period, of each table in one pass."""
    hari = _pada(tahun, hari_ini)
    hasil: dict[str, Isi] = {p.kode: {} for semua in hari.values() for p in semua}
    for satu in STOK.values():
        for pada, n in zip(hari, _stok_satu(satu, list(hari)), strict=True):
            for periode in hari[pada]:
                hasil[periode.kode][satu.kode] = n
    return hasil


def _stok_satu(satu: Stok, hari: list[date]) -> list[int]:
    if not hari:
        return []
    stmt = sa.select(*(_bila(satu.syarat(h)) for h in hari)).select_from(satu.model)
    return [int(n) for n in db.session.execute(stmt).one()]


def _terbuka(tahun: int, hari_ini: date) -> Mapping[str, Isi]:
    """Cases open at the end of each period, by the mediator of today, and those without one."""
    hari = _pada(tahun, hari_ini)
    hasil: dict[str, Isi] = {p.kode: {} for semua in hari.values() for p in semua}
    if not hari:
        return hasil
    mediator = pisah(Perkara.mediator_nama)
    stmt = sa.select(mediator, *(_bila(syarat_terbuka(h)) for h in hari)).group_by(mediator)
    for nama, *angka in db.session.execute(stmt):
        for pada, n in zip(hari, angka, strict=True):
            for periode in hari[pada] if n else ():
                hasil[periode.kode][nama] = int(n)
    return hasil


def _tahunan(sumbu: Sumbu, tahun: int, _hari_ini: date) -> Mapping[str, Isi]:
    semua = hitung_sumbu(Saringan(tahun, tahun), sumbu)
    isi = {
        nilai: {u.value: n for u, n in per_tahun[tahun].angka.items() if n}
        for nilai, per_tahun in semua.items()
    }
    return {str(tahun): isi}


PERKARA, TUGAS, PEKERJA, PHK = "ringkas.perkara", "ringkas.med30", "ringkas.pekerja", "ringkas.phk"
AKSI, STOK_AKHIR = "ringkas.aksi", "ringkas.stok"
BEBAN, TERBUKA, LAPORAN = "ringkas.beban", "ringkas.terbuka", "ringkas.laporan_phk"

RINGKASAN: dict[str, Bagian] = {
    satu.kode: satu
    for satu in (
        Bagian(PERKARA, "Perkara masuk dan selesai", _PERKARA | _KALENDER, _arus(_perkara)),
        Bagian(TUGAS, "Lama tugas mediator", _PERKARA | _KALENDER, _arus(_med30)),
        Bagian(PEKERJA, "Pekerja yang terlibat", _PERKARA, _arus(_pekerja), versi=2),
        Bagian(PHK, "PHK menurut alasan", _PERKARA, _arus(_phk), versi=2),
        Bagian(LAPORAN, "Laporan PHK", frozenset({"permohonan"}), _arus(_laporan_phk)),
        Bagian(AKSI, "Mogok kerja dan jam kerja hilang", frozenset({"urusan"}), _arus(_aksi)),
        Bagian(
            STOK_AKHIR,
            "PP, PKB, LKS Bipartit, dan SP/SB pada akhir periode",
            frozenset(
                {"instrumen", "impor_dokumen_lama", "permohonan", "lks_bipartit", "organisasi"}
            ),
            _stok,
            oleh_waktu=True,
            versi=2,
        ),
        Bagian(BEBAN, "Beban mediator", _PERKARA, _arus(_beban), versi=2),
        Bagian(TERBUKA, "Perkara terbuka menurut mediator", _PERKARA, _terbuka, versi=2),
    )
}
"""The parts of the overview."""

BAGIAN: dict[str, Bagian] = RINGKASAN | {
    kode_sumbu(s): Bagian(
        kode_sumbu(s),
        f"Tabel tahunan menurut {s.label.lower()}",
        JEJAK_SUMBU,
        partial(_tahunan, s),
        versi=2 if s is Sumbu.BULAN else 1,
    )
    for s in Sumbu
}
"""All parts that are kept: those of the overview, and the yearly table by each axis."""
