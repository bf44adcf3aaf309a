"""When a term comes to its end, what is told before it, and by which kind it is renewed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.syarat_kerja.rules.jenis.pkb import PKB_BARU
from hi_cases.syarat_kerja.rules.jenis.pp import PP_BARU, PP_PEMBARUAN
from hi_cases.syarat_kerja.types import JenisInstrumen

JANGKA: Mapping[JenisInstrumen, str] = {
    JenisInstrumen.PP: "PP-BARU-30",
    JenisInstrumen.PKB: "PKB-RUNDING",
}
"""The legal day before the end: the last one to renew a PP, the first one to negotiate a PKB."""
PEMBARUAN: Mapping[JenisInstrumen, str] = {
    JenisInstrumen.PP: PP_PEMBARUAN.kode,
    JenisInstrumen.PKB: PKB_BARU.kode,
}
"""The kind of submission with which each is renewed."""
MEMBARUI: Mapping[JenisInstrumen, frozenset[str]] = {
    JenisInstrumen.PP: frozenset({PP_PEMBARUAN.kode, PP_BARU.kode, PKB_BARU.kode}),
    JenisInstrumen.PKB: frozenset({PKB_BARU.kode}),
}
"""Kinds of submission that, once filed, take care of the end."""
AMBANG = ("kabar_berakhir_1", "kabar_berakhir_2", "kabar_berakhir_3")
"""Settings: so many days before the end it is told of."""


def akhir_masa(sampai: date, perpanjangan: Iterable[date] = ()) -> date:
    """Return the last day of a document with its extensions.

    >>> akhir_masa(date(2026, 5, 31), [date(2027, 5, 31)])
    datetime.date(2027, 5, 31)
    """
    return max([sampai, *perpanjangan])


def ambang_tercapai(sampai: date, hari: date, ambang: Sequence[int]) -> int | None:
    """Return the last threshold that was reached; None before the first, and once it is over.

    A day on which nothing ran is made up for: the threshold counts until the next is reached.
    """
    sisa = (sampai - hari).days
    if sisa < 0:
        return None
    return min((satu for satu in ambang if sisa <= satu), default=None)


@dataclass(frozen=True)
class Kabar:
    """A notice about an end: its key, and what it says to the company and to the office."""

    kunci: str
    judul: str
    perusahaan: str
    kantor: str


_AJAKAN = {
    JenisInstrumen.PP: (
        "Ajukan pembaruannya dari halaman PP dan PKB Anda; isiannya sudah disiapkan dari dokumen "
        "yang lama."
    ),
    JenisInstrumen.PKB: (
        "Rundingkan penggantinya dengan serikat pekerja, lalu ajukan pendaftarannya dari halaman "
        "PP dan PKB Anda."
    ),
}


def kabar_berakhir(jenis: JenisInstrumen, sebutan: str, sampai: date, ambang: int) -> Kabar:
    """Return the notice of a threshold: the end nears, and nothing renews it yet."""
    hari = tulis_tanggal(sampai, hari=False)
    return Kabar(
        f"akhir:{sampai.isoformat()}:{ambang}",
        f"{sebutan}: berlaku sampai {hari}",
        f"Masa berlakunya tinggal {ambang} hari atau kurang. {_AJAKAN[jenis]}",
        f"Masa berlakunya tinggal {ambang} hari atau kurang, dan pembaruannya belum diajukan.",
    )


def kabar_hari_hukum(
    jenis: JenisInstrumen, sebutan: str, jatuh: date, sampai: date, dasar: str, hari: date
) -> Kabar:
    """Return the notice of the legal day: the last to renew a PP, the first to negotiate a PKB.

    Told late, it says that the day is gone.
    """
    batas, akhir = tulis_tanggal(jatuh, hari=False), tulis_tanggal(sampai, hari=False)
    if jenis is JenisInstrumen.PP:
        lewat = ", dan hari itu sudah lewat" if jatuh < hari else ""
        kata = f"Pembaruannya diajukan paling lambat {batas}{lewat}; masa berlakunya sampai {akhir}"
        judul = f"{sebutan}: batas mengajukan pembaruan"
    else:
        kata = f"Perundingan penggantinya boleh dimulai sejak {batas}; yang lama sampai {akhir}"
        judul = f"{sebutan}: perundingan penggantinya boleh dimulai"
    return Kabar(
        f"hukum:{jatuh.isoformat()}",
        judul,
        f"{kata} ({dasar}). {_AJAKAN[jenis]}",
        f"{kata} ({dasar}). Belum ada pengajuannya.",
    )


def kabar_sudah_berakhir(jenis: JenisInstrumen, sebutan: str, sampai: date) -> Kabar:
    """Return the notice that the term is over and nothing took its place."""
    hari = tulis_tanggal(sampai, hari=False)
    return Kabar(
        f"usai:{sampai.isoformat()}",
        f"{sebutan}: masa berlakunya sudah berakhir",
        f"Masa berlakunya berakhir {hari}. {_AJAKAN[jenis]}",
        f"Masa berlakunya berakhir {hari}, dan belum ada penggantinya.",
    )
