"""The overview of a period, as its page shows it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, fields
from datetime import datetime
from typing import Any

from hi_cases.indikator.types.periode import Periode
from hi_cases.indikator.types.statistik import TANPA


@dataclass(frozen=True)
class Batas:
    """A period of law that a length is held against."""

    hari: int
    dasar: str


@dataclass(frozen=True)
class Lama:
    """A length in working days over the cases of a period; None: there were none.

    `dalam` are those within the limit; left out are those without a calendar for their days
    (`tanpa_kalender`) and those whose end is written before their beginning (`terbalik`).
    """

    n: int = 0
    median: int | None = None
    persentil90: int | None = None
    dalam: int = 0
    kelompok: tuple[tuple[str, int], ...] = ()
    tanpa_kalender: int = 0
    terbalik: int = 0


@dataclass(frozen=True)
class PekerjaTerlibat:
    """Workers of the cases registered; men and women where an NIK tells."""

    perkara: int = 0
    jumlah: int = 0
    laki: int = 0
    perempuan: int = 0
    tanpa_jumlah: int = 0
    """Cases whose number of workers nobody has written."""

    @property
    def tidak_diketahui(self) -> int:
        """Workers of whom nothing tells whether they are men or women."""
        return max(self.jumlah - self.laki - self.perempuan, 0)


@dataclass(frozen=True)
class BarisAlasan:
    """Disputes over a PHK with one reason, and reports of a PHK with it."""

    kode: str
    nama: str
    dasar: str
    perkara: int
    pekerja: int
    laporan: int
    laki: int
    perempuan: int


@dataclass(frozen=True)
class BarisAksi:
    """Strikes, lock-outs or demonstrations that took place."""

    kode: str
    nama: str
    kasus: int
    pekerja: int
    hari: int
    jam: int
    tanpa_jam: int


@dataclass(frozen=True)
class BarisStok:
    """How many of something stand at the end of the period."""

    kode: str
    nama: str
    banyak: int


@dataclass(frozen=True)
class BebanMediator:
    """What one mediator had in a period, or what had no mediator."""

    nilai: str
    nama: str
    diterima: int
    berakhir: int
    terbuka: int
    tugas: int
    median: int | None

    @property
    def tanpa(self) -> bool:
        """Whether these are the cases without a mediator."""
        return self.nilai == TANPA


@dataclass(frozen=True)
class Perkara:
    """Cases registered and settled in a period, and those that its lengths leave out."""

    masuk: int = 0
    selesai: int = 0
    pb: int = 0
    arsip: int = 0
    """Of those settled, the ones of old books: they have no day of the mediator's receipt."""
    tanpa_catat: int = 0
    tanpa_tanggal: int = 0


_KATA = frozenset({"kode", "nama", "dasar"})


def nama_hitungan(jenis: Any) -> tuple[str, ...]:
    """Return the counts of a kind of row, by the names under which they are kept and written: all
    that is not the words which say what is counted."""
    return tuple(f.name for f in fields(jenis) if f.name not in _KATA)


@dataclass(frozen=True)
class TahunBanding:
    """The same period of one year, for the comparison; not `berdata`: the register has no case of
    the year."""

    periode: Periode
    berdata: bool
    perkara: Perkara
    sejak_catat: Lama
    med30: Lama
    pekerja: PekerjaTerlibat
    aksi: Sequence[BarisAksi]
    mogok: BarisAksi
    """Of the actions, the strikes."""
    stok: Sequence[BarisStok]


@dataclass(frozen=True)
class Ringkasan:
    """The page: figures of one period, the same period of other years."""

    kini: TahunBanding
    phk: Sequence[BarisAlasan]
    beban: Sequence[BebanMediator]
    med30_batal: int
    batas: Batas | None
    tahun: Sequence[TahunBanding]
    dihitung: datetime
    """Up to when the period was counted."""
    langsung: bool
    """Whether it was counted just now, from the rows."""
    tertinggal: bool
    """Whether something that it counts changed since."""
    lain_tertinggal: datetime | None
    """When other years were counted, where something that they count may have changed since."""
    contoh: Sequence[str] = field(default=())

    @property
    def periode(self) -> Periode:
        """The period asked for."""
        return self.kini.periode
