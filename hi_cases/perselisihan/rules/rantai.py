"""Slack: what is left of MED-30 when every remaining step takes all the time the law gives it.

The chain 7 + 10 + 10 + 3 fills the 30 working days to the day, so each day lost is lost at the
end. Pauses (klarifikasi) stop MED-30 only; a case with one may show slack.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from hi_cases.kalender_kerja.rules import hitung, tambah
from hi_cases.kalender_kerja.types import Kalender, KalenderBelumDimuat

RANTAI = ("MED-7", "ANJ-10", "JWB-10", "PB-3")
"""The steps of mediasi in order; each starts where the one before it ends."""
_JAWABAN = "JWB-10"
"""Lapsed, it is a rejection (UU 2/2004 Ps 13(2)d): no agreement follows that needs time."""


@dataclass(frozen=True)
class Kelonggaran:
    """Working days between the end of the full legal chain and the end of MED-30."""

    akhir_rantai: date
    akhir_med30: date
    longgar: int
    sisa_med30: int
    langkah: tuple[str, ...]
    lewat: bool = False
    """The step of now is past its day: it has no time left to use."""

    @property
    def kalimat(self) -> str:
        """The slack in words; a step that is over is not one that remains.

        Empty where nothing remains.
        """
        langkah = self.langkah[1:] if self.lewat else self.langkah
        awal = f"{self.langkah[0]} sudah lewat. " if self.lewat else ""
        return awal + self._kalimat(" + ".join(langkah)) if langkah else ""

    def _kalimat(self, tersisa: str) -> str:
        if self.longgar < 0:
            return (
                f"Bila langkah yang tersisa ({tersisa}) memakai seluruh waktunya, "
                f"MED-30 terlampaui {-self.longgar} hari kerja."
            )
        if self.longgar == 0:
            return f"Langkah yang tersisa ({tersisa}) mengisi MED-30 tepat sampai harinya."
        return (
            f"Langkah yang tersisa ({tersisa}) menyisakan {self.longgar} hari kerja dalam MED-30."
        )


def _langkah_kini(berjalan: Mapping[str, date | None]) -> int | None:
    """The furthest step that has a running deadline."""
    return max((i for i, kode in enumerate(RANTAI) if kode in berjalan), default=None)


def kelonggaran(
    kalender: Kalender,
    hari_ini: date,
    berjalan: Mapping[str, date | None],
    panjang: Callable[[str, date], int],
) -> Kelonggaran | None:
    """Return the slack of the case, or None where MED-30 or the step of now has no day yet.

    `berjalan` holds the due days of the running deadlines (for JWB-10 the latest party's),
    `panjang` the length in working days of a step that starts on a day: the law may change between.
    """
    akhir = berjalan.get("MED-30")
    kini = _langkah_kini(berjalan)
    if akhir is None or kini is None:
        return None
    hari = berjalan[RANTAI[kini]]
    if hari is None:
        return None
    try:
        # A step that is late ends today at the earliest.
        lewat = hari < hari_ini
        hari = max(hari, hari_ini)
        diam = lewat and RANTAI[kini] == _JAWABAN
        langkah = RANTAI[kini : kini + 1] if diam else RANTAI[kini:]
        for kode in langkah[1:]:
            hari = tambah(kalender, hari, panjang(kode, hari))
        return Kelonggaran(
            akhir_rantai=hari,
            akhir_med30=akhir,
            longgar=hitung(kalender, hari, akhir),
            sisa_med30=hitung(kalender, hari_ini, akhir),
            langkah=langkah,
            lewat=lewat,
        )
    except KalenderBelumDimuat:
        return None
