"""The overview of a period from what the night kept; what was never counted is counted now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from hi_cases.core import authz, clock
from hi_cases.core.alasan_phk import ALASAN_PHK
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.errors import TidakDitemukan
from hi_cases.indikator import rules
from hi_cases.indikator.queries import simpan_statistik
from hi_cases.indikator.queries.angka import tahun_dihitung
from hi_cases.indikator.queries.daftar_baris import BarisTampak, beralamat, halaman_kini
from hi_cases.indikator.queries.ringkasan import bagian as b
from hi_cases.indikator.queries.ringkasan.baris import (
    BARIS,
    STOK,
    Baris,
    banyak,
    sebagai_sumber,
)
from hi_cases.indikator.queries.ringkasan.besaran import angka, kepala, tanpa
from hi_cases.indikator.queries.ringkasan.lama import lama_baris
from hi_cases.indikator.queries.sejarah import tabel_10
from hi_cases.indikator.queries.sumber.dasar import ikatan
from hi_cases.indikator.queries.tahunan import buku_contoh
from hi_cases.indikator.rules import susun_ringkas as susun
from hi_cases.indikator.rules.ringkas import MED30, Isi
from hi_cases.indikator.types import TANPA, Periode, Saringan
from hi_cases.indikator.types.ringkasan import Batas, Ringkasan, TahunBanding
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.mogok.rules.jenis import JENIS as JENIS_AKSI
from hi_cases.mogok.rules.jenis import MOGOK

_AKSI = [(satu.kode, satu.nama) for satu in JENIS_AKSI]
_STOK = [(satu.kode, satu.nama) for satu in STOK.values()]
_ALASAN = {satu.kode: satu.uraian for satu in ALASAN_PHK}
_SEBUTAN = {"aksi": dict(_AKSI), "phk": _ALASAN, "laporan_phk": _ALASAN}
"""What a value is called, where it is a code."""


class _Hitungan:
    """Counts by part and period: kept, or counted now where the night has not come by, and for the
    period asked for where something changed since, as long as there are few cases."""

    def __init__(self, kini: Periode, banding: Sequence[Periode]) -> None:
        periode = [kini, *banding]
        setahun = {str(p.tahun) for p in periode}
        self._isi = dict(simpan_statistik.baca({*setahun, *(p.kode for p in periode)}))
        self.langsung = False
        bagian, tahun = b.RINGKASAN.values(), {p.tahun for p in periode}
        self.lain = bool(simpan_statistik.tertinggal(bagian, tahun - {kini.tahun}))
        self.kini = simpan_statistik.tertinggal(bagian, [kini.tahun])
        if self.kini and simpan_statistik.sedikit():
            for kode in self.kini:
                self._hitung(kode, kini.tahun)
            self.kini = set()

    def __call__(self, bagian: str, periode: Periode) -> Isi:
        if (bagian, periode.kode) not in self._isi:
            self._hitung(bagian, periode.tahun)
        return self._isi.get((bagian, periode.kode), {})

    def _hitung(self, bagian: str, tahun: int) -> None:
        self.langsung = True
        semua = b.RINGKASAN[bagian].hitung(tahun, clock.hari_ini())
        self._isi |= {(bagian, kode): isi for kode, isi in semua.items()}


def tahun_statistik() -> list[int]:
    """Return the years that statistics are counted and shown of, the newest first: those of Table
    10 of the Renstra and of all that the indicators count."""
    awal = min(*tabel_10(), *tahun_dihitung())
    return list(range(clock.hari_ini().year, awal - 1, -1))


def batas() -> Batas | None:
    """Return the limit of the mediator's task as it stands today; None: no reference data."""
    ada = kalender.ketentuan_banyak((MED30,), clock.hari_ini()).get(MED30)
    return Batas(ada.panjang, ada.dasar) if ada is not None and ada.panjang else None


def _banding(hitungan: _Hitungan, periode: Periode, hari: int | None) -> TahunBanding:
    perkara, med30 = hitungan(b.PERKARA, periode), hitungan(b.TUGAS, periode)
    setahun = hitungan(b.PERKARA, Periode.setahun(periode.tahun))
    aksi = susun.aksi(hitungan(b.AKSI, periode), _AKSI)
    return TahunBanding(
        periode,
        bool(setahun.get("masuk")),
        susun.perkara(perkara),
        susun.lama(perkara, hari),
        susun.lama(med30, hari, med30.get("tepat", 0)),
        susun.pekerja(hitungan(b.PEKERJA, periode)),
        aksi,
        next(satu for satu in aksi if satu.kode == MOGOK.kode),
        susun.stok(hitungan(b.STOK_AKHIR, periode), _STOK),
    )


