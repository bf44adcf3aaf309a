"""Short names for the kinds of fields an act may have."""

from __future__ import annotations

from enum import StrEnum

from hi_cases.perselisihan.types import Isian, Tipe
from hi_cases.surat.types import CaraSampai


def tanggal(
    label: str = "Tanggal", nama: str = "tanggal", *, wajib: bool = True, petunjuk: str = ""
) -> Isian:
    return Isian(nama, label, Tipe.TANGGAL, wajib, petunjuk=petunjuk)


def rencana(nama: str, label: str, *, wajib: bool = False) -> Isian:
    return Isian(nama, label, Tipe.TANGGAL, wajib, rencana=True)


def teks(nama: str, label: str, *, wajib: bool = True, petunjuk: str = "") -> Isian:
    return Isian(nama, label, Tipe.TEKS, wajib, petunjuk=petunjuk)


def paragraf(nama: str, label: str, *, wajib: bool = True, petunjuk: str = "") -> Isian:
    return Isian(nama, label, Tipe.PARAGRAF, wajib, petunjuk=petunjuk)


def pilih(nama: str, label: str, pilihan: type[StrEnum], *, wajib: bool = True) -> Isian:
    return Isian(nama, label, Tipe.PILIHAN, wajib, pilihan=pilihan)


def ya(nama: str, label: str) -> Isian:
    return Isian(nama, label, Tipe.YA, harus_ya=True)


def id_(nama: str, label: str, *, wajib: bool = True) -> Isian:
    return Isian(nama, label, Tipe.ID, wajib)


def banyak(nama: str, label: str, *, wajib: bool = True, petunjuk: str = "") -> Isian:
    return Isian(nama, label, Tipe.BANYAK_TEKS, wajib, petunjuk=petunjuk)


CARA = pilih("cara", "Cara penyampaian", CaraSampai)
PIHAK = id_("pihak_id", "Pihak")
TERIMA_BENAR = tanggal(
    "Tanggal terima anjuran yang benar",
    "diterima_pada",
    wajib=False,
    petunjuk="Kosongkan bila tanggal yang tercatat memang benar.",
)
