"""What a complaint or a signal hands on to a dispute: the matter and the company, nobody's name.

Neither its number nor its files go along: parties of a case read both, and learn from neither that
somebody complained.
"""

from __future__ import annotations

from hi_cases.pencegahan.rules.pengaduan import DASAR_PERKARA, JADI_PERKARA
from hi_cases.pencegahan.types import Pokok, Topik
from hi_cases.urusan.types import AlihPerkara, Isi

_POKOK = {Topik.PHK: Pokok.PHK}


def pokok(isi: Isi) -> Pokok:
    """Return the kind of dispute: as a signal names it, or by what a complaint is about."""
    ada = isi.get("pokok")
    if isinstance(ada, Pokok):
        return ada
    topik = isi.get("topik")
    return _POKOK.get(topik, Pokok.HAK) if isinstance(topik, Topik) else Pokok.HAK


def alih(isi: Isi) -> AlihPerkara:
    """Return what is handed on; `isi` are the answers, read."""
    jenis = pokok(isi)
    return AlihPerkara(
        tindakan=JADI_PERKARA,
        pokok=str(isi.get("uraian") or ""),
        tuntutan=str(isi.get("harapan") or ""),
        hak=jenis is Pokok.HAK,
        kepentingan=jenis is Pokok.KEP,
        jenis=(jenis.value,),
        berkas=False,
        dasar=DASAR_PERKARA,
    )
