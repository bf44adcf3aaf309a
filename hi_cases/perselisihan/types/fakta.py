"""What the rules know of a case: a frozen value, built from rows by the queries."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from hi_cases.perselisihan.types.kode import (
    BuktiBipartit,
    Hasil,
    HasilPerundingan,
    Jawaban,
    Jenis,
    JenisPihak,
    Lokasi,
    Sisi,
    Tahap,
)
from hi_cases.perselisihan.types.pihak import PilihanJalur


@dataclass(frozen=True, order=True)
class PanggilanPendek:
    """A summons received nearer to its session than the office leaves for one (a setting)."""

    untuk: date
    diterima: date
    terakhir: date
    """Last day of receipt that would have kept the distance."""
    jarak: int
    """Working days that the office leaves between receipt and session."""


@dataclass(frozen=True)
class FaktaPihak:
    """One party. In a group each worker answers for himself, so `jawaban` is a tuple."""

    id: int
    sisi: Sisi
    jenis: JenisPihak
    nama: str = ""
    mangkir: int = 0
    """Recorded sessions to which it was duly summoned and did not come, since it last came."""
    absen: tuple[date, ...] = ()
    """The days of those sessions."""
    pendek: tuple[PanggilanPendek, ...] = ()
    """Of those sessions, the ones to which its summons was received too near to the day."""
    dipanggil: bool = False
    """A summons to the next session was sent to it."""
    terpanggil: bool = False
    """The receipt of that summons is proven."""
    hadir: int = 0
    terima_anjuran: date | None = None
    jawab_jatuh: date | None = None
    """Last day of this party's time to answer; None: no clock, or a year without calendar."""
    jawaban: tuple[Jawaban | None, ...] = (None,)
    dijawab_pada: date | None = None

    @property
    def terjawab(self) -> bool:
        return all(self.jawaban)

    @property
    def setuju_semua(self) -> bool:
        return all(satu is Jawaban.SETUJU for satu in self.jawaban)

    @property
    def ada_setuju(self) -> bool:
        return Jawaban.SETUJU in self.jawaban

    def matang(self, hari_ini: date) -> bool:
        """Tell whether silence may be noted: receipt proven, the due day past, no answer.

        UU 2/2004 Ps 13(2)d; without proven receipt there is no clock and no deemed rejection.
        """
        return (
            self.terima_anjuran is not None
            and self.jawab_jatuh is not None
            and self.jawab_jatuh < hari_ini
            and not self.terjawab
        )


@dataclass(frozen=True)
class Fakta:
    """The case as the guards of the transition table read it."""

    tahap: Tahap
    hari_ini: date
    hasil: Hasil | None = None
    jenis: frozenset[Jenis] = frozenset()
    lokasi: Lokasi = Lokasi.SATU_KABUPATEN
    pihak: tuple[FaktaPihak, ...] = ()
    berkas_lengkap: bool = True
    """A draft can be read as a filing: parties, kind and day are there."""
    galat_berkas: tuple[str, ...] = ()
    """What is wrong with a draft that cannot, one sentence a field."""
    perundingan: int = 0
    hasil_perundingan: HasilPerundingan | None = None
    """Outcome of the last round of bipartit."""
    bukti_bipartit: BuktiBipartit | None = None
    berjalan: Mapping[str, date | None] = field(default_factory=dict)
    """Running deadlines without a party, by code, with their due day (None: calendar awaited)."""
    mediator_id: int | None = None
    benturan: frozenset[int] = frozenset()
    """Accounts that declared a conflict of interest in this case."""
    pelimpahan_diterima: date | None = None
    ditawarkan: bool = False
    """Konsiliasi or arbitrase was offered to the parties."""
    panggilan_belum_diterima: int = 0
    sidang: int = 0
    sidang_terlaksana: int = 0
    konsiliator_menerima: date | None = None
    sidang_konsiliasi: int = 0
    jumlah_panggilan: int = 3
    anjuran_terbit: bool = False
    anjuran_diketahui: bool = False
    arbiter_ditunjuk: bool = False
    arbitrase_diperpanjang: bool = False
    kuasa: int = 0
    """Powers of attorney that are in force or wait for an officer."""
    kuasa_menunggu: int = 0
    pernyataan_menunggu: int = 0
    dipilih_semua: PilihanJalur | None = None
    """The one way that every party chose online after the offer; nobody has recorded it yet."""
    panggilan_mendatang: int = 0
    sidang_berikut: date | None = None
    """Day of the next session: planned, or called for; past while nothing of it is recorded."""
    jadwal: int = 0
    """Meetings of the case on the calendar whose outcome is not recorded yet."""
    jadwal_mendatang: int = 0
    """Of them, those whose day is not over."""
    pb: bool = False
    akta_phi: bool = False
    gugatan_phi: bool = False
    putusan_phi: bool = False
    tahap_sebelum_akhir: Tahap | None = None
    daring: bool = False
    """Filed online: what proves the talks has been seen by nobody yet when it comes in."""
    register: bool = False
    """The case comes from an old register: it carries no facts to reopen with."""

    def dari_sisi(self, sisi: Sisi) -> tuple[FaktaPihak, ...]:
        return tuple(pihak for pihak in self.pihak if pihak.sisi is sisi)

    def lewat(self, kode: str) -> bool:
        """Tell whether the running deadline `kode` has passed; an unknown due day has not."""
        jatuh = self.berjalan.get(kode)
        return jatuh is not None and jatuh < self.hari_ini

    @property
    def semua_menerima(self) -> bool:
        return bool(self.pihak) and all(pihak.terima_anjuran for pihak in self.pihak)

    @property
    def semua_terjawab(self) -> bool:
        return bool(self.pihak) and all(pihak.terjawab for pihak in self.pihak)

    @property
    def semua_setuju(self) -> bool:
        return bool(self.pihak) and all(pihak.setuju_semua for pihak in self.pihak)

    @property
    def setuju_sebagian(self) -> bool:
        """Everybody answered; each side agrees at least in part, and not all agree.

        The anjuran then binds those who agreed, one by one; the others may sue.
        """
        if not self.semua_terjawab or self.semua_setuju:
            return False
        sisi = [self.dari_sisi(satu) for satu in Sisi]
        berkelompok = any(len(pihak.jawaban) > 1 for pihak in self.pihak)
        return berkelompok and all(
            bool(anggota) and all(pihak.ada_setuju for pihak in anggota) for anggota in sisi
        )

    @property
    def matang_dianggap_menolak(self) -> tuple[FaktaPihak, ...]:
        return tuple(pihak for pihak in self.pihak if pihak.matang(self.hari_ini))


class BarisTenggat(Protocol):
    """What this domain reads of a running deadline; the calendar keeps the rows."""

    @property
    def kode(self) -> str: ...
    @property
    def kunci(self) -> str: ...
    @property
    def jatuh(self) -> date | None: ...
    @property
    def dijeda(self) -> bool: ...
