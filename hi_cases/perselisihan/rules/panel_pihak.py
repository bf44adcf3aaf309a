"""The values of a party's panel: what it is called to and has said, and what it is shown."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from hi_cases.perselisihan.types import (
    FaktaPihak,
    PerihalPanggilan,
    PilihanJalur,
    Posisi,
    Sisi,
    SuratDiterima,
    Tindakan,
)

TIDAK_ADA = "Tidak ada yang perlu Anda lakukan sekarang"


@dataclass(frozen=True)
class Pertemuan:
    """A meeting of this party, still ahead."""

    perihal: PerihalPanggilan
    tanggal: date
    pukul: str = ""
    tempat: str = ""
    terbukti: bool = False
    """The office has the proof that the summons was received."""
    dipanggil: bool = True
    """Its summons was sent; else the meeting is planned, and the letter follows."""


@dataclass(frozen=True)
class Sudah:
    """What this party said online and the office has not yet answered."""

    pilihan: PilihanJalur | None = None
    cabut: bool = False
    memilih: frozenset[int] = frozenset()
    """All parties of the case that stated a choice, this one or another: not what they chose."""
    hadir: frozenset[date] = frozenset()
    berhalangan: frozenset[date] = frozenset()
    """Days on which it said last that it cannot come."""
    diterima: frozenset[SuratDiterima] = frozenset()
    pertemuan: Pertemuan | None = None
    anjuran_di_akun: int | None = None
    """The letter of the anjuran that was sent to its account and opens there."""


@dataclass(frozen=True)
class UntukPihak:
    """The panel: a sentence, the act that answers it, the day, the effect of silence."""

    kalimat: str
    saya: bool = False
    """Something is awaited from this party, whether it is done here or on paper."""
    tindakan: Tindakan | None = None
    kode: str = ""
    sebelum: date | None = None
    akibat: str = ""
    sela: tuple[str, ...] = ()
    """What may be done meanwhile, or what is said already."""
    dasar: str = ""
    pihak_id: int | None = None
    """Whose time it is, where that is not the reader's own."""


@dataclass(frozen=True)
class Saya:
    """For whom the panel is: its place, its facts, and what it said already."""

    posisi: Posisi
    fakta: FaktaPihak | None
    sudah: Sudah = field(default_factory=Sudah)

    @property
    def pemohon(self) -> bool:
        return self.posisi.sisi is Sisi.PEMOHON


def tunggu(
    siapa: str,
    *,
    kode: str = "",
    sebelum: date | None = None,
    akibat: str = "",
    sela: tuple[str, ...] = (),
    dasar: str = "",
    pihak_id: int | None = None,
) -> UntukPihak:
    """Return the panel of a party that has nothing to do: who has, and before when."""
    return UntukPihak(
        f"{TIDAK_ADA}. {siapa}",
        kode=kode,
        sebelum=sebelum,
        akibat=akibat,
        sela=sela,
        dasar=dasar,
        pihak_id=pihak_id,
    )
