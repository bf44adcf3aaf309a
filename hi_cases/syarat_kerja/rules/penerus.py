"""Which document takes the place of which: a company has one in force at a time. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Protocol

from hi_cases.syarat_kerja.types import JenisInstrumen, StatusInstrumen

PENERUS: Mapping[JenisInstrumen, frozenset[JenisInstrumen]] = {
    JenisInstrumen.PP: frozenset({JenisInstrumen.PP, JenisInstrumen.PKB}),
    JenisInstrumen.PKB: frozenset({JenisInstrumen.PKB}),
}
"""What takes the place of each (UU 13/2003 Ps. 108 ayat (2): a PKB that of a PP)."""
MENGAKHIRI: Mapping[JenisInstrumen, frozenset[JenisInstrumen]] = {
    baru: frozenset(lama for lama, semua in PENERUS.items() if baru in semua)
    for baru in JenisInstrumen
}
"""What each takes the place of."""


class Utama(Protocol):
    """A main document, as far as it matters here."""

    @property
    def id(self) -> int: ...
    @property
    def jenis(self) -> JenisInstrumen: ...
    @property
    def berlaku_dari(self) -> date: ...
    @property
    def berlaku_sampai(self) -> date: ...


def meneruskan(baru: Utama, lama: Utama) -> bool:
    """Tell whether one of two main documents of a company takes the place of the other.

    Of one kind the one that begins later does, and of two that begin together the one entered
    later. A PKB does whenever it began, unless it was over before the PP.
    """
    if baru.jenis not in PENERUS[lama.jenis]:
        return False
    if baru.berlaku_dari > lama.berlaku_dari:
        return True
    if baru.jenis is lama.jenis:
        return baru.berlaku_dari == lama.berlaku_dari and baru.id > lama.id
    return baru.berlaku_sampai >= lama.berlaku_dari


def hari_ganti(baru: Utama, lama: Utama, akhir: date | None = None) -> date | None:
    """Return the day from which one stands in the place of the other; None: that ran out before.

    `akhir` is the last day of the other where extensions prolong it.
    """
    hari = max(baru.berlaku_dari, lama.berlaku_dari)
    return hari if hari <= (akhir or lama.berlaku_sampai) else None


class Tertutup(Utama, Protocol):
    """A main document of the register, with the day on which it was closed."""

    @property
    def status(self) -> StatusInstrumen: ...
    @property
    def ditutup_pada(self) -> date | None: ...
    @property
    def menggantikan_id(self) -> int | None: ...
    @property
    def tanggal(self) -> date: ...


def diakhiri(lama: Tertutup, oleh: Tertutup) -> bool:
    """Tell whether one was ended by the other: on the day of the decree that names it, or on the
    day from which the other stands in its place."""
    if lama.status is not StatusInstrumen.DIGANTIKAN or lama.id == oleh.id:
        return False
    # A decree that names it lets it last until its own term begins, unless it ended it that day.
    if oleh.menggantikan_id == lama.id and lama.ditutup_pada == oleh.tanggal:
        return True
    mulai = max(oleh.berlaku_dari, lama.berlaku_dari)
    return meneruskan(oleh, lama) and lama.ditutup_pada == mulai


def digantikan_seketika(lama_dari: date, baru_dari: date, hari: date) -> bool:
    """Tell whether a document ends on the day on which the next one is entered.

    It lasts until the next one begins, where that is later and it has begun itself before.
    """
    return baru_dari <= hari or lama_dari >= baru_dari
