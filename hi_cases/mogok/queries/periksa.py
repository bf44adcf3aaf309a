"""The checklist of one notice over the calendar in force, and how its days were counted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from hi_cases.kalender_kerja import queries as kalender
from hi_cases.kalender_kerja.rules import hitung, jejak
from hi_cases.kalender_kerja.types import JejakHitung, KalenderBelumDimuat
from hi_cases.mogok.rules.hitung import hitungan
from hi_cases.mogok.rules.periksa import bukti_gagal, periksa_mogok, periksa_penutupan
from hi_cases.mogok.types import Butir, Diketahui, Hitungan, StatusButir

KETENTUAN = {"mogok_kerja": "MOGOK-7", "penutupan_perusahaan": "TUTUP-7"}
LAIN = {"mogok_kerja": "Perusahaan", "penutupan_perusahaan": "Pekerja"}
_PERIKSA = {"mogok_kerja": periksa_mogok, "penutupan_perusahaan": periksa_penutupan}


@dataclass(frozen=True)
class Polisi:
    """How long before a demonstration the police were told, beside what the law asks of it."""

    jam: int | None
    """Whole hours; None: a day or an hour is not known."""
    ketentuan: Any


@dataclass(frozen=True)
class HasilPeriksa:
    """What the papers of a notice show."""

    butir: Sequence[Butir]
    hitungan: Sequence[Hitungan]
    jejak: JejakHitung | None
    """How the latest day of receipt was counted back from the start; None: no start is named."""

    def jumlah(self, status: StatusButir) -> int:
        """Count the points of one finding."""
        return sum(1 for satu in self.butir if satu.status is status)

    @property
    def ringkas(self) -> str:
        """The counts in a sentence."""
        return ", ".join(f"{self.jumlah(s)} {s.label}" for s in StatusButir)


def _hitungan(kode: str, isi: Mapping[str, Any], diterima: date) -> list[Hitungan]:
    """Count for each receiver of which the day is known."""
    if isi.get("mulai") is None or isi.get("ada_surat") is Diketahui.TIDAK:
        return []
    panjang = kalender.ketentuan(KETENTUAN[kode], diterima).panjang or 0
    siapa = [("Dinas", diterima, isi.get("jam_terima"))]
    if isi.get("tanggal_lain"):
        siapa.append((LAIN[kode], isi["tanggal_lain"], isi.get("jam_lain")))
    kal = kalender.kalender()
    return [
        hitungan(kal, nama, panjang, hari, jam, isi["mulai"], isi.get("jam_mulai"))
        for nama, hari, jam in siapa
    ]


def _jejak(kode: str, isi: Mapping[str, Any], semua: Sequence[Hitungan]) -> JejakHitung | None:
    if not semua:
        return None
    satu = semua[0]
    penanda = {satu.batas_terhitung: "bacaan lain"} if satu.batas_terhitung else {}
    return jejak(
        kalender.kalender(),
        kalender.ketentuan(KETENTUAN[kode], satu.diterima),
        isi["mulai"],
        cara=replace(kalender.cara(satu.diterima), mundur_ketat=True),
        peristiwa="waktu mulai menurut pemberitahuan",
        penanda=penanda,
    )


def _gagal(isi: Mapping[str, Any], pada: date) -> tuple[StatusButir, str]:
    panjang = kalender.ketentuan("MOGOK-MINTA-14", pada).panjang or 0
    jumlah = int(kalender.pengaturan("permintaan_runding", pada))
    awal, akhir = isi.get("permintaan_1"), isi.get("permintaan_2")
    try:
        lama = hitung(kalender.kalender(), awal, akhir) if awal and akhir else None
    except KalenderBelumDimuat:
        lama = None
    return bukti_gagal(isi, lama, panjang, jumlah)


def periksa(kode: str, isi: Mapping[str, Any], diterima: date) -> HasilPeriksa | None:
    """Return the checklist of a notice; None for a kind that has none."""
    if kode not in _PERIKSA:
        return None
    semua = _hitungan(kode, isi, diterima)
    butir = _PERIKSA[kode](isi, semua, _gagal(isi, diterima))
    return HasilPeriksa(butir, semua, _jejak(kode, isi, semua))


def polisi(isi: Mapping[str, Any], pada: date) -> Polisi:
    """Return the hours between the notice to the police and the start: for information alone."""
    ketentuan = kalender.ketentuan("UNJUK-3X24", pada)
    nama = ("tanggal_polisi", "jam_polisi", "mulai", "jam_mulai")
    if any(isi.get(satu) is None for satu in nama):
        return Polisi(None, ketentuan)
    hari, jam, mulai, jam_mulai = (isi[satu] for satu in nama)
    jarak = datetime.combine(mulai, jam_mulai) - datetime.combine(hari, jam)
    return Polisi(max(int(jarak.total_seconds() // 3600), 0), ketentuan)


def cukup_waktu(kode: str, isi: Mapping[str, Any], diterima: date) -> bool | None:
    """Tell whether the dinas had the notice in time by the more generous reading of the days; None
    where that is not known, or where no notice to the dinas is owed."""
    if kode not in KETENTUAN:
        return None
    if isi.get("ada_surat") is Diketahui.TIDAK:
        return False
    dinas = next((s for s in _hitungan(kode, isi, diterima) if s.penerima == "Dinas"), None)
    if dinas is None or dinas.terhitung is None:
        return None
    return dinas.terhitung >= dinas.panjang
