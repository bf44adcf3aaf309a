"""How likely two filings are one dispute. A hint for the officer, never an act.

The applicant is not told: whether somebody else has filed is not his to know.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from hi_cases.perselisihan.types import Jenis

AMBANG = 55
_PERUSAHAAN_SAMA = 40
_NAMA_PERUSAHAAN_SAMA = 35
_NIK_SAMA = 50
_PEKERJA_SAMA = 30
_JENIS_SAMA = 10
_POKOK_MIRIP = 15
_POKOK_CUKUP = 0.4
_PENDEK = 3
_GELAR = frozenset({"pt", "cv", "ud", "pd", "tbk", "persero", "koperasi", "yayasan", "toko"})


@dataclass(frozen=True)
class CiriPerkara:
    """What is compared of a case."""

    perusahaan: frozenset[int] = frozenset()
    """The employer's companies, with all that were merged into them."""
    pengusaha: frozenset[str] = frozenset()
    nik: frozenset[str] = frozenset()
    pekerja: frozenset[str] = frozenset()
    """Workers and unions, by name."""
    jenis: frozenset[Jenis] = frozenset()
    pokok: str = ""


@dataclass(frozen=True)
class Kemiripan:
    """Up to 100, with one sentence a reason."""

    skor: int
    alasan: tuple[str, ...]

    @property
    def cukup(self) -> bool:
        return self.skor >= AMBANG


def _kata(teks: str) -> list[str]:
    return re.sub(r"[\W_]+", " ", teks.casefold()).split()


def nama_orang(nama: str) -> str:
    """Return a name as it is compared: small letters, one blank, no marks."""
    return " ".join(_kata(nama))


def nama_usaha(nama: str) -> str:
    """Return an employer's name as it is compared: without its form of business."""
    semua = _kata(nama)
    return " ".join(satu for satu in semua if satu not in _GELAR) or " ".join(semua)


def _mirip(a: str, b: str) -> float:
    """Return the share of common words, short ones left out."""
    satu, dua = ({kata for kata in _kata(teks) if len(kata) > _PENDEK} for teks in (a, b))
    return len(satu & dua) / len(satu | dua) if satu and dua else 0.0


def _usaha(a: CiriPerkara, b: CiriPerkara) -> tuple[int, str]:
    if a.perusahaan & b.perusahaan:
        return _PERUSAHAAN_SAMA, "Perusahaan yang sama di daftar perusahaan."
    if a.pengusaha & b.pengusaha:
        return _NAMA_PERUSAHAAN_SAMA, "Nama pengusaha sama."
    return 0, ""


def _orang(a: CiriPerkara, b: CiriPerkara) -> tuple[int, str]:
    if sama := a.nik & b.nik:
        kata = "NIK pekerja sama." if len(sama) == 1 else f"NIK {len(sama)} pekerja sama."
        return _NIK_SAMA, kata
    if sama := a.pekerja & b.pekerja:
        kata = "Nama pekerja atau serikat sama."
        return _PEKERJA_SAMA, kata if len(sama) == 1 else f"Nama {len(sama)} pekerja sama."
    return 0, ""


def _hal(a: CiriPerkara, b: CiriPerkara) -> list[tuple[int, str]]:
    hasil = []
    if a.jenis & b.jenis:
        hasil.append((_JENIS_SAMA, "Jenis perselisihan sama."))
    if _mirip(a.pokok, b.pokok) >= _POKOK_CUKUP:
        hasil.append((_POKOK_MIRIP, "Pokok masalahnya memakai kata-kata yang sama."))
    return hasil


def bandingkan(a: CiriPerkara, b: CiriPerkara) -> Kemiripan:
    """Return how alike two cases are; the kind alone says nothing about two strangers."""
    pihak = [satu for satu in (_usaha(a, b), _orang(a, b)) if satu[0]]
    if not pihak:
        return Kemiripan(0, ())
    semua = [*pihak, *_hal(a, b)]
    return Kemiripan(min(100, sum(n for n, _ in semua)), tuple(kata for _, kata in semua))
