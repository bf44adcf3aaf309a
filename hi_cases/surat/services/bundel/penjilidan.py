"""Binding: the pages of all parts in one PDF, numbered through, with bookmarks. Reads no database.

Everything stays in memory: nothing of a case lies about on disk when a worker is killed.
"""

from __future__ import annotations

import io
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from pypdf import PdfReader, PdfWriter
from pypdf.generic import NameObject, TextStringObject

from hi_cases.core import berkas
from hi_cases.dokumen.types import TipeBerkas
from hi_cases.surat.rules.bundel import BATAS_HALAMAN
from hi_cases.surat.services import cetak
from hi_cases.surat.services.bundel.lembaran import TakTerjilid, lembaran
from hi_cases.surat.services.bundel.muka import Muka, kaki, muka_dan_isi
from hi_cases.surat.types.bundel import BarisIsi, Jilidan, SebabTakTerjilid
from hi_cases.surat.types.naskah import Naskah

BATAS_UKURAN = 120 * 1024 * 1024
"""Bytes of all parts together: they are held in memory."""
BATAS_WAKTU = 150.0
"""Seconds for all strangers' files: below the time that a task has (workers/app.py)."""

Lapor = Callable[[int, int], bool]
"""Told (done, all); False when somebody cancelled."""


@dataclass(frozen=True)
class Bagian:
    """One part: a stored content, or a sheet that is made for the bundle."""

    judul: str
    keterangan: str = ""
    sha256: str = ""
    tipe: TipeBerkas | None = None
    naskah: Naskah | None = None
    sebab: SebabTakTerjilid | None = None
    """Why it is named only; known before anything is read."""


@dataclass(frozen=True)
class Hasil:
    """A bound bundle."""

    pdf: bytes
    isi: list[BarisIsi]
    halaman: int


@dataclass
class _Tumpukan:
    """What has been laid on the pile so far."""

    mulai: float
    jilidan: list[Jilidan] = field(default_factory=list)
    pdf: list[bytes] = field(default_factory=list)

    def sisa(self) -> int:
        return BATAS_HALAMAN - sum(satu.jumlah for satu in self.jilidan)


def _baca(bagian: Bagian) -> tuple[bytes, TipeBerkas]:
    if bagian.sebab is not None:
        raise TakTerjilid(bagian.sebab)
    if bagian.naskah is not None:
        try:
            return cetak.pdf(bagian.naskah), TipeBerkas.PDF
        except (cetak.HurufTidakAda, cetak.TakTercetak):
            raise TakTerjilid(SebabTakTerjilid.RUSAK) from None
    try:
        with berkas.buka(bagian.sha256) as aliran:
            return aliran.read(), bagian.tipe or TipeBerkas.PDF
    except FileNotFoundError:
        raise TakTerjilid(SebabTakTerjilid.HILANG) from None


def _letakkan(tumpukan: _Tumpukan, bagian: Bagian) -> None:
    """Lay one part on the pile, or note why it cannot be."""
    try:
        isi, tipe = _baca(bagian)
        if time.monotonic() - tumpukan.mulai > BATAS_WAKTU:
            raise TakTerjilid(SebabTakTerjilid.LAMBAT)
        if tumpukan.sisa() <= 0:
            raise TakTerjilid(SebabTakTerjilid.PANJANG)
        hasil, jumlah = lembaran(isi, tipe, tumpukan.sisa())
        if sum(map(len, tumpukan.pdf)) + len(hasil) > BATAS_UKURAN:
            raise TakTerjilid(SebabTakTerjilid.BESAR)
    except TakTerjilid as galat:
        jilidan = Jilidan(bagian.judul, bagian.keterangan, 0, galat.sebab)
    else:
        tumpukan.pdf.append(hasil)
        jilidan = Jilidan(bagian.judul, bagian.keterangan, jumlah)
    tumpukan.jilidan.append(jilidan)


def jilid(muka: Muka, bagian: Sequence[Bagian], lapor: Lapor) -> Hasil | None:
    """Bind the parts in their order; None when it was cancelled on the way.

    A part that cannot be bound is named in the table of contents with its reason.
    """
    tumpukan, total = _Tumpukan(time.monotonic()), len(bagian) + 1
    for ke, satu in enumerate(bagian, 1):
        _letakkan(tumpukan, satu)
        if not lapor(ke, total):
            return None
    depan, isi, tebal = muka_dan_isi(muka, tumpukan.jilidan)
    return _gabung(muka, [depan, *tumpukan.pdf], isi, tebal)


def _gabung(muka: Muka, semua: Sequence[bytes], isi: Sequence[BarisIsi], tebal: int) -> Hasil:
    penulis = PdfWriter()
    for pdf in semua:
        for halaman in PdfReader(io.BytesIO(pdf)).pages:
            penulis.add_page(halaman)
    ukuran = [(float(h.mediabox.width), float(h.mediabox.height)) for h in penulis.pages]
    cap = PdfReader(io.BytesIO(kaki(muka, ukuran)))
    for halaman, satu in zip(penulis.pages, cap.pages, strict=True):
        halaman.merge_page(satu)
        # Marks of a structure that did not come along would point nowhere.
        for nama in ("/StructParents", "/Tabs"):
            halaman.pop(NameObject(nama), None)
    _penanda(penulis, isi, tebal)
    judul = f"{muka.judul} {muka.sebutan}"
    penulis.metadata = {"/Title": judul, "/Author": muka.kop.dinas}
    penulis.root_object[NameObject("/Lang")] = TextStringObject("id-ID")
    hasil = io.BytesIO()
    penulis.write(hasil)
    return Hasil(hasil.getvalue(), list(isi), len(ukuran))


def _penanda(penulis: PdfWriter, isi: Sequence[BarisIsi], tebal: int) -> None:
    """Add the bookmarks, and show them when the file is opened."""
    penulis.add_outline_item(title="Sampul", page_number=0)
    if tebal > 1:
        penulis.add_outline_item(title="Daftar isi", page_number=1)
    for satu in isi:
        if satu.dari is not None:
            penulis.add_outline_item(title=f"{satu.ke}. {satu.judul}", page_number=satu.dari - 1)
    penulis.page_mode = "/UseOutlines"
