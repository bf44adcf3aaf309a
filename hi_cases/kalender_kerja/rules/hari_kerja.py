"""Working-day arithmetic over prefix sums.

The day after the trigger is day 1, so a result never falls on a closed day. Neither UU 2/2004 nor
Permenaker 17/2014 says how to count: this is the convention of the office.
"""

from collections.abc import Iterable
from datetime import date, timedelta

from hi_cases.kalender_kerja.types import (
    SEHARI,
    Blok,
    Jeda,
    JedaBelumBerakhir,
    Kalender,
    KalenderBelumDimuat,
)


def _terhitung(blok: Blok, tanggal: date) -> int:
    """Count the working days of the block up to and including `tanggal`."""
    return blok.kumulatif[tanggal.toordinal() - blok.awal + 1]


def _tahun_sesudah(blok: Blok) -> int:
    return date.fromordinal(blok.akhir).year + 1


def _tambah(kalender: Kalender, mulai: date, n: int) -> date:
    blok = kalender.blok((mulai + SEHARI).year)
    tujuan = _terhitung(blok, mulai) + n
    if tujuan > len(blok.hari):
        raise KalenderBelumDimuat(_tahun_sesudah(blok))
    return date.fromordinal(blok.hari[tujuan - 1])


def hitung(kalender: Kalender, a: date, b: date) -> int:
    """Count the working days after `a` up to and including `b`; negative when `b` is earlier."""
    if b < a:
        return -hitung(kalender, b, a)
    if a == b:
        return 0
    blok = kalender.blok((a + SEHARI).year)
    if b.toordinal() > blok.akhir:
        raise KalenderBelumDimuat(_tahun_sesudah(blok))
    return _terhitung(blok, b) - _terhitung(blok, a)


def gabung_jeda(jeda: Iterable[Jeda]) -> tuple[tuple[date, date], ...]:
    """Join pauses that touch or overlap; an open pause lasts for ever."""
    gabungan: list[tuple[date, date]] = []
    for dari, sampai in sorted((satu.dari, satu.sampai or date.max) for satu in jeda):
        if gabungan and (gabungan[-1][1] == date.max or dari <= gabungan[-1][1] + SEHARI):
            gabungan[-1] = (gabungan[-1][0], max(gabungan[-1][1], sampai))
        elif sampai >= dari:
            gabungan.append((dari, sampai))
    return tuple(gabungan)


def dijeda(kalender: Kalender, a: date, b: date, jeda: Iterable[Jeda]) -> int:
    """Count the working days after `a` up to and including `b` that lie in a pause."""
    potongan = ((max(dari - SEHARI, a), min(sampai, b)) for dari, sampai in gabung_jeda(jeda))
    return sum(hitung(kalender, awal, akhir) for awal, akhir in potongan if awal < akhir)


def tambah(kalender: Kalender, mulai: date, n: int, jeda: Iterable[Jeda] = ()) -> date:
    """Return the n-th working day after `mulai`, days in a pause not counted.

    Each round adds the paused days met so far; it ends because the pauses are finite. Walks into
    an unloaded year raise KalenderBelumDimuat, a pause without end JedaBelumBerakhir.
    """
    if n < 0:
        raise ValueError("n tidak boleh negatif; pakai mundur() untuk menghitung ke belakang")
    if n == 0:
        return mulai
    jeda = tuple(jeda)
    if not jeda:
        return _tambah(kalender, mulai, n)
    terbuka = min((satu.dari for satu in jeda if satu.sampai is None), default=None)
    tambahan = 0
    while True:
        hasil = _sampai_jeda(kalender, mulai, n + tambahan, terbuka)
        terlewat = dijeda(kalender, mulai, hasil, jeda)
        if terlewat == tambahan:
            return hasil
        tambahan = terlewat


def _sampai_jeda(kalender: Kalender, mulai: date, n: int, terbuka: date | None) -> date:
    """Add, and refuse as soon as the result lies at or behind the start of an open pause."""
    try:
        hasil = _tambah(kalender, mulai, n)
    except KalenderBelumDimuat:
        if terbuka is not None and terbuka.year in kalender.tahun:
            raise JedaBelumBerakhir(terbuka) from None
        raise
    if terbuka is not None and hasil >= terbuka:
        raise JedaBelumBerakhir(terbuka)
    return hasil


def mundur(kalender: Kalender, e: date, n: int, ketat: bool = False) -> date:
    """Return the latest day `d` that lies at least `n` working days before `e`.

    Plain reading: tambah(d, n) <= e, so the n-th day may be `e` itself. Strict reading: n full
    working days stand between. Which one the law means is not settled.
    """
    if n < 0:
        raise ValueError("n tidak boleh negatif")
    batas = e - timedelta(days=1) if ketat else e
    if n == 0:
        return batas
    blok = kalender.blok(batas.year)
    urutan = _terhitung(blok, batas) - n
    if urutan < 0:
        raise KalenderBelumDimuat(date.fromordinal(blok.awal).year - 1)
    return date.fromordinal(blok.hari[urutan] - 1)
