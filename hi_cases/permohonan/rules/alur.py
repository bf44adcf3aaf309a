"""Looking up a procedure's transition table: which acts, by whom, why not, where they lead."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from hi_cases.core.authz import Cakupan, Pelaku, Peran
from hi_cases.core.errors import TindakanDitolak
from hi_cases.permohonan.rules.pelaku import MEJA, PENELITI
from hi_cases.permohonan.types import (
    Fakta,
    Hasil,
    Jenis,
    Pemegang,
    Prosedur,
    Tahap,
    Tindakan,
    Transisi,
)

TANPA_HASIL = frozenset({Hasil.TIDAK_DILANJUTKAN, Hasil.DITOLAK, Hasil.DICABUT})
"""Ends after which the applicant may begin anew with what he brought."""


def cari(prosedur: Prosedur, tahap: Tahap, tindakan: Tindakan) -> Transisi | None:
    """Return the row of this pair, or None where the act is not lawful in this stage."""
    return next(
        (satu for satu in prosedur.alur if satu.tindakan is tindakan and tahap in satu.dari), None
    )


def dari_tahap(prosedur: Prosedur, tahap: Tahap) -> Iterator[Transisi]:
    """Yield the rows that leave from a stage, in the order of the table."""
    return (satu for satu in prosedur.alur if tahap in satu.dari)


def utama(prosedur: Prosedur, tahap: Tahap) -> Transisi | None:
    """Return the row that leads on from a stage, or None where there is none."""
    return next((s for s in prosedur.alur if s.utama and tahap in s.dari and s.ke), None)


def pemutus(prosedur: Prosedur, tahap: Tahap) -> frozenset[Peran]:
    """Return the roles of the section whose decision a stage waits for; none where whoever examines
    leads it on. Who only signs is asked by the letter itself, once it lies before him."""
    satu = utama(prosedur, tahap)
    if satu is None or not satu.oleh_staf or not satu.peran.keys().isdisjoint(MEJA):
        return frozenset()
    return frozenset(satu.peran) & frozenset(PENELITI)


def menutup(prosedur: Prosedur, tindakan: Tindakan) -> frozenset[str]:
    """Return the codes of the periods that an act ends, from whichever stage it is done."""
    return frozenset(
        tutup.kode for satu in prosedur.alur if satu.tindakan is tindakan for tutup in satu.memenuhi
    )


def tentukan(jenis: Jenis, fakta: Fakta, tindakan: Tindakan) -> Transisi:
    """Return the row of the act, or refuse it with every reason."""
    transisi = cari(jenis.prosedur, fakta.tahap, tindakan)
    if transisi is None:
        raise TindakanDitolak(
            f"“{tindakan.label}” tidak dapat dilakukan pada tahap {fakta.tahap.label.lower()}. "
            "Muat ulang halaman untuk melihat keadaannya sekarang."
        )
    if halangan := transisi.halangan(fakta):
        raise TindakanDitolak(" ".join(halangan), transisi.dasar)
    return transisi


def berwenang(pelaku: Pelaku, transisi: Transisi, *, milik_sendiri: bool) -> bool:
    """Tell whether the actor's roles carry the act, on his own submission or on another's.

    Own is: one's own company's for an outsider, the one that he examines for an officer.
    """
    cakupan = {transisi.peran[peran] for peran in pelaku.peran if peran in transisi.peran}
    return Cakupan.SEMUA in cakupan or (Cakupan.SENDIRI in cakupan and milik_sendiri)


def jangka_perbaikan(prosedur: Prosedur) -> str:
    """Return the code of the period that runs for the applicant once it has the notice of what is
    missing; "": the law sets none."""
    transisi = cari(prosedur, Tahap.DIKEMBALIKAN, Tindakan.CATAT_TERIMA)
    return transisi.membuka[0].kode if transisi and transisi.membuka else ""


def pemegang(jenis: Jenis, fakta: Fakta) -> Pemegang:
    """Return who holds the ball."""
    return jenis.prosedur.pemegang.get(fakta.tahap, Pemegang.TIDAK_ADA)


@dataclass(frozen=True)
class Pilihan:
    """One act as the page of a submission shows it to one reader."""

    transisi: Transisi
    oleh: tuple[Peran, ...]
    berwenang: bool
    halangan: tuple[str, ...]

    @property
    def boleh(self) -> bool:
        """Whether its button is there."""
        return self.berwenang and not self.halangan


def dapat_mulai_lagi(jenis: Jenis, fakta: Fakta) -> bool:
    """Tell whether a new draft may take over what this one had: it came to nothing, or its time to
    be corrected is over and only the office's word on that is missing."""
    if fakta.hasil is not None:
        return fakta.hasil in TANPA_HASIL
    henti = cari(jenis.prosedur, fakta.tahap, Tindakan.HENTIKAN)
    return henti is not None and not henti.halangan(fakta)


def pilihan(
    pelaku: Pelaku, jenis: Jenis, fakta: Fakta, *, milik_sendiri: Callable[[Tindakan], bool]
) -> Sequence[Pilihan]:
    """Return the acts of this stage with why one is not there yet, in the order of the table.

    `milik_sendiri` tells of an act whether it would be on the actor's own.
    """
    return [
        Pilihan(
            satu,
            tuple(satu.peran),
            berwenang(pelaku, satu, milik_sendiri=milik_sendiri(satu.tindakan)),
            tuple(satu.halangan(fakta)),
        )
        for satu in dari_tahap(jenis.prosedur, fakta.tahap)
    ]
