"""Words of running deadlines and of changes that wait to be applied."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class StatusTenggat(StrEnum):
    """Where a deadline stands. Lateness is no status: it follows from the day."""

    BERJALAN = "berjalan"
    TERPENUHI = "terpenuhi"
    DIBATALKAN = "dibatalkan"


class SebabHitung(StrEnum):
    """Why a due day was computed."""

    DIBUKA = "dibuka"
    DIBUKA_KEMBALI = "dibuka_kembali"
    MULAI_DIUBAH = "mulai_diubah"
    JEDA = "jeda"
    DEKRIT = "dekrit"
    PENGATURAN = "pengaturan"
    KETENTUAN = "ketentuan"
    DATA_ACUAN = "data_acuan"

    @property
    def label(self) -> str:
        """The reason as it stands in the history of a deadline."""
        return _LABEL_SEBAB[self]


_LABEL_SEBAB = {
    SebabHitung.DIBUKA: "Tenggat dibuka",
    SebabHitung.DIBUKA_KEMBALI: "Tenggat dibuka kembali",
    SebabHitung.MULAI_DIUBAH: "Tanggal mulai diperbaiki",
    SebabHitung.JEDA: "Jeda dicatat",
    SebabHitung.DEKRIT: "Keputusan hari libur berubah",
    SebabHitung.PENGATURAN: "Pengaturan berubah",
    SebabHitung.KETENTUAN: "Ketentuan berubah",
    SebabHitung.DATA_ACUAN: "Data acuan dimuat",
}


class JenisRancangan(StrEnum):
    """What a change that waits for its preview is about."""

    DEKRIT = "dekrit"
    PENGATURAN = "pengaturan"
    KETENTUAN = "ketentuan"


class StatusRancangan(StrEnum):
    """A change waits, is applied, or is discarded."""

    MENUNGGU = "menunggu"
    DITERAPKAN = "diterapkan"
    DIBUANG = "dibuang"


@dataclass(frozen=True)
class Pergeseran:
    """One open deadline that a change would move."""

    tenggat_id: int
    lama: date | None
    baru: date | None
    lama_alternatif: date | None
    baru_alternatif: date | None

    @property
    def jatuh_bergeser(self) -> bool:
        """Tell whether the due day itself moves, not only the other reading."""
        return self.lama != self.baru
