"""Closed months: their hash, when a month may be closed, what differs between two closings."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

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


def sidik_tutup(bagian: Iterable[tuple[str, str, Hitung, str]]) -> str:
    """Hash over (source, period, numbers, hash of rows) of all figures of a closing."""
    isi = [[s, p, h.kena, h.semua, h.unik, h.unik_semua, b] for s, p, h, b in sorted(bagian)]
    return hashlib.sha256(json.dumps(isi).encode()).hexdigest()


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
