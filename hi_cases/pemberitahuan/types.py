"""Values of the notifications domain."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum


class Kanal(StrEnum):
    """A way by which a message leaves the house."""

    SUREL = "surel"
    WA = "wa"

    @property
    def label(self) -> str:
        """Indonesian name of the channel."""
        return {Kanal.SUREL: "Surel", Kanal.WA: "WhatsApp"}[self]


class Kelompok(StrEnum):
    """What a notice is about; its reader chooses the channels of each group."""

    TENGGAT = "tenggat"
    PERKARA = "perkara"
    SIDANG = "sidang"
    SURAT = "surat"
    SISTEM = "sistem"
    HARIAN = "harian"
    """The work of the day, which the morning digest gathers: a choice, never a notice's group."""

    @property
    def label(self) -> str:
        """Indonesian name of the group."""
        return {
            Kelompok.TENGGAT: "Tenggat yang mendekat atau lewat",
            Kelompok.PERKARA: "Perkembangan perkara dan permohonan",
            Kelompok.SIDANG: "Sidang dan pertemuan",
            Kelompok.SURAT: "Surat yang menunggu Anda",
            Kelompok.SISTEM: "Keadaan sistem",
            Kelompok.HARIAN: "Pekerjaan hari ini",
        }[self]


class CaraTerima(StrEnum):
    """How somebody wants a group's notices by one channel: each at once, in the digest, not."""

    LANGSUNG = "langsung"
    RANGKUMAN = "rangkuman"
    TIDAK = "tidak"

    @property
    def label(self) -> str:
        """Indonesian name of the choice."""
        return {
            CaraTerima.LANGSUNG: "Langsung",
            CaraTerima.RANGKUMAN: "Dalam rangkuman pagi",
            CaraTerima.TIDAK: "Tidak dikirim",
        }[self]


class Kepada(StrEnum):
    """Whom a rung of the ladder reaches."""

    PIHAK = "pihak"
    PENANGGUNG_JAWAB = "penanggung_jawab"
    SUBKOOR = "subkoor"
    KABID = "kabid"
    KADIS = "kadis"

    @property
    def label(self) -> str:
        """Indonesian name."""
        return {
            Kepada.PIHAK: "Pihak yang ditunggu",
            Kepada.PENANGGUNG_JAWAB: "Mediator atau petugas yang memegang",
            Kepada.SUBKOOR: "Sub koordinator",
            Kepada.KABID: "Kepala bidang",
            Kepada.KADIS: "Kepala dinas",
        }[self]


class StatusPengingat(StrEnum):
    """What became of one reminder; all but the first are ends, and each is written down."""

    MENUNGGU = "menunggu"
    DIBUAT = "dibuat"
    """The notice was made (and by this channel a message, where the channel is not the page)."""
    DIGANTIKAN = "digantikan"
    """A later rung was already due when this one was found: only that one was said."""
    TIDAK_PERLU = "tidak_perlu"
    """The deadline was met, paused or moved before the reminder was made."""
    TANPA_ALAMAT = "tanpa_alamat"
    """Nobody could be reached: no account, no address; the officer was told instead."""

    @property
    def label(self) -> str:
        """Indonesian name of the state."""
        return {
            StatusPengingat.MENUNGGU: "Menunggu disampaikan",
            StatusPengingat.DIBUAT: "Disampaikan",
            StatusPengingat.DIGANTIKAN: "Digantikan pengingat sesudahnya",
            StatusPengingat.TIDAK_PERLU: "Tidak perlu lagi",
            StatusPengingat.TANPA_ALAMAT: "Tidak ada yang dapat dihubungi",
        }[self]


class StatusPesan(StrEnum):
    """Where a message stands; all but the first are ends."""

    MENUNGGU = "menunggu"
    TERKIRIM = "terkirim"
    GAGAL = "gagal"
    BATAL = "batal"
    DIGABUNG = "digabung"
    """Another message carries its notice, together with others."""

    @property
    def label(self) -> str:
        """Indonesian name of the state."""
        return {
            StatusPesan.MENUNGGU: "Menunggu",
            StatusPesan.TERKIRIM: "Terkirim",
            StatusPesan.GAGAL: "Gagal",
            StatusPesan.BATAL: "Dibatalkan",
            StatusPesan.DIGABUNG: "Digabung",
        }[self]


@dataclass(frozen=True)
class SaringanPesan:
    """Filters of the delivery log; empty means all.

    `mati`: dead letters, which did not reach their reader and are not tried again by themselves.
    """

    status: StatusPesan | None = None
    mati: bool = False
    kanal: Kanal | None = None
    cari: str = ""

    @property
    def ada(self) -> bool:
        """Whether anything is filtered at all."""
        return self != SaringanPesan()


@dataclass(frozen=True)
class Pesan:
    """What a worker takes along to whoever carries it on: no row, no session."""

    id: int
    kanal: Kanal
    kunci: str
    penerima: str
    subjek: str
    isi: str
    pada: datetime


@dataclass(frozen=True)
class Kegagalan:
    """Why a server or gateway did not take a message; what passes may be tried again.

    `nanti`: how long the other side asks to be left alone.
    """

    pesan: str
    sementara: bool
    nanti: timedelta | None = None


class HasilKode(StrEnum):
    """What came of a code that was typed in to confirm a number."""

    COCOK = "cocok"
    SALAH = "salah"
    HABIS = "habis"
    """Tried too often."""
    BASI = "basi"
    """Too old, or no code belongs to the number of now."""


@dataclass(frozen=True)
class KeadaanKode:
    """How it stands with the last code that was sent to the number of now."""

    dikirim_pada: datetime
    berlaku_sampai: datetime
    sisa: int
    """Tries that are left."""
    tidak_sampai: bool
    """Whether the gateway refused to carry it."""
