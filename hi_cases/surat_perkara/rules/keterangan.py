"""What each side said, as the case holds it already: proposals for the anjuran, word for word.

Nothing is written anew: a text that is one side's own goes to that side; of a text about both, the
sentences that begin with one side. What belongs to neither for certain is shown and not filled in.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_SINGKATAN = re.compile(
    r"(?:^|[\s(])(?:[A-Z]|PT|CV|UD|No|Nn|Ny|Tn|Ps|Rp|Hj|Dr|Drs|Ir|Jl|Gg|Sdr|Sdri|Bpk|Yth|dll|dst|dkk"
    r"|[A-Z]\.[A-Z]\w?)\.$"
)
_AKHIR = re.compile(r"(?<=[.!?])[ \t]+|\s*\n\s*")
_PENDAHULU = r"(?:(?:adapun|sedangkan|sementara|pihak|para|wakil|kuasa|kuasa hukum)\s+)*"
PEKERJA = ("pekerja", "serikat", "buruh", "karyawan")
PENGUSAHA = ("pengusaha", "perusahaan", "manajemen", "direksi")


@dataclass(frozen=True)
class Sumber:
    """A text of the case about both sides, and where it stands."""

    teks: str
    dari: str


@dataclass(frozen=True)
class Usulan:
    """One text for one side, and where it comes from. `usul`: it is filled in beforehand."""

    teks: str
    dari: str
    usul: bool = True


def kalimat(teks: str) -> list[str]:
    """Part a text into its sentences; an abbreviation ends none."""
    hasil: list[str] = []
    for satu in filter(None, _AKHIR.split(teks.strip())):
        if hasil and _SINGKATAN.search(hasil[-1]):
            hasil[-1] += f" {satu}"
        else:
            hasil.append(satu)
    return hasil


def _pola(sebutan: Iterable[str]) -> re.Pattern[str]:
    kata = sorted({re.escape(satu.strip()) for satu in sebutan if satu.strip()}, key=len)
    return re.compile(rf"{_PENDAHULU}(?:{'|'.join(reversed(kata))})\b", re.IGNORECASE)


def pilah(
    semua: Iterable[Sumber], sebutan: Sequence[str], sebutan_lain: Sequence[str]
) -> list[Usulan]:
    """Return what these texts say of the side called by `sebutan`, each sentence once.

    Sentences that begin with the other side are left out; the others are there to be read.
    """
    milik, bukan, sudah, hasil = _pola(sebutan), _pola(sebutan_lain), set[str](), []
    for satu in semua:
        sendiri: list[str] = []
        lain: list[str] = []
        for kata in kalimat(satu.teks):
            if kata.casefold() in sudah or (bukan.match(kata) and not milik.match(kata)):
                continue
            sudah.add(kata.casefold())
            (sendiri if milik.match(kata) else lain).append(kata)
        hasil += [Usulan(" ".join(sendiri), satu.dari)] if sendiri else []
        hasil += [Usulan(" ".join(lain), satu.dari, usul=False)] if lain else []
    return hasil
