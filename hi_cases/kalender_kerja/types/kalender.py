"""Days off and the working calendar itself.

A `Kalender` holds prefix sums, so that adding or counting working days costs two look-ups instead
of a walk over the days.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum
from functools import cached_property
from typing import TypeVar

from hi_cases.core.errors import GalatDomain

SEHARI = timedelta(days=1)
T = TypeVar("T")


class JenisLibur(StrEnum):
    """Why a day is off."""

    LIBUR_NASIONAL = "libur_nasional"
    CUTI_BERSAMA = "cuti_bersama"
    PENUTUPAN_SETEMPAT = "penutupan_setempat"
    HARI_PEMILIHAN = "hari_pemilihan"

    @property
    def label(self) -> str:
        """Name of the kind as a reader sees it."""
        return _LABEL_LIBUR[self]


_LABEL_LIBUR = {
    JenisLibur.LIBUR_NASIONAL: "Libur nasional",
    JenisLibur.CUTI_BERSAMA: "Cuti bersama",
    JenisLibur.PENUTUPAN_SETEMPAT: "Penutupan setempat",
    JenisLibur.HARI_PEMILIHAN: "Hari pemilihan",
}


class Naskah(StrEnum):
    """The document that closes days. Only the joint decree makes a year known."""

    SKB = "skb"
    KEPPRES = "keppres"
    SETEMPAT = "setempat"

    @property
    def label(self) -> str:
        """Name of the document as a reader sees it."""
        return _LABEL_NASKAH[self]


_LABEL_NASKAH = {
    Naskah.SKB: "SKB 3 Menteri",
    Naskah.KEPPRES: "Keputusan Presiden",
    Naskah.SETEMPAT: "Keputusan setempat",
}


def nama_dekrit(naskah: Naskah, nomor: str, tahun: int) -> str:
    """Cite a decree; a number nobody has entered is said to be missing, never made up."""
    return f"{naskah.label} {tahun}, {nomor or 'nomor belum dicatat'}"


class KalenderBelumDimuat(GalatDomain):
    """A count walked into a year whose decree is not entered: refused, never guessed."""

    def __init__(self, tahun: int) -> None:
        super().__init__(
            f"Hari libur tahun {tahun} belum dimuat. "
            f"Catat SKB hari libur nasional dan cuti bersama {tahun} lebih dahulu."
        )
        self.tahun = tahun


class JedaBelumBerakhir(GalatDomain):
    """A pause without an end stands before the due day: the day is not known yet."""

    def __init__(self, dari: date) -> None:
        super().__init__("Hitungan sedang dijeda. Tanggal jatuh muncul setelah jeda berakhir.")
        self.dari = dari


@dataclass(frozen=True, order=True)
class HariLibur:
    """One day off and the document that says so."""

    tanggal: date
    jenis: JenisLibur
    nama: str
    dekrit: str = ""
    perlu_verifikasi: bool = False


@dataclass(frozen=True)
class Jeda:
    """Days that do not count, both ends included; `sampai` None while the pause lasts.

    `pertemuan` are the days of the meetings themselves: the narrower reading of a klarifikasi
    pause counts only these (Permenaker 17/2014 Ps. 15 ayat (2) does not say which is meant).
    """

    dari: date
    sampai: date | None = None
    alasan: str = ""
    pertemuan: tuple[date, ...] = ()


@dataclass(frozen=True)
class Blok:
    """Unbroken loaded years as prefix sums over ordinals.

    `kumulatif[i]` counts the working days up to and including day `awal + i - 1`, so index 0 is
    the day before the block; `hari[k]` is the ordinal of the (k+1)-th working day.
    """

    awal: int
    akhir: int
    kumulatif: tuple[int, ...]
    hari: tuple[int, ...]


@dataclass(frozen=True)
class Kalender:
    """Which days are worked: loaded years, days off, and two settings with their first days.

    A setting holds for the days from its date on, so that a change of the working week in
    mid-year leaves the days before it as they were.
    """

    libur: tuple[HariLibur, ...]
    tahun: frozenset[int]
    minggu_kerja: tuple[tuple[date, int], ...] = ((date.min, 5),)
    cuti_bersama_hitung: tuple[tuple[date, bool], ...] = ((date.min, False),)
    _libur: dict[date, tuple[HariLibur, ...]] = field(init=False, repr=False, compare=False)
    _blok: dict[int, Blok] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Index the days off and sum the working days of each unbroken run of years."""
        menurut_tanggal: dict[date, tuple[HariLibur, ...]] = {}
        for satu in sorted(set(self.libur)):
            menurut_tanggal[satu.tanggal] = (*menurut_tanggal.get(satu.tanggal, ()), satu)
        object.__setattr__(self, "_libur", menurut_tanggal)
        blok: dict[int, Blok] = {}
        for awal, akhir in _rentang(self.tahun):
            satu_blok = self._susun(awal, akhir)
            blok.update(dict.fromkeys(range(awal, akhir + 1), satu_blok))
        object.__setattr__(self, "_blok", blok)

    def _susun(self, tahun_awal: int, tahun_akhir: int) -> Blok:
        awal = date(tahun_awal, 1, 1).toordinal()
        akhir = date(tahun_akhir, 12, 31).toordinal()
        kumulatif, hari = [0], []
        for ordinal in range(awal, akhir + 1):
            if not self._tutup(date.fromordinal(ordinal)):
                hari.append(ordinal)
            kumulatif.append(len(hari))
        return Blok(awal, akhir, tuple(kumulatif), tuple(hari))

    def _tutup(self, tanggal: date) -> bool:
        if tanggal.weekday() >= _pada(self.minggu_kerja, tanggal):
            return True
        jenis = {satu.jenis for satu in self._libur.get(tanggal, ())}
        if jenis == {JenisLibur.CUTI_BERSAMA}:
            return not _pada(self.cuti_bersama_hitung, tanggal)
        return bool(jenis)

    def blok(self, tahun: int) -> Blok:
        """Return the block that holds `tahun`, or refuse."""
        if tahun not in self._blok:
            raise KalenderBelumDimuat(tahun)
        return self._blok[tahun]

    def hari_kerja(self, tanggal: date) -> bool:
        """Tell whether `tanggal` is worked; an unloaded year is refused."""
        self.blok(tanggal.year)
        return not self._tutup(tanggal)

    def hari_libur(self, tanggal: date) -> tuple[HariLibur, ...]:
        """Return what the decrees say about `tanggal` (nothing for a plain Sunday)."""
        return self._libur.get(tanggal, ())

    def di_luar_minggu_kerja(self, tanggal: date) -> bool:
        """Tell whether `tanggal` lies outside the working week, holiday or not."""
        return tanggal.weekday() >= _pada(self.minggu_kerja, tanggal)

    @cached_property
    def bacaan_lain(self) -> "Kalender":
        """The same calendar under the other reading of cuti bersama."""
        dibalik = tuple((dari, not hitung) for dari, hitung in self.cuti_bersama_hitung)
        return replace(self, cuti_bersama_hitung=dibalik)

    def cuti_bersama_dihitung(self, tanggal: date) -> bool:
        """Tell how the setting in force on `tanggal` reads cuti bersama."""
        return _pada(self.cuti_bersama_hitung, tanggal)


def _pada(nilai: tuple[tuple[date, T], ...], tanggal: date) -> T:
    return next(isi for dari, isi in reversed(nilai) if dari <= tanggal)


def _rentang(tahun: frozenset[int]) -> Iterator[tuple[int, int]]:
    awal = None
    for satu in sorted(tahun):
        if satu - 1 not in tahun:
            awal = satu
        if satu + 1 not in tahun and awal is not None:
            yield awal, satu
