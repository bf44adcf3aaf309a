"""Periods whose silence means something: which act then waits, and whose it is.

Read from the table: an act that cancels a period because it is over is the one that notes what that
means. Nothing of it happens by itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hi_cases.core.authz import Pelaku, Peran
from hi_cases.permohonan.rules.kini import pemilik
from hi_cases.permohonan.types import Pemegang, Prosedur, Tahap, Transisi

RADAR = 10
"""Working days before the office's own silence would mean something, from which it is told."""


@dataclass(frozen=True)
class Diam:
    """A period whose end means something, and the act that says so."""

    kode: str
    transisi: Transisi

    @property
    def sekali_tekan(self) -> bool:
        """Whether the act asks for nothing that somebody has to type or to state."""
        return not any(satu.wajib for satu in self.transisi.isian)


def diam(prosedur: Prosedur) -> Sequence[Diam]:
    """Return the silences of a procedure, in the order of its table."""
    return [
        Diam(tutup.kode, transisi)
        for transisi in prosedur.alur
        for tutup in transisi.memenuhi
        if tutup.batal and transisi.mengakhiri
    ]


def milik_dinas(prosedur: Prosedur) -> frozenset[str]:
    """Return the codes of the office's own periods whose silence means something."""
    return frozenset(
        satu.kode for satu in diam(prosedur) if pemilik(prosedur, satu.kode) is Pemegang.DINAS
    )


def matang(prosedur: Prosedur, tahap: Tahap, kode: str) -> Diam | None:
    """Return the silence that a period means in this stage once it is over; None: it means none."""
    return next((s for s in diam(prosedur) if s.kode == kode and tahap in s.transisi.dari), None)


def giliran(pelaku: Pelaku, transisi: Transisi, petugas_id: int | None) -> bool:
    """Tell whether noting it is this officer's: an examiner's act is that of who examines, and
    where nobody does, of everyone who may; a leader's act is the leader's."""
    if not pelaku.berperan(*transisi.peran):
        return False
    if Peran.PETUGAS in transisi.peran and petugas_id is not None:
        return petugas_id == pelaku.id
    return True
