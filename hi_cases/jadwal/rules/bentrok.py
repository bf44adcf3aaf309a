"""Whose time a meeting would take twice, and whether that forbids it or only warns."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta

from hi_cases.core.clock import ke_lokal
from hi_cases.core.tanggal import tulis_pendek
from hi_cases.jadwal.types import Bentrok, Halangan, Rentang, SiapaBentrok, Sibuk


def hari_rentang(rentang: Rentang) -> tuple[date, date]:
    """Return the first and the last day of a stretch where the office is."""
    akhir = ke_lokal(rentang.selesai) - timedelta(microseconds=1)
    return ke_lokal(rentang.mulai).date(), akhir.date()


def berhalangan(rentang: Rentang, halangan: Iterable[Halangan]) -> list[Halangan]:
    """Return those of the absences that have a day in common with the stretch."""
    awal, akhir = hari_rentang(rentang)
    return [satu for satu in halangan if satu.dari <= akhir and awal <= satu.sampai]


def bentrok(
    calon: Rentang,
    ruang_id: int | None,
    petugas_id: int | None,
    kunci_orang: Collection[str],
    lain: Sequence[Sibuk],
    halangan: Sequence[Halangan] = (),
    halangan_petugas: Sequence[Halangan] = (),
    *,
    sendiri: bool = False,
) -> list[Bentrok]:
    """Return every clash of a stretch with the meetings that stand and with absences.

    Room and officer are hard: nothing overrules them. A participant is soft: whoever plans may have
    an agreement that the calendar does not know, and gives a reason. `halangan` are days on which
    participants cannot come, `halangan_petugas` those of the officer. `sendiri`: it is the officer
    himself who reads the sentences.
    """
    petugas = "Anda" if sendiri else "Petugas"
    return [
        *_dengan_acara(calon, ruang_id, petugas_id, frozenset(kunci_orang) - {""}, lain, petugas),
        *(
            Bentrok(
                SiapaBentrok.PETUGAS, None, f"{petugas} berhalangan {_sebut(satu)}.", keras=True
            )
            for satu in berhalangan(calon, halangan_petugas)
        ),
        *(
            Bentrok(SiapaBentrok.PESERTA, None, f"Peserta berhalangan {_sebut(satu)}.", keras=False)
            for satu in berhalangan(calon, halangan)
        ),
    ]


def _dengan_acara(
    calon: Rentang,
    ruang_id: int | None,
    petugas_id: int | None,
    orang: frozenset[str],
    lain: Sequence[Sibuk],
    petugas: str,
) -> Iterator[Bentrok]:
    for satu in lain:
        if not calon.beririsan(satu.rentang):
            continue
        apa = f"untuk {satu.sebutan}, {_jam(satu.rentang)}"
        if ruang_id is not None and satu.ruang_id == ruang_id:
            yield Bentrok(SiapaBentrok.RUANG, satu.acara_id, f"Ruang sudah dipakai {apa}.", True)
        if petugas_id is not None and satu.petugas_id == petugas_id:
            yield Bentrok(
                SiapaBentrok.PETUGAS, satu.acara_id, f"{petugas} sudah dijadwalkan {apa}.", True
            )
        if orang & satu.kunci_orang:
            yield Bentrok(
                SiapaBentrok.PESERTA, satu.acara_id, f"Peserta sudah diundang {apa}.", False
            )


def _jam(rentang: Rentang) -> str:
    awal, akhir = hari_rentang(rentang)
    mulai, selesai = ke_lokal(rentang.mulai), ke_lokal(rentang.selesai)
    if awal == akhir:
        return f"{tulis_pendek(awal)} pukul {mulai:%H.%M}–{selesai:%H.%M}"
    return f"{_titik(mulai)} sampai {_titik(selesai)}"


def _titik(saat: datetime) -> str:
    return f"{tulis_pendek(saat.date())} pukul {saat:%H.%M}"


def _sebut(halangan: Halangan) -> str:
    hari = tulis_pendek(halangan.dari)
    if halangan.sampai != halangan.dari:
        hari = f"{hari} sampai {tulis_pendek(halangan.sampai)}"
    return f"{hari} ({halangan.sebab})" if halangan.sebab else hari
