"""How the day's list is joined from all domains, grouped, and said in one sentence."""

from collections.abc import Iterable, Sequence
from datetime import date

from hi_cases.beranda.types import HalamanHari, Kelompok, TabelHari
from hi_cases.core.hari_ini import DEKAT, KATA_DEKAT, BagianHari, ButirHari, Susunan

_URUTAN = (
    "Lewat waktu",
    "Hari ini",
    KATA_DEKAT.capitalize(),
    "Sesudah itu",
    "Menunggu kalender",
    "Belum bertanggal",
)


_DISEBUT = 2
"""More kinds of things than these are not named in the head of a column."""


def _judul(butir: ButirHari) -> str:
    if butir.sisa is None:
        # A date that cannot be counted to waits for its year's decree.
        return "Belum bertanggal" if butir.jatuh is None else "Menunggu kalender"
    if butir.sisa < 0:
        return "Lewat waktu"
    if butir.sisa == 0:
        return "Hari ini"
    return KATA_DEKAT.capitalize() if butir.sisa <= DEKAT else "Sesudah itu"


def kelompokkan(butir: Iterable[ButirHari]) -> list[Kelompok]:
    """Put the day's list under headings; the order within each stays."""
    isi: dict[str, list[ButirHari]] = {}
    for satu in butir:
        isi.setdefault(_judul(satu), []).append(satu)
    return [Kelompok(judul, isi[judul]) for judul in _URUTAN if judul in isi]


def _satu_tiap_hal(butir: Iterable[ButirHari]) -> list[ButirHari]:
    """Leave of several lines about one thing the one that is nearest."""
    hal: dict[object, ButirHari] = {}
    for satu in butir:
        kunci = satu.rujukan or id(satu)
        hal[kunci] = min(hal.get(kunci, satu), satu, key=_desakan)
    return list(hal.values())


def _desakan(butir: ButirHari) -> tuple[bool, int]:
    return (butir.sisa is None, butir.sisa or 0)


def kalimat_hari_ini(butir: Sequence[ButirHari]) -> str:
    """Say in one sentence what waits, each thing once."""
    semua = _satu_tiap_hal(butir)
    if not semua:
        return "Tidak ada yang menunggu Anda."
    sisa = [satu.sisa for satu in semua if satu.sisa is not None]
    bagian = [
        (sum(n < 0 for n in sisa), "lewat waktu"),
        (sum(n == 0 for n in sisa), "hari ini"),
        (sum(0 < n <= DEKAT for n in sisa), KATA_DEKAT),
    ]
    rinci = ", ".join(f"{jumlah} {kata}" for jumlah, kata in bagian if jumlah)
    return f"{len(semua)} hal menunggu Anda" + (f": {rinci}." if rinci else ".")


def _nanti(butir: ButirHari) -> tuple[bool, date]:
    return (butir.jatuh is None, butir.jatuh or date.max)


def _tabel(bagian: Sequence[BagianHari], susunan: Susunan) -> TabelHari:
    """Join the lines of all domains by their day; those of one day keep the order they came in."""
    milik = [satu for satu in bagian if satu.susunan is susunan]
    benda = dict.fromkeys(satu.benda for satu in milik if satu.benda)
    butir = [satu for b in milik for satu in b.butir]
    kepala = " atau ".join(benda).capitalize() if len(benda) <= _DISEBUT else "Tentang"
    return TabelHari(kepala, sorted(butir, key=_nanti))


def susun(bagian: Sequence[BagianHari]) -> HalamanHari:
    """Lay out the page: lists of their own, silences, what is due, and the sentence on top."""
    daftar = [satu for satu in bagian if satu.susunan is Susunan.DAFTAR]
    diam, tenggat = _tabel(bagian, Susunan.DIAM), _tabel(bagian, Susunan.TENGGAT)
    menunggu = [*diam.butir, *tenggat.butir]
    kalimat = kalimat_hari_ini(menunggu)
    if daftar and not menunggu:
        kalimat = "Tidak ada tindakan perkara yang menunggu Anda, selain yang di bawah ini."
    return HalamanHari(
        kalimat=kalimat,
        daftar=sorted(daftar, key=lambda satu: satu.urutan),
        diam=diam,
        tenggat=tenggat,
        kelompok=kelompokkan(tenggat.butir),
    )
