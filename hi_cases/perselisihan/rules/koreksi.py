"""Who may correct an entry, between which days it may lie, and which periods stand on it.

The entries are the table in `koreksi_entri`. Who may correct one, and the periods that start, end
or pause on its day, are read from the transition table: the row of the act that recorded it.
Correcting is office practice (praktik dinas), with a reason, and the old day stays on record.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import product

from hi_cases.core.authz import Pelaku
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.perselisihan.rules import alur
from hi_cases.perselisihan.rules.koreksi_entri import ENTRI, MENURUT_KODE, RANTAI
from hi_cases.perselisihan.types import Fakta, Tahap, Transisi
from hi_cases.perselisihan.types.koreksi import (
    Acuan,
    Entri,
    Hari,
    Rekaman,
    Sandaran,
    Selang,
    Sesudah,
    Titik,
    Tumpuan,
)

__all__ = [
    "ENTRI",
    "MENURUT_KODE",
    "RANTAI",
    "berwenang",
    "dapat_diperbaiki",
    "dasar",
    "periksa",
    "periksa_waktu",
    "sandaran",
    "selang",
]

# -- read from the transition table -------------------------------------------------------


def baris(entri: Entri) -> list[Transisi]:
    """Return the rows of the acts that record an entry."""
    return [satu for satu in alur.ALUR if satu.tindakan in entri.tindakan]


def dasar(entri: Entri) -> str:
    """Return the article of the act that recorded it: the day is corrected under the same one."""
    return "; ".join(dict.fromkeys(satu.dasar for satu in baris(entri)))


def _mulai(satu: Transisi, entri: Entri) -> Iterator[str]:
    lain = entri.hari is Hari.LAIN
    return (b.kode for b in satu.membuka if (b.mulai is not None) == lain and not b.per_pihak)


def _sandaran(satu: Transisi, entri: Entri) -> Iterator[Sandaran]:
    yield from (Sandaran(kode, Tumpuan.MULAI) for kode in _mulai(satu, entri))
    if entri.hari is Hari.LAIN:
        return
    yield from (
        Sandaran(t.kode, Tumpuan.AKHIR) for t in satu.memenuhi if not t.batal and t.pada is None
    )
    yield from (
        Sandaran(j.kode, Tumpuan.JEDA_MULAI if j.mulai else Tumpuan.JEDA_AKHIR) for j in satu.jeda
    )


def sandaran(titik: Titik) -> tuple[Sandaran, ...]:
    """Return the periods that stand on the day of an entry.

    What an act starts or ends once (on a condition) stands on the first of its row alone.
    """
    entri = titik.entri
    if entri.kode == "hari_klarifikasi":
        return tuple(Sandaran(j.kode, Tumpuan.PERTEMUAN) for s in baris(entri) for j in s.jeda)
    if entri.hari is Hari.TANPA or not titik.pertama:
        return ()
    return tuple(dict.fromkeys(s for satu in baris(entri) for s in _sandaran(satu, entri)))


def berwenang(pelaku: Pelaku, entri: Entri, fakta: Fakta) -> bool:
    """Tell whether the actor may correct an entry: who may record it may."""
    return pelaku.sistem or any(alur.berwenang(pelaku, satu, fakta) for satu in baris(entri))


def dapat_diperbaiki(entri: Entri, fakta: Fakta) -> bool:
    """Tell whether the entry is corrected by this mechanism in the present stage."""
    if entri.lewat is not None or not entri.tindakan:
        return False
    if fakta.register and not entri.sesudah_akhir:
        return False
    return entri.sesudah_akhir == (fakta.tahap is Tahap.SELESAI)


# -- bounds -------------------------------------------------------------------------------


def _terkait(kiri: Titik, syarat: Sesudah, kanan: Titik) -> bool:
    """Tell whether `kiri` must not lie before `kanan` by this bound."""
    if kanan.entri.kode != syarat.kode:
        return False
    match syarat.acuan:
        case Acuan.SAMA:
            return kiri.id == kanan.id
        case Acuan.PERTAMA:
            return kanan.pertama
        case Acuan.SEBELUMNYA:
            return kanan.urut == kiri.urut - 1 and (
                kiri.entri.rekaman is not Rekaman.KLARIFIKASI or kiri.id == kanan.id
            )
        case _:
            return True


def _mendahului(titik: Titik, semua: Iterable[Titik]) -> list[Titik]:
    """The entries that this one must not precede."""
    return [
        lain
        for lain, syarat in product(semua, titik.entri.sesudah)
        if lain.kunci != titik.kunci and _terkait(titik, syarat, lain)
    ]


def _menyusul(titik: Titik, semua: Iterable[Titik]) -> list[Titik]:
    """The entries that must not precede this one: the same bounds, read the other way."""
    return [
        lain
        for lain in semua
        if lain.kunci != titik.kunci
        and any(_terkait(lain, syarat, titik) for syarat in lain.entri.sesudah)
    ]


def selang(titik: Titik, semua: Sequence[Titik], hari_ini: date) -> Selang:
    """Return the days that an entry may be moved to among the others of its case."""
    awal = max(_mendahului(titik, semua), key=lambda satu: satu.tanggal, default=None)
    akhir = min(_menyusul(titik, semua), key=lambda satu: satu.tanggal, default=None)
    if akhir is None or (akhir.tanggal > hari_ini and not titik.entri.rencana):
        kini = None if titik.entri.rencana else hari_ini
        ujung, sebab = kini, "hari ini" if kini else ""
    else:
        ujung, sebab = akhir.tanggal, akhir.sebutan
    return Selang(awal.tanggal if awal else None, awal.sebutan if awal else "", ujung, sebab)


def _hari(hari: date) -> str:
    return tulis_tanggal(hari, hari=False)


def periksa(titik: Titik, baru: date, semua: Sequence[Titik], hari_ini: date) -> str | None:
    """Return why an entry cannot lie on this day, or None."""
    batas = selang(titik, semua, hari_ini)
    tulis = f"Anda menulis {_hari(baru)}."
    if baru == titik.tanggal:
        return "Tanggal ini sama dengan yang sudah tercatat."
    if baru > hari_ini and not titik.entri.rencana:
        return f"{titik.entri.label} tidak boleh setelah hari ini. {tulis}"
    if batas.awal is not None and baru < batas.awal:
        return f"Tanggal ini tidak boleh sebelum {batas.sebab_awal}, {_hari(batas.awal)}. {tulis}"
    if batas.akhir is not None and baru > batas.akhir:
        return f"Tanggal ini tidak boleh sesudah {batas.sebab_akhir}, {_hari(batas.akhir)}. {tulis}"
    if titik.entri.tahun_tetap and baru.year != titik.tanggal.year:
        return (
            f"Tahunnya tetap {titik.tanggal.year}, karena nomornya dihitung dalam tahun itu. "
            f"{tulis}"
        )
    return None


def periksa_waktu(
    titik: Titik, hari: date, akhir: Mapping[str, date], *, ini: bool = True
) -> str | None:
    """Return why a day does not fit the periods around it, or None.

    `akhir` holds the last days of periods; `ini`: it is the day of `titik` that is corrected, else
    that of a period before it.
    """
    for kode, perlu_lewat in [
        *((kode, False) for kode in titik.entri.dalam),
        *((kode, True) for kode in titik.entri.setelah),
    ]:
        if kode not in akhir or perlu_lewat == (hari > akhir[kode]):
            continue
        kata = "belum berakhir" if perlu_lewat else "sudah berakhir"
        waktu = f"waktu {kode} {kata} ({_hari(akhir[kode])})"
        if ini:
            return f"Pada {_hari(hari)} {waktu}."
        return (
            f"Dengan tanggal itu, pada {titik.sebutan} {_hari(hari)} {waktu}. "
            f"Bila {titik.sebutan} yang keliru, perbaiki itu dahulu."
        )
    return None
