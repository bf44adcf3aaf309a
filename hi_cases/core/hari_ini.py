"""The page *Hari ini* as a port: every domain puts there what waits for somebody today.

A domain gives a `PortHariIni`; the factory joins them in `Papan.hari_ini`, the page
(`beranda`) shows them without knowing whose they are. One file in a domain is enough,
`queries/papan_hari_ini.py`:

    def bagian(pelaku, hari):
        butir = [ButirHari(label="Putuskan pengajuan: PP PT Maju", url=…, hal="PT Maju",
                           nomor="PP/012/2026", jatuh=tenggat.jatuh,
                           sisa=kalender_kerja.sisa(tenggat, hari), satuan="hari kerja",
                           dasar="PP-30 · Ps …",
                           rujukan=Rujukan("pengajuan", 12)) for …]
        return [BagianHari(Susunan.TENGGAT, tuple(butir), benda="pengajuan")]

    def hitung(pelaku): …        # as many things as `bagian` has, in a query or two

and in the factory `PortHariIni(papan_hari_ini.bagian, papan_hari_ini.hitung)`. Who may not see a
thing gets no line of it: the port filters by its actor, as every query does, and gives nothing to
one who has no part in the domain. The heading, how near a line is, the order and the sentence on
top are the page's, the same for all.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from hi_cases.core.authz import Pelaku
from hi_cases.core.rujukan import Label, Rujukan

DEKAT = 5
"""Working days within which a due day is near: on one's mind, while the rest can wait."""
KATA_DEKAT = "dalam lima hari kerja"


class Susunan(StrEnum):
    """How the lines of a section stand on the page."""

    DAFTAR = "daftar"
    """A list under a heading of its own, above what is due: what is no deadline."""
    DIAM = "diam"
    """Silence that means something by law: the lines of all domains in one table, a button each."""
    TENGGAT = "tenggat"
    """What is due: the lines of all domains in one table, grouped by how near they are."""


@dataclass(frozen=True)
class Tombol:
    """An act that one press does: what it says, where it posts, the fields it carries."""

    kata: str
    url: str
    isian: Mapping[str, object] = field(default_factory=dict)
    """Without the CSRF token, which the page adds."""


@dataclass(frozen=True)
class ButirHari:
    """One line: what waits, and where it leads. Only `label` and `url` are needed in a DAFTAR."""

    label: str
    """What is to be done or what it is, without a full stop and without the due day."""
    url: str
    awal: str = ""
    """What stands before it, in bold: the hour of a meeting."""
    ekor: str = ""
    """What follows it at once: ", Ruang A", " untuk PT Maju"."""
    catatan: str = ""
    """What else is to be known, in small: what follows by law if nothing is done."""
    hal: str = ""
    """The thing it is about, by name; its number is `nomor`."""
    nomor: str = ""
    jatuh: date | None = None
    """The due day; None: it has none."""
    sisa: int | None = None
    """Days left (negative: late), as `kalender_kerja` counts; None: no day to count to, or a year
    without calendar. It alone decides how near the line is. Of a silence, those until what its
    thing awaits besides."""
    satuan: str = ""
    """Which days `sisa` counts: a period of hours, days or months leaves days of the calendar. Said
    wherever something is left: a count of other days than it says is worse than none."""
    dasar: str = ""
    """Code of the period and article of law: "PP-30 · Permenaker …"."""
    tautan: Label | None = None
    """A link below the line: the page of the act."""
    tombol: Tombol | None = None
    """The one press of a DIAM; None: something is to be chosen first, by the link."""
    rujukan: Rujukan | None = None
    """The thing: several lines about one count as one in the sentence on top."""

    def __post_init__(self) -> None:
        """Refuse a number of days that does not say which days."""
        if self.sisa is not None and not self.satuan:
            raise ValueError("say which days are left")


@dataclass(frozen=True)
class BagianHari:
    """A section of one domain. Without lines it is not shown."""

    susunan: Susunan
    butir: tuple[ButirHari, ...]
    benda: str = ""
    """DIAM and TENGGAT: what the lines are about, in one word: "perkara". Heads their column."""
    judul: str = ""
    """DAFTAR: its heading, without the count."""
    pengantar: str = ""
    """DAFTAR: a sentence or two that say what is to be done."""
    urutan: int = 50
    """DAFTAR: its place: 10 meetings, 20 what was handed over, 30 letters, 40 what is stuck."""
    lebih: int | None = 0
    """How many more there are than lines; None: nobody counted, and the heading says no number."""
    semua: Label | None = None
    """DAFTAR: where all of them are."""


@dataclass(frozen=True)
class PortHariIni:
    """What one domain puts on the page of today, and counts for the menu."""

    bagian: Callable[[Pelaku, date], Sequence[BagianHari]]
    """(pelaku, day of the office): its sections, the lines of each in order."""
    hitung: Callable[[Pelaku], int] = lambda _pelaku: 0
    """(pelaku): how many things stand in its DIAM and TENGGAT sections. Asked on every page."""
    terbuka: Callable[[Pelaku], Label | None] = lambda _pelaku: None
    """(pelaku): what is open at all, "12 perkara terbuka" with its list; None: nothing."""
