"""Looking up a kind's transition table: which acts, by whom, why not, where they lead."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from hi_cases.core.authz import Cakupan, Pelaku, Peran
from hi_cases.core.errors import TidakBerizin, TindakanDitolak
from hi_cases.urusan.types import Fakta, Jenis, Keadaan, Pemegang, Transisi


def cari(jenis: Jenis, tahap: str, tindakan: str) -> Transisi | None:
    """Return the row of this pair, or None where the act is not possible in this stage."""
    return next((s for s in jenis.alur if s.tindakan == tindakan and tahap in s.dari), None)


def bernama(jenis: Jenis, tindakan: str) -> Transisi | None:
    """Return a row of this act in any stage: for its name."""
    return next((s for s in jenis.alur if s.tindakan == tindakan), None)


def dari_tahap(jenis: Jenis, tahap: str) -> Iterator[Transisi]:
    """Yield the rows that leave from a stage, in the order of the table."""
    return (satu for satu in jenis.alur if tahap in satu.dari)


def jauh(transisi: Transisi, tahap: str) -> int:
    """Tell how little a row leads on from a stage: 0 to another stage, 1 to none, 2 to the same.

    Of several awaited acts the one that leads on goes before those done again and again.
    """
    if not transisi.ke:
        return 1
    return 0 if any(satu.tahap != tahap for satu in transisi.ke) else 2


def keadaan_kini(jenis: Jenis, fakta: Fakta) -> str | None:
    """Return the code of what facts make of a stage; None: what the stage itself says holds."""
    tahap = jenis.tahap_kode(fakta.tahap)
    return next((s.kode for s in (tahap.keadaan if tahap else ()) if s.bila(fakta)), None)


def _keadaan(jenis: Jenis, tahap: str, kode: str | None) -> Keadaan | None:
    milik = jenis.tahap_kode(tahap)
    return next((s for s in (milik.keadaan if milik else ()) if s.kode == kode), None)


def menunggu(jenis: Jenis, tahap: str, keadaan: str | None) -> tuple[str, Pemegang]:
    """Return what is awaited as a sentence without its full stop, and with whom it lies."""
    if satu := _keadaan(jenis, tahap, keadaan):
        return satu.menunggu, satu.pemegang
    milik = jenis.tahap_kode(tahap)
    return (milik.menunggu or milik.label, milik.pemegang) if milik else (tahap, Pemegang.DINAS)


def ditunggu(jenis: Jenis, tahap: str, keadaan: str | None) -> str:
    """Return the act that facts ask for in a stage; "": the one that leads on from it."""
    satu = _keadaan(jenis, tahap, keadaan)
    return satu.tindakan if satu else ""


def utama(jenis: Jenis, tahap: str, keadaan: str | None = None) -> Transisi | None:
    """Return the row that is awaited, or that leads on from a stage; None where there is none."""
    if satu := cari(jenis, tahap, ditunggu(jenis, tahap, keadaan)):
        return satu
    semua = [satu for satu in dari_tahap(jenis, tahap) if satu.utama]
    return next((s for s in semua if jauh(s, tahap) < 2), semua[0] if semua else None)


def berhak(peran: Mapping[Peran, Cakupan], pelaku: Pelaku, petugas_id: int | None) -> bool:
    """Tell whether the actor's roles carry an act on a matter that this officer has (None: nobody).

    A matter that nobody has is everybody's whose own it could be.
    """
    if pelaku.sistem:
        return True
    cakupan = {peran[satu] for satu in pelaku.peran if satu in peran}
    sendiri = petugas_id is None or petugas_id == pelaku.id
    return Cakupan.SEMUA in cakupan or (Cakupan.SENDIRI in cakupan and sendiri)


def siapa(peran: Mapping[Peran, Cakupan]) -> str:
    """Name who does an act."""
    return " atau ".join(satu.label.lower() for satu in peran)


def tentukan(jenis: Jenis, fakta: Fakta, tindakan: str) -> Transisi:
    """Return the row of the act, or refuse it with every reason."""
    transisi = cari(jenis, fakta.tahap, tindakan)
    if transisi is None:
        tahap, milik = jenis.tahap_kode(fakta.tahap), bernama(jenis, tindakan)
        raise TindakanDitolak(
            f"“{milik.label if milik else tindakan}” tidak dapat dilakukan pada tahap "
            f"{(tahap.label if tahap else fakta.tahap).lower()}. Muat ulang halaman untuk melihat "
            "keadaannya sekarang."
        )
    if halangan := transisi.halangan(fakta):
        raise TindakanDitolak(" ".join(halangan), transisi.dasar)
    return transisi


def pastikan_berhak(jenis: Jenis, fakta: Fakta, tindakan: str, pelaku: Pelaku) -> None:
    """Refuse who may not do the act in this stage; what the stage does not know is not judged."""
    transisi = cari(jenis, fakta.tahap, tindakan)
    if transisi is not None and not berhak(transisi.peran, pelaku, fakta.petugas_id):
        raise TidakBerizin(f"“{transisi.label}” dilakukan oleh {siapa(transisi.peran)}.")


LEWAT_SURAT = (
    "Ini terjadi dengan sendirinya saat suratnya terbit. Tulis suratnya dari halaman urusan ini, "
    "lalu ajukan untuk disetujui."
)


def pastikan_bukan_surat(jenis: Jenis, tahap: str, tindakan: str) -> None:
    """Refuse to do by hand what its letter alone does."""
    transisi = cari(jenis, tahap, tindakan)
    if transisi is not None and transisi.lewat_surat:
        raise TindakanDitolak(LEWAT_SURAT, transisi.dasar)


@dataclass(frozen=True)
class Pilihan:
    """One act as the page of a matter shows it to one reader."""

    transisi: Transisi
    berwenang: bool
    halangan: tuple[str, ...]

    @property
    def boleh(self) -> bool:
        """Whether its button is there."""
        return self.berwenang and not self.halangan

    @property
    def alasan(self) -> str:
        """Why it is not."""
        if not self.berwenang:
            return f"dilakukan oleh {siapa(self.transisi.peran)}."
        return " ".join(self.halangan)


def pilihan(pelaku: Pelaku, jenis: Jenis, fakta: Fakta) -> Sequence[Pilihan]:
    """Return the acts of this stage with why one is not there yet, in the order of the table."""
    return [
        Pilihan(satu, berhak(satu.peran, pelaku, fakta.petugas_id), tuple(satu.halangan(fakta)))
        for satu in dari_tahap(jenis, fakta.tahap)
    ]


def penangan(jenis: Jenis, tahap: str, keadaan: str | None = None) -> frozenset[Peran]:
    """Return the roles that lead on from a stage: to them goes what nobody has."""
    satu = utama(jenis, tahap, keadaan)
    return frozenset(satu.peran) if satu else frozenset()
