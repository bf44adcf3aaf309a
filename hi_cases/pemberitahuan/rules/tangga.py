"""The ladder of reminders: which rungs a period has, on which days they lie, which one is said now.

Days are working days of the office's calendar. A reminder is a courtesy of the office, no act of
law: it moves no period, and where a day cannot be counted it comes rather too early than never.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from hi_cases.kalender_kerja.rules import mundur, tambah
from hi_cases.kalender_kerja.types import SEHARI, Kalender, KalenderBelumDimuat
from hi_cases.pemberitahuan.types import Kepada

UMUM = ""
"""The code under which the ladder stands that periods without rungs of their own use."""
SELISIH_TERKECIL, SELISIH_TERBESAR = -60, 30

_URUTAN = {kepada: nomor for nomor, kepada in enumerate(Kepada)}
Tangga = Mapping[str, frozenset["Anak"]]


@dataclass(frozen=True)
class Anak:
    """One rung: so many working days from the due day (-5 is H-5, 1 is H+1), somebody is told."""

    selisih: int
    kepada: Kepada

    @property
    def label(self) -> str:
        """The rung as people in the office call it: "H-5", "H", "H+1"."""
        return sebut_selisih(self.selisih)

    @property
    def urutan(self) -> tuple[int, int]:
        """The earliest first; of one day, whoever is nearest to the work."""
        return self.selisih, _URUTAN[self.kepada]


def sebut_selisih(selisih: int) -> str:
    """Write "H-5", "H" or "H+1"."""
    return f"H{selisih:+d}" if selisih else "H"


def urut(anak: Iterable[Anak]) -> tuple[Anak, ...]:
    """Return rungs in the order in which they are climbed."""
    return tuple(sorted(set(anak), key=lambda satu: satu.urutan))


def anak(kode: str, tangga: Tangga) -> tuple[Anak, ...]:
    """Return the rungs of a period: its own ones, else those of the common ladder."""
    return urut(tangga.get(kode) or tangga.get(UMUM, frozenset()))


def untuk_pihak(semua: Iterable[Anak]) -> tuple[Anak, ...]:
    """Return the rungs of a period that a party has to keep.

    Until the due day the party itself is reminded, the office only once it is past. A ladder that
    names the party already says so in its own way and stays as it is.
    """
    semua = tuple(semua)
    if any(satu.kepada is Kepada.PIHAK for satu in semua):
        return urut(semua)
    return urut(Anak(s.selisih, Kepada.PIHAK) if s.selisih <= 0 else s for s in semua)


def untuk_kantor(semua: Iterable[Anak]) -> tuple[Anak, ...]:
    """Return the rungs of a period that the office has to keep: no party is told of it."""
    return urut(satu for satu in semua if satu.kepada is not Kepada.PIHAK)


def tanpa_lewat_pertama(semua: Iterable[Anak]) -> tuple[Anak, ...]:
    """Leave out what who holds a period is told first after it: somebody else said that."""
    pertama = Anak(1, Kepada.PENANGGUNG_JAWAB)
    return tuple(satu for satu in semua if satu != pertama)


def hari_anak(kalender: Kalender, jatuh: date, selisih: int) -> date:
    """Return the day of a rung: the due day itself, or working days before or after it.

    H-n is the last working day behind which n working days are left up to the due day. Where a
    year is not loaded, calendar days are counted: earlier than the true day after the due day.
    """
    try:
        if selisih < 0:
            # `mundur` names the last day before a working day; the working day is the rung's.
            return mundur(kalender, jatuh, 1 - selisih) + SEHARI
        return tambah(kalender, jatuh, selisih)
    except KalenderBelumDimuat:
        return jatuh + timedelta(days=selisih)


@dataclass(frozen=True)
class Tiba:
    """What the rungs of one recipient come to on a day: the one that is said, those behind it."""

    kini: Anak | None = None
    terlewat: tuple[Anak, ...] = ()


def yang_tiba(
    semua: Iterable[Anak], mulai: date, jatuh: date, hari_ini: date, kalender: Kalender
) -> Tiba:
    """Return which rung of one recipient is said today, of all that lie on its way.

    Rungs whose day is before the start of the period are skipped: nothing ran then. Of all whose
    day has come the last one is said, so that days on which nothing ran are caught up with one
    reminder. `terlewat` are the earlier ones, in order. `semua` may hold a rung of one day twice,
    for a recipient with two roles: it counts once, under whoever is nearest to the work.
    """
    per_selisih: dict[int, Anak] = {}
    for satu in urut(semua):
        per_selisih.setdefault(satu.selisih, satu)
    tiba = [
        satu
        for satu in per_selisih.values()
        if mulai <= hari_anak(kalender, jatuh, satu.selisih) <= hari_ini
    ]
    return Tiba(tiba[-1], tuple(tiba[:-1])) if tiba else Tiba()


def jatuh_terjauh(kalender: Kalender, hari_ini: date, tangga: Tangga) -> date | None:
    """Return a day such that no deadline due after it has a rung by today; None: not known."""
    terawal = min((satu.selisih for isi in tangga.values() for satu in isi), default=0)
    try:
        return tambah(kalender, hari_ini, 1 + max(0, -terawal))
    except KalenderBelumDimuat:
        return None
