"""Service of a set of letters in one act: all its rows are recorded, or none."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah, GalatDomain, TidakBerizin, TidakDitemukan
from hi_cases.surat.queries.akses import kunci_amplop
from hi_cases.surat.services import sampaikan
from hi_cases.surat.types import CaraSampai

PENERIMA_BUKAN_LANGSUNG = (
    "Nama penerima hanya untuk yang diserahkan langsung. Untuk cara lain, catat penerimaannya "
    "setelah ada buktinya."
)


@dataclass(frozen=True)
class BarisKirim:
    """One sending of a set. With `penerima` it was handed over: sent and received in one."""

    kunci: str
    surat_id: int
    pihak_id: int
    cara: CaraSampai
    dikirim_pada: date
    resi: str = ""
    penerima: str = ""


@dataclass(frozen=True)
class BarisTerima:
    """One receipt of a set."""

    kunci: str
    surat_id: int
    penyampaian_id: int
    versi: int | None
    tanggal: date
    penerima: str
    bukti: str


_Baris = TypeVar("_Baris", BarisKirim, BarisTerima)
_BIDANG_KIRIM = {"diterima_pada": "dikirim_pada", "bukti": "resi"}
"""What a receipt calls the fields of a row by which a letter is handed over."""


def kirim_semua(pelaku: Pelaku, semua: Sequence[BarisKirim]) -> int:
    """Record the sendings of a set; return how many. DataTidakSah names `<kunci>-<field>`."""
    return _semua(semua, lambda satu: _kirim(pelaku, satu), _BIDANG_KIRIM, "cara")


def terima_semua(pelaku: Pelaku, semua: Sequence[BarisTerima]) -> int:
    """Record the receipts of a set; return how many. DataTidakSah names `<kunci>-<field>`."""

    def tindak(satu: BarisTerima) -> Any:
        return sampaikan.terima(
            pelaku, satu.penyampaian_id, satu.versi, satu.tanggal, satu.penerima, satu.bukti
        )

    return _semua(semua, tindak, {}, "diterima_pada")


def _kirim(pelaku: Pelaku, satu: BarisKirim) -> Any:
    if not satu.penerima.strip():
        return sampaikan.kirim(
            pelaku, satu.surat_id, satu.pihak_id, satu.cara, satu.dikirim_pada, satu.resi
        )
    if satu.cara is not CaraSampai.LANGSUNG:
        raise DataTidakSah({"penerima": PENERIMA_BUKAN_LANGSUNG})
    return sampaikan.serahkan(
        pelaku, satu.surat_id, satu.pihak_id, satu.dikirim_pada, satu.penerima, satu.resi
    )


def _semua(
    semua: Sequence[_Baris],
    tindak: Callable[[_Baris], Any],
    bidang: Mapping[str, str],
    utama: str,
) -> int:
    """Do the act for each row, each tried though another fails: its author sees all mistakes."""
    kunci_amplop(semua[0].surat_id)
    galat: dict[str, str] = {}
    for satu in semua:
        for nama, pesan in _coba(satu, tindak, utama):
            galat[f"{satu.kunci}-{bidang.get(nama, nama)}"] = pesan
    if galat:
        raise DataTidakSah(galat)
    return len(semua)


def _coba(satu: _Baris, tindak: Callable[[_Baris], Any], utama: str) -> Iterable[tuple[str, str]]:
    try:
        with db.session.begin_nested():
            tindak(satu)
    except DataTidakSah as galat:
        return galat.bidang.items()
    except (TidakBerizin, TidakDitemukan):
        raise
    except GalatDomain as galat:
        return [(utama, galat.pesan)]
    return ()
