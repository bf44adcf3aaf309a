"""Values of the calendar of meetings."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum


class JenisAcara(StrEnum):
    """What people come together for."""

    SIDANG = "sidang"
    KLARIFIKASI = "klarifikasi"
    RAPAT = "rapat"
    KEGIATAN = "kegiatan"

    @property
    def label(self) -> str:
        """Indonesian name of the kind."""
        return {
            JenisAcara.SIDANG: "Sidang",
            JenisAcara.KLARIFIKASI: "Klarifikasi",
            JenisAcara.RAPAT: "Rapat",
            JenisAcara.KEGIATAN: "Kegiatan lain",
        }[self]


class StatusAcara(StrEnum):
    """Where a meeting stands; the last two are ends."""

    DIJADWALKAN = "dijadwalkan"
    SELESAI = "selesai"
    DIBATALKAN = "dibatalkan"


class StatusHadir(StrEnum):
    """What is known of one participant's coming.

    What somebody says of himself (by the QR code at the door) is a hint until an officer confirms.
    """

    BELUM = "belum"
    MENYATAKAN = "menyatakan"
    HADIR = "hadir"
    TIDAK_HADIR = "tidak_hadir"


class CaraHadir(StrEnum):
    """How an attendance was taken."""

    QR = "qr"
    PETUGAS = "petugas"


class SiapaBentrok(StrEnum):
    """Whose time is taken twice."""

    RUANG = "ruang"
    PETUGAS = "petugas"
    PESERTA = "peserta"


@dataclass(frozen=True)
class Rentang:
    """A stretch of time: aware instants, the end not included."""

    mulai: datetime
    selesai: datetime

    def beririsan(self, lain: Rentang) -> bool:
        """Tell whether both have a moment in common; touching ends do not clash."""
        return self.mulai < lain.selesai and lain.mulai < self.selesai


@dataclass(frozen=True)
class Peserta:
    """A participant as the domain of the meeting's thing names it.

    `kunci_orang` is equal for one person or company in all its cases ("" where nothing tells):
    nobody sits in two rooms at once.
    """

    jenis: str
    id: int
    sebutan: str
    kunci_orang: str = ""


@dataclass(frozen=True)
class Halangan:
    """Days on which somebody cannot come, both included, and why, as the planner may read it."""

    dari: date
    sampai: date
    sebab: str


@dataclass(frozen=True)
class Bentrok:
    """A clash: with which meeting, and whether it forbids (room, officer) or only warns."""

    siapa: SiapaBentrok
    acara_id: int | None
    kalimat: str
    keras: bool


@dataclass(frozen=True)
class Slot:
    """A free stretch that is proposed: in which room, and what speaks for or against it."""

    rentang: Rentang
    ruang_id: int | None
    tanggal: date
    dalam_batas: bool
    """Whether it lies within the legal period (MED-7)."""
    cukup_panggilan: bool
    """Whether the summons can arrive the office's number of working days before it."""
    catatan: tuple[str, ...] = ()


@dataclass(frozen=True)
class JedaHari:
    """A pause between two times of a day, where the office is, and what it is called."""

    awal: time
    akhir: time
    sebutan: str


@dataclass(frozen=True)
class JamSidang:
    """The hours of the day, where the office is, between which meetings are proposed, and the
    pauses that are left out: lunch on every day, the prayer on Fridays. None: no such pause."""

    awal: int
    akhir: int
    siang: JedaHari | None = None
    jumat: JedaHari | None = None


@dataclass(frozen=True)
class RuangBebas:
    """A room that may be proposed."""

    id: int
    nama: str


@dataclass(frozen=True)
class Sibuk:
    """A meeting that stands: whose time it takes."""

    acara_id: int
    sebutan: str
    rentang: Rentang
    ruang_id: int | None
    petugas_id: int
    kunci_orang: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Usulan:
    """Proposed stretches in order of time, and what a reader must know of them.

    `alasan` is empty when all of them keep the period and leave time for the summons; it says why
    there are none when there are none.
    """

    slot: tuple[Slot, ...]
    alasan: str = ""
