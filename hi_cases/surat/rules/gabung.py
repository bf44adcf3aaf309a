"""Two people, one letter: what each wrote is put together part by part. Pure.

A page carries the mark of every part as it was shown. A part that only one side changed is taken
from that side; one that both changed differently is for a person to choose.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Gabungan:
    """The parts as they may be stored, and those on which both sides differ."""

    nilai: dict[str, str]
    bentrok: tuple[str, ...] = ()


def rapi(teks: str) -> str:
    """Return a text as it is stored: lines ended by LF, no blank edges."""
    return teks.replace("\r\n", "\n").replace("\r", "\n").strip()


def cap(nilai: str) -> str:
    """Return the mark of one part: enough to tell whether it was changed."""
    return hashlib.sha256(nilai.encode()).hexdigest()[:16]


def cap_semua(nilai: Mapping[str, str]) -> dict[str, str]:
    """Return the marks of all parts."""
    return {nama: cap(satu) for nama, satu in nilai.items()}


def gabung(
    punya: Mapping[str, str], tersimpan: Mapping[str, str], dasar: Mapping[str, str]
) -> Gabungan:
    """Put together what was sent and what is stored now, by the marks of what was shown.

    Without a mark a part counts as changed by both. A part that was not sent stays as stored.
    """
    nilai, bentrok = dict(tersimpan), []
    for nama, isi in punya.items():
        lama = tersimpan.get(nama, "")
        if isi == lama or dasar.get(nama) == cap(isi):
            continue
        if dasar.get(nama) == cap(lama):
            nilai[nama] = isi
        else:
            bentrok.append(nama)
    return Gabungan(nilai, tuple(bentrok))
