"""Lists brought in from a spreadsheet: what all of them have in common.

A list is kept, a job checks it, and nothing comes in before somebody confirms; what was refused
leaves as cells by sheet, row, column, value and reason.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from itertools import islice
from typing import Any, Protocol, TypeVar

from hi_cases.core import clock, pekerjaan
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.ekspor import LembarEkspor, tulis_csv
from hi_cases.core.errors import TindakanDitolak
from hi_cases.core.pekerjaan import Pekerjaan

KEPALA_CSV = ("sheet", "row", "column", "value", "reason")
TAMPAK = 50
"""Refused cells that the page of a list shows; all of them leave as a table."""


_T = TypeVar("_T")


def rombongan(semua: Iterable[_T], banyak: int) -> Iterator[tuple[_T, ...]]:
    """Yield the things in groups of at most `banyak`, in their order, read as they are needed."""
    alir = iter(semua)
    while satu := tuple(islice(alir, banyak)):
        yield satu


class Nasib(StrEnum):
    """What becomes of a row."""

    TAMBAH = "tambah"
    SAMA = "sama"
    """It stands in the register, or in an earlier row."""
    TOLAK = "tolak"


@dataclass
class Hitungan:
    """What a run has met so far: counts, and the first of the refused cells."""

    nasib: Counter[Nasib] = field(default_factory=Counter)
    tolak: list[dict[str, Any]] = field(default_factory=list)

    def tambah(self, semua: Iterable[Any]) -> None:
        """Count a batch: each has its `nasib`, and its `baris` the refused cells (`temuan`)."""
        for satu in semua:
            self.nasib[satu.nasib] += 1
            self.tolak += [asdict(t) for t in satu.baris.temuan][: TAMPAK - len(self.tolak)]

    def ringkas(self) -> dict[str, Any]:
        """Return the counts as a row keeps them."""
        n = self.nasib
        return {
            "dibaca": n.total(),
            "tambah": n[Nasib.TAMBAH],
            "sama": n[Nasib.SAMA],
            "ditolak": n[Nasib.TOLAK],
            "contoh_tolak": self.tolak,
        }


class Daftar(Protocol):
    """The row of a list that was handed in."""

    pekerjaan_id: Any
    ringkasan: Any


class SelDitolak(Protocol):
    """A cell that keeps its row out, and why."""

    @property
    def lembar(self) -> str:
        """The name of the sheet."""
        ...

    @property
    def baris(self) -> int:
        """The row as a person counts it."""
        ...

    @property
    def kolom(self) -> str:
        """The heading of the column."""
        ...

    @property
    def nilai(self) -> str:
        """What stands there."""
        ...

    @property
    def alasan(self) -> str:
        """Why it cannot be."""
        ...


def nama_berkas(nama: str, pengganti: str) -> str:
    """Return the name of an upload without its folders, for the list of what was handed in.

    >>> nama_berkas("C:\\\\Data\\\\lama.xlsx", "daftar.xlsx"), nama_berkas("", "daftar.xlsx")
    ('lama.xlsx', 'daftar.xlsx')
    """
    return nama.replace("\\", "/").rpartition("/")[2][-200:] or pengganti


def pekerjaan_dari(impor: Daftar) -> Pekerjaan | None:
    """Return the job at work on a list, whoever asked for it; its reader was judged before."""
    return db.session.get(Pekerjaan, impor.pekerjaan_id) if impor.pekerjaan_id else None


def mulai(
    pelaku: Pelaku, impor: Daftar, tugas: str, judul: str, parameter: dict[str, Any]
) -> Pekerjaan:
    """Let a job work on a list that is held; refuse where it is done, or one works on it."""
    if impor.ringkasan is not None:
        raise TindakanDitolak("Berkas ini sudah dimasukkan. Unggah lagi bila ada perubahan.")
    lama = pekerjaan_dari(impor)
    if lama is not None and lama.status in pekerjaan.TERBUKA:
        raise TindakanDitolak("Berkas ini sedang dikerjakan. Tunggu sampai selesai.")
    baru = pekerjaan.buat(pelaku, tugas, judul[:200], parameter)
    impor.pekerjaan_id = baru.id
    db.session.flush()
    return baru


def tutup(impor: Any, hitung: Hitungan) -> dict[str, int]:
    """Close a list, and return its counts for the trail; what a killed run had entered before
    counts as entered by it."""
    isi = hitung.ringkas()
    isi["ditambah"] = impor.ditambah
    isi["sama"] = isi["dibaca"] - isi["ditambah"] - isi["ditolak"]
    impor.ringkasan, impor.selesai_pada = isi, clock.sekarang()
    return {nama: isi[nama] for nama in ("dibaca", "ditambah", "sama", "ditolak")}


def hentikan(pelaku: Pelaku, impor: Daftar) -> None:
    """Stop the work on a list; the batches already in stay in."""
    if impor.pekerjaan_id is None:
        raise TindakanDitolak("Berkas ini tidak sedang dikerjakan.")
    pekerjaan.batalkan(pelaku, impor.pekerjaan_id)


def sisa_detik(kerja: Pekerjaan) -> int | None:
    """Return how long a job will still take, by how fast it has been; None before it can tell."""
    if kerja.mulai_pada is None or not kerja.sudah or kerja.status not in pekerjaan.TERBUKA:
        return None
    lama = (kerja.denyut_pada - kerja.mulai_pada).total_seconds()
    return round(lama * (kerja.total - kerja.sudah) / kerja.sudah)


def csv_ditolak(tolak: Iterable[SelDitolak]) -> Iterator[str]:
    """Yield the refused cells as CSV: sheet, row, column, value, reason."""
    return tulis_csv(KEPALA_CSV, ((t.lembar, t.baris, t.kolom, t.nilai, t.alasan) for t in tolak))


def lembar_contoh(nama: str, kolom: Iterable[tuple[str, str]]) -> list[LembarEkspor]:
    """Return an empty list to fill in: the headings, and on another sheet what each one takes.

    No row stands in it as an example: it would come in with the others.
    """
    semua = list(kolom)
    return [
        LembarEkspor(nama, [satu for satu, _isi in semua], ()),
        LembarEkspor("Petunjuk", ("Kolom", "Isinya"), semua),
    ]
