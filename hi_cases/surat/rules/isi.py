"""What an author writes into a letter, as flat parts: `isian-<nama>`, `bebas-<kode>`, `langkah-…`.

The same names stand on the form, in the comparison of two versions, and in links to a part.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from hi_cases.surat.rules.gabung import rapi
from hi_cases.surat.types import Templat, TipeIsian

ISIAN, BEBAS, LANGKAH = "isian-", "bebas-", "langkah-"
IKUT = "y"
"""A step of approval that is taken; one that is left out is empty."""


def langkah_opsional(templat: Templat) -> list[str]:
    """Return the acts of approval that the author may leave out, each once."""
    wajib = {satu.tindakan for satu in templat.persetujuan if not satu.opsional}
    semua = (satu.tindakan for satu in templat.persetujuan if satu.opsional)
    return list(dict.fromkeys(satu.value for satu in semua if satu not in wajib))


def label_bagian(templat: Templat) -> dict[str, str]:
    """Return the name of each part, as its author reads it."""
    langkah = {
        f"{LANGKAH}{satu.tindakan.value}": f"Langkah {satu.tindakan.label.lower()}"
        for satu in templat.persetujuan
    }
    return {
        **{f"{ISIAN}{satu.nama}": satu.label for satu in templat.isian},
        **{f"{BEBAS}{satu.kode}": satu.label for satu in templat.blok if satu.bebas},
        **langkah,
    }


def _teks(nilai: Any) -> str:
    return nilai.isoformat() if isinstance(nilai, date) else rapi(str(nilai or ""))


@dataclass(frozen=True)
class Isi:
    """The parts of one letter by their names."""

    nilai: dict[str, str]

    @classmethod
    def dari(
        cls,
        templat: Templat,
        isian: Mapping[str, Any],
        bebas: Mapping[str, str],
        tanpa_langkah: Collection[str],
        *,
        sebagian: bool = False,
    ) -> Isi:
        """Read the parts that the template knows; with `sebagian` only those that are there."""
        kode = [satu.kode for satu in templat.blok if satu.bebas]
        return cls(
            {
                f"{ISIAN}{satu.nama}": _teks(isian.get(satu.nama))
                for satu in templat.isian
                if satu.nama in isian or not sebagian
            }
            | {f"{BEBAS}{satu}": rapi(bebas[satu]) for satu in kode if satu in bebas}
            | {
                f"{LANGKAH}{satu}": "" if satu in tanpa_langkah else IKUT
                for satu in langkah_opsional(templat)
            }
        )

    def _bagian(self, awal: str) -> dict[str, str]:
        return {k.removeprefix(awal): v for k, v in self.nilai.items() if k.startswith(awal)}

    def isian(self) -> dict[str, str]:
        """Return what was asked before writing, days as ISO."""
        return self._bagian(ISIAN)

    def bebas(self) -> dict[str, str]:
        """Return the texts of the free blocks."""
        return self._bagian(BEBAS)

    def tanpa_langkah(self) -> list[str]:
        """Return the acts of approval that are left out."""
        return sorted(nama for nama, nilai in self._bagian(LANGKAH).items() if not nilai)

    def terbaca(self, nama: str) -> Any:
        """Return one part as the comparison of two versions shows it."""
        nilai = self.nilai.get(nama, "")
        return nilai == IKUT if nama.startswith(LANGKAH) else nilai


def nilai_awal(templat: Templat, nama: str, nilai: str) -> Any:
    """Return a stored part as its field takes it: a day as a day, a step as yes or no."""
    if nama.startswith(LANGKAH):
        return nilai == IKUT
    hari = {f"{ISIAN}{s.nama}" for s in templat.isian if s.tipe is TipeIsian.TANGGAL}
    if nama in hari:
        return date.fromisoformat(nilai) if nilai else None
    return nilai
