"""How the day's list is grouped, and said in one sentence."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from hi_cases.beranda.types import AdaSisa, Kelompok

# A working week: what is due within it is on one's mind, the rest can wait.
SEPEKAN = 5

_T = TypeVar("_T", bound=AdaSisa)


def _judul(butir: AdaSisa) -> str:
    if butir.sisa is None:
        # A date that cannot be counted to waits for its year's decree.
        return "Belum bertanggal" if butir.jatuh is None else "Menunggu kalender"
    if butir.sisa < 0:
        return "Lewat waktu"
    if butir.sisa == 0:
        return "Hari ini"
    return "Dalam lima hari kerja" if butir.sisa <= SEPEKAN else "Sesudah itu"


def kelompokkan(butir: Iterable[_T]) -> list[Kelompok[_T]]:
    """Put the day's list under headings; the order within each stays."""
    urutan = (
        "Lewat waktu",
        "Hari ini",
        "Dalam lima hari kerja",
        "Sesudah itu",
        "Menunggu kalender",
        "Belum bertanggal",
    )
    isi: dict[str, list[_T]] = {}
    for satu in butir:
        isi.setdefault(_judul(satu), []).append(satu)
    return [Kelompok(judul, isi[judul]) for judul in urutan if judul in isi]


def kalimat_hari_ini(butir: Sequence[AdaSisa]) -> str:
    """Say in one sentence what waits."""
    if not butir:
        return "Tidak ada yang menunggu Anda."
    sisa = [satu.sisa for satu in butir if satu.sisa is not None]
    bagian = [
        (sum(n < 0 for n in sisa), "lewat waktu"),
        (sum(n == 0 for n in sisa), "hari ini"),
        (sum(0 < n <= SEPEKAN for n in sisa), "dalam lima hari kerja"),
    ]
    rinci = ", ".join(f"{jumlah} {kata}" for jumlah, kata in bagian if jumlah)
    return f"{len(butir)} hal menunggu Anda" + (f": {rinci}." if rinci else ".")
