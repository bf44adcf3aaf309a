"""Who may do what: roles, permission rows, and the actor.

Every domain declares its rows in its own rules (`IZIN`); the factory joins them into one table.
The same table is what pages show of it, the check in code, and the test.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from hi_cases.core.errors import TidakBerizin


class Peran(StrEnum):
    """The roles of the system; the outsiders' come first."""

    PEKERJA = "pekerja"
    SERIKAT = "serikat"
    PERUSAHAAN = "perusahaan"
    KUASA = "kuasa"
    PETUGAS = "petugas"
    MEDIATOR = "mediator"
    SUBKOOR = "subkoor"
    KABID = "kabid"
    KADIS = "kadis"
    ANALIS = "analis"
    ADMIN = "admin"

    @property
    def label(self) -> str:
        """Indonesian name of the role."""
        return _LABEL_PERAN[self]


_LABEL_PERAN = {
    Peran.PEKERJA: "Pekerja/buruh",
    Peran.SERIKAT: "Serikat pekerja/serikat buruh",
    Peran.PERUSAHAAN: "Perusahaan",
    Peran.KUASA: "Kuasa",
    Peran.PETUGAS: "Petugas pencatatan",
    Peran.MEDIATOR: "Mediator",
    Peran.SUBKOOR: "Sub koordinator",
    Peran.KABID: "Kepala bidang",
    Peran.KADIS: "Kepala dinas",
    Peran.ANALIS: "Analis",
    Peran.ADMIN: "Admin sistem",
}

PERAN_LUAR = frozenset({Peran.PEKERJA, Peran.SERIKAT, Peran.PERUSAHAAN, Peran.KUASA})
PERAN_STAF = frozenset(Peran) - PERAN_LUAR
# Who works on cases, and who reads them: a tuple, since pages name roles in this order.
PERAN_LAYANAN = (Peran.PETUGAS, Peran.MEDIATOR, Peran.SUBKOOR, Peran.KABID)
PERAN_BIDANG = (*PERAN_LAYANAN, Peran.KADIS, Peran.ANALIS)


class Cakupan(StrEnum):
    """How far a permission reaches: everybody's rows, or one's own only."""

    SEMUA = "semua"
    SENDIRI = "sendiri"


@dataclass(frozen=True)
class Izin:
    """The permission rows of one act: which role may do it, how far, and in which tahap.

    `tahap` None means "whatever the stage"; `dasar` is the article that names the actor.
    """

    kode: str
    uraian: str
    peran: Mapping[Peran, Cakupan]
    tahap: frozenset[str] | None = None
    dasar: str = ""


@dataclass(frozen=True)
class Pelaku:
    """Somebody who acts: a signed-in account, the public, or the system itself."""

    id: int | None
    nama: str
    peran: frozenset[Peran] = frozenset()
    perusahaan_ids: frozenset[int] = frozenset()
    sistem: bool = False

    def berperan(self, *peran: Peran) -> bool:
        """Tell whether the actor has at least one of the roles."""
        return not self.peran.isdisjoint(peran)

    @property
    def staf(self) -> bool:
        """Tell whether the actor works for the office."""
        return not self.peran.isdisjoint(PERAN_STAF)


SISTEM = Pelaku(id=None, nama="Sistem", sistem=True)
UMUM = Pelaku(id=None, nama="Pengunjung")


@dataclass
class TabelIzin:
    """The one permission table, joined from the domains."""

    baris: dict[str, Izin] = field(default_factory=dict)

    def tambah(self, izin: Iterable[Izin]) -> None:
        """Add a domain's rows; two rows of one code are a programming error."""
        for satu in izin:
            if satu.kode in self.baris:
                raise ValueError(f"permission {satu.kode!r} is declared twice")
            self.baris[satu.kode] = satu

    def boleh(
        self, pelaku: Pelaku, kode: str, tahap: str | None = None, *, milik_sendiri: bool = True
    ) -> bool:
        """Tell whether `pelaku` may do `kode` on a thing in `tahap`, own or another's."""
        izin = self.baris[kode]
        if pelaku.sistem:
            return True
        if tahap is not None and izin.tahap is not None and tahap not in izin.tahap:
            return False
        cakupan = {izin.peran[peran] for peran in pelaku.peran if peran in izin.peran}
        return Cakupan.SEMUA in cakupan or (milik_sendiri and Cakupan.SENDIRI in cakupan)

    def pastikan(
        self, pelaku: Pelaku, kode: str, tahap: str | None = None, *, milik_sendiri: bool = True
    ) -> None:
        """Raise TidakBerizin unless `boleh`."""
        if not self.boleh(pelaku, kode, tahap, milik_sendiri=milik_sendiri):
            izin = self.baris[kode]
            siapa = ", ".join(sorted(peran.label for peran in izin.peran)) or "sistem"
            raise TidakBerizin(f"{izin.uraian} dilakukan oleh: {siapa}.")


_tabel = TabelIzin()


def pasang(tabel: TabelIzin) -> None:
    """Make `tabel` the table of this process (called once by the factory)."""
    global _tabel
    _tabel = tabel


def tabel() -> TabelIzin:
    """Return the joined permission table."""
    return _tabel
