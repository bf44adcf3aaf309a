"""Closed months: their hash, when a month may be closed, what differs between two closings."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from hi_cases.indikator.types import BarisHitung, Hitung, Periode, bulan_berikut


class SidikBaris:
    """Hash over rows in the order in which they are added: one row at a time, any number."""

    def __init__(self) -> None:
        self._sidik = hashlib.sha256()

    def tambah(self, baris: BarisHitung) -> None:
        """Add one row."""
        isi = [
            baris.jenis,
            baris.objek_id,
            baris.hari.isoformat(),
            baris.kunci,
            baris.sebutan,
            baris.kena,
        ]
        self._sidik.update(json.dumps(isi, ensure_ascii=False).encode() + b"\n")

    @property
    def hex(self) -> str:
        """The hash so far."""
        return self._sidik.hexdigest()


@dataclass(frozen=True)
class IsiTutup:
    """What a closing kept, as its hash takes it in."""

    angka: Sequence[tuple[str, str, Hitung, str]]
    """Source, period, numbers, hash of its rows."""
    isian: Mapping[tuple[str, str], Decimal]
    """Sums of what was entered by hand, by what of what."""
    rencana: str
    """Hash of the planning document by whose definitions its figures are read; "": none held."""


BENTUK_SIDIK = 2
"""Edition of the hash of what is closed now; 1 took in neither which things the rows are
(`Hitung.rupa`) nor the entries by hand and the planning document."""


def sidik_tutup(isi: IsiTutup, bentuk: int = BENTUK_SIDIK) -> str:
    """Hash over what a closing kept, by the edition it was closed by."""
    angka = [[s, p, h.kena, h.semua, h.unik, h.unik_semua, b] for s, p, h, b in sorted(isi.angka)]
    if bentuk == 1:
        return hashlib.sha256(json.dumps(angka).encode()).hexdigest()
    semua = {
        "angka": angka,
        "rupa": [[s, p, h.rupa] for s, p, h, _ in sorted(isi.angka)],
        "isian": [[*kunci, f"{nilai:.2f}"] for kunci, nilai in sorted(isi.isian.items())],
        "rencana": isi.rencana,
    }
    return hashlib.sha256(json.dumps(semua, ensure_ascii=False).encode()).hexdigest()


def halangan(periode: Periode, hari_ini: date, ditutup: Collection[Periode]) -> str | None:
    """Say why a month cannot be closed today; None: it can.

    Months are closed one after the other, over the turn of a year too, so that the year up to a
    month rests on closed ones. The first may be any; `ditutup`: those that are closed.
    """
    if periode.sampai >= hari_ini:
        return "Bulan ini belum berakhir. Tutup setelah bulannya lewat."
    if not ditutup or periode in ditutup:
        return None
    pertama, berikut = min(ditutup), bulan_berikut(max(ditutup))
    if periode < pertama:
        return f"Penutupan dimulai dari {pertama.nama}; bulan sebelum itu tidak ditutup."
    return None if periode == berikut else f"Tutup dahulu {berikut.nama}."


@dataclass(frozen=True)
class Beda:
    """What one closing has and the other does not."""

    masuk: Sequence[BarisHitung]
    keluar: Sequence[BarisHitung]
    berubah: Sequence[tuple[BarisHitung, BarisHitung]]

    @property
    def ada(self) -> bool:
        """Tell whether anything differs."""
        return bool(self.masuk or self.keluar or self.berubah)


def beda(lama: Iterable[BarisHitung], baru: Iterable[BarisHitung]) -> Beda:
    """Return how two lists of rows differ, by the thing and the key of each row."""
    dulu, kini = _menurut_objek(lama), _menurut_objek(baru)
    return Beda(
        [satu for kunci, satu in kini.items() if kunci not in dulu],
        [satu for kunci, satu in dulu.items() if kunci not in kini],
        [(satu, kini[kunci]) for kunci, satu in dulu.items() if kini.get(kunci, satu) != satu],
    )


def _menurut_objek(baris: Iterable[BarisHitung]) -> dict[tuple[str, int, str], BarisHitung]:
    return {(satu.jenis, satu.objek_id, satu.kunci): satu for satu in baris}
