"""An entry of a case that carries a day, and how that day may be corrected."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum, StrEnum

from hi_cases.perselisihan.types.tindakan import Tindakan


class Rekaman(StrEnum):
    """The record that keeps an entry; the queries know its table."""

    PERKARA = "perkara"
    PERUNDINGAN = "perundingan"
    PENGEMBALIAN = "pengembalian"
    KONSILIASI = "konsiliasi"
    ARBITRASE = "arbitrase"
    KLARIFIKASI = "klarifikasi"
    PANGGILAN = "panggilan"
    SIDANG_MEDIASI = "sidang_mediasi"
    SIDANG_KONSILIASI = "sidang_konsiliasi"
    ANJURAN_MEDIASI = "anjuran_mediasi"
    ANJURAN_KONSILIASI = "anjuran_konsiliasi"
    TANGGAPAN = "tanggapan"
    PERJANJIAN = "perjanjian"
    GUGATAN = "gugatan"
    KUASA = "kuasa"


class Hari(Enum):
    """Which periods of the recording act's row an entry carries."""

    POKOK = "pokok"
    """The act's own day: what starts, ends or pauses without a day of its own."""
    LAIN = "lain"
    """What starts on another day than the act's own."""
    TANPA = "tanpa"
    """None."""


class Acuan(Enum):
    """Which entries of a kind a bound speaks of."""

    SEMUA = "semua"
    SAMA = "sama"
    """Those in the same record."""
    PERTAMA = "pertama"
    """The first of its row."""
    SEBELUMNYA = "sebelumnya"
    """The one before in the same row."""


@dataclass(frozen=True)
class Sesudah:
    """Not before the entry of this kind; the other way round it says "not after"."""

    kode: str
    acuan: Acuan = Acuan.SEMUA


@dataclass(frozen=True)
class Entri:
    """One kind of entry. Where `tindakan` records it, its row says who acts and what runs."""

    kode: str
    label: str
    rekaman: Rekaman
    bidang: str
    tindakan: tuple[Tindakan, ...] = ()
    """The acts that record it; none: it only bounds others."""
    hari: Hari = Hari.TANPA
    sesudah: tuple[Sesudah, ...] = ()
    dalam: tuple[str, ...] = ()
    """Periods that must not be over on that day."""
    setelah: tuple[str, ...] = ()
    """Periods that must be over on that day, unless they were met."""
    rencana: bool = False
    """A planned day may lie ahead."""
    tahun_tetap: bool = False
    """Its number counts within a year, so the day stays in it."""
    sesudah_akhir: bool = False
    """Recorded after the end of a case, so corrected there."""
    lewat: Tindakan | None = None
    """The act of its own by which it is corrected, with what follows from it."""

    @property
    def sebutan(self) -> str:
        """The entry in a sentence, without the word "tanggal" before it."""
        nama = self.label.removeprefix("Tanggal ")
        return nama[0].lower() + nama[1:]


@dataclass(frozen=True)
class Titik:
    """One entry of one case, with the day it says."""

    entri: Entri
    id: int
    tanggal: date
    sebutan: str
    urut: int = 0
    """Its place in the row of its kind, or in the list of days that its record keeps."""
    pertama: bool = True
    """The first that counts: of sessions the first that was held."""

    @property
    def kunci(self) -> str:
        """By which forms and records name it."""
        return f"{self.entri.kode}-{self.id}-{self.urut}"


@dataclass(frozen=True)
class Selang:
    """The days that an entry may be moved to, each end with the entry that sets it."""

    awal: date | None = None
    sebab_awal: str = ""
    akhir: date | None = None
    sebab_akhir: str = ""


class Tumpuan(Enum):
    """Which side of a period a corrected day stands on."""

    MULAI = "mulai"
    AKHIR = "akhir"
    JEDA_MULAI = "jeda_mulai"
    JEDA_AKHIR = "jeda_akhir"
    PERTEMUAN = "pertemuan"


@dataclass(frozen=True)
class Sandaran:
    """A period that stands on the day of an entry."""

    kode: str
    tumpuan: Tumpuan
