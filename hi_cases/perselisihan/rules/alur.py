"""The transition table of a dispute case, and what is read from it.

From this one table come the buttons of the case page (and why one is not there yet), the
permission rows, the periods started and ended, the legal-basis line, the strip of stages and
the pages under docs/alur.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hi_cases.core.authz import Cakupan, Pelaku, Peran
from hi_cases.core.errors import TindakanDitolak
from hi_cases.perselisihan.rules.transisi.anggapan import ANGGAPAN
from hi_cases.perselisihan.rules.transisi.jadwal import JADWAL
from hi_cases.perselisihan.rules.transisi.mediasi import ANJURAN, KLARIFIKASI, MEDIASI, PELIMPAHAN
from hi_cases.perselisihan.rules.transisi.pencatatan import BIPARTIT, PENAWARAN, PENCATATAN
from hi_cases.perselisihan.rules.transisi.pihak import PIHAK_DARING
from hi_cases.perselisihan.rules.transisi.pilihan import ARBITRASE, KONSILIASI
from hi_cases.perselisihan.rules.transisi.umum import KAPAN_SAJA, SESUDAH_SELESAI
from hi_cases.perselisihan.types import Fakta, Posisi, Tahap, Tindakan, Transisi

ALUR: tuple[Transisi, ...] = (
    *BIPARTIT,
    *PENCATATAN,
    *PENAWARAN,
    *PELIMPAHAN,
    *KONSILIASI,
    *ARBITRASE,
    *KLARIFIKASI,
    *JADWAL,
    *MEDIASI,
    *ANJURAN,
    *ANGGAPAN,
    *SESUDAH_SELESAI,
    *KAPAN_SAJA,
    *PIHAK_DARING,
)

ARSIP = (
    "Tahapnya menurut buku register, tanpa tenggat. Tindakan penanganan tidak dijalankan di sini."
)
ARSIP_TANPA_KODE = (
    "Perkara ini dari arsip register. Kode undangan dan kartu lacak tidak dibuat untuknya."
)
_DI_ARSIP = frozenset(
    {
        Tindakan.PERBAIKI_DATA,
        Tindakan.PERBAIKI_TANGGAL,
        Tindakan.TAUTKAN,
        Tindakan.LEPAS_TAUTAN,
        Tindakan.CATAT_AKTA_PHI,
        Tindakan.CATAT_GUGATAN_PHI,
        Tindakan.CATAT_PUTUSAN_PHI,
    }
)


def _menurut_pasangan() -> dict[tuple[Tahap, Tindakan], Transisi]:
    peta: dict[tuple[Tahap, Tindakan], Transisi] = {}
    for transisi in ALUR:
        for tahap in transisi.dari:
            if (tahap, transisi.tindakan) in peta:
                raise ValueError(f"two rows for {tahap} and {transisi.tindakan}")
            peta[tahap, transisi.tindakan] = transisi
    return peta


_PETA = _menurut_pasangan()


def cari(tahap: Tahap, tindakan: Tindakan) -> Transisi | None:
    """Return the row of this pair, or None where the act is not lawful in this stage."""
    return _PETA.get((tahap, tindakan))


def dari_tahap(tahap: Tahap) -> Iterator[Transisi]:
    """Yield the rows that leave from a stage, in the order of the table."""
    return (transisi for transisi in ALUR if tahap in transisi.dari)


def tahap_tindakan(tahap: Tahap) -> frozenset[Tindakan]:
    """Return the acts that are lawful in a stage."""
    return frozenset(satu.tindakan for satu in dari_tahap(tahap))


def tentukan(fakta: Fakta, tindakan: Tindakan) -> Transisi:
    """Return the row of the act, or refuse it with every reason."""
    transisi = cari(fakta.tahap, tindakan)
    if transisi is None:
        boleh = [tahap.label.lower() for tahap in Tahap if cari(tahap, tindakan)]
        raise TindakanDitolak(
            f"“{tindakan.label}” tidak dapat dilakukan pada tahap {fakta.tahap.label.lower()}. "
            f"Tindakan ini untuk tahap: {', '.join(boleh)}."
        )
    if halangan := transisi.halangan(fakta):
        raise TindakanDitolak(" ".join(halangan), transisi.dasar)
    return transisi


def milik(pelaku: Pelaku, fakta: Fakta, posisi: Sequence[Posisi] = ()) -> bool:
    """Tell whether the case is the actor's own: led by him, or he stands for a party of it."""
    if not pelaku.staf:
        return bool(posisi)
    return pelaku.id is not None and fakta.mediator_id == pelaku.id


def berwenang(
    pelaku: Pelaku, transisi: Transisi, fakta: Fakta, posisi: Sequence[Posisi] = ()
) -> bool:
    """Tell whether the actor's roles, and his place in the case, carry the act on it."""
    cakupan = {transisi.peran[peran] for peran in pelaku.peran if peran in transisi.peran}
    if Cakupan.SEMUA in cakupan:
        return True
    if Cakupan.SENDIRI not in cakupan or not milik(pelaku, fakta, posisi):
        return False
    return pelaku.staf or any(transisi.untuk(satu) for satu in posisi)


def boleh_di_arsip(fakta: Fakta, aksi: Tindakan) -> bool:
    """Tell whether a row of an old register may take this act: its end, and what followed it."""
    transisi = cari(fakta.tahap, aksi)
    return aksi in _DI_ARSIP or (transisi is not None and transisi.mengakhiri)


def halangan_arsip(fakta: Fakta, aksi: Tindakan) -> str:
    """Return why an old register's row does not take this act; empty for any other case."""
    if not fakta.register or boleh_di_arsip(fakta, aksi):
        return ""
    return f"Perkara ini dari arsip register. {ARSIP}"


@dataclass(frozen=True)
class Pilihan:
    """One act as the case page shows it to one reader."""

    tindakan: Tindakan
    dasar: str
    oleh: tuple[Peran, ...]
    berwenang: bool
    halangan: tuple[str, ...]
    utama: bool
    praktik: bool

    @property
    def boleh(self) -> bool:
        return self.berwenang and not self.halangan

    @property
    def label(self) -> str:
        return self.tindakan.label

    @property
    def alasan(self) -> str:
        """Why the reader cannot do it now; empty when he can."""
        if self.halangan:
            return " ".join(self.halangan)
        if self.berwenang:
            return ""
        siapa = ", ".join(satu.label.lower() for satu in self.oleh)
        return f"Dilakukan oleh {siapa}."


def pilihan(pelaku: Pelaku, fakta: Fakta, posisi: Sequence[Posisi] = ()) -> list[Pilihan]:
    """Return every act of the present stage: what may be done, by whom, and why not yet.

    The office sees the office's acts, a party those of parties. Of an old register's row only
    what may be done there is returned: it runs no course, so nothing of it is "not yet".
    """
    return [
        Pilihan(
            tindakan=transisi.tindakan,
            dasar=transisi.dasar,
            oleh=tuple(transisi.peran),
            berwenang=berwenang(pelaku, transisi, fakta, posisi),
            halangan=tuple(transisi.halangan(fakta)),
            utama=transisi.utama,
            praktik=transisi.praktik,
        )
        for transisi in dari_tahap(fakta.tahap)
        if (transisi.oleh_staf if pelaku.staf or pelaku.sistem else transisi.oleh_pihak)
        and not halangan_arsip(fakta, transisi.tindakan)
    ]