def _saat(periode: Sequence[Periode]) -> datetime | None:
    return simpan_statistik.waktu(b.RINGKASAN, {p.tahun for p in periode})


def ringkasan(pelaku: Pelaku, periode: Periode) -> Ringkasan:
    """Return the overview of a period, and the same period of each year.

    Raises TidakDitemukan for a period that has not begun, or lies before all that is counted.
    """
    authz.tabel().pastikan(pelaku, rules.STATISTIK)
    semua, hari_ini = tahun_statistik(), clock.hari_ini()
    if periode.dari > hari_ini or periode.tahun not in semua:
        raise TidakDitemukan("Periode itu belum mulai, atau sebelum register yang ada.")
    awal = min(tabel_10())
    tahun = [Periode(t, periode.awal, periode.akhir) for t in sorted(semua) if t >= awal]
    mulai = [p for p in tahun if p.dari <= hari_ini]
    hitungan, limit = _Hitungan(periode, mulai), batas()
    hari = limit.hari if limit else None
    kini = _banding(hitungan, periode, hari)
    banding = [_banding(hitungan, p, hari) for p in mulai]
    med30 = hitungan(b.TUGAS, periode)
    alasan = susun.alasan(hitungan(b.PHK, periode), hitungan(b.LAPORAN, periode))
    isi_beban = hitungan(b.BEBAN, periode)
    isi_terbuka = hitungan(b.TERBUKA, periode)
    saat = None if hitungan.langsung else _saat([periode])
    return Ringkasan(
        kini,
        alasan,
        susun.beban(isi_beban, isi_terbuka, med30.get("mediator", {})),
        med30.get("batal", 0),
        limit,
        banding,
        saat or clock.sekarang(),
        saat is None,
        bool(hitungan.kini),
        _saat([p for p in mulai if p.tahun != periode.tahun]) if hitungan.lain else None,
        buku_contoh(pelaku, Saringan(min(periode.tahun, awal), hari_ini.year)),
    )


@dataclass(frozen=True)
class HalamanBaris:
    """A page of the rows behind a figure, as they are now."""

    asal: Baris
    sebutan: str
    """The value that the rows are narrowed to, in words; empty: to none."""
    periode: Periode
    total: int
    baris: Sequence[BarisTampak]
    berikut: str | None
    kepala: Sequence[str]
    """Heads of the numbers that each row carries and that figures are the sum of."""
    angka: Mapping[int, Sequence[int | None]]
    """These numbers, by the thing that a row is about."""
    jumlah: Sequence[int]
    """Their sum over all rows, also those of other pages."""
    tanpa: str
    """What a row without one means; empty: there is none."""
    tertinggal: datetime | None
    """When the figure was counted, where something that it counts may have changed since."""


def _sebutan(kode: str, nilai: str | None) -> str:
    if nilai == TANPA:
        return "Yang alasannya tidak tertulis" if kode in _SEBUTAN else susun.TANPA_MEDIATOR
    return _SEBUTAN.get(kode, {}).get(nilai or "", nilai or "")


def _tertinggal(periode: Periode) -> datetime | None:
    ada = simpan_statistik.tertinggal(b.RINGKASAN.values(), [periode.tahun])
    return _saat([periode]) if ada else None


def halaman_baris(
    pelaku: Pelaku, kode: str, periode: Periode, nilai: str | None, setelah: str = ""
) -> HalamanBaris:
    """Return a page of the rows behind a figure; TidakDitemukan for a figure that there is not."""
    authz.tabel().pastikan(pelaku, rules.STATISTIK)
    asal, hari_ini = BARIS.get(kode), clock.hari_ini()
    if asal is None or periode.dari > hari_ini:
        raise TidakDitemukan
    rentang = periode.dari, min(periode.sampai, hari_ini)
    total = db.session.execute(banyak(asal, nilai), ikatan(*rentang)).scalar_one()
    tampak, lanjut = halaman_kini(sebagai_sumber(asal, nilai), rentang, setelah)
    lama = lama_baris(asal, tampak) if asal.berlama else {}
    per_baris, jumlah = angka(asal, nilai, rentang, (b.objek_id for b in tampak))
    return HalamanBaris(
        asal,
        _sebutan(kode, nilai),
        periode,
        total,
        beralamat(pelaku, tampak, lama),
        lanjut,
        kepala(asal),
        per_baris,
        jumlah,
        tanpa(asal),
        _tertinggal(periode),
    )
