"""What the calendar page shows: days of a month, a week or a day, each with its meetings."""

from __future__ import annotations

import calendar
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from hi_cases.core.tanggal import BULAN, tulis_pendek, tulis_tanggal
from hi_cases.jadwal.types import JenisAcara, StatusAcara
from hi_cases.kalender_kerja.types import Kalender

MUAT_BULAN = 3
"""Meetings that a cell of the month names; the rest is counted."""
TAHUN_AWAL, TAHUN_AKHIR = 2000, 2100
_HARI = timedelta(days=1)


class Tampilan(StrEnum):
    """How much is seen at once."""

    BULAN = "bulan"
    MINGGU = "minggu"
    HARI = "hari"

    @property
    def label(self) -> str:
        """Indonesian name."""
        return self.value.capitalize()


@dataclass(frozen=True)
class AcaraTampil:
    """One meeting as a page shows it; its times are local to the office."""

    id: int
    jenis: JenisAcara
    judul: str
    mulai: datetime
    selesai: datetime
    di: str
    ruang: str
    petugas: str
    milik: bool
    status: StatusAcara

    @property
    def batal(self) -> bool:
        """Whether it was called off."""
        return self.status is StatusAcara.DIBATALKAN

    @property
    def hari_akhir(self) -> date:
        """Its last day: one that ends at midnight does not touch the next."""
        return (self.selesai - timedelta(microseconds=1)).date()

    @property
    def jam(self) -> str:
        """ "09.00–11.00", with the day where it ends on another."""
        if self.hari_akhir == self.mulai.date():
            return f"{self.mulai:%H.%M}–{self.selesai:%H.%M}"
        return f"{self.mulai:%H.%M} sampai {tulis_pendek(self.hari_akhir)} {self.selesai:%H.%M}"

    def pukul(self, hari: date) -> str:
        """Say when it begins as seen from one of its days."""
        return f"{self.mulai:%H.%M}" if hari == self.mulai.date() else "lanjutan"


@dataclass(frozen=True)
class SifatHari:
    """What the calendar of the office says of a day. `dimuat` is false where no decree is known."""

    libur: tuple[str, ...] = ()
    tutup: bool = False
    dimuat: bool = True


def sifat_hari(kalender: Kalender, hari: date) -> SifatHari:
    """Return what the calendar says of a day; of a year without a decree only its weekends."""
    dimuat = hari.year in kalender.tahun
    tutup = not kalender.hari_kerja(hari) if dimuat else kalender.di_luar_minggu_kerja(hari)
    libur = tuple(
        f"{satu.nama} (perkiraan)" if satu.perlu_verifikasi else satu.nama
        for satu in kalender.hari_libur(hari)
    )
    return SifatHari(libur, tutup, dimuat)


@dataclass(frozen=True)
class HariTampil:
    """One day with its meetings, one's own first."""

    tanggal: date
    dalam: bool
    kini: bool
    sifat: SifatHari
    acara: tuple[AcaraTampil, ...]

    @property
    def kelas(self) -> str:
        """Names of the looks that apply."""
        rupa = (("libur", self.sifat.tutup), ("luar", not self.dalam), ("kini", self.kini))
        return " ".join(nama for nama, ya in rupa if ya)

    @property
    def pendek(self) -> str:
        """ "1 Mei", the year left to the heading."""
        return tulis_pendek(self.tanggal)

    @property
    def tampak(self) -> tuple[AcaraTampil, ...]:
        """Those that a small cell names."""
        penuh = len(self.acara) <= MUAT_BULAN
        return self.acara if penuh else self.acara[: MUAT_BULAN - 1]

    @property
    def lebih(self) -> int:
        """How many more there are."""
        return len(self.acara) - len(self.tampak)

    @property
    def kalimat(self) -> str:
        """Say the day to somebody who does not see it."""
        jumlah = f"{len(self.acara)} acara" if self.acara else "tidak ada acara"
        sebab = " dan ".join(self.sifat.libur) or ("bukan hari kerja" if self.sifat.tutup else "")
        bagian = (tulis_tanggal(self.tanggal), "hari ini" if self.kini else "", sebab, jumlah)
        return ", ".join(satu for satu in bagian if satu)


@dataclass(frozen=True)
class HalamanKalender:
    """The whole page: rows of days, and where to go from it."""

    tampilan: Tampilan
    tanggal: date
    judul: str
    baris: tuple[tuple[HariTampil, ...], ...]
    sebelum: date
    sesudah: date

    @property
    def hari(self) -> Iterator[HariTampil]:
        """All days in order."""
        return (satu for baris in self.baris for satu in baris)

    @property
    def dalam(self) -> tuple[HariTampil, ...]:
        """The days that belong to the page: of a month, without its neighbours'."""
        return tuple(satu for satu in self.hari if satu.dalam)

    @property
    def belum_dimuat(self) -> tuple[int, ...]:
        """Years of which no decree is known."""
        return tuple(sorted({h.tanggal.year for h in self.hari if not h.sifat.dimuat}))


def rentang_tampil(tampilan: Tampilan, tanggal: date) -> tuple[date, date]:
    """Return the first and the last day that a page shows; weeks begin on Monday."""
    if tampilan is Tampilan.HARI:
        return tanggal, tanggal
    if tampilan is Tampilan.MINGGU:
        senin = tanggal - tanggal.weekday() * _HARI
        return senin, senin + 6 * _HARI
    awal = tanggal.replace(day=1)
    akhir = tanggal.replace(day=_panjang_bulan(tanggal))
    return awal - awal.weekday() * _HARI, akhir + (6 - akhir.weekday()) * _HARI


