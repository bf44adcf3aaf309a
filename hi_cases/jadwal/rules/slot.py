"""Proposing free stretches: within the period, late enough for the summons to arrive."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from hi_cases.core.clock import WIB
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.jadwal.rules.bentrok import berhalangan
from hi_cases.jadwal.rules.jeda import kena_jeda
from hi_cases.jadwal.types import Halangan, JamSidang, Rentang, RuangBebas, Sibuk, Slot

LANGKAH = timedelta(minutes=30)
# So that five proposals are a choice of days and not of hours of one day.
PER_HARI = 2


@dataclass(frozen=True)
class Cari:
    """What a free stretch is looked for with."""

    jam: JamSidang
    lama: timedelta
    ruang: Sequence[RuangBebas]
    sibuk: Sequence[Sibuk]
    halangan: Sequence[Halangan]
    petugas_id: int | None
    orang: frozenset[str]

    def slot(self, hari: Sequence[date], jumlah: int) -> list[Slot]:
        """Return the first free stretches of these days, in order of time."""
        hasil: list[Slot] = []
        for satu in hari:
            if len(hasil) >= jumlah:
                break
            hasil.extend(self._sehari(satu))
        return hasil[:jumlah]

    def _sehari(self, hari: date) -> list[Slot]:
        hasil: list[Slot] = []
        mulai = _pukul(hari, self.jam.awal)
        tutup = _pukul(hari, self.jam.akhir)
        while mulai + self.lama <= tutup and len(hasil) < PER_HARI:
            rentang = Rentang(mulai, mulai + self.lama)
            if (slot := self._bebas(hari, rentang)) is None:
                mulai += LANGKAH
            else:
                hasil.append(slot)
                mulai = rentang.selesai
        return hasil

    def _bebas(self, hari: date, rentang: Rentang) -> Slot | None:
        if berhalangan(rentang, self.halangan) or kena_jeda(rentang, self.jam):
            return None
        lain = [satu for satu in self.sibuk if rentang.beririsan(satu.rentang)]
        if any(
            satu.petugas_id == self.petugas_id or satu.kunci_orang & self.orang for satu in lain
        ):
            return None
        terpakai = {satu.ruang_id for satu in lain}
        bebas = next((satu for satu in self.ruang if satu.id not in terpakai), None)
        if bebas is None and self.ruang:
            return None
        catatan = () if bebas else ("Belum ada ruang yang dicatat; tulis tempatnya.",)
        return Slot(rentang, bebas.id if bebas else None, hari, True, True, catatan)


def usulan(
    hari: Sequence[date],
    batas: date | None,
    jam: JamSidang,
    lama: timedelta,
    ruang: Sequence[RuangBebas],
    sibuk: Sequence[Sibuk],
    halangan: Sequence[Halangan],
    paling_awal: date,
    jumlah: int = 5,
    *,
    petugas_id: int | None = None,
    kunci_orang: Collection[str] = (),
) -> list[Slot]:
    """Return up to `jumlah` free stretches in order of time.

    `hari` are working days in order, `batas` the last day of the period (None: there is none),
    `paling_awal` the first day that leaves time for the summons, `halangan` days on which the
    officer or a participant cannot; the pauses of `jam` stay free. Stretches that satisfy both come
    alone. Where there are none, those within the period come first although the summons is short,
    then those behind the period; both carry a sentence that says so, and neither kind crowds the
    other out.
    """
    cari = Cari(jam, lama, ruang, sibuk, halangan, petugas_id, frozenset(kunci_orang) - {""})
    dalam = [satu for satu in hari if batas is None or satu <= batas]
    if baik := cari.slot([satu for satu in dalam if satu >= paling_awal], jumlah):
        return baik
    mendesak = cari.slot([satu for satu in dalam if satu < paling_awal], jumlah)
    lewat = cari.slot([satu for satu in hari if satu not in dalam and satu >= paling_awal], jumlah)
    sisa = max(jumlah - len(lewat), (jumlah + 1) // 2)
    mendesak = mendesak[:sisa]
    return [
        *(_sempit(satu, paling_awal) for satu in mendesak),
        *(_lewat(satu, batas) for satu in lewat[: jumlah - len(mendesak)] if batas is not None),
    ]


def alasan(slot: Sequence[Slot], hari: Sequence[date], batas: date | None) -> str:
    """Say what a reader must know of proposals that are not all lawful, or why there are none."""
    if not slot:
        return _tiada(hari)
    if all(satu.dalam_batas and satu.cukup_panggilan for satu in slot):
        return ""
    if batas is None:
        return "Yang kosong hanya hari-hari dekat: waktu untuk panggilan singkat."
    sampai = tulis_tanggal(batas)
    if any(satu.dalam_batas for satu in slot):
        return (
            f"Sampai {sampai} tidak ada waktu kosong yang juga cukup untuk panggilan. Pilih: "
            "panggilan yang singkat, atau hari sesudah batas waktu."
        )
    return f"Sampai {sampai} tidak ada waktu kosong lagi. Yang diusulkan sesudah batas waktu."


def _tiada(hari: Sequence[date]) -> str:
    if not hari:
        return "Belum ada hari kerja yang diketahui. Catat SKB hari libur lebih dahulu."
    return (
        f"Tidak ada waktu kosong dari {tulis_tanggal(hari[0])} sampai {tulis_tanggal(hari[-1])}. "
        "Periksa halangan petugas dan pihak, atau tulis waktunya sendiri."
    )


def _sempit(slot: Slot, paling_awal: date) -> Slot:
    kalimat = (
        f"Waktu panggilan singkat: yang layak mulai {tulis_tanggal(paling_awal)}. "
        "Hubungi peserta langsung."
    )
    return replace(slot, cukup_panggilan=False, catatan=(*slot.catatan, kalimat))


def _lewat(slot: Slot, batas: date) -> Slot:
    kalimat = f"Sesudah batas waktu, {tulis_tanggal(batas)}."
    return replace(slot, dalam_batas=False, catatan=(*slot.catatan, kalimat))


def _pukul(hari: date, jam: int) -> datetime:
    return datetime.combine(hari, time.min, tzinfo=WIB) + timedelta(hours=jam)
