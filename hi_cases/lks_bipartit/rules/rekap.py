"""The office's own report to the province, each half-year (PER.32/MEN/XII/2008 Ps 17). Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from hi_cases.lks_bipartit.types import Status

TANPA_KECAMATAN = "Kecamatan belum diisi"
KEPALA = (
    "Kecamatan",
    "Berlaku pada akhir semester",
    "Baru dicatat",
    "Pembaruan dicatat",
    "Berakhir, diganti, atau dibubarkan",
    "Laporan jatuh tempo",
    "Laporan disampaikan",
    "Disampaikan tepat waktu",
)


@dataclass(frozen=True)
class Entri:
    """One entry of the register as the report counts it."""

    kecamatan: str
    tanggal: date
    berlaku_sampai: date
    status: Status
    ditutup_pada: date | None
    berlaku: bool
    """Whether it was recorded and in force on the last day of the half-year."""
    pembaruan: bool
    laporan: tuple[tuple[date, date | None], ...] = ()
    """Each period's due day, and the day on which its report came."""

    def akhir(self) -> date:
        """Return the last day on which it was in force: nothing is, from the day it was replaced
        or dissolved."""
        if self.ditutup_pada is None or self.status is Status.BERAKHIR:
            return self.berlaku_sampai
        return min(date.fromordinal(self.ditutup_pada.toordinal() - 1), self.berlaku_sampai)


@dataclass
class Hitungan:
    """The counts of one kecamatan."""

    berlaku: int = 0
    baru: int = 0
    pembaruan: int = 0
    usai: int = 0
    jatuh: int = 0
    disampaikan: int = 0
    tepat: int = 0

    def tambah(self, satu: Entri, dari: date, sampai: date) -> None:
        """Count one entry."""
        self.berlaku += satu.berlaku
        tercatat = dari <= satu.tanggal <= sampai
        self.baru += tercatat and not satu.pembaruan
        self.pembaruan += tercatat and satu.pembaruan
        # On its last day it is both: still in force, and over with that day.
        self.usai += dari <= satu.akhir() <= sampai
        for jatuh, datang in satu.laporan:
            if not dari <= jatuh <= sampai:
                continue
            self.jatuh += 1
            self.disampaikan += datang is not None and datang <= sampai
            self.tepat += datang is not None and datang <= jatuh

    @property
    def sel(self) -> tuple[int, ...]:
        """The counts in the order of the headings."""
        return (
            self.berlaku,
            self.baru,
            self.pembaruan,
            self.usai,
            self.jatuh,
            self.disampaikan,
            self.tepat,
        )


@dataclass(frozen=True)
class Rekap:
    """A half-year's report: rows by kecamatan, and their sum."""

    dari: date
    sampai: date
    baris: Sequence[tuple[str, tuple[int, ...]]] = field(default=())

    @property
    def jumlah(self) -> tuple[int, ...]:
        """All kecamatan together."""
        return tuple(map(sum, zip(*(sel for _, sel in self.baris), strict=True))) or (0,) * 7


def semester(tahun: int, ke: int) -> tuple[date, date]:
    """Return the first and the last day of a half-year: 1 or 2.

    >>> semester(2026, 2)
    (datetime.date(2026, 7, 1), datetime.date(2026, 12, 31))
    """
    if ke == 1:
        return date(tahun, 1, 1), date(tahun, 6, 30)
    return date(tahun, 7, 1), date(tahun, 12, 31)


def semester_lalu(hari: date) -> tuple[int, int]:
    """Return year and number of the half-year that was over last: the one to be reported."""
    return (hari.year, 1) if hari.month > 6 else (hari.year - 1, 2)


def rekap(semua: Iterable[Entri], dari: date, sampai: date) -> Rekap:
    """Count the register over a half-year; what was entered by mistake counts nowhere."""
    hitung: defaultdict[str, Hitungan] = defaultdict(Hitungan)
    for satu in semua:
        if satu.status is not Status.DIBATALKAN:
            hitung[satu.kecamatan or TANPA_KECAMATAN].tambah(satu, dari, sampai)
    ada = [(nama, satu.sel) for nama, satu in sorted(hitung.items()) if any(satu.sel)]
    return Rekap(dari, sampai, ada)
