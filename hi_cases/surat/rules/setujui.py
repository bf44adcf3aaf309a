"""Whose turn a letter waits for, who may take it, and as what a name stands under it. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from hi_cases.core.authz import Peran
from hi_cases.surat.types import (
    LangkahTemplat,
    SebutanDelegasi,
    StatusLangkah,
    Templat,
    TindakanLangkah,
)

DAPAT_DIWAKILI = (Peran.SUBKOOR, Peran.KABID, Peran.KADIS)
"""Offices that one person holds and another may stand in for. A mediator is not among them: whose
case it is, is decided by assigning it (UU 2/2004 Ps. 10)."""


class SatuLangkah(Protocol):
    """What is asked here of a step, as rows and tests have it."""

    putaran: int
    urutan: int
    peran: Peran
    status: StatusLangkah


class LangkahOrang(SatuLangkah, Protocol):
    """A step with who took it."""

    oleh_id: int | None


_Orang = TypeVar("_Orang", bound=LangkahOrang)
_Langkah = TypeVar("_Langkah", bound=SatuLangkah)


@dataclass(frozen=True)
class Wewenang:
    """By what somebody may take a step: the office itself, or standing in for it."""

    peran: Peran
    sebutan: SebutanDelegasi | None = None


def langkah_dibuat(templat: Templat, tanpa: Collection[str]) -> tuple[LangkahTemplat, ...]:
    """Return the steps of a round: all but the optional ones whose act the author left out."""
    return tuple(
        satu for satu in templat.persetujuan if not (satu.opsional and satu.tindakan.value in tanpa)
    )


def putaran_akhir(semua: Iterable[_Langkah]) -> list[_Langkah]:
    """Return the steps of the last round, in their order."""
    semua = list(semua)
    akhir = max((satu.putaran for satu in semua), default=0)
    return sorted((s for s in semua if s.putaran == akhir), key=lambda satu: satu.urutan)


def giliran(semua: Iterable[_Langkah]) -> _Langkah | None:
    """Return the step whose turn it is: the first that waits, of the last round."""
    menunggu = (s for s in putaran_akhir(semua) if s.status is StatusLangkah.MENUNGGU)
    return next(menunggu, None)


def berikut(semua: Iterable[_Langkah], ini: _Langkah) -> _Langkah | None:
    """Return the step after this one; None: this one issues the letter."""
    sesudah = (satu for satu in putaran_akhir(semua) if satu.urutan > ini.urutan)
    return next(sesudah, None)


def wewenang(
    peran_langkah: Peran,
    *,
    pelaku_id: int | None,
    peran: Collection[Peran],
    wakil: Mapping[Peran, SebutanDelegasi],
    mediator_id: int | None,
) -> Wewenang | None:
    """Tell by what an actor may take a step; None: it is not his.

    A mediator's step belongs to the mediator of the thing alone. The office itself goes before
    standing in for it.
    """
    if pelaku_id is None:
        return None
    if peran_langkah is Peran.MEDIATOR:
        miliknya = Peran.MEDIATOR in peran and pelaku_id == mediator_id
        return Wewenang(peran_langkah) if miliknya else None
    if peran_langkah in peran:
        return Wewenang(peran_langkah)
    sebutan = wakil.get(peran_langkah)
    return None if sebutan is None else Wewenang(peran_langkah, sebutan)


def langkah_lain(
    semua: Iterable[_Orang],
    ini: _Orang,
    hak: Wewenang,
    *,
    pelaku_id: int | None,
    peran: Collection[Peran],
) -> _Orang | None:
    """Return the step that the actor took in this round in another capacity; None: he may go on.

    Who stands in for an office does not look a second time at what passed him as another: two
    steps are two persons. Offices that one person holds himself are his own.
    """
    for satu in putaran_akhir(semua):
        if satu is ini or satu.oleh_id is None or satu.oleh_id != pelaku_id:
            continue
        mewakili = hak.sebutan is not None or satu.peran not in peran
        if satu.peran is not ini.peran and mewakili:
            return satu
    return None


def tulis_atas_nama(atasan: str, jabatan: str) -> str:
    """Return both offices as tata naskah has them: `a.n. Kepala Dinas,` above `Kepala Bidang`."""
    return f"{SebutanDelegasi.AN.label} {atasan},\n{jabatan}"


def jabatan_tertulis(
    hak: Wewenang, *, jabatan_sendiri: str, jabatan_diwakili: str, peran_label: str
) -> str:
    """Return what stands above a name: `Plt. Kepala Dinas`, or for a.n. both offices.

    `jabatan_sendiri` is that of the account, `jabatan_diwakili` that of the office stood in for;
    where one is not known the name of the role stands.
    """
    if hak.sebutan is None:
        return jabatan_sendiri or peran_label
    atasan = jabatan_diwakili or peran_label
    if hak.sebutan is SebutanDelegasi.AN and jabatan_sendiri:
        return tulis_atas_nama(atasan, jabatan_sendiri)
    return f"{hak.sebutan.label} {atasan}"


_KALIMAT_SELESAI = {
    TindakanLangkah.PERIKSA: "diperiksa",
    TindakanLangkah.SETUJUI: "disetujui",
    TindakanLangkah.TANDA_TANGAN: "ditandatangani",
    TindakanLangkah.MENGETAHUI: "diketahui",
}


def kata_selesai(tindakan: TindakanLangkah) -> str:
    """Return the word for a step that was taken."""
    return _KALIMAT_SELESAI[tindakan]


_DITUNGGU = {
    TindakanLangkah.PERIKSA: "pemeriksaan",
    TindakanLangkah.SETUJUI: "persetujuan",
    TindakanLangkah.TANDA_TANGAN: "tanda tangan",
    TindakanLangkah.MENGETAHUI: "pernyataan mengetahui",
}


def kata_ditunggu(tindakan: TindakanLangkah) -> str:
    """Return what a letter waits for at a step: "menunggu tanda tangan Anda"."""
    return _DITUNGGU[tindakan]


_TOMBOL = {
    TindakanLangkah.PERIKSA: "Nyatakan sudah diperiksa",
    TindakanLangkah.SETUJUI: "Setujui surat",
    TindakanLangkah.TANDA_TANGAN: "Tandatangani dan terbitkan",
    TindakanLangkah.MENGETAHUI: "Nyatakan mengetahui",
}


def kata_tombol(tindakan: TindakanLangkah) -> str:
    """Return what the button says that takes a step."""
    return _TOMBOL[tindakan]


def menunggu_siapa(langkah: Sequence[_Langkah]) -> str:
    """Return for whom a letter waits, in words."""
    satu = giliran(langkah)
    return "" if satu is None else satu.peran.label
