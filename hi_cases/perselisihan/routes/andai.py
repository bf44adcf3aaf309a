"""What an act may lead to on this case: the facts after it, as far as its answer can be foreseen.

The conditions of the transition table read facts after the act. Before it nobody knows the answer
of a form, but often that one end is out of reach: a page must not announce that one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from hi_cases.perselisihan.types import Fakta, FaktaPihak, Jawaban, Tindakan
from hi_cases.perselisihan.types.alur import Bila


def _dengan(fakta: Fakta, lama: FaktaPihak, baru: FaktaPihak) -> Fakta:
    pihak = tuple(baru if satu.id == lama.id else satu for satu in fakta.pihak)
    return replace(fakta, pihak=pihak)


def _isi(pihak: FaktaPihak, *, timpa: bool) -> Iterator[FaktaPihak]:
    """The party's answers filled in alike; in a group also divided, or by one worker alone."""
    lama = (None,) * len(pihak.jawaban) if timpa else pihak.jawaban
    kosong = [i for i, satu in enumerate(lama) if satu is None]
    semua = [dict.fromkeys(kosong, satu) for satu in (Jawaban.SETUJU, Jawaban.MENOLAK)]
    if len(kosong) > 1:
        semua.append({kosong[0]: Jawaban.SETUJU})
        semua.append(dict.fromkeys(kosong, Jawaban.MENOLAK) | {kosong[0]: Jawaban.SETUJU})
    for baru in semua:
        yield replace(pihak, jawaban=tuple(baru.get(i, satu) for i, satu in enumerate(lama)))


def _sidang(fakta: Fakta) -> Iterator[Fakta]:
    yield replace(fakta, sidang=fakta.sidang + 1)
    yield replace(fakta, sidang=fakta.sidang + 1, sidang_terlaksana=fakta.sidang_terlaksana + 1)


def _jawaban(fakta: Fakta) -> Iterator[Fakta]:
    for satu in fakta.pihak:
        if satu.terima_anjuran and not satu.terjawab:
            yield from (_dengan(fakta, satu, baru) for baru in _isi(satu, timpa=False))


def _perbaikan(fakta: Fakta) -> Iterator[Fakta]:
    for satu in fakta.pihak:
        if any(satu.jawaban):
            yield from (_dengan(fakta, satu, baru) for baru in _isi(satu, timpa=True))


def _diam(fakta: Fakta) -> Iterator[Fakta]:
    for satu in fakta.matang_dianggap_menolak:
        jawaban = tuple(lama or Jawaban.DIANGGAP_MENOLAK for lama in satu.jawaban)
        yield _dengan(fakta, satu, replace(satu, jawaban=jawaban))


def _terima(fakta: Fakta) -> Iterator[Fakta]:
    for satu in fakta.pihak:
        if satu.terima_anjuran is None:
            yield _dengan(fakta, satu, replace(satu, terima_anjuran=fakta.hari_ini))


_ANDAI: dict[Tindakan, Callable[[Fakta], Iterator[Fakta]]] = {
    Tindakan.CATAT_SIDANG: _sidang,
    Tindakan.CATAT_TERIMA_ANJURAN: _terima,
    Tindakan.CATAT_JAWABAN: _jawaban,
    Tindakan.PERBAIKI_JAWABAN: _perbaikan,
    Tindakan.CATAT_DIANGGAP_MENOLAK: _diam,
}


def mungkin(tindakan: Tindakan, fakta: Fakta | None, bila: Bila) -> tuple[bool, bool]:
    """Tell whether a condition may hold after the act, and whether it surely will.

    Without a case, or of an act whose answers cannot be foreseen, nothing is ruled out.
    """
    if fakta is None or tindakan not in _ANDAI:
        return True, False
    hasil = [bila(fakta, satu) for satu in _ANDAI[tindakan](fakta)]
    return any(hasil), bool(hasil) and all(hasil)