def susun(
    tampilan: Tampilan,
    tanggal: date,
    hari_ini: date,
    acara: Iterable[AcaraTampil],
    sifat: Callable[[date], SifatHari],
) -> HalamanKalender:
    """Lay meetings on their days."""
    dari, sampai = rentang_tampil(tampilan, tanggal)
    semua = tuple(acara)
    hari = [
        HariTampil(
            satu,
            tampilan is not Tampilan.BULAN or satu.month == tanggal.month,
            satu == hari_ini,
            sifat(satu),
            _pada(semua, satu),
        )
        for satu in (dari + ke * _HARI for ke in range((sampai - dari).days + 1))
    ]
    baris = tuple(tuple(hari[ke : ke + 7]) for ke in range(0, len(hari), 7))
    sebelum, sesudah = _geser(tampilan, tanggal, -1), _geser(tampilan, tanggal, 1)
    return HalamanKalender(tampilan, tanggal, _judul(tampilan, tanggal), baris, sebelum, sesudah)


def _pada(semua: Sequence[AcaraTampil], hari: date) -> tuple[AcaraTampil, ...]:
    ada = (satu for satu in semua if satu.mulai.date() <= hari <= satu.hari_akhir)
    return tuple(sorted(ada, key=lambda satu: (satu.batal, not satu.milik, satu.mulai, satu.id)))


def _panjang_bulan(tanggal: date) -> int:
    return calendar.monthrange(tanggal.year, tanggal.month)[1]


def _geser(tampilan: Tampilan, tanggal: date, arah: int) -> date:
    if tampilan is Tampilan.HARI:
        return tanggal + arah * _HARI
    if tampilan is Tampilan.MINGGU:
        return tanggal + 7 * arah * _HARI
    ke = tanggal.year * 12 + tanggal.month - 1 + arah
    awal = date(ke // 12, ke % 12 + 1, 1)
    return awal.replace(day=min(tanggal.day, _panjang_bulan(awal)))


def _judul(tampilan: Tampilan, tanggal: date) -> str:
    if tampilan is Tampilan.HARI:
        return tulis_tanggal(tanggal)
    if tampilan is Tampilan.BULAN:
        return f"{BULAN[tanggal.month - 1]} {tanggal.year}"
    dari, sampai = rentang_tampil(tampilan, tanggal)
    akhir = tulis_tanggal(sampai, hari=False)
    if dari.month == sampai.month:
        return f"{dari.day}–{akhir}"
    awal = tulis_tanggal(dari, hari=False)
    return f"{awal if dari.year != sampai.year else awal.rsplit(' ', 1)[0]} – {akhir}"


def baca_tanggal_alamat(teks: str) -> date | None:
    """Read the day in an address, "2026-04-06"; None where it is none that can be shown."""
    try:
        hari = date.fromisoformat(teks)
    except ValueError:
        return None
    return hari if TAHUN_AWAL <= hari.year <= TAHUN_AKHIR else None


@dataclass(frozen=True)
class Batang:
    """One meeting in the picture of a day: where it begins and how long it is, in minutes."""

    x: int
    lebar: int
    acara: AcaraTampil


@dataclass(frozen=True)
class JalurRuang:
    """One room of the picture of a day."""

    nama: str
    batang: tuple[Batang, ...]


@dataclass(frozen=True)
class GambarHari:
    """When each room is taken on a day; the axis runs from one full hour to another."""

    jam_awal: int
    jam_akhir: int
    jalur: tuple[JalurRuang, ...]

    @property
    def lebar(self) -> int:
        """Minutes of the axis."""
        return (self.jam_akhir - self.jam_awal) * 60

    @property
    def jam(self) -> range:
        """The full hours of the axis."""
        return range(self.jam_awal, self.jam_akhir + 1)


def gambar_hari(
    hari: HariTampil, ruang: Sequence[str], jam_awal: int, jam_akhir: int
) -> GambarHari:
    """Draw the rooms of one day; a meeting outside office hours widens the axis."""
    berlaku = [satu for satu in hari.acara if not satu.batal]
    potong = {satu.id: _potong(satu, hari.tanggal) for satu in berlaku}
    awal = min([jam_awal, *(mulai // 60 for mulai, _ in potong.values())])
    akhir = max([jam_akhir, *(-(-selesai // 60) for _, selesai in potong.values())])

    def batang(nama: str) -> tuple[Batang, ...]:
        milik = sorted((s for s in berlaku if s.ruang == nama), key=lambda satu: satu.mulai)
        return tuple(
            Batang(potong[s.id][0] - awal * 60, potong[s.id][1] - potong[s.id][0], s) for s in milik
        )

    nama = [*ruang, *sorted({satu.ruang for satu in berlaku} - set(ruang) - {""})]
    jalur = [JalurRuang(satu, batang(satu)) for satu in nama]
    if luar := batang(""):
        jalur.append(JalurRuang("Di luar ruang", luar))
    return GambarHari(awal, akhir, tuple(jalur))


def _potong(acara: AcaraTampil, hari: date) -> tuple[int, int]:
    """Return the minutes of a day that a meeting takes."""
    awal = datetime.combine(hari, time.min, tzinfo=acara.mulai.tzinfo)
    mulai = max(0, int((acara.mulai - awal).total_seconds()) // 60)
    selesai = min(24 * 60, int((acara.selesai - awal).total_seconds()) // 60)
    return mulai, selesai
