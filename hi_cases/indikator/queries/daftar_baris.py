"""A page of the rows behind a figure, as they are now."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from hi_cases.core.authz import Pelaku
from hi_cases.core.kunci_halaman import baca_kunci, tulis_kunci
from hi_cases.core.papan import label_semua
from hi_cases.core.rujukan import Rujukan
from hi_cases.indikator.queries.cacah import baris, kunci_baris
from hi_cases.indikator.queries.sebutan import beri_nama
from hi_cases.indikator.queries.sumber import Sumber
from hi_cases.indikator.types import BarisHitung

HALAMAN = 50
_KUNCI = (date, int, str)


@dataclass(frozen=True)
class BarisTampak:
    """A counted row with the address of its thing, where the actor may see it, and its length in
    working days where it has one."""

    baris: BarisHitung
    url: str
    lama: int | None = None


def halaman_kini(
    sumber: Sumber,
    rentang: tuple[date, date],
    setelah: str,
    hanya: Collection[int] | None = None,
) -> tuple[Sequence[BarisHitung], str | None]:
    """Return the named rows of a source behind a key, and the key of the next page if there is one.

    `hanya`: rows of these things only; for sources that are lists, of which all are read.
    """
    kunci = baca_kunci(setelah, _KUNCI)
    mulai = (kunci[0], kunci[1], kunci[2]) if kunci else None
    if hanya is None:
        semua = baris(sumber, *rentang, mulai, HALAMAN + 1)
    else:
        milik = (b for b in baris(sumber, *rentang, mulai) if b.objek_id in hanya)
        semua = islice(milik, HALAMAN + 1)
    isi = list(beri_nama(semua, kunci_perusahaan=sumber.kunci_perusahaan))
    lanjut = tulis_kunci(kunci_baris(isi[HALAMAN - 1])) if len(isi) > HALAMAN else None
    return isi[:HALAMAN], lanjut


def beralamat(
    pelaku: Pelaku, semua: Iterable[BarisHitung], lama: Mapping[str, int | None] | None = None
) -> list[BarisTampak]:
    """Give rows the addresses that the actor may open; `lama`: lengths by the key of the row."""
    isi = list(semua)
    url = label_semua(pelaku, (Rujukan(b.jenis, b.objek_id) for b in isi))
    hari = lama or {}
    return [BarisTampak(b, url[Rujukan(b.jenis, b.objek_id)].url, hari.get(b.kunci)) for b in isi]
