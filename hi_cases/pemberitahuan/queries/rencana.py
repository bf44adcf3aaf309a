"""What reminders a day asks for: deadlines that run, their rungs, and who stands on them.

Nothing is remembered between two days. From the deadlines as they are, the ladder and the day
follows what is to be said; the rows of `pengingat` tell what was said already.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from hi_cases.core import clock
from hi_cases.core.authz import Peran
from hi_cases.core.papan import papan
from hi_cases.core.rujukan import BahanPengingat, Kontak, PortAkun
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.kalender_kerja.types import Arah, Kalender, StatusTenggat
from hi_cases.pemberitahuan.queries.tangga import tangga
from hi_cases.pemberitahuan.rules import tangga as aturan
from hi_cases.pemberitahuan.rules.tangga import Anak, Tangga, Tiba
from hi_cases.pemberitahuan.types import Kepada

TANPA_PENERIMA = 0
# Who is told where a rung has nobody: the next one up, in the end the two heads for each other.
_PERAN = {
    Kepada.PENANGGUNG_JAWAB: (Peran.SUBKOOR, Peran.KABID),
    Kepada.SUBKOOR: (Peran.SUBKOOR, Peran.KABID),
    Kepada.KABID: (Peran.KABID, Peran.KADIS),
    Kepada.KADIS: (Peran.KADIS, Peran.KABID),
}


@dataclass(frozen=True)
class Rencana:
    """What one deadline has to say to one account today. `penerima_id` 0: there is nobody."""

    tenggat: Any
    bahan: BahanPengingat
    penerima_id: int
    tiba: Tiba
    pengganti: bool = False
    """Whether this account is told because nobody holds the deadline."""


@dataclass
class Bahan:
    """What planning needs, read once: the calendar, the ladder, the accounts."""

    kalender: Kalender
    tangga: Tangga
    akun: PortAkun
    _peran: dict[Peran, tuple[int, ...]] = field(default_factory=dict)

    def berperan(self, peran: Iterable[Peran]) -> tuple[int, ...]:
        """Return the active accounts of the first role that has any."""
        for satu in peran:
            if satu not in self._peran:
                self._peran[satu] = tuple(self.akun.berperan(satu))
            if self._peran[satu]:
                return self._peran[satu]
        return ()


def bahan() -> Bahan:
    """Read what planning needs."""
    akun = papan().akun
    if akun is None:
        raise RuntimeError("nobody answers for accounts: the factory wires PortAkun")
    return Bahan(kalender.kalender(), tangga(), akun)


def _jalan(tenggat: Any) -> bool:
    return (
        tenggat.status is StatusTenggat.BERJALAN
        and tenggat.jatuh is not None
        and not tenggat.dijeda
    )


def _mulai(tenggat: Any) -> date:
    """Return from when on rungs count: a period counted backward begins when it was opened."""
    if tenggat.ketentuan.arah is Arah.MUNDUR:
        return clock.ke_lokal(tenggat.dibuka_pada).date()
    return tenggat.mulai


def _calon(tenggat: Any, isi: BahanPengingat) -> tuple[int, ...]:
    """Return the accounts that hold a deadline: who is named, else the officers of the thing."""
    return (tenggat.penanggung_jawab_id,) if tenggat.penanggung_jawab_id else isi.petugas


def _dikenal(
    tenggat: Iterable[Any], isi: Mapping[int, BahanPengingat], akun: PortAkun
) -> Mapping[int, Kontak]:
    ids: set[int] = set()
    for satu in tenggat:
        ids.update(isi[satu.id].pihak, isi[satu.id].petugas, _calon(satu, isi[satu.id]))
    return akun.kontak(ids) if ids else {}


def _penerima(
    kepada: Kepada, tenggat: Any, isi: BahanPengingat, dikenal: Mapping[int, Kontak], b: Bahan
) -> tuple[tuple[int, ...], bool]:
    """Return who stands on a rung, and whether in the place of somebody who is missing."""

    def aktif(ids: Iterable[int]) -> tuple[int, ...]:
        return tuple(satu for satu in ids if satu in dikenal and dikenal[satu].aktif)

    if kepada is Kepada.PIHAK:
        return aktif(isi.pihak), False
    if kepada is Kepada.PENANGGUNG_JAWAB:
        milik = aktif(_calon(tenggat, isi)) or aktif(isi.petugas)
        if milik:
            return milik, False
    return b.berperan(_PERAN[kepada]), kepada is Kepada.PENANGGUNG_JAWAB


def _satu(
    tenggat: Any, isi: BahanPengingat, dikenal: Mapping[int, Kontak], b: Bahan, hari: date
) -> Iterator[Rencana]:
    semua = aturan.anak(tenggat.kode, b.tangga)
    semua = aturan.untuk_pihak(semua) if isi.milik_pihak else aturan.untuk_kantor(semua)
    if isi.lewat_dikabarkan:
        semua = aturan.tanpa_lewat_pertama(semua)
    per_penerima: dict[int, list[Anak]] = {}
    pengganti: set[int] = set()
    for kepada in dict.fromkeys(satu.kepada for satu in semua):
        ids, menggantikan = _penerima(kepada, tenggat, isi, dikenal, b)
        pengganti.update(ids if menggantikan else ())
        for akun_id in ids or (TANPA_PENERIMA,):
            milik = (satu for satu in semua if satu.kepada is kepada)
            per_penerima.setdefault(akun_id, []).extend(milik)
    for akun_id, milik_akun in per_penerima.items():
        tiba = aturan.yang_tiba(milik_akun, _mulai(tenggat), tenggat.jatuh, hari, b.kalender)
        if tiba.kini is not None:
            yield Rencana(tenggat, isi, akun_id, tiba, akun_id in pengganti)


def pemegang(tenggat: Any, isi: BahanPengingat, b: Bahan) -> tuple[int, ...]:
    """Return who holds a deadline in the office, or who is told in that place."""
    dikenal = _dikenal([tenggat], {tenggat.id: isi}, b.akun)
    return _penerima(Kepada.PENANGGUNG_JAWAB, tenggat, isi, dikenal, b)[0]


def rencana(jenis: str, tenggat: Sequence[Any], hari: date, b: Bahan) -> list[Rencana]:
    """Return what deadlines of one kind of thing have to say on a day, and to whom.

    Silent: those that are met, paused or without a due day, and those that their domain leaves out.
    """
    port = papan().pengingat.get(jenis)
    jalan = [satu for satu in tenggat if _jalan(satu)]
    if port is None or not jalan:
        return []
    isi = port(jalan)
    jalan = [satu for satu in jalan if satu.id in isi]
    dikenal = _dikenal(jalan, isi, b.akun)
    return [hasil for satu in jalan for hasil in _satu(satu, isi[satu.id], dikenal, b, hari)]
