"""What a complaint or a signal hands on to a dispute: the matter and the company, nobody's name.

Neither its number nor its files go along: parties of a case read both, and learn from neither that
somebody complained. What a complainant wrote goes along only where he agreed to be named: people
are known by their story. What the office wrote of a complaint does not either; an officer words the
dispute anew.
"""

from __future__ import annotations

from hi_cases.pencegahan.rules.pengaduan import DASAR_PERKARA, JADI_PERKARA
from hi_cases.pencegahan.types import Perlindungan, Pokok, SumberSinyal, Topik
from hi_cases.urusan.types import AlihPerkara, Isi

_RAHASIA = frozenset({SumberSinyal.PENGADUAN, SumberSinyal.SISTEM})
"""Signals whose own words tell of complaints: the attention list counts them."""
_POKOK = {Topik.PHK: Pokok.PHK}


def pokok(isi: Isi) -> Pokok:
    """Return the kind of dispute: as a signal names it, or by what a complaint is about."""
    ada = isi.get("pokok")
    if isinstance(ada, Pokok):
        return ada
    topik = isi.get("topik")
    return _POKOK.get(topik, Pokok.HAK) if isinstance(topik, Topik) else Pokok.HAK


def boleh_dibaca(isi: Isi, perlindungan: Perlindungan | None) -> bool:
    """Tell whether the parties of a case may read what was written; `perlindungan` is the
    complainant's, None where the matter is a signal, or nobody was asked."""
    if "sumber" in isi:
        return isi["sumber"] not in _RAHASIA
    return perlindungan is Perlindungan.TERBUKA


def alih(isi: Isi, perlindungan: Perlindungan | None = None) -> AlihPerkara:
    """Return what is handed on; `isi` are the answers, read."""
    jenis, terbaca = pokok(isi), boleh_dibaca(isi, perlindungan)
    return AlihPerkara(
        tindakan=JADI_PERKARA,
        pokok=str(isi.get("uraian") or "") if terbaca else "",
        tuntutan=str(isi.get("harapan") or "") if terbaca else "",
        hak=jenis is Pokok.HAK,
        kepentingan=jenis is Pokok.KEP,
        jenis=(jenis.value,),
        berkas=False,
        dasar=DASAR_PERKARA,
    )
