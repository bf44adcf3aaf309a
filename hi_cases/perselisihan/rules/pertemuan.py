"""Meetings of a case: what they are called, and which summonses a moved day leaves behind."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Protocol

from hi_cases.core.clock import WIB, ke_lokal
from hi_cases.core.errors import DataTidakSah
from hi_cases.core.tanggal import baca_jam as baca_pukul
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.jadwal.types import JenisAcara, Peserta, StatusAcara
from hi_cases.perselisihan.types import JenisPihak, PerihalPanggilan, Tahap

PERIHAL = {
    JenisAcara.SIDANG: PerihalPanggilan.SIDANG,
    JenisAcara.KLARIFIKASI: PerihalPanggilan.KLARIFIKASI,
}
JENIS = {perihal: jenis for jenis, perihal in PERIHAL.items()}
_SEBUTAN = {
    JenisPihak.PENGUSAHA: "Pihak pengusaha",
    JenisPihak.SERIKAT: "Pihak serikat pekerja",
}


class _Saat(Protocol):
    """When a meeting was before it was moved."""

    @property
    def mulai(self) -> datetime: ...


class Pertemuan(Protocol):
    """What is read here of a meeting's row."""

    @property
    def jenis(self) -> JenisAcara: ...
    @property
    def status(self) -> StatusAcara: ...
    @property
    def mulai(self) -> datetime: ...
    @property
    def perubahan(self) -> Sequence[_Saat]: ...


def hari(acara: _Saat) -> date:
    """Return the day of a meeting, where the office is."""
    return ke_lokal(acara.mulai).date()


def terbuka(acara: Pertemuan) -> bool:
    """Tell whether it still stands: neither recorded nor called off."""
    return acara.status is StatusAcara.DIJADWALKAN


def jam_panggilan(pukul: str | None) -> time | None:
    """Return the hour for which a summons calls; None where it names none that can be read."""
    try:
        return baca_pukul(pukul or "")
    except ValueError:
        return None


@dataclass(frozen=True)
class Lepas:
    """What the office left: days, and hours of days on which it kept another hour."""

    hari: frozenset[tuple[PerihalPanggilan, date]]
    saat: frozenset[tuple[PerihalPanggilan, date, time]]

    def kena(self, perihal: PerihalPanggilan, hari: date, pukul: str | None = "") -> bool:
        """Tell whether a summons to this day and hour calls nobody any more.

        One whose hour nobody can read is judged by its day.
        """
        jam = jam_panggilan(pukul)
        return (perihal, hari) in self.hari or (
            jam is not None and (perihal, hari, jam) in self.saat
        )


def hari_lepas(semua: Iterable[Pertemuan]) -> Lepas:
    """Return from when meetings were moved away, and for when they were called off.

    A summons to such a day or hour calls nobody any more (secara patut, Permenaker 17/2014
    Ps 13(1)b): who is called for two in the afternoon is not absent at eight. A day or an hour on
    which one of the same kind stands again, or was held, is none of them.
    """
    lepas, tetap = set(), set()
    for satu in semua:
        perihal = PERIHAL.get(satu.jenis)
        if perihal is None:
            continue
        kini = (perihal, ke_lokal(satu.mulai))
        (lepas if satu.status is StatusAcara.DIBATALKAN else tetap).add(kini)
        lepas |= {(perihal, ke_lokal(semula.mulai)) for semula in satu.perubahan}
    return Lepas(
        frozenset({(p, s.date()) for p, s in lepas} - {(p, s.date()) for p, s in tetap}),
        frozenset((p, s.date(), s.time()) for p, s in lepas - tetap),
    )


def sidang_berikut(
    semua: Iterable[Pertemuan], dipanggil: Iterable[date], terakhir: date | None
) -> date | None:
    """Return the day of the next session: the first one planned, else the first called for.

    `dipanggil` are the days of summonses in force, `terakhir` the day of the last session: what
    was before it is over.
    """
    terencana = [hari(s) for s in semua if s.jenis is JenisAcara.SIDANG and terbuka(s)]
    awal = terakhir or date.min
    return min(terencana, default=None) or min((h for h in dipanggil if h > awal), default=None)


def baca_jam(nama: str, teks: str) -> time:
    """Read "9", "09.00" or "9:30 WIB"; raise DataTidakSah under `nama` for anything else."""
    try:
        return baca_pukul(teks or "")
    except ValueError:
        salah = {nama: "Jam tidak terbaca. Tulis misalnya 09.00 atau 13.30."}
        raise DataTidakSah(salah) from None


def saat(tanggal: date, jam: time) -> datetime:
    """Return the instant of an hour of the office's day."""
    return datetime.combine(tanggal, jam, tzinfo=WIB)


def apa(jenis: JenisAcara, ke: int | None = None) -> str:
    """Name a meeting without anybody's name: "Sidang mediasi ke-2", "Klarifikasi"."""
    if jenis is JenisAcara.SIDANG:
        return f"Sidang mediasi ke-{ke}" if ke else "Sidang mediasi"
    return jenis.label


def perihal_boleh(tahap: Tahap, sidang: int) -> tuple[PerihalPanggilan, ...]:
    """Return for what a meeting may be planned: clarification only before mediasi begins."""
    if tahap is Tahap.MEDIASI or sidang:
        return (PerihalPanggilan.SIDANG,)
    if tahap is Tahap.KLARIFIKASI:
        return (PerihalPanggilan.KLARIFIKASI, PerihalPanggilan.SIDANG)
    return (PerihalPanggilan.SIDANG, PerihalPanggilan.KLARIFIKASI)


def sebutan(semua: Sequence[tuple[int, JenisPihak]]) -> dict[int, str]:
    """Name parties as a public page may: "Pihak pengusaha", numbered where there are two."""
    kata = {nomor: _SEBUTAN.get(jenis, "Pihak pekerja") for nomor, jenis in semua}
    hasil: dict[int, str] = {}
    for nomor, satu in kata.items():
        sama = [lain for lain, milik in kata.items() if milik == satu]
        hasil[nomor] = satu if len(sama) == 1 else f"{satu} {sama.index(nomor) + 1}"
    return hasil


def peserta(semua: Sequence[tuple[int, JenisPihak, str]]) -> list[Peserta]:
    """Return the parties (id, kind, key of the person) as participants of a meeting."""
    nama = sebutan([(nomor, jenis) for nomor, jenis, _ in semua])
    return [Peserta("pihak", nomor, nama[nomor], kunci) for nomor, _, kunci in semua]


def tulis_saat(mulai: datetime, selesai: datetime | None = None) -> str:
    """Write "Senin, 9 Maret 2026 pukul 09.00", with its end where one is given."""
    awal = ke_lokal(mulai)
    akhir = f"–{ke_lokal(selesai):%H.%M}" if selesai else ""
    return f"{tulis_tanggal(awal.date())} pukul {awal:%H.%M}{akhir}"
