"""Why a case changes hands, and what a hand-over is made of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from hi_cases.perselisihan.types.fakta import Fakta
from hi_cases.perselisihan.types.kode import JenisSidang, PerihalPanggilan


class SebabGanti(StrEnum):
    """Why another mediator takes the case over."""

    MUTASI = "mutasi"
    CUTI = "cuti"
    BENTURAN = "benturan"
    BEBAN = "beban"
    LAINNYA = "lainnya"

    @property
    def label(self) -> str:
        return {
            SebabGanti.MUTASI: "Mutasi atau pensiun",
            SebabGanti.CUTI: "Cuti",
            SebabGanti.BENTURAN: "Benturan kepentingan",
            SebabGanti.BEBAN: "Beban kerja",
            SebabGanti.LAINNYA: "Lainnya",
        }[self]


@dataclass(frozen=True)
class TenggatSerah:
    """One running deadline as the note tells it."""

    kode: str
    nama: str
    dasar: str
    jatuh: date | None
    sisa: int | None
    """Working days left; negative: late; None: no day, or a year without calendar."""
    pihak: str = ""
    dijeda: bool = False


@dataclass(frozen=True)
class SidangSerah:
    jalur: JenisSidang
    ke: int
    tanggal: date
    terlaksana: bool
    ringkasan: str


@dataclass(frozen=True)
class PanggilanSerah:
    pihak: str
    perihal: PerihalPanggilan
    untuk_tanggal: date
    pukul: str
    tempat: str
    diterima: bool


@dataclass(frozen=True)
class PernyataanSerah:
    """What a party said online and nobody has answered."""

    pihak: str
    jenis: str
    pada: date


@dataclass(frozen=True)
class BahanSerah:
    """What the hand-over note of one case is drafted from."""

    fakta: Fakta
    sejak: date | None = None
    """First day of the present stage."""
    tenggat: tuple[TenggatSerah, ...] = ()
    kelonggaran: str = ""
    sidang: tuple[SidangSerah, ...] = ()
    panggilan: tuple[PanggilanSerah, ...] = ()
    klarifikasi: date | None = None
    """Day of a clarification that still lacks its risalah."""
    kekurangan: tuple[str, ...] = ()
    pernyataan: tuple[PernyataanSerah, ...] = ()


@dataclass(frozen=True)
class ButirSerah:
    """One case of a hand-over: to whom, as of which version, with which note."""

    perkara_id: int
    versi: int
    ke_id: int
    catatan: str


@dataclass(frozen=True)
class PermintaanSerah:
    """A hand-over of several cases by one form; `kunci` names the form: sent twice, done once."""

    dari_id: int
    kunci: str
    sebab: SebabGanti
    tanggal: date
    alasan: str
    cuti_dari: date | None = None
    cuti_sampai: date | None = None
    butir: tuple[ButirSerah, ...] = ()
