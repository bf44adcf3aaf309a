"""Periods whose silence means something: which act then waits, and whose it is.

Read from the table: an act that cancels a period because it is over is the one that notes what that
means. Nothing of it happens by itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from hi_cases.core.authz import Pelaku, Peran
from hi_cases.core.bidang import Isian, Tipe
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.permohonan.rules.kini import pemilik
from hi_cases.permohonan.rules.syarat import TIDAK_TERPENUHI
from hi_cases.permohonan.types import (
    Butir,
    Fakta,
    NilaiButir,
    Pemegang,
    Prosedur,
    Tahap,
    Transisi,
)

RADAR = 10
"""Working days before the office's own silence would mean something, from which it is told: with
the first rung of these periods in data/anak_tangga.csv, as shipped (a test compares them)."""


@dataclass(frozen=True)
class Diam:
    """A period whose end means something, and the act that says so."""

    kode: str
    transisi: Transisi

    @property
    def sekali_tekan(self) -> bool:
        """Whether the act asks for nothing that somebody has to type or to state."""
        return not self.transisi.diam and not any(satu.wajib for satu in self.transisi.isian)


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


class Memenuhi(StrEnum):
    """The answer to one point on which silence stands."""

    YA = "memenuhi"
    TIDAK = "tidak_memenuhi"

    @property
    def label(self) -> str:
        """Indonesian name."""
        return {Memenuhi.YA: "Memenuhi", Memenuhi.TIDAK: "Tidak memenuhi"}[self]

    @property
    def nilai(self) -> NilaiButir:
        """The finding as which it is kept."""
        return NilaiButir.SESUAI if self is Memenuhi.YA else NilaiButir.TIDAK_SESUAI


def nama_isian(kode: str) -> tuple[str, str]:
    """Return the names of the two fields of a point: its answer and its remark."""
    return f"butir_{kode}", f"catatan_{kode}"


def isian_penentu(
    transisi: Transisi, butir: Iterable[Butir], temuan: Mapping[str, str] | None = None
) -> tuple[Isian, ...]:
    """Return what an act that notes a silence asks of each point on which silence stands.

    `temuan`: how a point was judged so far, in words; none of it answers the question.
    """
    if not transisi.diam:
        return ()
    hasil: list[Isian] = []
    for satu in butir:
        if not satu.penentu:
            continue
        jawab, catatan = nama_isian(satu.kode)
        kini = (temuan or {}).get(satu.kode, "belum dinilai")
        petunjuk = f"{satu.dasar}. Penilaian sampai kini: {kini}."
        hasil.append(Isian(jawab, satu.teks, Tipe.PILIHAN, pilihan=Memenuhi, petunjuk=petunjuk))
        kata = f"Catatan: {satu.teks[:1].lower()}{satu.teks[1:]}"
        hasil.append(Isian(catatan, kata, wajib=False))
    return tuple(hasil)


@dataclass(frozen=True)
class Jawab:
    """One point as it was answered."""

    butir: Butir
    jawaban: Memenuhi
    catatan: str


def jawaban_penentu(butir: Iterable[Butir], isi: Mapping[str, Any]) -> Sequence[Jawab]:
    """Read the answers of an act, in the order of the points."""
    hasil = []
    for satu in butir:
        jawab, catatan = nama_isian(satu.kode)
        if satu.penentu and isi.get(jawab) is not None:
            hasil.append(Jawab(satu, Memenuhi(isi[jawab]), isi.get(catatan) or ""))
    return hasil


def galat_jawaban(semua: Iterable[Jawab], fakta: Fakta) -> dict[str, str]:
    """Return, by field, which answer needs a reason: one that is no, or that overrules a no."""
    hasil = {}
    for satu in semua:
        if satu.catatan:
            continue
        _, nama = nama_isian(satu.butir.kode)
        if satu.jawaban is Memenuhi.TIDAK:
            hasil[nama] = "Tulis apa yang tidak memenuhi, dengan pasalnya."
        elif fakta.butir.get(satu.butir.kode) in TIDAK_TERPENUHI:
            hasil[nama] = "Peneliti menemukan butir ini belum sesuai. Tulis mengapa kini memenuhi."
    return hasil


def penentu_gagal(fakta: Fakta) -> list[str]:
    """Return the codes of the points on which silence stands and that were found not to be met."""
    return [kode for kode in fakta.penentu if fakta.butir.get(kode) in TIDAK_TERPENUHI]


def diam_berbicara(fakta: Fakta, kode: str, dasar: str) -> str | None:
    """Guard of acts that answer: None while silence has not granted it, else why it is too late.

    What does not meet the law is not granted by silence and may still be answered.
    """
    jatuh, sejak = fakta.jatuh.get(kode), fakta.sejak_lewat(kode)
    if jatuh is None or sejak is None or penentu_gagal(fakta):
        return None
    lewat = f"Waktu {kode} berakhir {tulis_tanggal(jatuh)} tanpa keputusan."
    if any(satu not in fakta.butir for satu in fakta.penentu):
        return (
            f"{lewat} Nilai dahulu butir isi naskah: hanya naskah yang belum memenuhinya yang "
            f"masih dapat dijawab begitu ({dasar})."
        )
    return (
        f"{lewat} Naskahnya memenuhi isi yang diwajibkan, jadi menurut hukum sudah dianggap sah "
        f"sejak {tulis_tanggal(sejak)} ({dasar}). Pakai “Catat dianggap sah”."
    )
