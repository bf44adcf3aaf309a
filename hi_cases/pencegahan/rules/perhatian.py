"""The attention list: companies by the weights of the reasons that apply to them on a day.

The rule is published with the list: reasons, weights (settings `perhatian_<kode>`), and from which
sum on a company stands on it (`perhatian_ambang`). It decides nothing; it says where to look first.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

AMBANG = "perhatian_ambang"
AWALAN = "perhatian_"
UJI_BULAN = 6
"""For so many months after a day its list is held against what came (the office's own test)."""


@dataclass(frozen=True)
class Alasan:
    """One reason that applies to a company."""

    kode: str
    label: str
    fakta: str
    bobot: int


@dataclass(frozen=True)
class Disorot:
    """One company on the list."""

    perusahaan_id: int
    skor: int
    alasan: tuple[Alasan, ...]


def susun(
    sumber: Sequence[tuple[str, str, Mapping[int, str]]],
    bobot: Mapping[str, int],
    ambang: int,
) -> list[Disorot]:
    """Return the companies whose weights reach the threshold, the heaviest first.

    `sumber`: code, label, and by company the fact in words. A weight of 0 leaves its reason out.
    """
    semua: dict[int, list[Alasan]] = {}
    for kode, label, fakta in sumber:
        if bobot.get(kode, 0) > 0:
            for pt, kalimat in fakta.items():
                semua.setdefault(pt, []).append(Alasan(kode, label, kalimat, bobot[kode]))
    hasil = [
        Disorot(pt, sum(a.bobot for a in alasan), tuple(sorted(alasan, key=lambda a: -a.bobot)))
        for pt, alasan in semua.items()
    ]
    disorot = [satu for satu in hasil if satu.skor >= ambang]
    return sorted(disorot, key=lambda satu: (-satu.skor, satu.perusahaan_id))


def akhir_uji(hari: date, bulan: int = UJI_BULAN) -> date:
    """Return the last day against which the list of a day is held; the end of a short month where
    the day does not exist in it."""
    urut = hari.year * 12 + hari.month - 1 + bulan
    tahun, bulan_nol = divmod(urut, 12)
    for tanggal in range(hari.day, 27, -1):
        try:
            return date(tahun, bulan_nol + 1, tanggal)
        except ValueError:
            continue
    return date(tahun, bulan_nol + 1, min(hari.day, 28))


@dataclass(frozen=True)
class Uji:
    """What came of a list: of how many, and of how many others."""

    sampai: date
    disorot: int
    kena: int
    """Companies on the list of which a dispute was registered in the months after."""
    semua: int
    kena_semua: int

    @property
    def persen(self) -> float | None:
        """The share of the list, in percent; None where nobody was on it."""
        return 100 * self.kena / self.disorot if self.disorot else None

    @property
    def persen_semua(self) -> float | None:
        """The share of all companies: what a list drawn by lot would have met."""
        return 100 * self.kena_semua / self.semua if self.semua else None
