"""Errors a user can cause. Each carries an Indonesian sentence that says what to do next."""

from dataclasses import dataclass
from typing import Any


class GalatDomain(Exception):
    """Base of all errors that are shown to a user as a sentence."""

    def __init__(self, pesan: str) -> None:
        super().__init__(pesan)
        self.pesan = pesan


class TidakDitemukan(GalatDomain):
    """The object does not exist, or is not this actor's to see: both read the same (404)."""

    def __init__(
        self, pesan: str = "Halaman atau data itu tidak ada, atau bukan milik Anda."
    ) -> None:
        super().__init__(pesan)


class TidakBerizin(GalatDomain):
    """The actor's roles do not allow this act (403)."""

    def __init__(self, pesan: str = "Akun Anda tidak berwenang melakukan ini.") -> None:
        super().__init__(pesan)


class TindakanDitolak(GalatDomain):
    """The law or the state of the thing does not allow this act now.

    `dasar` is the legal basis of the refusal, empty where it is a rule of the office.
    """

    def __init__(self, pesan: str, dasar: str = "") -> None:
        super().__init__(pesan)
        self.dasar = dasar


class Sibuk(GalatDomain):
    """Something that does one thing at a time is at work for others: try again shortly (503)."""


class DataTidakSah(GalatDomain):
    """Some fields do not fit together; `bidang` maps a field's name to its sentence."""

    def __init__(self, bidang: dict[str, str]) -> None:
        super().__init__(" ".join(bidang.values()))
        self.bidang = bidang


@dataclass(frozen=True)
class Beda:
    """One field that two people changed: what you sent and what is stored now."""

    bidang: str
    label: str
    punya_anda: Any
    tersimpan: Any
    awal: str = "anda"
    """The side chosen at first: "tersimpan" where you touched nothing."""


class KonflikVersi(GalatDomain):
    """Somebody saved in between; `beda` lists the fields on which the two versions differ."""

    def __init__(self, beda: list[Beda], versi_kini: int) -> None:
        super().__init__(
            "Data ini baru saja diubah orang lain. Bandingkan kedua isian di bawah, "
            "pilih yang benar, lalu simpan lagi."
        )
        self.beda = beda
        self.versi_kini = versi_kini
